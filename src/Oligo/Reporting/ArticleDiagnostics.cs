using Oligo.Text;

namespace Oligo.Reporting;

/// <summary>What is said of the parts of an article or infobox.</summary>
internal static class ArticleDiagnostics
{
    public static readonly DiagnosticDescriptor ReadFrom = new(
        "OLG3201", DiagnosticSeverity.Note, "the text is an infobox or article; the molecule is that of `{0}`",
        "Of several statements of one molecule the most detailed that can be read is taken: the strand in brackets, then SMILES, then " +
        "the systematic name, then the entry of the catalogue. The others are compared with it.");

    public static readonly DiagnosticDescriptor Agrees = new(
        "OLG3202", DiagnosticSeverity.Note, "`{0}` agrees: {1}",
        "The statement follows from the molecule.");

    public static readonly DiagnosticDescriptor Differs = new(
        "OLG3203", DiagnosticSeverity.Warning, "`{0}` does not agree: {1}",
        "One of the two statements is wrong, or they are of two forms of the substance.");

    public static readonly DiagnosticDescriptor NotCompared = new(
        "OLG3204", DiagnosticSeverity.Note, "`{0}` was not compared: {1}",
        "The statement cannot be read, or nothing is known that it could be compared with.");
}
