using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>Why a row cannot be read before any notation is looked at: no JSON, two tabs, cells without a column.</summary>
/// <param name="Code">Code for the column <c>status</c>.</param>
/// <param name="Message">One sentence without a full stop.</param>
/// <param name="Column">1-based column of the fault in the row or its notation; 0 for none.</param>
/// <param name="Place">What the column counts in, such as <c>the notation</c>.</param>
internal sealed record RowFault(string Code, string Message, int Column, string Place)
{
    /// <summary>What the lines of a record make impossible; <see langword="null"/> for nothing.</summary>
    public static RowFault? Of(RecordFault fault, string text) => fault switch
    {
        RecordFault.ExtraTab => ExtraTab(text),
        RecordFault.MissingPartner => new RowFault(
            TextDiagnostics.UnexpectedCharacter.Code, "lines are read in pairs (--pairs), and this one has no partner", 1, "the notation"),
        RecordFault.UnclearOrder => new RowFault(
            TextDiagnostics.UnexpectedCharacter.Code,
            "each text of the line may be the SMILES; expected `SMILES<TAB>id` or `id<TAB>SMILES` with an identifier that is not SMILES",
            1,
            "the line"),
        _ => null,
    };

    /// <summary>A notation with a tab in it.</summary>
    public static RowFault ExtraTab(string text)
    {
        int column = CodePoints.ColumnAfter(text.AsSpan(0, text.IndexOf('\t', StringComparison.Ordinal)));
        return new RowFault(
            TextDiagnostics.UnexpectedCharacter.Code,
            "the row has more than one tab; expected `notation` or `id<TAB>notation`",
            column,
            "the notation");
    }

    /// <summary>A row of a table with more cells than its header: one of them was cut in two, and nobody knows which.</summary>
    /// <param name="cells">Cells of the row.</param>
    /// <param name="columns">Cells of the header.</param>
    /// <param name="column">1-based column, in the line, of the separator before the first cell too many.</param>
    /// <param name="remedy">What the format requires instead.</param>
    public static RowFault ExtraCells(int cells, int columns, int column, string remedy) =>
        new(
            TextDiagnostics.UnexpectedCharacter.Code,
            $"{CountedNoun.Of(cells, "cell")} under {CountedNoun.Of(columns, "column")}; {remedy}",
            column,
            "the line");
}
