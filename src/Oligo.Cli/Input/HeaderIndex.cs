namespace Oligo.Cli.Input;

/// <summary>
/// The columns of a header by name, for callers that look many of them up. Letters of a name count as written or, failing that, in any
/// case.
/// </summary>
internal sealed class HeaderIndex
{
    private readonly string _source;
    private readonly Dictionary<string, (int First, int Count)> _asWritten;
    private readonly Dictionary<string, (int First, int Count)> _inAnyCase;

    /// <summary>The columns of a header.</summary>
    /// <param name="header">The names of all columns.</param>
    /// <param name="source">What messages call the table.</param>
    public HeaderIndex(IReadOnlyList<string> header, string source)
    {
        _source = source;
        _asWritten = new(header.Count, StringComparer.Ordinal);
        _inAnyCase = new(header.Count, StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < header.Count; i++)
        {
            string name = header[i].Trim();
            Add(_asWritten, name, i);
            Add(_inAnyCase, name, i);
        }
    }

    /// <summary>Index of a column; -1 where there is none.</summary>
    /// <exception cref="ToolException">There are several.</exception>
    public int Find(string name) =>
        !_asWritten.TryGetValue(name, out (int First, int Count) found) && !_inAnyCase.TryGetValue(name, out found) ? -1
            : found.Count == 1 ? found.First : throw Ambiguous(_source, name, found.Count);

    /// <summary>What is said of a name that several columns have.</summary>
    public static ToolException Ambiguous(string source, string name, int count) =>
        ToolException.File($"`{source}` has {count} columns `{name}`.");

    private static void Add(Dictionary<string, (int First, int Count)> columns, string name, int index) =>
        columns[name] = columns.TryGetValue(name, out (int First, int Count) known) ? (known.First, known.Count + 1) : (index, 1);
}
