using Oligo.Catalog;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>How a command reads: dialect, what the texts do not say, and whether arguments are texts or files.</summary>
internal sealed record InputOptions(INotation? Dialect, NotationOptions Notation, bool ForceText, bool ForceFile)
{
    /// <summary>The file of the caller's own monomers; <see langword="null"/> for none.</summary>
    public string? MonomersPath { get; init; }

    /// <summary>How tables are read.</summary>
    public TableReading Table { get; init; } = TableReading.Default;

    /// <summary>Reads a row in the named dialect, or by detection; what nothing reads may be a name of the catalogue.</summary>
    /// <param name="text">The text of the row.</param>
    /// <param name="drug">The entry that the text names; <see langword="null"/> where it is a notation.</param>
    public ParseResult<NucleicAcid> Read(string text, out Drug? drug)
    {
        ParseResult<NucleicAcid> result = Dialect is null ? Notations.Detect(text, Notation) : Dialect.Read(text, Notation);
        drug = result.Success ? null : FindByName(text);
        return drug is null ? result : CatalogNames.Read(drug, text, Notation.Library);
    }

    /// <summary>The entry of the catalogue that a text names which nothing reads; none where the caller said that texts are notations.</summary>
    public Drug? FindByName(string text) => Dialect is not null || ForceText ? null : CatalogNames.FindInRow(text);
}
