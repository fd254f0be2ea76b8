using System.Text;
using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>
/// Reads a caller's own monomers from a file: a table with tabs between its columns, or JSON. The format is described in
/// <c>docs/reference/monomer-files.md</c>.
/// </summary>
public static class MonomerFile
{
    /// <summary>Reads a text: JSON if it begins with a bracket or brace, a table otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="library">The library to extend; <see cref="MonomerLibrary.Default"/> by default. It stays as it is.</param>
    /// <returns>The larger library with warnings, or the errors of all rows (at most 20). Spans count in the text.</returns>
    public static ParseResult<MonomerLibrary> Read(ReadOnlySpan<char> text, MonomerLibrary? library = null)
    {
        library ??= MonomerLibrary.Default;
        string input = text.TrimStart('\uFEFF').ToString();
        var bag = new DiagnosticBag();
        var rows = new List<MonomerFileRow>();
        if (input.AsSpan().TrimStart() is ['[' or '{', ..])
        {
            MonomerJsonReader.Read(input, rows, bag);
        }
        else
        {
            MonomerTableReader.Read(input, rows, bag);
        }
        if (rows.Count == 0 && bag.ErrorCount == 0)
        {
            bag.Report(MonomerDiagnostics.NoRows, new SourceSpan(0, 0));
        }
        MonomerLibrary? larger = new MonomerRowReader(library, bag).Read(rows);
        return new ParseResult<MonomerLibrary>(input, bag.ErrorCount == 0 ? larger : null, bag.ToImmutable());
    }

    /// <summary>Reads a stream of UTF-8 text to its end.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <param name="library">The library to extend; <see cref="MonomerLibrary.Default"/> by default. It stays as it is.</param>
    /// <returns>The larger library with warnings, or the errors of all rows (at most 20).</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ParseResult<MonomerLibrary> Read(Stream stream, MonomerLibrary? library = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return Read(reader.ReadToEnd(), library);
    }
}
