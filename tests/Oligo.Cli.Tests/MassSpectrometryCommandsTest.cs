using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo isotopes</c> and <c>oligo mz</c>.</summary>
public sealed class MassSpectrometryCommandsTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>tests/data/isotopes.tsv: k 4 of mipomersen, 0.1522052470 at 7176.097082.</summary>
    [Fact]
    public void Isotopes_are_rows_with_k_probability_and_centroid()
    {
        ProcessResult result = InProcess.Run("isotopes", "mipomersen");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("id\tk\tprobability\tmass_da\tstatus");
        string[] fifth = result.Lines[5].Split('\t');
        fifth[..2].Should().Equal("mipomersen", "4");
        Number(fifth[2]).Should().BeApproximately(0.1522052470, 1e-9);
        Number(fifth[3]).Should().BeApproximately(7176.097082, 2e-6);
        fifth[4].Should().Be("ok");
        result.Lines[1..].Sum(line => Number(line.Split('\t')[2])).Should().BeInRange(1 - 1e-6, 1 + 1e-9);
        result.Error.Should().Contain("isotope abundances of 2009");
    }

    /// <summary>tests/data/isotopes.tsv: the rows of RNA and of mipomersen, read as formulas from a table of their own.</summary>
    [Fact]
    public void Isotopes_of_formulas_are_those_of_the_table()
    {
        string path = _oligo.Write("formulas.csv", "name,formula\nRNA,C57H71N22O41P5\nASO,C230H324N67O122P19S19\n");
        ProcessResult result = InProcess.Run("isotopes", "--formulas", path, "--id-column", "name", "--columns", "id,formula,k,probability,mass_da");
        result.ExitCode.Should().Be(0, result.Error);
        string[][] rows = [.. result.Lines[1..].Select(line => line.Split('\t'))];
        rows[0][..3].Should().Equal("RNA", "C57H71N22O41P5", "0");
        Number(rows[0][3]).Should().BeApproximately(0.4487320922, 1e-9);
        Number(rows[0][4]).Should().BeApproximately(1874.283515, 2e-6);
        Number(rows[1][3]).Should().BeApproximately(0.3233801103, 1e-9);
        Number(rows[1][4]).Should().BeApproximately(1875.286217, 2e-6);
        string[] fifth = rows.First(row => row[0] == "ASO" && row[2] == "4");
        Number(fifth[3]).Should().BeApproximately(0.1522052470, 1e-9);
        Number(fifth[4]).Should().BeApproximately(7176.097082, 2e-6);
    }

    [Theory]
    [InlineData("C10Hx", "OLG1002", "unknown element `Hx`")]
    [InlineData("HO-1", "OLG3215", "a difference of molecules")]
    [InlineData("mipomersen", "OLG1001", "expected an element")]
    public void A_text_that_is_no_formula_is_a_row_in_error(string text, string code, string message)
    {
        ProcessResult result = InProcess.Run("isotopes", "--formulas", "--text", text);
        result.ExitCode.Should().Be(3);
        result.Lines[1].Should().EndWith(code);
        result.Error.Should().Contain(message);
        InProcess.Run("isotopes", "--formulas", "--fine", "1e-3", "--text", text).Lines[1].Should().EndWith(code);
    }

    [Theory]
    [InlineData("--from", "idt")]
    [InlineData("--design", "DNA")]
    [InlineData("--pairs", "--quiet")]
    public void What_says_how_notations_are_read_is_refused_beside_formulas(string option, string next)
    {
        ProcessResult result = InProcess.Run("isotopes", "--formulas", "C10H13N5O3", option, next);
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"--formulas and {option} exclude each other");
    }

    /// <summary>Texts that stand for no strand are told what to type, in every command, and not that they are in no catalogue.</summary>
    [Theory]
    [InlineData("C230H324N67O122P19S19", "oligo isotopes --formulas C230H324N67O122P19S19")]
    [InlineData("KTPGCZAFAVBIPP-UHFFFAOYSA-N", "a key cannot be turned back")]
    public void A_formula_or_a_key_in_place_of_a_notation_is_told_what_to_type(string text, string hint)
    {
        foreach (string command in new[] { "describe", "mass", "isotopes", "tm" })
        {
            ProcessResult result = InProcess.Run(command, text);
            result.ExitCode.Should().Be(3, command);
            result.Error.Should().Contain("OLG2419", command).And.Contain(hint, command);
        }
    }

    /// <summary>Ions have no cations of the substance: who names a salt is told so, once.</summary>
    [Theory]
    [InlineData("mz")]
    [InlineData("isotopes")]
    [InlineData("fragments")]
    [InlineData("impurities")]
    [InlineData("metabolites")]
    [InlineData("digest")]
    public void A_salt_that_is_named_is_said_to_be_left_off(string command)
    {
        InProcess.Run(command, "mipomersen sodium").Error.Should()
            .Contain("; 1 row names a salt: the table is of the acid, without its cations");
        InProcess.Run(command, "mipomersen").Error.Should().NotContain("names a salt");
    }

    /// <summary>tests/data/charge-series.tsv.</summary>
    [Fact]
    public void Ions_are_rows_with_adduct_charge_and_three_mz()
    {
        ProcessResult result = InProcess.Run("mz", "mipomersen", "--charges", "1-15");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("id\tadduct\tcharge\tmz_mono\tmz_most_abundant\tmz_average\tstatus");
        result.Lines.Should().HaveCount(16);
        string[] eighth = result.Lines[8].Split('\t');
        eighth[..3].Should().Equal("mipomersen", "[M-8H]8-", "-8");
        Number(eighth[3]).Should().BeApproximately(895.50418, 1e-5);
        Number(eighth[4]).Should().BeApproximately((7176.09708 / 8) - 1.0072764666, 2e-6);
        Number(eighth[5]).Should().BeApproximately(896.1315, 1e-4);
        result.Error.Should().Contain("atomic weights of 2024").And.Contain("isotope abundances of 2009");
    }

    [Fact]
    public void Adducts_polarity_and_range_choose_the_ions()
    {
        InProcess.Run("mz", "Gro Uro Aro Cro Uro Gr", "--charges", "2", "--adducts", "H,Na,2Na+K", "--columns", "adduct", "-q")
            .Lines[1..].Should().Equal("[M-2H]2-", "[M+Na-3H]2-", "[M+2Na+K-5H]2-");
        InProcess.Run("mz", "Gro Uro Aro Cro Uro Gr", "--positive", "--charges", "1-2", "--columns", "adduct,charge", "-q")
            .Lines[1..].Should().Equal("[M+H]+\t1", "[M+2H]2+\t2");
        InProcess.Run("mz", "Gro Uro Aro Cro Uro Gr", "--mz-range", "400-1000", "--columns", "charge", "-q")
            .Lines[1..].Should().Equal("-2", "-3", "-4");
    }

    [Theory]
    [InlineData("--charges", "0")]
    [InlineData("--charges", "-3")]
    [InlineData("--charges", "5-2")]
    [InlineData("--charges", "1-2-3")]
    [InlineData("--charges", "x")]
    [InlineData("--charges", "1-99999999999")]
    [InlineData("--adducts", "Xx")]
    [InlineData("--adducts", "Na,Na")]
    [InlineData("--mz-range", "2000-500")]
    [InlineData("--mz-range", "500")]
    [InlineData("--abundances", "1999")]
    public void Absurd_options_of_ions_are_refused_by_name(string option, string value)
    {
        ProcessResult result = InProcess.Run("mz", "Ads Td", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"{option} `{value}`");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("1e-13")]
    [InlineData("NaN")]
    [InlineData("x")]
    public void Absurd_residuals_are_refused_by_name(string value)
    {
        ProcessResult result = InProcess.Run("isotopes", "Ads Td", "--residual", value);
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"--residual `{value}`: a probability from 1e-12 to 0.5 is expected.");
    }

    /// <summary>tests/data/charge-series.tsv and isotopes.tsv.</summary>
    [Fact]
    public void Mass_has_columns_of_ions_and_of_the_most_abundant_mass()
    {
        string[] cells = InProcess.Run("mass", "mipomersen", "--columns", "most_abundant_da,mz_mono_8,mz_most_abundant_8", "-q")
            .Lines[1].Split('\t');
        Number(cells[0]).Should().BeApproximately(7176.097082, 2e-6);
        Number(cells[1]).Should().BeApproximately(895.50418, 1e-5);
        cells[2].Should().Be(
            InProcess.Run("mz", "mipomersen", "--charges", "8", "--columns", "mz_most_abundant", "-q").Lines[1], "one number, one place");
        InProcess.Run("mass", "Ads Td", "--columns", "mz_mono_1,mz_mono_4", "-q").Lines[1].Should().MatchRegex("^[0-9.]+\t$");
        InProcess.Run("mass", "{mPEG:45}o Td", "--columns", "most_abundant_da,mz_mono_1", "-q").Lines[1].Should().Be("\t");
    }

    [Fact]
    public void Isotopologues_are_rows_on_request()
    {
        ProcessResult result = InProcess.Run("isotopes", "mipomersen", "--fine", "1e-3", "--columns", "k,probability,mass_da", "-q");
        result.Lines[1].Should().StartWith("0\t0.0177878");
        result.Lines.Should().HaveCountGreaterThan(50);
        result.Lines[1..].Should().OnlyContain(line => Number(line.Split('\t')[1]) >= 1e-3);
        string strand = string.Join(' ', Enumerable.Repeat("Ads", 150)) + " Td";
        InProcess.Run("isotopes", strand, "--fine", "1e-15").Error.Should().Contain("OLG3242");
    }

    [Fact]
    public void Labelled_elements_shift_the_pattern()
    {
        string[] lines = InProcess.Run("isotopes", "Ads Td", "--label", "13C=1,15N=1", "--columns", "k,monoisotopic_da", "-q").Lines;
        string natural = InProcess.Run("isotopes", "Ads Td", "--columns", "monoisotopic_da", "-q").Lines[1];
        // C20H26N7O9PS: 20 times 1.003355 and 7 times 0.997035.
        Number(lines[1].Split('\t')[1]).Should().BeApproximately(Number(natural) + (20 * 1.00335484) + (7 * 0.99703489), 1e-4);
    }

    [Theory]
    [InlineData("--fine", "0")]
    [InlineData("--fine", "2")]
    [InlineData("--label", "13C=1.5")]
    [InlineData("--label", "C")]
    [InlineData("--resolving-power", "0")]
    public void Absurd_options_of_patterns_are_refused_by_name(string option, string value)
    {
        ProcessResult result = InProcess.Run("isotopes", "Ads Td", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"{option} `{value}`");
    }

    [Fact]
    public void The_pattern_of_one_molecule_is_drawn()
    {
        string picture = Path.Combine(_oligo.Folder, "envelope.svg");
        InProcess.Run("isotopes", "mipomersen", "--svg", picture, "--resolving-power", "60000", "-q").ExitCode.Should().Be(0);
        File.ReadAllText(picture).Should().StartWith("<svg ").And.Contain("Isotope pattern of mipomersen").And.Contain("<path");
    }

    [Fact]
    public void The_charge_series_of_one_molecule_is_drawn()
    {
        string picture = Path.Combine(_oligo.Folder, "ions.svg");
        ProcessResult result = InProcess.Run("mz", "mipomersen", "--charges", "4-5", "--svg", picture, "-q");
        result.ExitCode.Should().Be(0);
        result.Lines.Should().HaveCount(3);
        // (7176.09708 - 4 * 1.00727647) / 4, the most abundant mass by IsoSpec.
        File.ReadAllText(picture).Should().StartWith("<svg ").And.Contain("Charge series of mipomersen").And.Contain("4- at 1793.02");

        string other = Path.Combine(_oligo.Folder, "other.svg");
        InProcess.Run("mz", "Ado Td", "Ado Cd", "--svg", other).Error.Should().Contain("A picture shows one molecule");
        InProcess.Run("mz", "Ado Td", "--mz-range", "5000-6000", "--svg", other).Error.Should().Contain("widen --mz-range");
        InProcess.Run("mz", "mipomersen", "--adducts", "H,Na,2Na,3Na", "--svg", other).Error.Should().Contain("list fewer with --charges");
        InProcess.Run("mz", "Ado Td", "--svg", "x.png").Error.Should().Contain("name the file x.svg");
        InProcess.Run("mz", "Ado Td", "--svg", "same.svg", "-o", "same.svg").ExitCode.Should().Be(2);
        File.Exists(other).Should().BeFalse();
    }

    [Fact]
    public void Rows_in_error_keep_their_place_and_others_go_on()
    {
        string file = _oligo.Write("strands.txt", "good\tAds Td\nbad\tAds Q\nmixture\t{mPEG:45}o Tdo Td\n");
        ProcessResult isotopes = InProcess.Run("isotopes", file, "--columns", "id,k,status");
        isotopes.ExitCode.Should().Be(3);
        isotopes.Lines.Should().Contain("good\t0\tok").And.Contain("mixture\t\tOLG3210");
        isotopes.Lines.Should().ContainSingle(line => line.StartsWith("bad\t\tOLG", StringComparison.Ordinal));
        ProcessResult mz = InProcess.Run("mz", file, "--columns", "id,charge,status", "--on-error", "skip");
        mz.ExitCode.Should().Be(0);
        mz.Lines[1..].Should().Equal("good\t-1\tok");
        InProcess.Run("mz", "Ads Td", "--charges", "50").Error.Should().Contain("OLG3213");
        InProcess.Run("mz", "Ads Td", "--charges", "1-50").Error.Should().Contain("OLG3212");
        InProcess.Run("mz", "Ads Td", "--mz-range", "5000-6000").Error.Should().Contain("OLG3214");
    }

    [Fact]
    public void Documents_name_the_editions_of_their_data()
    {
        JsonElement json = JsonDocument.Parse(InProcess.Run("mz", "Ads Td", "--format", "json").Output).RootElement;
        json.GetProperty("schema").GetString().Should().Be("oligo.mz/1");
        json.GetProperty("weights").GetString().Should().Be("2024");
        json.GetProperty("abundances").GetString().Should().Be("2009");
        json.GetProperty("rows")[0].GetProperty("charge").GetInt32().Should().Be(-1);
        InProcess.Run("isotopes", "Ads Td", "--format", "ndjson", "--abundances", "2013").Output.Should().Contain("\"abundances\":\"2013\"");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
