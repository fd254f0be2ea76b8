using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>What <c>oligo describe</c> says of a molecule in solution, and the page of its report.</summary>
public sealed class DescribeSolutionTest
{
    private const string Mipomersen = "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";

    /// <summary>e260 of extinction-vectors.tsv; masses of one OD from it and the masses of drugs.tsv.</summary>
    [Fact]
    public void Strand_has_melting_temperature_and_extinction_on_its_screen()
    {
        string[] lines = InProcess.Run("describe", "--text", Mipomersen).Lines;
        lines.Length.Should().BeLessThanOrEqualTo(23, string.Join('\n', lines));
        lines.Should().OnlyContain(line => line.Length <= 80);
        lines.Should().ContainSingle(line => line.StartsWith("Tm on its RNA ", StringComparison.Ordinal))
            .Which.Should().MatchRegex(@" \d+\.\d C, \d+\.\d to \d+\.\d \(Na 150 mM; 1000 nM in all\)$");
        lines.Should().Contain("1 OD at 260 nm       5.862 nmol, 42.07 ug acid, 44.52 ug Na; 170600 L/(mol cm)");
    }

    [Fact]
    public void Whole_text_has_structures_with_pictures_and_reasons()
    {
        string whole = InProcess.Run("describe", "mipomersen", "--all").Output;
        whole.Should().Contain("ug of the\n").And.Contain("\nself-dimer ").And.Contain("37 C, 50 mM monovalent salt")
            .And.Contain("5'-GCCTCAGTCTGCTTCGCACC-3'\n", "a hairpin shows its strand");
        string morpholino = InProcess.Run("describe", "eteplirsen", "--all").Output;
        morpholino.Should().Contain("\ne260                 -\n").And.Contain("error OLG3340");
    }

    [Theory]
    [InlineData("mipomersen")]
    [InlineData("inclisiran")]
    [InlineData("Ado Cdo Gdo Tdo Tdo Gdo Cdo Ado Ado Gdo Td")]
    public void Document_states_the_numbers_of_the_commands(string molecule)
    {
        JsonElement solution = JsonDocument.Parse(InProcess.Run("describe", molecule, "--json").Output).RootElement.GetProperty("solution");
        string[] tm = Cells("tm", molecule, "tm_c,low_c,high_c,model,salt,concentration");
        Text(solution, "tm_c").Should().Be(tm[0]);
        Text(solution, "tm_low_c").Should().Be(tm[1]);
        Text(solution, "tm_high_c").Should().Be(tm[2]);
        new[] { Text(solution, "model"), Text(solution, "salt"), Text(solution, "concentration") }.Should().Equal(tm[3..]);
        string[] quantity = Cells("quantity", molecule, "e260_per_m_cm,method,nmol_per_od,ug_per_od");
        Text(solution, "e260_per_m_cm").Should().Be(quantity[0]);
        Text(solution, "method").Should().Be(quantity[1]);
        Text(solution, "nmol_per_od").Should().Be(quantity[2]);
        Text(solution.GetProperty("amounts")[0], "ug_per_od").Should().Be(quantity[3]);
        Text(solution.GetProperty("amounts")[1], "ug_per_od").Should()
            .Be(InProcess.Run("quantity", molecule, "--salt", "Na", "--columns", "ug_per_od", "-q").Lines[1]);
        string[] folds = [.. solution.GetProperty("structures").EnumerateArray().Select(one =>
            $"{Text(one, "kind")}\t{Text(one, "dg_kcal_mol")}\t{Text(one, "structure")}")];
        string[] rows = InProcess.Run("structures", molecule, "--columns", "kind,dg_kcal_mol,structure", "-q").Lines;
        folds.Should().Equal(rows[1..].Where(row =>
            !row.StartsWith("hetero", StringComparison.Ordinal) && !row.EndsWith('\t')));
    }

    [Fact]
    public void Columns_of_mass_are_those_of_the_commands()
    {
        string[] cells = Cells(
            "mass", "mipomersen",
            "tm_c,tm_low_c,tm_high_c,e260_per_m_cm,ug_per_od,sodium_ug_per_od,hairpin_dg_kcal_mol,self_dimer_dg_kcal_mol");
        string[] tm = Cells("tm", "mipomersen", "tm_c,low_c,high_c");
        string[] rows = InProcess.Run("structures", "mipomersen", "--columns", "dg_kcal_mol", "-q").Lines;
        cells.Should().Equal([.. tm, "170600", .. Cells("quantity", "mipomersen", "ug_per_od"), "44.5180", .. rows[1..]]);
    }

    [Fact]
    public void Page_is_whole_and_needs_nothing_else()
    {
        using var folder = new OligoProcess();
        string file = Path.Combine(folder.Folder, "report.html");
        InProcess.Run("describe", "mipomersen", "--html", file).ExitCode.Should().Be(0);
        string page = File.ReadAllText(file);
        page.Should().StartWith("<!DOCTYPE html>\n").And.EndWith("</html>\n").And.NotContain("<script").And.NotContain("\r")
            .And.ContainAll("C230H305N67Na19O122P19S19", "7594.76", "170600", "AME2020", "<svg", "default-src 'none'");
        page.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal).Should()
            .NotContain("://").And.NotContain("url(");
        string rows = Path.Combine(folder.Folder, "rows.txt");
        File.WriteAllText(rows, "a<b>\tGes mCe\nb\tAds Gx\nc\tAds Gd\n");
        InProcess.Run("describe", rows, "--html", file, "--on-error", "skip");
        page = File.ReadAllText(file);
        page.Should().Contain("Reports on 2 molecules").And.Contain("a&lt;b&gt;").And.NotContain("a<b>");
        InProcess.Run("describe", "mipomersen", "--html", "-").Error.Should().Contain("a file is expected");
        InProcess.Run("describe", "mipomersen", "--html", "report.pdf").Error.Should().Contain("name the file report.html");
        string none = Path.Combine(folder.Folder, "none.html");
        InProcess.Run("describe", "olpasiran", "--html", none).Error.Should().Contain("the input has no molecule");
        File.Exists(none).Should().BeFalse();
    }

    private static string[] Cells(string command, string molecule, string columns) =>
        InProcess.Run(command, molecule, "--columns", columns, "-q").Lines[1].Split('\t');

    private static string Text(JsonElement item, string name) => item.GetProperty(name) is { ValueKind: JsonValueKind.Number } number
        ? number.GetRawText()
        : item.GetProperty(name).GetString()!;
}
