using System.Globalization;
using System.Text.Json;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Notation;
using Oligo.Text;
using Spectre.Console;

namespace Oligo.Cli;

/// <summary>What <c>describe</c> says of a molecule, as text and as JSON.</summary>
internal sealed class MoleculeDescription(string? name, NucleicAcid molecule, Drug? drug, string? readAs, AtomicWeights weights, bool allWeights, Salt? salt)
{
    private const int LabelWidth = 20;

    private int Protons => molecule.AcidicProtons;

    public void Print(Session session)
    {
        IAnsiConsole console = TerminalConsole.Create(session);
        PrintHeading(console);
        foreach (Strand strand in molecule.Strands)
        {
            PrintStrand(console, strand);
        }
        PrintMasses(console);
        PrintNotations(console);
        foreach (Strand strand in molecule.Strands)
        {
            PrintFindings(console, strand);
        }
    }

    private void PrintHeading(IAnsiConsole console)
    {
        if (name is not null)
        {
            console.Write(new Spectre.Console.Text(name + "\n", new Style(decoration: Decoration.Bold)));
        }
        if (readAs is not null)
        {
            Field(console, "notation", readAs);
        }
        if (drug is not null)
        {
            Field(console, "also known as", string.Join(", ", drug.Synonyms));
            Field(console, "class", drug.Class);
            Field(console, "target", drug.Target);
            Field(console, "mechanism", drug.Mechanism);
            Field(console, "identifiers", string.Join("; ", drug.Identifiers.Take(4)));
            Field(console, "", string.Join("; ", drug.Identifiers.Skip(4)));
            Field(console, "evidence", $"{drug.Evidence}: {drug.EvidenceInWords}");
            Field(console, "InChIKey", drug.InChIKey is null ? "" : drug.InChIKey + " (free acid)");
        }
        console.WriteLine();
    }

    private void PrintStrand(IAnsiConsole console, Strand strand)
    {
        StrandArchitecture architecture = StrandArchitecture.Of(strand);
        if (molecule is Duplex duplex)
        {
            Field(console, "strand", ReferenceEquals(strand, duplex.Sense) ? "first, sense" : "second, antisense");
        }
        StrandStrip strip = StrandStrip.Of(strand);
        StripText.Write(console, strip);
        StripText.WriteLegend(console, strip.Legend);
        console.WriteLine();
        Field(console, "architecture", $"{architecture.Description} ({architecture.RunPattern})");
        Field(console, "sequence", $"{strand.Sequence} ({Say(strand.Length)} nt)");
        Field(console, "backbone", $"{architecture.Backbone} ({Say(architecture.Linkages.Length)} linkages)");
        Field(console, "5-methyl-C", $"{Say(architecture.MethylatedCytosineCount)} of {Say(architecture.CytosineCount)} C");
        if (molecule is Duplex)
        {
            Field(console, "formula", $"{strand.Formula}, {Json.Fixed(strand.ExactMonoisotopicMass, 5)} Da monoisotopic");
        }
        console.WriteLine();
    }

    private void PrintMasses(IAnsiConsole console)
    {
        if (molecule is Duplex duplex)
        {
            Field(console, "register", $"{Say(duplex.Register)} ({Say(duplex.PairCount)} Watson-Crick pairs)");
        }
        Field(console, "acidic protons", Say(Protons));
        PrintForm(console, Salt.FreeAcid, withMonoisotopic: true);
        if (Protons > 0)
        {
            PrintForm(console, Salt.Full(CounterIon.Sodium), withMonoisotopic: false);
        }
        if (salt is not null && salt != Salt.FreeAcid && salt != Salt.Full(CounterIon.Sodium))
        {
            PrintForm(console, salt, withMonoisotopic: false);
        }
        Field(console, "atomic weights", $"{weights.Name}, {weights.Source}");
        if (drug?.PublishedFormula is { } published)
        {
            Field(console, "published", $"{published} ({drug.PublishedSalt!.Describe(Protons)}){(drug.PublishedAverageMass is null ? "" : $", {drug.PublishedAverageMass} Da")}");
            PrintPublishedMass(console);
        }
    }

    private void PrintForm(IAnsiConsole console, Salt form, bool withMonoisotopic)
    {
        MolecularFormula formula = molecule.GetFormula(form);
        Field(console, form.Describe(Protons), formula.ToString());
        if (withMonoisotopic)
        {
            Field(console, "  monoisotopic", $"{Json.Fixed(formula.ExactMonoisotopicMass, 5)} Da (AME2020)");
        }
        foreach (AtomicWeights edition in allWeights ? AtomicWeights.All : [weights])
        {
            AverageMass mass = formula.GetAverageMass(edition);
            Field(console, "  average", $"{Json.Fixed(mass.Value, 3)} Da, half-width {Json.Fixed(mass.HalfWidth, 3)} (weights of {edition.Name})");
        }
    }

    /// <summary>A published mass that the current weights do not give is explained by the ones that do.</summary>
    private void PrintPublishedMass(IAnsiConsole console)
    {
        if (drug!.PublishedAverageMass is null || !StatedMass.TryParse(drug.PublishedAverageMass, out StatedMass? stated))
        {
            return;
        }
        MassExplanation? explanation = MassExplainer.Explain(molecule.Formula, Protons, stated).FirstOrDefault(found => found.IsUsualForm);
        Field(console, "", explanation is null ? "no edition of atomic weights gives the published mass" : $"the published mass is the {explanation}");
    }

    private void PrintNotations(IAnsiConsole console)
    {
        console.WriteLine();
        foreach (INotation notation in Notations.All)
        {
            FormatResult result = notation.Write(molecule);
            Field(console, notation.Name, result.Success ? result.Text : "cannot say it: " + result.Diagnostics[^1].Message);
            foreach (Diagnostic loss in result.Success ? result.Diagnostics : [])
            {
                Field(console, "", $"({loss.Message})");
            }
        }
    }

    private static void PrintFindings(IAnsiConsole console, Strand strand)
    {
        console.WriteLine();
        DesignReport report = GapmerValidator.Validate(strand);
        int errors = report.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Error);
        int warnings = report.Findings.Count(finding => finding.Severity == DiagnosticSeverity.Warning);
        Field(console, "design rules", $"{Count(errors, "error")}, {Count(warnings, "warning")}, {Count(report.Findings.Length - errors - warnings, "note")}");
        foreach (DesignFinding finding in report.Findings)
        {
            Field(console, "  " + finding.Severity.ToString().ToLowerInvariant(), finding.ToString());
        }
    }

    public string ToJson() => Json.Document("oligo.describe/1", json =>
    {
        if (name is not null)
        {
            json.WriteString("name", name);
        }
        json.WriteString("kind", molecule is Duplex ? "duplex" : "strand");
        json.WriteString("notation", molecule.ToString());
        if (drug is not null)
        {
            CatalogJson.WriteDrug(json, drug, "catalog");
        }
        WriteMasses(json);
        json.WriteStartArray("strands");
        foreach (Strand strand in molecule.Strands)
        {
            WriteStrand(json, strand);
        }
        json.WriteEndArray();
        WriteNotations(json);
    });

    private void WriteMasses(Utf8JsonWriter json)
    {
        json.WriteNumber("acidic_protons", Protons);
        json.WriteStartArray("forms");
        IEnumerable<Salt> forms = Protons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        foreach (Salt form in salt is null ? forms : forms.Append(salt).Distinct())
        {
            MolecularFormula formula = molecule.GetFormula(form);
            json.WriteStartObject();
            json.WriteString("form", form.Describe(Protons));
            json.WriteString("formula", formula.ToString());
            json.WriteMass("monoisotopic_da", formula.ExactMonoisotopicMass, 6);
            json.WriteStartArray("average");
            foreach (AtomicWeights edition in allWeights ? AtomicWeights.All : [weights])
            {
                AverageMass mass = formula.GetAverageMass(edition);
                json.WriteStartObject();
                json.WriteString("weights", edition.Name);
                json.WriteMass("da", mass.Value, 4);
                json.WriteMass("half_width_da", mass.HalfWidth, 4);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("isotope_masses", "AME2020");
    }

    private static void WriteStrand(Utf8JsonWriter json, Strand strand)
    {
        StrandArchitecture architecture = StrandArchitecture.Of(strand);
        json.WriteStartObject();
        json.WriteString("notation", strand.ToString());
        json.WriteString("sequence", strand.Sequence);
        json.WriteNumber("length", strand.Length);
        json.WriteString("architecture", architecture.ToString());
        json.WriteString("class", architecture.ClassName);
        json.WriteString("sugars", architecture.SugarPattern);
        json.WriteString("linkages", architecture.BackbonePattern);
        json.WriteNumber("cytosines", architecture.CytosineCount);
        json.WriteNumber("methylcytosines", architecture.MethylatedCytosineCount);
        json.WriteString("formula", strand.Formula.ToString());
        FindingsJson.Write(json, GapmerValidator.Validate(strand));
        json.WriteEndObject();
    }

    private void WriteNotations(Utf8JsonWriter json)
    {
        json.WriteStartObject("notations");
        foreach (INotation notation in Notations.All)
        {
            FormatResult result = notation.Write(molecule);
            if (result.Success)
            {
                json.WriteString(notation.Name, result.Text);
            }
        }
        json.WriteEndObject();
    }

    private static void Field(IAnsiConsole console, string label, string text)
    {
        if (text.Length > 0)
        {
            console.WriteLine(label.Length < LabelWidth ? label.PadRight(LabelWidth) + text : $"{label} {text}");
        }
    }

    private static string Count(int number, string word) => $"{Say(number)} {word}{(number == 1 ? "" : "s")}";

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
