using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo fragments</c> and the lists for Skyline.</summary>
public sealed class FragmentsCommandTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>therapeutic-fragments.tsv: a2-B of mipomersen, C21H30N5O11PS, 591.140015; charge -2 at 294.56273.</summary>
    [Fact]
    public void Fragments_are_rows_with_series_number_charge_and_masses()
    {
        ProcessResult result = InProcess.Run("fragments", "mipomersen");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("id\tstrand\tseries\tnumber\tcharge\tmz_mono\tmz_average\tneutral_da\tformula\tlabel\tstatus");
        string[] row = result.Lines.Single(line => line.Contains("\ta-B\t2\t-2\t", StringComparison.Ordinal)).Split('\t');
        Number(row[5]).Should().BeApproximately(294.56273, 1e-5);
        Number(row[7]).Should().BeApproximately(591.140015, 1e-6);
        row[8..].Should().Equal("C21H30N5O11PS", "[a2-B(mC)]2-", "ok");
        result.Lines.Should().NotContain(line => line.Contains("\ta-B\t1\t-2\t", StringComparison.Ordinal));
        result.Error.Should().Contain("atomic weights of 2024");
    }

    [Fact]
    public void Series_charges_polarity_range_and_labels_are_options()
    {
        InProcess.Run("fragments", "Ado Cdo Gd", "--series", "w,a-B,w:a-B", "--charges", "1", "--columns", "fragment", "-q")
            .Lines[1..].Should().Equal("w1", "w2", "a1-B(A)", "a2-B(C)", "w2:a2-B(C)");
        InProcess.Run("fragments", "Ado Cd", "--series", "y", "--positive", "--columns", "charge,label", "-q")
            .Lines[1..].Should().Equal("1\t[y1]+");
        InProcess.Run("fragments", "Ado Cd", "--series", "a-B", "--all-charges", "--charges", "4-5", "--columns", "charge", "-q")
            .Lines[1..].Should().Equal("-4", "-5");
        // pdC, 307.0569 (C9H14N3O7P), less one proton.
        string[] labels = ["--labels", "biopharma-finder", "--columns", "label", "-q"];
        InProcess.Run(["fragments", "Ado Cd", "--series", "w", "--mz-range", "300-310", .. labels])
            .Lines[1..].Should().Equal("1:C2-C2=307.0569m(w,-)");
        string[] convention = ["--convention", "mongo,hydrogen-atom", "--columns", "formula,convention", "-q"];
        InProcess.Run(["fragments", "Ado Cd", "--series", "a", .. convention])
            .Lines[1..].Should().Equal("C10H13N5O2\tMongo, HydrogenAtom");
        InProcess.Run("fragments", "--series", "help").Lines.Should()
            .Contain(line => line.StartsWith("w:a-B\tinternal\t", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--series", "q")]
    [InlineData("--series", "a,a")]
    [InlineData("--charges", "0")]
    [InlineData("--charges", "5-1")]
    [InlineData("--mz-range", "10")]
    [InlineData("--convention", "x")]
    [InlineData("--labels", "x")]
    [InlineData("--precursor-charge", "0")]
    public void Values_that_mean_nothing_are_usage_errors(string option, string value)
    {
        ProcessResult result = InProcess.Run("fragments", "Ads Td", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(option);
    }

    [Fact]
    public void Requests_that_cannot_be_met_are_errors_of_the_row()
    {
        string file = _oligo.Write("rows.tsv", "id\tnotation\ngood\tAdo Td\nmixture\t{mPEG:45}o Tdo Td\nsingle\tAd\nbad\tQ\n");
        ProcessResult result = InProcess.Run("fragments", file, "--series", "y", "--charges", "1", "--columns", "id,number,status");
        result.ExitCode.Should().Be(3);
        result.Lines[1..4].Should().Equal("good\t1\tok", "mixture\t\tOLG3210", "single\t\tOLG3222");
        InProcess.Run("fragments", "Ado Td", "--charges", "1-500").Error.Should().Contain("OLG3212");
        InProcess.Run("fragments", "Ado Td", "--mz-range", "5000-6000").Error.Should().Contain("OLG3223");
        InProcess.Run("fragments", "Ado Td", "--series", "all", "--charges", "1-1000000").Error.Should().Contain("OLG3221");
        InProcess.Run("fragments", "cyclo(Ado Tdo)", "--series", "a,M").Error.Should().Contain("OLG3220");
    }

    [Fact]
    public void Lists_for_skyline_have_its_columns()
    {
        ProcessResult transitions = InProcess.Run(
            "fragments", "Ado Cdo Gd", "--series", "w", "--charges", "1", "--skyline", "--precursor-charge", "2", "--format", "csv", "-q");
        transitions.Lines[0].Should().Be("MoleculeGroup,PrecursorName,PrecursorFormula,PrecursorAdduct,PrecursorMz,PrecursorCharge,"
            + "ProductName,ProductFormula,ProductAdduct,ProductMz,ProductCharge");
        string[] row = transitions.Lines[1].Split(',');
        // dA C10H13N5O3, dC C9H13N3O4, dG C10H13N5O4 and twice HPO3 less H2O.
        row[2..4].Should().Equal("C29H37N13O15P2", "[M-2H]");
        row[6..9].Should().Equal("w1", "C10H14N5O7P", "[M-H]");
        ProcessResult inclusion = InProcess.Run("mz", "Ado Cdo Gd", "--charges", "1-2", "--skyline", "--format", "csv", "-q");
        inclusion.Lines[0].Should().Be("MoleculeGroup,PrecursorName,PrecursorFormula,PrecursorAdduct,PrecursorMz,PrecursorCharge");
        inclusion.Lines[2].Should().Contain(",[M-2H],").And.EndWith(",-2");
        InProcess.Run("mz", "Ado Cd", "--skyline", "--columns", "id").ExitCode.Should().Be(2);
    }

    [Fact]
    public void The_map_of_one_molecule_is_a_picture()
    {
        string file = Path.Combine(_oligo.Folder, "map.svg");
        ProcessResult result = InProcess.Run("fragments", "mipomersen", "--series", "a-B,w", "--mz-range", "300-2000", "--svg", file, "-q");
        result.ExitCode.Should().Be(0, result.Error);
        File.ReadAllText(file).Should().StartWith("<svg ").And.Contain("Fragments of mipomersen")
            .And.Contain("charges 1- to 5-, m/z 300 to 2000");
        InProcess.Run("fragments", "Ado Td", "Ado Cd", "--svg", file).Error.Should().Contain("A picture shows one molecule");
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
