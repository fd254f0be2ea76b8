using System.Globalization;
using System.Text.Json;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Monomers;
using Oligo.Notation;
using Oligo.Text;
using Oligo.Verification;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>What <c>describe</c> says of a molecule, as text and as JSON.</summary>
internal sealed class MoleculeDescription(string? name, NucleicAcid molecule, Drug? drug, string? readAs, AtomicWeights weights, bool allWeights, Salt? salt, bool allNotations)
{
    private const int LabelWidth = 20;

    private int Protons => molecule.AcidicProtons;

    public void Print(Session session)
    {
        IAnsiConsole console = TerminalConsole.Create(session);
        PrintHeading(console);
        if (molecule is Duplex duplex)
        {
            PrintDuplex(console, duplex);
        }
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
        else
        {
            StripText.Write(console, strand);
            StripText.WriteLegend(console, StrandStrip.MakeLegend([strand]));
            console.WriteLine();
        }
        Field(console, "architecture", $"{architecture.Description} ({architecture.RunPattern})");
        Field(console, "sequence", $"{strand.Sequence} ({Say(strand.Length)} nt)");
        Field(console, "backbone", $"{architecture.Backbone} ({Say(architecture.Linkages.Length)} linkages)");
        Field(console, "5-methyl-C", $"{Say(architecture.MethylatedCytosineCount)} of {Say(architecture.CytosineCount)} C");
        if (molecule is Duplex)
        {
            Field(console, "formula", $"{strand.Formula}, {Json.Fixed(strand.MonoisotopicMass.Daltons, 5)} Da monoisotopic");
        }
        console.WriteLine();
    }

    private static void PrintDuplex(IAnsiConsole console, Duplex duplex)
    {
        StripText.Write(console, duplex);
        StripText.WriteLegend(console, StrandStrip.MakeLegend(duplex.Strands));
        console.WriteLine();
        int wobbles = duplex.CountPairs(BasePairKind.Wobble);
        Field(console, "register", $"{Say(duplex.Register)} ({Count(duplex.PairCount, "Watson-Crick pair")}{(wobbles > 0 ? $", {Count(wobbles, "wobble pair")}" : "")}, {Count(duplex.CountPairs(BasePairKind.None), "mismatch", "es")})");
        Field(console, "ends", $"5' of the first strand: {End(duplex.SenseFivePrimeOverhang, "5'", duplex.AntisenseThreePrimeOverhang, "3'")}; 3' of the first strand: {End(duplex.SenseThreePrimeOverhang, "3'", duplex.AntisenseFivePrimeOverhang, "5'")}");
        console.WriteLine();

        static string End(int first, string firstEnd, int second, string secondEnd) =>
            first > 0 ? $"{firstEnd} overhang of {Count(first, "residue")}, first strand" : second > 0 ? $"{secondEnd} overhang of {Count(second, "residue")}, second strand" : "blunt";
    }

    private void PrintMasses(IAnsiConsole console)
    {
        if (molecule.IsPolydisperse)
        {
            Field(console, "polydisperse", "formula and masses are those of the stated mean length; the average mass alone means the substance");
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
        if (drug is not null)
        {
            Field(console, "evidence", $"{drug.Evidence}: {drug.EvidenceInWords}");
        }
    }

    private void PrintForm(IAnsiConsole console, Salt form, bool withMonoisotopic)
    {
        MolecularFormula formula = molecule.GetFormula(form);
        Field(console, form.Describe(Protons), formula.ToString());
        if (withMonoisotopic && !molecule.IsPolydisperse)
        {
            Field(console, "  monoisotopic", $"{Json.Fixed(formula.MonoisotopicMass.Daltons, 5)} Da (AME2020)");
        }
        foreach (AtomicWeights edition in allWeights ? AtomicWeights.All : [weights])
        {
            AverageMass mass = formula.GetAverageMass(edition);
            Field(console, "  average", $"{Json.Fixed(mass.Value.Daltons, 3)} Da, half-width {Json.Fixed(mass.HalfWidth.Daltons, 3)} (weights of {edition.Name})");
        }
    }

    /// <summary>A published mass that the current weights do not give is explained by the ones that do.</summary>
    private void PrintPublishedMass(IAnsiConsole console)
    {
        if (drug!.PublishedAverageMass is not { } stated)
        {
            return;
        }
        MassExplanation? explanation = MassExplainer.Explain(molecule.Formula, Protons, stated).FirstOrDefault(found => found.IsUsualForm);
        Field(console, "", explanation is null ? "no edition of atomic weights gives the published mass" : $"the published mass is the {explanation}");
    }

    private void PrintNotations(IAnsiConsole console)
    {
        console.WriteLine();
        List<string> withheld = [];
        foreach (INotation notation in Notations.All)
        {
            if (!allNotations && notation.IsForPrograms)
            {
                withheld.Add(notation.Name);
                continue;
            }
            FormatResult result = notation.Write(molecule);
            Field(console, notation.Name, result.Success ? IndentLines(result.Text) : "-  " + Reason(result.Diagnostics[^1]));
            foreach (Diagnostic loss in result.Success ? result.Diagnostics : [])
            {
                Field(console, "", $"({loss.Message})");
            }
        }
        if (withheld.Count > 0)
        {
            Field(console, "on request", $"{string.Join(", ", withheld)}: --all shows them, oligo convert --to DIALECT writes them");
        }
    }

    /// <summary>Why a dialect refuses, without naming the dialect again.</summary>
    private static string Reason(Diagnostic refusal)
    {
        int at = refusal.Message.IndexOf("cannot ", StringComparison.Ordinal);
        return at < 0 ? refusal.Message : refusal.Message[at..];
    }

    private static string IndentLines(string text) => text.TrimEnd('\n').Replace("\n", "\n" + new string(' ', LabelWidth), StringComparison.Ordinal);

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
        if (molecule is Duplex duplex)
        {
            WriteDuplex(json, duplex);
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

    private static void WriteDuplex(Utf8JsonWriter json, Duplex duplex)
    {
        json.WriteStartObject("duplex");
        json.WriteNumber("register", duplex.Register);
        json.WriteNumber("watson_crick_pairs", duplex.PairCount);
        json.WriteNumber("wobble_pairs", duplex.CountPairs(BasePairKind.Wobble));
        json.WriteNumber("mismatches", duplex.CountPairs(BasePairKind.None));
        json.WriteNumber("sense_5_overhang", duplex.SenseFivePrimeOverhang);
        json.WriteNumber("sense_3_overhang", duplex.SenseThreePrimeOverhang);
        json.WriteNumber("antisense_5_overhang", duplex.AntisenseFivePrimeOverhang);
        json.WriteNumber("antisense_3_overhang", duplex.AntisenseThreePrimeOverhang);
        json.WriteEndObject();
    }

    private void WriteMasses(Utf8JsonWriter json)
    {
        json.WriteNumber("acidic_protons", Protons);
        if (molecule.IsPolydisperse)
        {
            json.WriteBoolean("polydisperse", true);
        }
        json.WriteStartArray("forms");
        IEnumerable<Salt> forms = Protons > 0 ? [Salt.FreeAcid, Salt.Full(CounterIon.Sodium)] : [Salt.FreeAcid];
        foreach (Salt form in salt is null ? forms : forms.Append(salt).Distinct())
        {
            MolecularFormula formula = molecule.GetFormula(form);
            json.WriteStartObject();
            json.WriteString("form", form.Describe(Protons));
            json.WriteString("formula", formula.ToString());
            if (!molecule.IsPolydisperse)
            {
                json.WriteMass("monoisotopic_da", formula.MonoisotopicMass.Daltons, 6);
            }
            json.WriteStartArray("average");
            foreach (AtomicWeights edition in allWeights ? AtomicWeights.All : [weights])
            {
                AverageMass mass = formula.GetAverageMass(edition);
                json.WriteStartObject();
                json.WriteString("weights", edition.Name);
                json.WriteMass("da", mass.Value.Daltons, 4);
                json.WriteMass("half_width_da", mass.HalfWidth.Daltons, 4);
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
        FindingsJson.Write(json, GapmerValidator.Validate(strand).Findings);
        json.WriteEndObject();
    }

    private void WriteNotations(Utf8JsonWriter json)
    {
        json.WriteStartObject("notations");
        foreach (INotation notation in Notations.All.Where(notation => allNotations || !notation.IsMultiline))
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

    private static string Count(int number, string word, string ending = "s") => $"{Say(number)} {word}{(number == 1 ? "" : ending)}";

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
