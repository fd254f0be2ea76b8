using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using Oligo.Monomers;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

/// <summary>
/// Presets against the programs they are named after: tm-oligotm.tsv, tm-biopython.tsv and tm-melting.tsv hold what the programs printed,
/// vendor-tm.tsv what certificates and pages of vendors state.
/// </summary>
public sealed partial class PresetRowsTest
{
    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static Hybridization Of(string preset, out HybridizationPreset read)
    {
        read = HybridizationPresets.Read(preset).Value;
        return Hybridization.Create(read.Options, read.Conditions);
    }

    private static readonly Dictionary<string, (Hybridization Hybridization, HybridizationPreset Preset)> s_presets = [];

    private static (Hybridization Hybridization, HybridizationPreset Preset) Preset(string words)
    {
        lock (s_presets)
        {
            if (!s_presets.TryGetValue(words, out var made))
            {
                made = (Of(words, out HybridizationPreset preset), preset);
                s_presets.Add(words, made);
            }
            return made;
        }
    }

    private static void Check(IReadOnlyList<string> wrong, int count, int rows)
    {
        count.Should().Be(rows);
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Primer3_prints_the_same_within_a_thousandth_of_a_degree()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("tm-oligotm.tsv");
        var wrong = new List<string>();
        foreach (TestData.Row row in rows)
        {
            IEnumerable<string> settings =
                SettingOfOligotm().Matches(row["settings"]).Select(setting => $"{setting.Groups[1]}={setting.Groups[2]}");
            string words = "primer3 " + string.Join(' ', settings);
            HybridizationResult result = Preset(words).Hybridization.Compute(
                ThermoStrands.Of(row["sequence_5to3"], NucleicAcidKind.Dna), NucleicAcidKind.Dna);
            Compare(wrong, row, result, Number(row["tm_c"]), 0.001);
        }
        Check(wrong, rows.Count, 720);
    }

    [Fact]
    public void Biopython_prints_the_same_within_a_thousandth_of_a_degree()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("tm-biopython.tsv");
        var wrong = new List<string>();
        foreach (TestData.Row row in rows)
        {
            (Hybridization hybridization, HybridizationPreset preset) = Preset(WordsOfBiopython(row["settings"]));
            Strand oligo = ThermoStrands.Of(row["sequence_5to3"], preset.Oligo);
            string target = row["target_3to5"];
            HybridizationResult result = target.Length == 0
                ? hybridization.Compute(oligo, preset.Target)
                : hybridization.Compute(new Duplex(oligo, ThermoStrands.Backwards(target, preset.Target), (int)Number(row["shift"])));
            Compare(wrong, row, result, Number(row["tm_c"]), 0.001);
        }
        Check(wrong, rows.Count, 948);
    }

    private static string WordsOfBiopython(string settings)
    {
        string[] parts = [.. settings.Split('_')];
        string table = settings.StartsWith("R_DNA", StringComparison.Ordinal) ? "R_DNA_NN1" : $"{parts[0]}_{parts[1]}";
        string[] rest = settings[(table.Length + 1)..].Split('_');
        string[] strands = [.. rest.Where(part => part.All(char.IsAsciiDigit))];
        IEnumerable<string> words = rest.Except(strands).Select(part => part switch
        {
            ['s', 'c', var digit] => $"saltcorr={digit}",
            ['N', 'a', .. var sodium] => $"Na={sodium}",
            ['M', 'g', .. var magnesium] => $"Mg={magnesium}",
            ['d', 'N', 'T', 'P', .. var nucleotides] => $"dNTPs={nucleotides}",
            "selfcomp" => "selfcomp=True",
            _ => "",
        });
        return $"biopython nn_table={table} {string.Join(' ', words)} dnac1={strands[0]} dnac2={strands[1]}";
    }

    [Fact]
    public void Melting_prints_the_same_within_its_two_decimals()
    {
        var wrong = new List<string>();
        int count = 0;
        foreach (TestData.Row row in TestData.Read("tm-melting.tsv"))
        {
            string arguments = StrandsOfMelting().Replace(row["arguments"], "");
            (Hybridization hybridization, HybridizationPreset preset) = Preset("melting " + arguments);
            string text = row["strand1_5to3"].Replace("-", "");
            Strand oligo = row["settings"].StartsWith("lna", StringComparison.Ordinal)
                ? ThermoStrands.OfMelting(text)
                : preset.IsMethylRna
                ? ThermoStrands.Of(text, Sugar.MethylRibose)
                : ThermoStrands.Of(text, preset.Oligo);
            string target = row["strand2_3to5"].Replace(" ", "").Replace("-", "");
            int register = row["strand1_5to3"].StartsWith('-') ? 1 : 0;
            HybridizationResult result =
                hybridization.Compute(new Duplex(oligo, ThermoStrands.Backwards(target, preset.Target), register));
            if (row["peer_error"].Length > 0)
            {
                continue;
            }
            count++;
            double tolerance = row["settings"].StartsWith("dnarna_mm", StringComparison.Ordinal) ? 0.009 : 0.006;
            Compare(wrong, row, result, Number(row["tm_c"]), tolerance);
            if (result.Celsius is not null && (Math.Abs(result.Enthalpy!.Value - Number(row["dh_kcal_mol"])) > 0.0015
                || Math.Abs(result.Entropy!.Value - Number(row["ds_cal_mol_k"])) > 0.06))
            {
                wrong.Add($"{row}: dH {result.Enthalpy} dS {result.Entropy} for {row["dh_kcal_mol"]} {row["ds_cal_mol_k"]}");
            }
        }
        Check(wrong, count, 874);
    }

    // Rows that no preset is for, and why; docs/guide/melting-temperatures.md has the same list.
    private static readonly Dictionary<string, string> s_leftOut = new()
    {
        ["V05-011"] = "a digit of the stated value is a slip of the pen: the rule gives 47.8 for 48.8",
        ["V05-018"] = "sequence or value is mistyped: 26 other values of the same page agree",
        ["V19-003"] = "64.9 + 41 (G + C - 16.4) / N, a formula without neighbors",
        ["V19-004"] = "100.5 + 41 f - 820 / N + 16.6 log10 Na, a formula without neighbors",
    };

    [Fact]
    public void Vendors_state_the_same_within_their_digits()
    {
        var wrong = new List<string>();
        IReadOnlyList<TestData.Row> rows = TestData.Read("vendor-tm.tsv");
        foreach (TestData.Row row in rows.Where(row => !s_leftOut.ContainsKey(row["id"])))
        {
            Compare(wrong, row, OfVendor(row), Number(row["value"]), ToleranceOf(row["value"]));
        }
        wrong.Should().BeEmpty();
        rows.Count(row => ToleranceOf(row["value"]) == 1e-9).Should().Be(34);
        rows.Select(row => row["id"]).Should().Contain(s_leftOut.Keys);
        rows.Should().HaveCount(116);
    }

    /// <summary>A row that the rule of its vendor gives is not left out.</summary>
    [Fact]
    public void Rows_of_IDT_that_are_left_out_are_not_what_its_rule_gives()
    {
        TestData.Row[] rows = [.. TestData.Read("vendor-tm.tsv").Where(row => s_leftOut.ContainsKey(row["id"]) && row["vendor"] == "IDT")];
        var wrong = new List<string>();
        foreach (TestData.Row row in rows)
        {
            Compare(wrong, row, OfVendor(row), Number(row["value"]), ToleranceOf(row["value"]));
        }
        rows.Should().HaveCount(2);
        wrong.Should().HaveCount(2);
    }

    private static double ToleranceOf(string value)
    {
        int point = value.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : value.Length - point - 1;
        return decimals > 8 ? 1e-9 : (0.5 * Math.Pow(10, -decimals)) + 1e-9;
    }

    private static HybridizationResult OfVendor(TestData.Row row)
    {
        string letters = LabelOfIdt().Replace(row["notation"], "").Replace(" ", "").Replace("*", "").ToUpperInvariant();
        // A page that names no program has 500 nM of each primer: a quarter of all is the half that its rule takes.
        Hybridization hybridization = row["vendor"] == "not stated"
            ? Hybridization.Create(conditions: new HybridizationConditions { TotalNanomolar = 1000 })
            : Preset(PresetOf(row) ?? throw new InvalidOperationException($"{row["id"]} has neither a preset nor a reason")).Hybridization;
        return hybridization.Compute(ThermoStrands.Of(letters, NucleicAcidKind.Dna), NucleicAcidKind.Dna);
    }

    private static string? PresetOf(TestData.Row row) => (row["vendor"], row["conditions"]) switch
    {
        ("IDT", var conditions) when conditions.Contains("3 mM Mg2+", StringComparison.Ordinal) => "idt qpcr",
        ("IDT", var conditions) when conditions.Contains("0.25 uM", StringComparison.Ordinal) => "idt",
        ("Thermo Fisher", _) => "thermo-mpa",
        ("MATLAB", _) => "matlab-oligoprop",
        ("NCBI Primer-BLAST", _) => "primer3",
        ("primer3", var conditions) when conditions.Contains("no Mg2+), 50", StringComparison.Ordinal) => "primer3 dv=0 n=0",
        ("primer3", var conditions) when conditions.Contains("Breslauer", StringComparison.Ordinal) => "primer3 tp=0 sc=0 dv=0 n=0",
        ("primer3", var conditions) when conditions.Contains("other defaults", StringComparison.Ordinal) => "primer3 dv=0",
        ("primer3", _) => "primer3",
        _ => null,
    };

    private static void Compare(List<string> wrong, TestData.Row row, HybridizationResult result, double expected, double tolerance)
    {
        if (result.Celsius is not { } celsius || !(Math.Abs(celsius - expected) <= tolerance))
        {
            string found = result.Celsius?.ToString("F6", CultureInfo.InvariantCulture) ?? result.Diagnostics[0].Message;
            wrong.Add($"{row}: {found} for {expected}");
        }
    }

    [GeneratedRegex(@"(?:^|_)(tp|sc|mv|dv|n|d)([0-9.]+)")]
    private static partial Regex SettingOfOligotm();

    [GeneratedRegex(@"-[SC] \S+ ?")]
    private static partial Regex StrandsOfMelting();

    [GeneratedRegex(@"/[^/]+/")]
    private static partial Regex LabelOfIdt();
}
