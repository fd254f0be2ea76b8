using System.Text.Json;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Fuzz.Inputs;
using Oligo.Fuzz.Oracles;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Fuzz.Targets;

/// <summary>Everything that is said of a molecule, a name of the catalogue or an article: report, JSON, rules, picture.</summary>
internal sealed class ReportTarget : FuzzTarget
{
    public override string Name => "report";

    public override int MaxLength => 400;

    public override int ExaminedOneIn => 8;

    public override IEnumerable<string> Seeds() =>
        TestTexts.Molecules.Select(molecule => molecule.ToString()).Concat(TestTexts.Column("drugs-expected.tsv", "name", "notation"))
            .Concat(TestTexts.Column("names.tsv", "substance", "name"))
            .Append("{{Infobox drug\n| drug_name = Mipomersen\n| C=230 | H=324 | N=67 | O=122 | P=19 | S=19\n| CAS_number = 1000120-98-8\n}}");

    public override Fault? Read(string text)
    {
        MoleculeReading reading = MoleculeReading.Read(text);
        return DiagnosticChecks.CheckPlaces(text, reading.Result.Diagnostics);
    }

    public override Fault? Examine(string text)
    {
        ParseResult<MoleculeReport> result = MoleculeReport.Read(text);
        if (!result.TryGetValue(out MoleculeReport? report))
        {
            return DiagnosticChecks.CheckMessages(text, result.Diagnostics);
        }
        string json = MoleculeReportJson.ToText(report);
        using JsonDocument document = JsonDocument.Parse(json);
        DesignReport rules = GapmerValidator.Validate(report.Molecule);
        foreach (Strand strand in report.Molecule.Strands)
        {
            StrandStrip.Create(strand);
        }
        string svg = StripSvg.Write(report.Molecule);
        return DiagnosticChecks.Check("svg", svg, lineEnds: true)
            ?? (rules.Findings.Any(finding => finding.Message.Length == 0) ? new Fault("report", "finding", "a finding without words") : null);
    }
}
