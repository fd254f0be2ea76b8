using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo tm</c>.</summary>
public sealed class TmCommandTest : IDisposable
{
    private const string Primer = "ACGTTGCAAGTCCATGGA";

    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Cell(ProcessResult result, string column, int row = 1)
    {
        result.ExitCode.Should().Be(0, result.Error);
        return result.Lines[row].Split('\t')[Array.IndexOf(result.Lines[0].Split('\t'), column)];
    }

    private string File(string name, string text)
    {
        string path = Path.Combine(_oligo.Folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>SantaLucia 1998: dH -138.2, dS -371.4 and 0.368 x 17 x ln 0.05; 500 nM in all.</summary>
    [Fact]
    public void Letters_alone_are_a_primer_and_the_default_is_named()
    {
        ProcessResult result = InProcess.Run("tm", Primer);
        result.Lines[0].Should().Be(
            "id\ttm_c\tlow_c\thigh_c\tdh_kcal_mol\tds_cal_mol_k\tdg37_kcal_mol\tcoverage\tmodel\tsalt\tconcentration\tstatus");
        Number(Cell(result, "tm_c")).Should().BeApproximately(54.5520, 0.0001);
        Cell(result, "dh_kcal_mol").Should().Be("-138.200");
        Number(Cell(result, "ds_cal_mol_k")).Should().BeApproximately(-371.4 + (0.368 * 17 * Math.Log(0.05)), 0.001);
        Cell(result, "model").Should().Be("DNA_AllawiSantaLucia1997");
        Cell(result, "salt").Should().Be("santalucia-1998; Na 50 mM");
        Cell(result, "concentration").Should().Be("equilibrium; 250 and 250 nM");
        Cell(result, "coverage").Should().Be("1.00");
        result.Error.Should().Contain("letters alone are DNA").And.Contain("--preset primer3").And.Contain("--preset biopython");
    }

    /// <summary>The rules of the programs, each computed by hand for this primer.</summary>
    [Theory]
    [InlineData("primer3", 56.7816)]
    [InlineData("primer3 tp=1 sc=1 mv=50 dv=1.5 n=0.6 d=50", 56.7816)]
    [InlineData("biopython", 51.0350)]
    [InlineData("biopython nn_table=DNA_NN3 saltcorr=5 Na=50 dnac1=25 dnac2=25", 51.0350)]
    [InlineData("idt", 54.4946)]
    public void Presets_give_the_numbers_of_other_programs(string preset, double expected)
    {
        ProcessResult result = InProcess.Run("tm", Primer, "--preset", preset);
        Number(Cell(result, "tm_c")).Should().BeApproximately(expected, 0.0001);
        Cell(result, "low_c").Should().BeEmpty();
        result.Error.Should().Contain($"as {preset.Split(' ')[0]} ").And.NotContain("letters alone");
    }

    [Fact]
    public void An_antisense_strand_is_on_RNA_with_a_range()
    {
        ProcessResult result = InProcess.Run("tm", "mipomersen", "--columns", "id,tm_c,low_c,high_c,model,status", "-q");
        Cell(result, "id").Should().Be("mipomersen");
        Number(Cell(result, "tm_c")).Should().BeApproximately(82, 0.5);
        Number(Cell(result, "low_c")).Should().BeApproximately(74, 1);
        Number(Cell(result, "high_c")).Should().BeApproximately(90, 1);
        Cell(result, "model").Should().Be("composite");
    }

    [Fact]
    public void A_target_is_an_option_or_a_column()
    {
        string table = File("targets.tsv",
            "id\tnotation\ttarget\na\tACGTTGCAAGTC\tGACTTGCAACGT\nb\tACGTTGCAAGTC\tGACUUGCAACGU\nc\tACGTTGCAAGTC\t\n");
        ProcessResult result = InProcess.Run("tm", table, "--columns", "id,tm_c,model,target,status", "-q");
        Cell(result, "model", 1).Should().Be("DNA_AllawiSantaLucia1997");
        Cell(result, "model", 2).Should().StartWith("HYB_");
        Cell(result, "tm_c", 3).Should().Be(Cell(result, "tm_c", 1));
        ProcessResult option = InProcess.Run("tm", "ACGTTGCAAGTC", "--target", "GACTTGCAACGT", "--columns", "tm_c", "-q");
        option.Lines[1].Should().Be(Cell(result, "tm_c", 1));
        ProcessResult kind = InProcess.Run("tm", "ACGTTGCAAGTC", "--target-kind", "rna", "--columns", "model,tm_c", "-q");
        Cell(kind, "tm_c").Should().Be(Cell(result, "tm_c", 2));
        InProcess.Run("tm", "ACGTTGCAAGTC", "--target", "GACTTGQAACGT").ExitCode.Should().Be(3);
    }

    [Fact]
    public void Explain_lists_each_step_with_its_table_and_running_sums()
    {
        ProcessResult result = InProcess.Run("tm", "CGTTGA", "--explain", "--na-mm", "1000");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be(
            "id\tterm\tkey\tterm_dh_kcal_mol\tterm_ds_cal_mol_k\tsum_dh_kcal_mol\tsum_ds_cal_mol_k\ttable\ttranscriptions\ttm_c\tstatus");
        result.Lines[1].Split('\t')[1..9].Should().Equal("step", "CG/GC", "-10.600", "-27.200", "-10.600", "-27.200",
            "DNA_AllawiSantaLucia1997", "3");
        result.Lines[^1].Split('\t')[5..7].Should().Equal("-41.200", "-115.400");
        result.Lines.Should().HaveCount(8);
    }

    [Fact]
    public void Compare_scores_a_model_against_measured_values()
    {
        string table = File("measured.tsv",
            "id\tnotation\ttm_c\tna_mm\ttotal_nm\n"
                + "a\tACGTTGCAAGTC\t50\t1000\t1000\nb\tGCATTCAGGCAT\t45\t\t\nc\tGCATTCAGGCAT\t\t\t\n");
        ProcessResult result = InProcess.Run("tm", "--compare", table);
        Cell(result, "measured_c").Should().Be("50.00");
        Number(Cell(result, "difference_c")).Should().BeApproximately(Number(Cell(result, "tm_c")) - 50, 0.006);
        Cell(result, "salt").Should().Contain("Na 1000 mM");
        Cell(result, "salt", 2).Should().Contain("Na 50 mM");
        Cell(result, "measured_c", 3).Should().BeEmpty();
        result.Error.Should().Contain("2 compared: root mean square error");
    }

    [Theory]
    [InlineData("--preset", "primer4", "did you mean")]
    [InlineData("--preset", "primer3 mw=50", "OLG3322")]
    [InlineData("--nn", "RNA_Xia1999", "did you mean")]
    [InlineData("--salt", "owczarzy", "no such rule")]
    [InlineData("--na-mm", "-5", "a number from 0")]
    [InlineData("--target-kind", "pna", "dna or rna")]
    public void Options_that_cannot_be_kept_are_refused(string option, string value, string words)
    {
        ProcessResult result = InProcess.Run("tm", Primer, $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(words);
    }

    [Fact]
    public void Total_and_single_concentrations_exclude_each_other() =>
        InProcess.Run("tm", Primer, "--total-nm", "100", "--oligo-nm", "50").ExitCode.Should().Be(2);

    [Fact]
    public void A_table_of_ones_own_is_checked_and_used()
    {
        string good = File("good.tsv", "table\tduplex\tkind\tkey_5to3_slash_3to5\tdh_kcal_mol\tds_cal_mol_k\tdg37_kcal_mol\n"
            + string.Concat(new[] { "AA/TT", "AT/TA", "TA/AT", "CA/GT", "GT/CA", "CT/GA", "GA/CT", "CG/GC", "GC/CG", "GG/CC" }
                .Select(key => $"Mine\tDNA/DNA\tnn\t{key}\t-8\t-22\t-1.177\n")));
        ProcessResult result =
            InProcess.Run("tm", "ACGTTGCAAGTC", "--nn-file", good, "--nn", "Mine", "--columns", "dh_kcal_mol,model", "-q");
        Cell(result, "dh_kcal_mol").Should().Be("-88.000");
        Cell(result, "model").Should().Be("Mine");
        string bad = File("bad.tsv", System.IO.File.ReadAllText(good).Replace("-1.177\n", "-1.5\n"));
        ProcessResult refused = InProcess.Run("tm", "ACGTTGCAAGTC", "--nn-file", bad, "--nn", "Mine");
        refused.ExitCode.Should().Be(3);
        refused.Error.Should().Contain("OLG3306");
    }

    [Fact]
    public void Strands_without_parameters_are_rows_in_error()
    {
        ProcessResult result = InProcess.Run("tm", "eteplirsen", Primer, "--columns", "id,tm_c,status");
        result.ExitCode.Should().Be(3);
        result.Lines[1].Should().Be("eteplirsen\t\tOLG3311");
        result.Lines[2].Should().EndWith("\tok");
        JsonElement json = JsonDocument.Parse(InProcess.Run("tm", Primer, "--format", "json").Output).RootElement;
        json.GetProperty("schema").GetString().Should().Be("oligo.tm/1");
    }
}
