using System.Globalization;
using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary><c>oligo quantity</c>.</summary>
public sealed class QuantityCommandTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    /// <summary>1 OD of mipomersen is 5.862 nmol, 42.07 ug of the free acid and 44.52 ug of the sodium salt.</summary>
    [Fact]
    public void Rows_state_coefficient_method_and_form()
    {
        ProcessResult result = InProcess.Run("quantity", "mipomersen", "-q");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[0].Should().Be("id\te260_per_m_cm\tmethod\tnmol_per_od\tug_per_od\tform\taverage_da\tstatus");
        result.Lines[1].Should().StartWith("mipomersen\t170600\tnn, mC as C\t5.8617\t42.069").And.Contain("\tfree acid\t7177.1").And.EndWith("\tok");
        InProcess.Run("quantity", "mipomersen", "--salt", "Na", "--columns", "ug_per_od,form", "-q").Lines[1].Should()
            .StartWith("44.518").And.EndWith("\tnonadecasodium salt");
    }

    /// <summary>tests/data/extinction-vectors.tsv and vendor-quantities.tsv.</summary>
    [Theory]
    [InlineData("GCCTCAGTCTGCTTCGCACC", "nn", "170600")]
    [InlineData("GCCTCAGTCTGCTTCGCACC", "nn-rna", "175000")]
    [InlineData("GCCTCAGTCTGCTTCGCACC", "sum", "186900")]
    [InlineData("GCCTCAGTCTGCTTCGCACC", "sum-0.9", "168210")]
    [InlineData("ACGT", "nn", "40300")]
    public void Letters_alone_are_dna(string sequence, string method, string value) =>
        InProcess.Run("quantity", sequence, "--method", method, "--columns", "e260_per_m_cm", "-q").Lines[1].Should().Be(value);

    [Fact]
    public void Letters_with_u_are_rna() =>
        InProcess.Run("quantity", "AU", "--columns", "e260_per_m_cm,notation", "-q").Lines[1].Should().Be("24000\tAro Ur");

    [Fact]
    public void Amounts_are_converted_in_every_direction()
    {
        string[] cells = Cells("--od", "10", "--to-um", "100", "--columns", "od,nmol,ug,weighed_ug,volume_ul");
        cells.Should().Equal("10.0000", "58.6166", "420.6982", "420.6982", "586.1665");
        Number(Cells("--nmol", "58.61664712", "--columns", "od")[0]).Should().BeApproximately(10, 1e-4);
        Number(Cells("--ug", "420.6976", "--columns", "nmol")[0]).Should().BeApproximately(58.6166, 1e-3);
        Number(Cells("--mg", "0.4206976", "--columns", "nmol")[0]).Should().BeApproximately(58.6166, 1e-3);
        Number(Cells("--mg", "1", "--water-percent", "10", "--purity-percent", "90", "--columns", "ug")[0]).Should().BeApproximately(810, 1e-3);
    }

    [Fact]
    public void Absorbance_gives_concentration_and_volumes()
    {
        string[] cells = Cells("--a260", "0.1706", "--dilution", "100", "--volume-ul", "50", "--to-um", "50", "--columns", "um,nmol,volume_ul,add_ul");
        cells.Should().Equal("100.0000", "5.0000", "100.0000", "50.0000");
        Cells("--a260", "0.1706", "--path-cm", "0.1", "--columns", "um").Should().Equal("10.0000");
        Cells("--dilute", "100:10:500", "--columns", "stock_ul,solvent_ul").Should().Equal("50.0000", "450.0000");
        Cells("--a260", "17.06", "--dilute", "10:500", "--columns", "stock_ul,solvent_ul").Should().Equal("50.0000", "450.0000");
        ProcessResult refused = InProcess.Run("quantity", "mipomersen", "--dilute", "10:100:500");
        refused.ExitCode.Should().Be(3);
        refused.Error.Should().Contain("OLG3352");
    }

    [Fact]
    public void Duplexes_anneal()
    {
        string file = _oligo.Write("duplex.txt", "Ado Cdo Gd\nCdo Gdo Td\n");
        ProcessResult result = InProcess.Run(
            "quantity", file, "--pairs", "--anneal", "100:50,100:40", "--columns", "method,duplex_nmol,first_ul,second_ul,duplex_um");
        result.ExitCode.Should().Be(0, result.Error);
        result.Lines[1].Should().Be("nn, duplex\t4.0000\t40.0000\t40.0000\t50.0000");
        result.Error.Should().Contain("OLG3354");
    }

    [Fact]
    public void What_has_no_value_is_in_error_unless_one_is_given()
    {
        InProcess.Run("quantity", "eteplirsen", "--columns", "id,status").Lines[1].Should().Be("eteplirsen\tOLG3340");
        InProcess.Run("quantity", "eteplirsen", "--e260", "295600", "--columns", "method,nmol_per_od,status", "-q").Lines[1].Should()
            .Be("given\t3.3829\tok");
        InProcess.Run("quantity", "{toc}o Ado Cd", "--columns", "status").Lines[1].Should().Be("OLG3341");
        InProcess.Run("quantity", "{toc}o Ado Cd", "--ignore-labels", "--columns", "e260_per_m_cm", "-q").Lines[1].Should().Be("21200");
    }

    [Theory]
    [InlineData("--od", "0")]
    [InlineData("--nmol", "-1")]
    [InlineData("--ug", "NaN")]
    [InlineData("--mg", "x")]
    [InlineData("--a260", "-0.1")]
    [InlineData("--e260", "0")]
    [InlineData("--wavelength-nm", "261")]
    [InlineData("--m5c", "x")]
    [InlineData("--method", "x")]
    [InlineData("--vendor-mass", "x")]
    [InlineData("--water-percent", "100")]
    [InlineData("--purity-percent", "0")]
    [InlineData("--dilute", "1:2")]
    [InlineData("--dilute", "1:2:0")]
    [InlineData("--anneal", "1:2")]
    public void Absurd_options_are_refused_by_name(string option, string value)
    {
        ProcessResult result = InProcess.Run("quantity", "mipomersen", $"{option}={value}");
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain($"{option} `{value}`");
    }

    [Theory]
    [InlineData("--od 1 --nmol 1", "exclude each other")]
    [InlineData("--path-cm 1", "--path-cm is for --a260")]
    [InlineData("--to-um 10", "--to-um needs an amount")]
    public void Options_that_do_not_go_together_are_refused(string options, string message)
    {
        ProcessResult result = InProcess.Run(["quantity", "mipomersen", .. options.Split(' ')]);
        result.ExitCode.Should().Be(2);
        result.Error.Should().Contain(message);
    }

    private static string[] Cells(params string[] options)
    {
        ProcessResult result = InProcess.Run(["quantity", "mipomersen", .. options, "-q"]);
        result.ExitCode.Should().Be(0, result.Error);
        return result.Lines[1].Split('\t');
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
