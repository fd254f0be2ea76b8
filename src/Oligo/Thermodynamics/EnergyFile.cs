using System.Text;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>Reads a caller's own tables of energies. The format is described in <c>docs/reference/energy-tables.md</c>.</summary>
public static class EnergyFile
{
    /// <summary>
    /// Reads a caller's own tables: a header, then a row a line, with tabs between the columns; blank lines and lines that begin with # are
    /// skipped. The format is that of the built-in tables.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="known">Tables that it may refer to and that its own come beside; the built-in ones by default.</param>
    /// <returns>
    /// The tables of the text and the known ones, where a table of the text replaces one of its name; or the errors of its rows (at most
    /// 20). Spans count in the text.
    /// </returns>
    /// <remarks>
    /// Every row is checked: numbers and keys can be read, dG37 follows from dH and dS, no step is too stable to be true, no key is there
    /// twice, no step is missing, and absolute values of locked nucleotides are increment plus step.
    /// </remarks>
    public static ParseResult<EnergyTables> Read(ReadOnlySpan<char> text, EnergyTables? known = null)
    {
        known ??= EnergyTables.Default;
        string input = text.TrimStart('\uFEFF').ToString();
        var bag = new DiagnosticBag();
        List<EnergyTableReader.Line> lines = EnergyTableReader.Read(input, bag);
        if (bag.ErrorCount > 0)
        {
            return new ParseResult<EnergyTables>(input, null, bag.ToImmutable());
        }
        new EnergyTableChecks(known, bag).Check(lines);
        EnergyTables? all = bag.ErrorCount > 0 ? null : known.With(EnergyTables.Group(lines));
        return new ParseResult<EnergyTables>(input, all, bag.ToImmutable());
    }

    /// <summary>Reads a stream of UTF-8 text to its end.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <param name="known">Tables that it may refer to and that its own come beside; the built-in ones by default.</param>
    /// <returns>The tables of the text and the known ones, or the errors of its rows (at most 20).</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ParseResult<EnergyTables> Read(Stream stream, EnergyTables? known = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        return Read(reader.ReadToEnd(), known);
    }
}
