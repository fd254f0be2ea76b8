using Oligo.Cli.Tables;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>How a command reads: dialect, what the texts do not say, and whether arguments are texts or files.</summary>
internal sealed record InputOptions(INotation? Dialect, NotationOptions Notation, bool ForceText, bool ForceFile)
{
    /// <summary>The file of the caller's own monomers; <see langword="null"/> for none.</summary>
    public string? MonomersPath { get; init; }

    /// <summary>How tables are read.</summary>
    public TableReading Table { get; init; } = TableReading.Default;

    /// <summary>The identifiers of the rows that were read so far, in all inputs.</summary>
    public SeenIdentifiers Seen { get; init; } = new();

    /// <summary>Whether every two lines are the strands of a duplex.</summary>
    public bool InPairs { get; init; }

    /// <summary>
    /// How many molecules a text that leaves bases open is written as at most; <see langword="null"/> where such a text is an error.
    /// </summary>
    public int? MostExpanded { get; init; }

    /// <summary>Whether letters alone are unmodified DNA or RNA; otherwise they state no molecule.</summary>
    public bool TakesBareLetters { get; init; }

    /// <summary>Whether each text is a molecular formula, and not a molecule.</summary>
    public bool TakesFormulas { get; init; }

    /// <summary>
    /// Whether an argument that names a drug is that drug at once: not where the caller said that it is a text or a file, or asked for what
    /// only a file has.
    /// </summary>
    public bool TakesNames => !TakesFormulas && !ForceText && !ForceFile && !InPairs
        && Table is { NamedColumn: null, Sheet: null, Format: null or TableFormat.Plain };

    /// <summary>Reads a row in the named dialect, or by detection; what nothing reads may be a name of the catalogue.</summary>
    public RowReading Read(InputRow row)
    {
        if (row.InPairs)
        {
            return ReadPair(row.Text);
        }
        NotationOptions stated = row.Others.TryGetValue(InputRow.DesignColumn, out string? cell)
            && StrandDesign.TryParse(cell, out StrandDesign? design)
            ? Notation with { Design = design }
            : Notation;
        stated = TakesBareLetters && Dialect is null ? BareLetters.Beside(row.Text, stated) : stated;
        DetectedNotation? detected = Dialect is null ? Notations.Detect(row.Text, stated) : null;
        ParseResult<NucleicAcid> result = detected?.Result ?? Notations.ReportUnused(Dialect!.Read(row.Text, stated), stated, Dialect);
        if (result.Success)
        {
            return new RowReading(result, detected?.Notation, null) { Salt = Notations.FindSalt(result) };
        }
        return ReadElse(row.Text, result, stated) ?? new RowReading(result, null, null);
    }

    /// <summary>What a text is that no dialect reads: a name of the catalogue, an article or infobox, or words that are neither.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unread">The errors of reading it.</param>
    /// <param name="stated">What is stated beside it; <see langword="null"/> for what is stated beside every text.</param>
    /// <returns>The reading; <see langword="null"/> where it is none of these, or the caller said that texts are notations.</returns>
    public RowReading? ReadElse(string text, ParseResult<NucleicAcid> unread, NotationOptions? stated = null)
    {
        stated ??= Notation;
        if (Dialect is not null)
        {
            return null;
        }
        if (ForceText)
        {
            return text.Contains('=') && ArticleReader.Read(text, stated) is { } article
                ? new RowReading(article, null, null) { IsArticle = true }
                : null;
        }
        return MoleculeReading.ReadOther(text, unread, stated) is { } other
            ? new RowReading(other.Result, null, other.Drug) { IsArticle = other.IsArticle, Salt = other.Salt }
            : null;
    }

    /// <summary>Reads the two texts of a pair.</summary>
    private RowReading ReadPair(string text)
    {
        // A row in error has neither text.
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        (string sense, string antisense) = end < 0 ? (text, "") : (text[..end], text[(end + 1)..]);
        if (Dialect is not null)
        {
            return new RowReading(Notations.ReadPair(sense, antisense, Dialect, Notation), null, null);
        }
        DetectedPair pair = Notations.DetectPair(sense, antisense, Notation);
        return new RowReading(pair.Result, pair.Result.Success ? pair.Sense : null, null)
        {
            Other = pair.Result.Success && pair.Antisense != pair.Sense ? pair.Antisense : null,
        };
    }
}
