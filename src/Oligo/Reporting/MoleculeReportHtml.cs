using System.Collections.Immutable;
using System.Globalization;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>
/// Writes reports as a page to print and to keep: one HTML document that needs nothing else, runs no script and asks for nothing from
/// elsewhere. Its bytes depend on nothing but the reports. Safe to use from several threads.
/// </summary>
public static class MoleculeReportHtml
{
    private const int CellsPerLine = 20;
    private const int MostDrawnUnits = 400;

    /// <summary>A report as a document.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The document, with LF line ends.</returns>
    public static string ToText(MoleculeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ToText([report]);
    }

    /// <summary>Reports as one document, each from a new page of paper.</summary>
    /// <param name="reports">The reports.</param>
    /// <returns>The document, with LF line ends.</returns>
    /// <exception cref="ArgumentException">The list or a report is missing.</exception>
    public static string ToText(ImmutableArray<MoleculeReport> reports)
    {
        if (reports.IsDefault || reports.Contains(null!))
        {
            throw new ArgumentException("A report is missing.", nameof(reports));
        }
        string title = reports is [var only] ? $"Report on {TitleOf(only)}" : string.Create(
            CultureInfo.InvariantCulture, $"Reports on {reports.Length} molecules");
        return HtmlWriter.Document(title, html =>
        {
            foreach (MoleculeReport report in reports)
            {
                html.Section(() => Write(html, report));
            }
        });
    }

    private static string TitleOf(MoleculeReport report) => report.Id is { } id && report.Name is { } name ? $"{id}: {name}"
        : report.Name ?? report.Id ?? (report.Strands.Length == 1 ? report.Strands[0].Strand.Sequence : "a molecule of several strands");

    private static void Write(HtmlWriter html, MoleculeReport report)
    {
        html.Element("h1", TitleOf(report));
        WriteSource(html, report);
        if (report.Molecule.Strands.Sum(strand => strand.Units.Length) <= MostDrawnUnits)
        {
            html.Picture(StripSvg.Write(report.Molecule, new StripSvgOptions { CellsPerLine = CellsPerLine }));
        }
        WriteForms(html, report);
        WriteSolution(html, report.Solution);
        WriteStructures(html, report.Solution);
        WriteIons(html, report);
        WriteFindings(html, report);
        WriteNotations(html, report);
        WriteProvenance(html, report);
    }

    private static void WriteSource(HtmlWriter html, MoleculeReport report)
    {
        string given = report.Source.Notation is { } notation ? $"{report.Source.Text} (read as {notation.Name}: {notation.Title})" : "";
        html.Facts(
            ("Class", report.Drug is { } drug ? $"{drug.Class}; {drug.Mechanism}; target {drug.Target}" : ""),
            ("Given", given.ReplaceLineEndings(" ")),
            ("Share in the mixture", report.Share ?? ""),
            ("Architecture", string.Join("; ", report.Strands.Select(Architecture))),
            ("Sequence, 5' to 3'", string.Join(" | ", report.Strands.Select(strand => strand.Strand.Sequence))),
            ("Canonical notation", report.Molecule.ToString() ?? ""),
            ("Evidence", report.Drug?.EvidenceInWords ?? ""));
        foreach (Diagnostic remark in report.Source.Remarks)
        {
            WriteRemark(html, remark);
        }
    }

    private static string Architecture(StrandReport strand)
    {
        StrandArchitecture architecture = strand.Architecture;
        string backbone = architecture.Linkages.IsEmpty ? "" : $", {architecture.Backbone}";
        return string.Create(CultureInfo.InvariantCulture, $"{architecture.Description}, {strand.Strand.Length} nt{backbone}");
    }

    private static void WriteForms(HtmlWriter html, MoleculeReport report)
    {
        html.Element("h2", "Formula and masses");
        html.Table(
            $"Masses in Da: monoisotopic by {MoleculeReport.IsotopeMasses}; average with the bounds of natural variation",
            ["form", "formula", "weights of", "monoisotopic", "average", "low", "high"],
            report.Forms.SelectMany(form => form.AverageMasses.Select(mass => (ImmutableArray<string>)
            [
                form.Name,
                form.Formula.ToString(),
                mass.Edition.Name,
                form.MonoisotopicMass is { } monoisotopic ? ReportNumber.Fixed(monoisotopic.Daltons, 6) : "",
                ReportNumber.Fixed(mass.Value.Daltons, 4),
                ReportNumber.Fixed(mass.Low.Daltons, 4),
                ReportNumber.Fixed(mass.High.Daltons, 4),
            ])),
            figures: 4);
        if (report.Molecule.IsPolydisperse)
        {
            html.Element("p", "Polydisperse: formula and masses are those of the stated mean length.");
        }
        if (report.Drug is { PublishedFormula: { } published } drug)
        {
            string mass = drug.PublishedAverageMass is { } average ? $", {average} Da" : "";
            html.Element("p", $"Published: {published} ({drug.PublishedForm}){mass}; {drug.Source}");
        }
    }

    private static void WriteSolution(HtmlWriter html, SolutionReport solution)
    {
        HybridizationResult melting = solution.Melting;
        string target = solution.Target switch
        {
            NucleicAcidKind.Dna => "Melting temperature on its DNA complement",
            NucleicAcidKind.Rna => "Melting temperature on its RNA complement",
            _ => "Melting temperature of the duplex",
        };
        string range = melting is { Low: { } low, High: { } high }
            ? $", plausible range {ReportNumber.Fixed(low, 1)} to {ReportNumber.Fixed(high, 1)} C"
            : "";
        html.Element("h2", "In solution");
        html.Facts(
            (target, melting.Celsius is { } celsius ? $"{ReportNumber.Fixed(celsius, 1)} C{range}" : "not known"),
            ("Model and conditions", melting.Celsius is null ? "" : $"{melting.Model}; {melting.Salt}; {melting.Concentration}"),
            ("Extinction coefficient, 260 nm", solution.Extinction.PerMolarCentimetre is { } coefficient
                ? $"{ReportNumber.Fixed(coefficient, 0)} L/(mol cm), method {solution.Extinction.Method}"
                : "not known"),
            ("One OD", solution.Extinction.PerMolarCentimetre is null ? "" : OneOd(solution)));
        foreach (Diagnostic remark in solution.GetRemarks())
        {
            WriteRemark(html, remark);
        }
    }

    private static string OneOd(SolutionReport solution) =>
        string.Join("; ", solution.Samples.Where(sample => sample.IsComplete)
            .Select(sample => $"{ReportNumber.Fixed(sample.MicrogramsPerOd, 2)} ug of the {sample.FormName}")
            .Prepend($"{ReportNumber.Fixed(solution.Samples[0].NanomolesPerOd, 3)} nmol"));

    private static void WriteStructures(HtmlWriter html, SolutionReport solution)
    {
        SecondaryStructure[] found =
            [.. solution.Structures.SelectMany(strand => new[] { strand.Hairpin, strand.SelfDimer }).OfType<SecondaryStructure>()];
        if (found.Length == 0)
        {
            return;
        }
        html.Element("h2", "Structures of least dG");
        html.Element("p", $"At {SolutionReport.ConditionsOf(SolutionReport.StructureConditions)}.", "small");
        foreach (SecondaryStructure structure in found)
        {
            html.Picture(StructureSvg.Write(structure));
        }
    }

    private static void WriteIons(HtmlWriter html, MoleculeReport report)
    {
        for (int i = 0; i < report.Strands.Length; i++)
        {
            StrandReport strand = report.Strands[i];
            if (strand.Ions.IsEmpty)
            {
                continue;
            }
            if (i == 0)
            {
                html.Element("h2", "Negative ions");
            }
            string which = report.Strands.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" of strand {i + 1}");
            html.Table(
                $"m/z{which}; protons are lost, 1.007276 Da each",
                ["charge", "monoisotopic", "most abundant"],
                strand.Ions.Select(ion => (ImmutableArray<string>)
                [
                    ion.Charge.ToString(CultureInfo.InvariantCulture),
                    ReportNumber.Fixed(ion.MonoisotopicMass.Daltons / Math.Abs(ion.Charge), 5),
                    ReportNumber.Fixed(ion.GetMostAbundantMass().Daltons / Math.Abs(ion.Charge), 5),
                ]),
                figures: 3);
        }
    }

    private static void WriteFindings(HtmlWriter html, MoleculeReport report)
    {
        html.Element("h2", "Design rules");
        DesignFinding[] findings = [.. report.Strands.SelectMany(strand => strand.Findings)];
        if (findings.Length == 0)
        {
            html.Element("p", "Nothing was found.");
        }
        foreach (DesignFinding finding in findings)
        {
            html.Element("p", $"{DiagnosticPrinter.SeverityWord(finding.Severity)} {finding}");
        }
    }

    private static void WriteNotations(HtmlWriter html, MoleculeReport report)
    {
        NotationReport[] written = [.. report.Notations.Where(one => one.Result.Success && !one.Notation.IsMultiline)];
        if (written.Length == 0)
        {
            return;
        }
        html.Element("h2", "Other notations");
        foreach (NotationReport one in written)
        {
            html.Facts((one.Notation.Name, one.Result.Text));
            foreach (Diagnostic loss in one.Result.Diagnostics)
            {
                html.Element("p", loss.Message, "small");
            }
        }
    }

    private static void WriteProvenance(HtmlWriter html, MoleculeReport report)
    {
        html.Element("h2", "Conventions and provenance");
        html.Facts(
            ("Program", $"Oligo {MoleculeReport.LibraryVersion}"),
            ("Isotope masses", MoleculeReport.IsotopeMasses),
            ("Atomic weights", string.Join(", ", report.Editions.Select(edition => edition.Name))),
            ("Isotope abundances", MoleculeReport.IsotopeAbundances),
            ("Catalogue", report.Drug?.Source ?? ""));
        html.Element(
            "p",
            "Masses are those of the neutral form that is named: the free acid unless a salt is. The monoisotopic mass counts the most "
                + "common isotope of each element, the average mass the natural mixture; its bounds are those of the natural variation of "
                + "the elements. The range of a melting temperature is the published spread of the increments and the error of the "
                + "model against measured values, and no confidence limit. One OD absorbs 1 in 1 mL at a path of 1 cm; its mass is that "
                + "of the dry, pure form.",
            "small");
    }

    private static void WriteRemark(HtmlWriter html, Diagnostic remark) =>
        html.Element("p", $"{DiagnosticPrinter.SeverityWord(remark.Severity)} {remark.Code}: {remark.Message}", "small");
}
