using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo impurities</c> and <c>oligo metabolites</c>.</summary>
public sealed class VariantsCommandTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>mipomersen C230H324N67O122P19S19, 7172.09168; impurity-deltas.tsv: P=O -15.977157, average -16.0610.</summary>
    [Fact]
    public void Impurities_are_rows_with_their_masses_and_difference()
    {
        ProcessResult result = InProcess.Run("impurities", "mipomersen");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be(
            "id\tname\tclass\tformula\tmonoisotopic_da\taverage_da\tdelta_da\tpositions\tresolving_power_needed\tstatus");
        string[] row = result.Lines.Single(line => line.Contains("\tPS to PO\t", StringComparison.Ordinal)).Split('\t');
        row[..4].Should().Equal("mipomersen", "PS to PO", "ps-to-po", "C230H324N67O123P19S18");
        Number(row[4]).Should().BeApproximately(7172.09168 - 15.977157, 1e-5);
        Number(row[5]).Should().BeApproximately(7177.110 - 16.0610, 1e-3);
        Number(row[6]).Should().BeApproximately(-15.977157, 1e-6);
        row[7].Should().Be("1-19");
        row[9].Should().Be("ok");
        result.Error.Should().Contain("atomic weights of 2024").And.Contain("isotope abundances of 2009");
    }

    [Fact]
    public void Each_position_is_a_row_with_its_notation_on_request()
    {
        InProcess.Run("impurities", "Ges mCes Ads Td", "--class", "ps-to-po", "--times", "1", "--each",
            "--columns", "name,positions,place,ways,notation,delta_formula", "-q").Lines[1..].Should().Equal(
            "PS to PO\t1\tlinkage\t1\tGeo mCes Ads Td\tOS-1", "PS to PO\t2\tlinkage\t1\tGes mCeo Ads Td\tOS-1",
            "PS to PO\t3\tlinkage\t1\tGes mCes Ado Td\tOS-1");
        InProcess.Run("impurities", "Ges mCes Ads Td", "--class", "ps-to-po", "--columns", "name,positions,ways,notation", "-q")
            .Lines[1..].Should().Equal("PS to PO\t1-3\t3\t", "2 PS to PO\t1-3\t3\t");
    }

    [Fact]
    public void Metabolites_of_mipomersen_are_cut_in_the_gap()
    {
        ProcessResult result = InProcess.Run("metabolites", "mipomersen", "--columns", "class,name,notation", "-q");
        result.Lines.Should().HaveCount(22);
        result.Lines[1].Should().Be("endonuclease\tnucleotides 1-14\tGes mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Td");
        result.Lines.Should().Contain("endonuclease-exonuclease\tnucleotides 1-5\tGes mCes mCes Tes mCe");
    }

    [Fact]
    public void Comparison_follows_the_instrument()
    {
        string[] columns = ["--columns", "name,told_from_parent", "-q", "--class", "deamination,ps-to-po", "--times", "1"];
        InProcess.Run(["impurities", "mipomersen", .. columns]).Lines[1..].Should()
            .Equal("deamination (mC, A)\tno", "PS to PO\tyes");
        InProcess.Run(["impurities", "mipomersen", .. columns, "--resolving-power", "1000000", "--charge", "5"]).Lines[1..].Should()
            .Equal("deamination (mC, A)\tyes", "PS to PO\tyes");
        InProcess.Run("impurities", "mipomersen", "--class", "cnet,cyanoethyl", "--times", "1", "--columns", "name,not_told_from", "-q")
            .Lines[1..].Should().Equal("CNET (T)\tcyanoethyl: cyanoethyl", "cyanoethyl\tcnet: CNET (T)");
    }

    [Theory]
    [InlineData("impurities", "--class", "ps-to-pp")]
    [InlineData("impurities", "--class", "dimer,dimer")]
    [InlineData("impurities", "--class", "exonuclease-3")]
    [InlineData("impurities", "--max", "0")]
    [InlineData("impurities", "--max", "1000001")]
    [InlineData("impurities", "--shorter", "-1")]
    [InlineData("impurities", "--longer", "x")]
    [InlineData("impurities", "--times", "0")]
    [InlineData("impurities", "--resolving-power", "0")]
    [InlineData("impurities", "--resolving-power", "NaN")]
    [InlineData("impurities", "--resolving-power", "60000@0")]
    [InlineData("impurities", "--charge", "0")]
    [InlineData("impurities", "--charge", "-5")]
    [InlineData("metabolites", "--min-length", "0")]
    [InlineData("metabolites", "--exonucleases", "some")]
    public void Absurd_options_are_refused_by_name(string command, string option, string value)
    {
        ProcessResult result = InProcess.Run(command, "Ads Td", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"{option} `{value.Split(',')[0]}");
    }

    [Fact]
    public void Lists_end_and_empty_lists_keep_their_row()
    {
        string file = _oligo.Write("strands.txt", "good\tAds Tds Td\nbad\tAds Q\nmixture\t{mPEG:45}o Tdo Td\nnone\tTdo Td\n");
        ProcessResult result = InProcess.Run("impurities", file, "--class", "ps-to-po", "--max", "1", "--columns", "id,name,status");
        result.ExitCode.Should().Be(3);
        result.Lines[1..].Where(line => !line.StartsWith("bad\t\tOLG", StringComparison.Ordinal)).Should()
            .Equal("good\tPS to PO\tok", "mixture\t\tOLG3210", "none\t\tok");
        result.Error.Should().Contain("OLG3240").And.Contain("OLG3241");
    }

    [Fact]
    public void Documents_name_the_editions_of_their_data()
    {
        JsonElement json = JsonDocument.Parse(InProcess.Run("impurities", "Ads Td", "--format", "json").Output).RootElement;
        json.GetProperty("schema").GetString().Should().Be("oligo.impurities/1");
        json.GetProperty("weights").GetString().Should().Be("2024");
        json.GetProperty("rows")[0].GetProperty("class").GetString().Should().Be("shortmer-5");
        InProcess.Run("metabolites", "Ads Tds Gds Cds Ads Td", "--format", "ndjson").Output.Should().Contain("\"abundances\":\"2009\"");
    }

    [Fact]
    public void Comparisons_of_all_with_all_are_refused_for_long_lists()
    {
        ProcessResult result = InProcess.Run("impurities", "Ads Td", "--max", "20000", "--columns", "name,not_told_from");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain("`not_told_from`").And.Contain("type --max 10000");
        InProcess.Run("impurities", "Ads Td", "--max", "10000", "--columns", "name,not_told_from", "-q").ExitCode.Should().Be(0);
        InProcess.Run("impurities", "Ads Td", "--max", "20000", "--columns", "name,told_from_parent", "-q").ExitCode.Should().Be(0);
    }

    [Fact]
    public void Each_choice_of_positions_has_its_own_row_and_strand()
    {
        // 2^4 - 1 choices of 4 linkages; each says by `o` where oxygen is.
        ProcessResult result = InProcess.Run("impurities", "Ads Gds Cds Ads Td", "--each", "--times", "4", "--class", "ps-to-po",
            "--columns", "positions,notation,resolving_power_needed", "-q");
        string[][] rows = [.. result.Lines[1..].Select(line => line.Split('\t'))];
        rows.Should().HaveCount(15);
        rows.Select(row => row[0]).Should().OnlyHaveUniqueItems();
        rows.Where(row => row[0] == "1,4").Should().ContainSingle().Which[1].Should().Be("Ado Gds Cds Ado Td");
        rows.GroupBy(row => row[1].Count(letter => letter == 'o'))
            .Select(group => (group.Key, group.Count(), group.Select(row => row[2]).Distinct().Count()))
            .Should().Equal((1, 4, 1), (2, 6, 1), (3, 4, 1), (4, 1, 1));
    }

    [Fact]
    public void The_ladder_of_one_molecule_is_written_beside_the_table()
    {
        string picture = Path.Combine(_oligo.Folder, "ladder.svg");
        ProcessResult result = InProcess.Run("impurities", "mipomersen", "--svg", picture, "--class", "ps-to-po,shortmer-5", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines.Should().HaveCount(5);
        File.ReadAllText(picture).Should().StartWith("<svg ").And.Contain("Impurities of mipomersen").And.Contain("PS to PO");
        string two = _oligo.Write("two.txt", "Ads Td\nAds Gd\n");
        result = InProcess.Run("impurities", two, "--svg", Path.Combine(_oligo.Folder, "two.svg"));
        result.ExitCode.Should().Be(3);
        result.Error.Should().Contain("A picture shows one molecule; the input has 2.");
        File.Exists(Path.Combine(_oligo.Folder, "two.svg")).Should().BeFalse();
        InProcess.Run("impurities", "Ads Td", "--svg", "x.png").Error.Should().Contain("name the file x.svg");
        InProcess.Run("impurities", "Ads Td", "--svg", "-").ExitCode.Should().Be(2);
        InProcess.Run("impurities", "Ads Td", "--svg", "same.svg", "-o", "same.svg").ExitCode.Should().Be(2);
        InProcess.Run("impurities", "Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Ads Td", "--class", "deletion", "--each",
            "--shorter", "6", "--svg", picture).Error.Should().Contain("list fewer with --class or --max");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
