using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>
/// The columns of a table that hold notation and identifier. Letters of a name count as written or, failing that, in any case.
/// </summary>
/// <param name="Text">Name of the column of the notation; two with a comma between them for the strands of a duplex.</param>
/// <param name="Id">Name of the column of the identifier.</param>
/// <param name="IdIsNamed">Whether the caller named it: then it must be there.</param>
internal sealed record ColumnNames(string Text, string Id, bool IdIsNamed)
{
    public const string DefaultText = "notation";
    public const string DefaultId = "id";

    /// <summary>Columns that a message lists at most.</summary>
    public const int MostShown = 20;

    private const string Sense = "sense";
    private const string Antisense = "antisense";
    private const string OtherId = "name";

    // What holds molecules where nobody named a column: after `notation` and the pair of strands, the first of these.
    private static readonly string[] OtherTexts = ["sequence", "helm", OtherId];

    // What the columns of molecules are called in sheets, the clearest first.
    private static readonly string[] s_wordsOfTexts =
        ["structure", "sequence", "strand", "smiles", "oligo", "drug", "compound", "molecule", "substance"];

    // What spreadsheets write between cells where a comma is the decimal point, and what a table of the other kind has.
    private const string OtherSeparators = ";\t,|";

    /// <summary>Whether the caller named the column of the notation: then no other is taken.</summary>
    public bool TextIsNamed { get; init; }

    /// <summary>Columns that the command requires besides.</summary>
    public IReadOnlyList<OtherColumn> Others { get; init; } = [];

    /// <summary>Names of the columns that are kept for the output; a table need not have all of them.</summary>
    public string[] Kept { get; init; } = [];

    /// <summary>Finds the columns in a header.</summary>
    /// <param name="header">The names of all columns.</param>
    /// <param name="source">What messages call the table.</param>
    /// <param name="notes">Takes what the caller should know of columns that are not used.</param>
    public TableColumns Find(IReadOnlyList<string> header, string source, InputNotes? notes)
    {
        (int text, int antisense) = FindText(header, source);
        int id = IndexOf(header, Id, source);
        if (id < 0 && IdIsNamed)
        {
            throw Missing(Id, "--id-column", header, source);
        }
        // A table of `sequence`, `helm` or two strands names its rows by `name`. One of `notation` never did: its rows keep their numbers.
        bool nameIsId = id < 0 && !IsSame(header[text], Text) && !IsSame(header[text], OtherId);
        id = nameIsId ? IndexOf(header, OtherId, source) : id;
        if (LikelierText(header, text) is { } other)
        {
            notes?.Add($"molecules are read from the column `{header[text].Trim()}`; --column \"{other}\" reads those of `{other}`");
        }
        if (id < 0 && UnusedId(header, text) is { } unused)
        {
            notes?.Add(
                "rows are called by their numbers, or by the name that they are read by; "
                    + $"--id-column \"{unused}\" would call them by the column `{unused}`");
        }
        (OtherColumn Column, int Index)[] others = [.. Others.Select(other => (other, IndexOf(header, other.Name, source)))];
        if (Array.Find(others, other => other.Index < 0 && other.Column.IsNamed).Column is { } missing)
        {
            throw Missing(missing.Name, missing.Option, header, source);
        }
        others = [.. others.Where(other => other.Index >= 0)];
        var index = Kept.Length == 0 ? null : new HeaderIndex(header, source);
        int[] extra = [.. others.Select(other => other.Index), .. Kept.Select(name => index!.Find(name))];
        return new TableColumns(
            text, antisense, id, extra, new RowShape(antisense >= 0, [.. others.Select(other => other.Column.Key)], Kept))
        {
            Header = header,
        };
    }

    /// <summary>Whether a first line is the header of a table.</summary>
    public bool AreIn(IReadOnlyList<string> header) =>
        Has(header, Text)
        || (TextIsNamed ? Pair() is { } pair && Has(header, pair.Sense) && Has(header, pair.Antisense)
            : (Has(header, Sense) && Has(header, Antisense)) || OtherTextIn(header) is not null);

    private (int Text, int Antisense) FindText(IReadOnlyList<string> header, string source)
    {
        int text = IndexOf(header, Text, source);
        if (text >= 0)
        {
            return (text, -1);
        }
        if (TextIsNamed)
        {
            return Pair() is { } pair ? (Require(pair.Sense), Require(pair.Antisense)) : throw Missing(Text, "--column", header, source);
        }
        string? other = OtherTextIn(header);
        bool hasSense = Has(header, Sense);
        bool hasAntisense = Has(header, Antisense);
        // Half a pair is not a reason to take the names of rows for their molecules.
        if ((hasSense && hasAntisense) || ((hasSense || hasAntisense) && other is null or OtherId))
        {
            return (Require(Sense), Require(Antisense));
        }
        return other is null ? throw Missing(Text, "--column", header, source) : (IndexOf(header, other, source), -1);

        int Require(string name) =>
            IndexOf(header, name, source) is >= 0 and var index ? index : throw Missing(name, "--column", header, source);
    }

    /// <summary>Columns that may hold the molecule of a row that has not the one that was found; none where the caller named it.</summary>
    public IEnumerable<string> TextsBeside(string found) =>
        TextIsNamed ? [] : OtherTexts.Prepend(Text).Where(name => !IsSame(name, found));

    /// <summary>Columns that may hold the identifier of a row that has not the one that was found.</summary>
    /// <param name="found">The columns of identifier and molecule.</param>
    public IEnumerable<string> IdsBeside(string[] found) =>
        IdIsNamed ? [] : ((string[])[Id, OtherId]).Where(name =>
            !Array.Exists(found, taken => IsSame(taken, name)) && (name == Id || !IsSame(found[1], Text)));

    private (string Sense, string Antisense)? Pair() =>
        TextIsNamed && Text.Split(',') is [var sense, var antisense] && sense.Length > 0 && antisense.Length > 0
            ? (sense.Trim(), antisense.Trim())
            : null;

    private static string? OtherTextIn(IReadOnlyList<string> header) => OtherTexts.FirstOrDefault(name => Has(header, name));

    /// <summary>The column that says most clearly that it holds molecules; nothing where none says so.</summary>
    public static string? LikeliestText(IReadOnlyList<string> header) =>
        s_wordsOfTexts.SelectMany(word => header.Where(name => name.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(name => !IsId(name))?.Trim();

    /// <summary>A column of molecules beside one of names, which was taken because no other is known by its name.</summary>
    private string? LikelierText(IReadOnlyList<string> header, int text) =>
        TextIsNamed || !IsSame(header[text], OtherId) ? null : LikeliestText([.. header.Where((_, index) => index != text)]);

    /// <summary>A column whose name says identifier, and that is not taken for one.</summary>
    private static string? UnusedId(IReadOnlyList<string> header, int text) =>
        header.Where((name, index) => index != text).FirstOrDefault(name =>
        IsSame(name, OtherId) || IsSame(name, "identifier") || (IsSame(name, "compound") && !IsSame(header[text], OtherId)) || IsId(name));

    private static bool IsId(string name) => name.Length > 2 && name.EndsWith(DefaultId, StringComparison.OrdinalIgnoreCase)
        && name[^3] is ' ' or '_' or '-' or '.';

    private static bool Has(IReadOnlyList<string> header, string name) => header.Any(cell => IsSame(cell, name));

    private static bool IsSame(string cell, string name) => cell.AsSpan().Trim().Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Index of a name as it is written; failing that, in any case of letters.</summary>
    private static int IndexOf(IReadOnlyList<string> header, string name, string source)
    {
        int[] found = Indices(StringComparison.Ordinal);
        found = found.Length > 0 ? found : Indices(StringComparison.OrdinalIgnoreCase);
        return found.Length <= 1 ? (found.Length == 1 ? found[0] : -1) : throw HeaderIndex.Ambiguous(source, name, found.Length);

        int[] Indices(StringComparison comparison) =>
            [.. Enumerable.Range(0, header.Count).Where(i => header[i].AsSpan().Trim().Equals(name, comparison))];
    }

    public static ToolException Missing(string name, string option, IReadOnlyList<string> header, string source)
    {
        header = [.. header.Where(cell => !string.IsNullOrWhiteSpace(cell))];
        int at = header is [var only] ? only.AsSpan().IndexOfAny(OtherSeparators) : -1;
        string hint = at >= 0
            ? $"its cells seem to be separated by {Name(header[0][at])}: CSV has commas, TSV has tabs"
            : Suggestion.DidYouMean(name, header) is { } near ? near + $" ({option} names it)"
            : $"its columns are {Suggestion.List([.. header.Take(MostShown)], "and")}; {option} names one{Searched(header.Count)}";
        return ToolException.File($"`{source}` has no column `{name}`.", hint);
    }

    // One cell is perhaps a title, of which a table has more than are skipped.
    private static string Searched(int columns) => columns > 1 ? "" : FormattableString.Invariant(
        $", and a header is looked for in the first {TableHeader.MaxTitles + 1} lines");

    private static string Name(char separator) => separator == '\t' ? "tabs" : $"`{separator}`";
}
