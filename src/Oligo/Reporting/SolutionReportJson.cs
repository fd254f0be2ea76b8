using System.Text.Json;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>Writes the part of a report on solutions as JSON.</summary>
internal static class SolutionReportJson
{
    public static void Write(Utf8JsonWriter json, SolutionReport report)
    {
        json.WriteStartObject("solution");
        WriteMelting(json, report);
        WriteAmounts(json, report);
        WriteStructures(json, report);
        json.WriteStartArray("remarks");
        foreach (Diagnostic remark in report.GetRemarks())
        {
            MoleculeReportJson.WriteRemark(json, remark);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMelting(Utf8JsonWriter json, SolutionReport report)
    {
        HybridizationResult melting = report.Melting;
        if (report.Target is { } target)
        {
            json.WriteString("target", target == NucleicAcidKind.Dna ? "dna" : "rna");
        }
        if (melting.Celsius is not { } celsius)
        {
            return;
        }
        WriteNumber(json, "tm_c", celsius, 4);
        WriteNumber(json, "tm_low_c", melting.Low, 1);
        WriteNumber(json, "tm_high_c", melting.High, 1);
        WriteNumber(json, "coverage", melting.Coverage, 2);
        json.WriteString("model", melting.Model);
        json.WriteString("salt", melting.Salt);
        json.WriteString("concentration", melting.Concentration);
    }

    private static void WriteAmounts(Utf8JsonWriter json, SolutionReport report)
    {
        if (report.Extinction.PerMolarCentimetre is not { } coefficient)
        {
            return;
        }
        WriteNumber(json, "e260_per_m_cm", coefficient, 0);
        json.WriteString("method", report.Extinction.Method);
        WriteNumber(json, "nmol_per_od", report.Samples[0].NanomolesPerOd, 4);
        json.WriteStartArray("amounts");
        foreach (SampleConversion sample in report.Samples.Where(sample => sample.IsComplete))
        {
            json.WriteStartObject();
            json.WriteString("form", sample.FormName);
            WriteNumber(json, "ug_per_od", sample.MicrogramsPerOd, 4);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteStructures(Utf8JsonWriter json, SolutionReport report)
    {
        json.WriteStartArray("structures");
        for (int i = 0; i < report.Structures.Length; i++)
        {
            WriteStructure(json, i + 1, "hairpin", report.Structures[i].Hairpin);
            WriteStructure(json, i + 1, "self-dimer", report.Structures[i].SelfDimer);
        }
        json.WriteEndArray();
        json.WriteString("structure_conditions", SolutionReport.ConditionsOf(SolutionReport.StructureConditions));
    }

    private static void WriteStructure(Utf8JsonWriter json, int strand, string kind, SecondaryStructure? structure)
    {
        if (structure is null)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteNumber("strand", strand);
        json.WriteString("kind", kind);
        WriteNumber(json, "dg_kcal_mol", structure.FreeEnergy, 3);
        WriteNumber(json, "tm_c", structure.MeltingCelsius, 3);
        json.WriteString("structure", structure.ToDotBracket());
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WritePropertyName(name);
            json.WriteRawValue(ReportNumber.Fixed(number, decimals));
        }
    }
}
