using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>The columns of a table that hold notation and identifier.</summary>
/// <param name="Text">Name of the column of the notation.</param>
/// <param name="Id">Name of the column of the identifier.</param>
/// <param name="IdIsNamed">Whether the caller named it: then it must be there.</param>
internal sealed record ColumnNames(string Text, string Id, bool IdIsNamed)
{
    public const string DefaultText = "notation";
    public const string DefaultId = "id";

    /// <summary>Columns that a message lists at most.</summary>
    public const int MostShown = 20;

    // What holds molecules where nobody named a column: after `notation`, the first of these.
    private static readonly string[] OtherTexts = ["sequence", "helm", "name"];
    private const string OtherId = "name";

    /// <summary>Whether the caller named the column of the notation: then no other is taken.</summary>
    public bool TextIsNamed { get; init; }

    // What spreadsheets write between cells where a comma is the decimal point, and what a table of the other kind has.
    private const string OtherSeparators = ";\t,|";

    /// <summary>Indices of both columns; -1 for an identifier that nobody named and that is not there.</summary>
    public (int Text, int Id) Find(IReadOnlyList<string> header, string source)
    {
        int text = TextIn(header, source);
        if (text < 0)
        {
            throw Missing(Text, "--column", header, source);
        }
        int id = IndexOf(header, Id, source);
        if (id < 0 && IdIsNamed)
        {
            throw Missing(Id, "--id-column", header, source);
        }
        // A table of `sequence` or `helm` names its rows by `name`. One of `notation` never did: its rows keep their numbers.
        bool nameIsId = id < 0 && !header[text].Equals(Text, StringComparison.OrdinalIgnoreCase) && !header[text].Equals(OtherId, StringComparison.OrdinalIgnoreCase);
        return (text, nameIsId ? IndexOf(header, OtherId, source) : id);
    }

    /// <summary>Whether a first line is the header of a table.</summary>
    public bool AreIn(IReadOnlyList<string> header) =>
        header.Any(cell => cell.Equals(Text, StringComparison.OrdinalIgnoreCase)) || (!TextIsNamed && OtherTextIn(header) is not null);

    private int TextIn(IReadOnlyList<string> header, string source)
    {
        int text = IndexOf(header, Text, source);
        return text < 0 && !TextIsNamed && OtherTextIn(header) is { } other ? IndexOf(header, other, source) : text;
    }

    private static string? OtherTextIn(IReadOnlyList<string> header) =>
        OtherTexts.FirstOrDefault(name => header.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Index of a name as it is written; failing that, in any case of letters.</summary>
    private static int IndexOf(IReadOnlyList<string> header, string name, string source)
    {
        int[] found = Indices(StringComparison.Ordinal);
        found = found.Length > 0 ? found : Indices(StringComparison.OrdinalIgnoreCase);
        return found.Length <= 1 ? (found.Length == 1 ? found[0] : -1)
            : throw ToolException.File($"`{source}` has {found.Length} columns `{name}`.");

        int[] Indices(StringComparison comparison) => [.. Enumerable.Range(0, header.Count).Where(i => header[i].Equals(name, comparison))];
    }

    private static ToolException Missing(string name, string option, IReadOnlyList<string> header, string source)
    {
        string hint = header is [var only] && only.AsSpan().IndexOfAny(OtherSeparators) is >= 0 and var at ? $"its cells seem to be separated by {Name(only[at])}: CSV has commas, TSV has tabs"
            : Suggestion.DidYouMean(name, header) is { } near ? near + $" ({option} names it)"
            : $"its columns are {Suggestion.List([.. header.Take(MostShown)], "and")}; {option} names one";
        return ToolException.File($"`{source}` has no column `{name}`.", hint);
    }

    private static string Name(char separator) => separator == '\t' ? "tabs" : $"`{separator}`";
}
