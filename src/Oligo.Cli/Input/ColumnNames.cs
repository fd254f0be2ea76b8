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

    // What spreadsheets write between cells where a comma is the decimal point, and what a table of the other kind has.
    private const string OtherSeparators = ";\t,|";

    /// <summary>Indices of both columns; -1 for an identifier that nobody named and that is not there.</summary>
    public (int Text, int Id) Find(IReadOnlyList<string> header, string source)
    {
        int text = IndexOf(header, Text, source);
        if (text < 0)
        {
            throw Missing(Text, "--column", header, source);
        }
        int id = IndexOf(header, Id, source);
        if (id < 0 && IdIsNamed)
        {
            throw Missing(Id, "--id-column", header, source);
        }
        return (text, id);
    }

    private static int IndexOf(IReadOnlyList<string> header, string name, string source)
    {
        int[] found = [.. Enumerable.Range(0, header.Count).Where(i => header[i] == name)];
        return found.Length <= 1 ? (found.Length == 1 ? found[0] : -1)
            : throw ToolException.File($"`{source}` has {found.Length} columns `{name}`.");
    }

    private static ToolException Missing(string name, string option, IReadOnlyList<string> header, string source)
    {
        string hint = header is [var only] && only.AsSpan().IndexOfAny(OtherSeparators) is >= 0 and var at ? $"its cells seem to be separated by {Name(only[at])}: CSV has commas, TSV has tabs"
            : Suggestion.DidYouMean(name, header) is { } near ? near + $" ({option} names it)"
            : $"its columns are {Suggestion.List([.. header.Take(20)], "and")}; {option} names one";
        return ToolException.File($"`{source}` has no column `{name}`.", hint);
    }

    private static string Name(char separator) => separator == '\t' ? "tabs" : $"`{separator}`";
}
