using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.Monomers;
using Oligo.Reporting;
using Oligo.Text;
using Oligo.Thermodynamics;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>What a molecule does in solution, as text: in two lines, or whole with conditions and pictures.</summary>
internal sealed class SolutionText(SolutionReport report, FieldWriter fields)
{
    private const int ShownDecimals = 2;
    private const int AmountDecimals = 3;

    // Where lines are few, the usual forms alone are shown, by short names.
    private static readonly (Salt Salt, string Name)[] s_usualForms = [(Salt.FreeAcid, "acid"), (Salt.Full(CounterIon.Sodium), "Na")];

    /// <summary>The melting temperature and one OD, each in a line of 80 characters.</summary>
    public void WriteBrief()
    {
        HybridizationResult melting = report.Melting;
        fields.Field(
            MeltingLabel,
            melting.Celsius is null ? "" : $"{Celsius(melting)} ({Last(melting.Salt)}; {Last(melting.Concentration)})");
        if (report.Extinction.PerMolarCentimetre is { } coefficient)
        {
            IEnumerable<string> masses = report.Samples.Join(
                s_usualForms, sample => sample.Form.Salt, form => form.Salt,
                (sample, form) => $"{Number(sample.MicrogramsPerOd)} ug {form.Name}");
            fields.Field(
                "1 OD at 260 nm",
                $"{Number(report.Samples[0].NanomolesPerOd, AmountDecimals)} nmol, {string.Join(", ", masses)}; "
                    + $"{Number(coefficient, 0)} L/(mol cm)");
        }
    }

    /// <summary>Everything, and why something is missing.</summary>
    public void WriteWhole()
    {
        HybridizationResult melting = report.Melting;
        fields.Field(
            MeltingLabel,
            melting.Celsius is null
                ? "-"
                : $"{Celsius(melting)} ({melting.Model}, coverage {Number(melting.Coverage ?? 0)}; {melting.Salt}; "
                    + $"{melting.Concentration})");
        WriteAmounts();
        for (int i = 0; i < report.Structures.Length; i++)
        {
            string strand = report.Structures.Length == 1 ? "" : $" {i + 1}";
            WriteStructure($"hairpin{strand}", report.Structures[i], report.Structures[i].Hairpin);
            WriteStructure($"self-dimer{strand}", report.Structures[i], report.Structures[i].SelfDimer);
        }
        foreach (Diagnostic remark in report.GetRemarks())
        {
            fields.Paragraph($"  {DiagnosticPrinter.SeverityWord(remark.Severity)} {remark}", indent: 4);
        }
    }

    private string MeltingLabel => report.Target switch
    {
        NucleicAcidKind.Dna => "Tm on its DNA",
        NucleicAcidKind.Rna => "Tm on its RNA",
        _ => "Tm of the duplex",
    };

    private void WriteAmounts()
    {
        if (report.Extinction.PerMolarCentimetre is not { } coefficient)
        {
            fields.Field("e260", "-");
            return;
        }
        fields.Field("e260", $"{Number(coefficient, 0)} L/(mol cm) ({report.Extinction.Method})");
        IEnumerable<string> masses = report.Samples.Where(sample => sample.IsComplete)
            .Select(sample => $"{Number(sample.MicrogramsPerOd)} ug of the {sample.FormName}");
        fields.Field("  1 OD", $"{Number(report.Samples[0].NanomolesPerOd, AmountDecimals)} nmol; {string.Join(", ", masses)}");
    }

    private void WriteStructure(string label, StrandStructures strand, SecondaryStructure? structure)
    {
        if (structure is null)
        {
            fields.Field(
                label,
                strand.IsFolded ? "none"
                    : strand.IsTooLong
                        ? FormattableString.Invariant($"left out above {SolutionReport.LongestFolded} nucleotides: oligo structures")
                        : "-");
            return;
        }
        string melting = double.IsFinite(structure.MeltingCelsius) ? $", Tm {Number(structure.MeltingCelsius, 1)} C" : "";
        fields.Field(
            label, $"{Number(structure.FreeEnergy)} kcal/mol{melting} ({SolutionReport.ConditionsOf(SolutionReport.StructureConditions)})");
        foreach (string line in structure.ToPicture().Split('\n'))
        {
            fields.Console.WriteLine($"  {line}");
        }
    }

    private static string Celsius(HybridizationResult melting)
    {
        string range = melting is { Low: { } low, High: { } high } ? $", {Number(low, 1)} to {Number(high, 1)}" : "";
        return $"{Number(melting.Celsius!.Value, 1)} C{range}";
    }

    /// <summary>What is in the tube, without the rule before it.</summary>
    private static string Last(string conditions) => conditions[(conditions.LastIndexOf("; ", StringComparison.Ordinal) is >= 0 and var at
        ? at + 2
        : 0)..];

    private static string Number(double value, int decimals = ShownDecimals) => Json.Fixed((decimal)value, decimals);
}
