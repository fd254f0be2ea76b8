using System.Text.Json;
using Oligo.Monomers;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Web;

/// <summary>The row of <c>oligo tm</c>, and its steps as with <c>--explain</c>.</summary>
internal static class MeltingAnswer
{
    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        HybridizationPreset? preset = null;
        if (request.Text("preset") is { Length: > 0 } words)
        {
            ParseResult<HybridizationPreset> read = HybridizationPresets.Read(words);
            if (!read.TryGetValue(out preset))
            {
                return Answers.Write(json => Answers.Write(json, read.Diagnostics));
            }
        }
        NucleicAcidKind kind = KindOf(request, preset, molecule);
        HybridizationConditions conditions = ConditionsOf(request, preset, kind);
        HybridizationOptions options = preset?.Options ?? HybridizationOptions.Default;
        if (SaltRules.TryParse(request.Text("saltRule"), out SaltRule rule))
        {
            options = options with { Salt = rule };
        }
        HybridizationResult result = Hybridization.Create(options, conditions).Compute(molecule, kind, explains: true);
        return Answers.Write(json =>
        {
            Answers.Write(json, result.Diagnostics);
            json.WriteString("target", molecule is Duplex ? "" : kind == NucleicAcidKind.Dna ? "DNA" : "RNA");
            json.WriteString("preset", preset?.ToString() ?? "");
            Write(json, conditions);
            Write(json, result);
        });
    }

    /// <summary>What was computed for, so that the page can say what an empty field means.</summary>
    private static void Write(Utf8JsonWriter json, HybridizationConditions conditions)
    {
        json.WriteNumber("na_mm", conditions.SodiumMillimolar);
        json.WriteNumber("mg_mm", conditions.MagnesiumMillimolar);
        json.WriteNumber("total_nm", conditions.TotalNanomolar ?? conditions.OligoNanomolar + conditions.TargetNanomolar);
        json.WriteNumber("dmso_percent", conditions.DmsoPercent);
    }

    private static void Write(Utf8JsonWriter json, HybridizationResult result)
    {
        Answers.WriteNumber(json, "tm_c", result.Celsius, 4);
        Answers.WriteNumber(json, "low_c", result.Low, 1);
        Answers.WriteNumber(json, "high_c", result.High, 1);
        Answers.WriteNumber(json, "dh_kcal_mol", result.Enthalpy, 3);
        Answers.WriteNumber(json, "ds_cal_mol_k", result.Entropy, 3);
        Answers.WriteNumber(json, "dg37_kcal_mol", result.FreeEnergy37, 3);
        Answers.WriteNumber(json, "coverage", result.Coverage, 2);
        json.WriteString("model", result.Model);
        json.WriteString("salt", result.Salt);
        json.WriteString("concentration", result.Concentration);
        json.WriteStartArray("steps");
        double enthalpy = 0;
        double entropy = 0;
        foreach (MeltingTerm term in result.Terms)
        {
            enthalpy += term.Enthalpy;
            entropy += term.Entropy;
            json.WriteStartObject();
            json.WriteString("term", term.Label);
            json.WriteString("key", term.Key);
            Answers.WriteNumber(json, "dh", term.Enthalpy, 3);
            Answers.WriteNumber(json, "ds", term.Entropy, 3);
            Answers.WriteNumber(json, "sum_dh", enthalpy, 3);
            Answers.WriteNumber(json, "sum_ds", entropy, 3);
            json.WriteString("table", term.Tables);
            json.WriteString("literature", term.Literature);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Of a duplex what its strands are; of a strand what is asked for, else what the preset or its sugars say.</summary>
    private static NucleicAcidKind KindOf(PageRequest request, HybridizationPreset? preset, NucleicAcid molecule)
    {
        NucleicAcidKind usual = Hybridization.UsualTarget(molecule);
        return molecule is Duplex ? usual : request.Text("targetKind") switch
        {
            "dna" => NucleicAcidKind.Dna,
            "rna" => NucleicAcidKind.Rna,
            _ => preset?.Target ?? usual,
        };
    }

    private static HybridizationConditions ConditionsOf(PageRequest request, HybridizationPreset? preset, NucleicAcidKind kind)
    {
        HybridizationConditions conditions = preset?.Conditions
            ?? (kind == NucleicAcidKind.Dna ? HybridizationConditions.Primer : HybridizationConditions.Antisense);
        return conditions with
        {
            SodiumMillimolar = request.Real("naMm") ?? conditions.SodiumMillimolar,
            MagnesiumMillimolar = request.Real("mgMm") ?? conditions.MagnesiumMillimolar,
            TotalNanomolar = request.Real("totalNm") ?? conditions.TotalNanomolar,
            DmsoPercent = request.Real("dmsoPercent") ?? conditions.DmsoPercent,
        };
    }
}
