using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>Text files that say something of the sequences that are searched: annotations, variants, names.</summary>
internal static class SideFile
{
    // As many as fit into a message.
    private const int NamesShown = 5;

    /// <summary>Reads a file, plain or packed with gzip; errors of the disk name it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads its text.</param>
    /// <param name="hashed">Takes size and digest of all its bytes; <see langword="null"/> where nobody asks for them.</param>
    public static T Read<T>(string path, Func<StreamReader, T> read, Action<SequenceFile>? hashed)
    {
        using FileStream file = InputStream.OpenFile(path);
        using HashingStream? bytes = hashed is null ? null : new HashingStream(file, toTheEnd: true);
        try
        {
            Stream raw = bytes ?? (Stream)file;
            using var text = new StreamReader(ResultFile.IsPacked(path) ? new UnpackedStream(raw, path) : raw);
            T result = read(text);
            // The digest is of the bytes beyond the text too.
            bytes?.Dispose();
            hashed?.Invoke(new SequenceFile(path, bytes!.Count, bytes.Digest));
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw InputStream.CannotRead(path, e);
        }
    }

    /// <summary>What a file was read as.</summary>
    /// <exception cref="ToolException">It is damaged.</exception>
    public static T Demand<T>(string path, ParseResult<T> result)
        where T : class
    {
        if (result.TryGetValue(out T? value))
        {
            return value;
        }
        Diagnostic fault = result.Errors.First();
        throw new ToolException(ExitCode.BadInput, $"`{path}`: {fault.Message} ({fault.Code}).", fault.Descriptor.Help.TrimEnd('.'));
    }

    /// <summary>Reads a table of two columns: names of records, and what other files call them.</summary>
    /// <param name="path">The table; <see langword="null"/> for none.</param>
    /// <param name="hashed">Takes size and digest of the file; <see langword="null"/> where nobody asks for them.</param>
    public static IReadOnlyDictionary<string, string> ReadNames(string? path, Action<SequenceFile>? hashed) =>
        path is null ? new Dictionary<string, string>() : Read(path, text => ReadNames(path, text), hashed);

    private static Dictionary<string, string> ReadNames(string path, StreamReader text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (text.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line.Split('\t') is not [var record, var name])
            {
                throw new ToolException(ExitCode.BadInput, $"`{path}`: a line has two columns with a tab between, and not `{line}`.");
            }
            names[record] = name;
        }
        return names;
    }

    /// <summary>The error of a file that names other sequences than the records.</summary>
    /// <param name="path">The file.</param>
    /// <param name="does">What it does, of none of the records.</param>
    /// <param name="named">What it names.</param>
    /// <param name="records">The records.</param>
    public static ToolException OfOtherRecords(string path, string does, IEnumerable<string> named, IEnumerable<string> records) =>
        new(ExitCode.BadInput, $"`{path}` {does} none of the records: it names {Shown(named)}, and the records are {Shown(records)}.",
            "--names FILE gives the names: a record and what the file calls it in each line, with a tab between");

    private static string Shown(IEnumerable<string> names)
    {
        string[] all = [.. names.Take(NamesShown + 1)];
        return string.Join(", ", all.Take(NamesShown)) + (all.Length > NamesShown ? ", ..." : "");
    }
}
