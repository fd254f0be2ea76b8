using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo digest</c>.</summary>
public sealed class DigestCommandTest
{
    /// <summary>peer-digestion.tsv, mzLib: RNase T1 cuts GUACUG to Gp, 363.057, and UACUG, 1529.234.</summary>
    [Fact]
    public void Products_are_rows_with_their_ends_and_masses()
    {
        ProcessResult result = InProcess.Run("digest", "Gro Uro Aro Cro Uro Gr");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be(
            "id\tenzyme\tstrand\tfirst\tlast\tproduct\tmissed_cleavages\tformula\tmonoisotopic_da\taverage_da\tunique\tstatus");
        result.Lines.Should().HaveCount(3);
        result.Lines[1].Should().Contain("\trnase-t1\t1\t1\t1\tGr {p}\t0\tC10H14N5O8P\t363.0579").And.EndWith("\tyes\tok");
        result.Error.Should().Contain("1 molecule, 2 rows written, 0 in error");
        result.Lines[2].Should().Contain("\t1\t2\t6\tUro Aro Cro Uro Gr\t0\t").And.Contain("\t1529.23");
    }

    [Fact]
    public void Enzyme_missed_cleavages_ends_and_lengths_are_options()
    {
        InProcess.Run("digest", "Gro Uro Aro Cro Uro Gr", "--enzyme", "RNase A", "--missed", "1", "--columns", "sequence", "-q")
            .Lines[1..].Should().BeEquivalentTo("GU", "AC", "U", "G", "GUAC", "ACU", "UG");
        InProcess.Run("digest", "Gro Ar", "--ends", "cyclic,phosphate", "--length", "1", "--columns", "product", "-q")
            .Lines[1..].Should().Equal("Gr {p}", "Gr {cp}", "Ar");
        string[] guided = ["--enzyme", "rnase-h", "--guide", "Tdo Cdo Ado Tdo Gdo Cdo Td", "--columns", "product", "-q"];
        InProcess.Run(["digest", "Aro Gro Cro Aro Uro Gro Ar", .. guided]).Lines[1..].Should().Contain("Aro Gr").And.Contain("{p} Ar");
        InProcess.Run("digest", "--enzyme", "help").Lines.Should()
            .Contain(line => line.StartsWith("mazf\tMazF\tbefore ACA", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--enzyme=scissors")]
    [InlineData("--enzyme=rnase-h")]
    [InlineData("--guide=Ado Td")]
    [InlineData("--missed=-1")]
    [InlineData("--ends=blunt")]
    [InlineData("--length=0")]
    [InlineData("--length=5-2")]
    public void Values_that_mean_nothing_are_usage_errors(string option)
    {
        ProcessResult result = InProcess.Run("digest", "Gro Ar", option);
        result.ExitCode.Should().Be(2);
    }

    [Fact]
    public void Digests_that_cannot_be_made_are_errors_of_the_row()
    {
        InProcess.Run("digest", "{mPEG:45}o Gro Gr").Error.Should().Contain("OLG3210");
        InProcess.Run("digest", "cyclo(Gro Uro Gro)").Error.Should().Contain("OLG3233");
        InProcess.Run("digest", "Gdo Td").Error.Should().Contain("OLG3231");
        InProcess.Run("digest", "Gro Ar", "--length", "5-9").Error.Should().Contain("OLG3234");
        string[] guided = ["--enzyme", "rnase-h", "--guide", "Tdo Td"];
        InProcess.Run(["digest", "Gro Cro Gr", .. guided]).Error.Should().Contain("OLG3232");
        InProcess.Run("digest", string.Join(' ', Enumerable.Repeat("Gro", 2_000)) + " Gr", "--enzyme", "nonspecific", "-q").Error
            .Should().Contain("OLG3230");
    }
}
