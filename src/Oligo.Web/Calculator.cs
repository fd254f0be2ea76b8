using System.Runtime.InteropServices.JavaScript;
using Oligo.MassSpectrometry;
using Oligo.Reporting;

namespace Oligo.Web;

/// <summary>
/// What the page may ask. Texts go in, JSON or SVG comes out; what is wrong with an input is part of the answer, so no exception crosses.
/// Each call parses its text again, which takes a few milliseconds, so that no state of an earlier text can reach a later answer.
/// </summary>
internal static partial class Calculator
{
    /// <summary>What a text is: the report of the molecule, or what is wrong with the text.</summary>
    [JSExport]
    internal static string Describe(string text, string request) => Answers.Guard(() =>
        MoleculeAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>The document of <c>oligo describe --json</c>, byte for byte; an empty text where there is no molecule.</summary>
    [JSExport]
    internal static string Document(string text, string request) => Answers.Guard(() =>
        PageReading.Read(text, PageRequest.Parse(request)).ToDocument());

    /// <summary>The strip as SVG; an empty text where there is no molecule, or more units than a picture has room for.</summary>
    [JSExport]
    internal static string Strip(string text, string request) => Answers.Guard(() =>
        StripAnswer.Draw(PageRequest.Parse(request), text));

    /// <summary>The ions: rows as in <c>oligo mz</c>.</summary>
    [JSExport]
    internal static string Ions(string text, string request) => Answers.Guard(() => IonsAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>The isotope pattern: rows as in <c>oligo isotopes</c>.</summary>
    [JSExport]
    internal static string Isotopes(string text, string request) => Answers.Guard(() =>
        IsotopesAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>Fragments for MS/MS: rows as in <c>oligo fragments</c>, and their map as SVG.</summary>
    [JSExport]
    internal static string Fragments(string text, string request) => Answers.Guard(() =>
        FragmentsAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>Impurities: rows as in <c>oligo impurities</c>, and their ladder as SVG.</summary>
    [JSExport]
    internal static string Impurities(string text, string request) => Answers.Guard(() =>
        VariantsAnswer.Write(PageRequest.Parse(request), text, VariantKind.Impurity));

    /// <summary>Metabolites: rows as in <c>oligo metabolites</c>, and their ladder as SVG.</summary>
    [JSExport]
    internal static string Metabolites(string text, string request) => Answers.Guard(() =>
        VariantsAnswer.Write(PageRequest.Parse(request), text, VariantKind.Metabolite));

    /// <summary>The melting temperature: the row of <c>oligo tm</c>, and its steps.</summary>
    [JSExport]
    internal static string Melting(string text, string request) => Answers.Guard(() =>
        MeltingAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>Extinction coefficient and amounts: the row of <c>oligo quantity</c>.</summary>
    [JSExport]
    internal static string Quantity(string text, string request) => Answers.Guard(() =>
        QuantityAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>Hairpins and dimers: rows as in <c>oligo structures</c>, with their pictures as SVG.</summary>
    [JSExport]
    internal static string Structures(string text, string request) => Answers.Guard(() =>
        StructuresAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>What the molecule does in solution, a part of the document of <c>oligo describe --json</c>.</summary>
    [JSExport]
    internal static string Solution(string text, string request) => Answers.Guard(() =>
        SolutionAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>The report of <c>oligo describe --html</c>, byte for byte; an empty text where there is no molecule.</summary>
    [JSExport]
    internal static string Report(string text, string request) => Answers.Guard(() =>
        PageReading.Read(text, PageRequest.Parse(request)).ToReport([]) is { } report ? MoleculeReportHtml.ToText(report) : "");

    /// <summary>The molecule in every notation, with what is lost or why there is none.</summary>
    [JSExport]
    internal static string Notations(string text, string request) => Answers.Guard(() =>
        NotationsAnswer.Write(PageRequest.Parse(request), text));

    /// <summary>Whether a line of cells with tabs between them is the header of a pasted table.</summary>
    [JSExport]
    internal static string Header(string line) => Answers.Guard(() =>
        Answers.Write(json => json.WriteBoolean("isHeader", new PastedColumns(line).IsHeader)));

    /// <summary>Rows of a pasted table: those of <c>oligo mass</c>.</summary>
    [JSExport]
    internal static string Rows(string lines, string request) => Answers.Guard(() => RowsAnswer.Write(PageRequest.Parse(request), lines));

    /// <summary>Takes a monomer file for all later calls; an empty text takes the built-in tables again.</summary>
    [JSExport]
    internal static string Monomers(string file) => Answers.Guard(() => OwnMonomers.Take(file));

    /// <summary>Versions, editions, and what the lists of the page offer.</summary>
    [JSExport]
    internal static string About() => Answers.Guard(AboutAnswer.Write);
}
