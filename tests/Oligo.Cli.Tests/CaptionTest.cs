using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Captions around a strand, and strands wrapped over lines, as argument, as line of a file and as cell of a table.</summary>
public sealed class CaptionTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Theory]
    [InlineData("Probe (HEX): 5'-/5HEX/AC/3IABkFQ/-3'", "{HEX}o Ado Cdo {IABkFQ}")]
    [InlineData("siLuc sense 5'-CUdTdT-3'", "Cro Uro Tdo Td")]
    [InlineData("mG*mC*A (SEQ ID NO: 12)", "Gms Cms Ad")]
    [InlineData("5'-UCdTdT-3' (antisense strand).", "Uro Cro Tdo Td")]
    public void Caption_is_passed_over_and_said_once(string text, string strand)
    {
        string lines = _oligo.Write("rows.txt", text + "\n");
        string table = _oligo.Write("rows.csv", $"id,notation\na,\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        foreach (string[] input in (string[][])[["--text", text], [lines], [table]])
        {
            foreach (string command in (string[])["mass --columns notation", "convert --to ionis"])
            {
                ProcessResult result = InProcess.Run([.. command.Split(' '), .. input]);
                result.Output.TrimEnd().Should().EndWith(strand, result.Error);
                (result.Error.Split("OLG2413").Length - 1).Should().Be(1, result.Error);
            }
            foreach (string command in (string[])["describe", "validate", "draw"])
            {
                ProcessResult result = InProcess.Run([command, .. input]);
                result.ExitCode.Should().Be(0, result.Error);
                (result.Error.Split("OLG2413").Length - 1).Should().Be(1, result.Error);
            }
        }
    }

    [Fact]
    public void Note_that_many_rows_have_is_told_of_the_first()
    {
        string lines = _oligo.Write("rows.txt", "Sense: mAmC\nAntisense: mGmU\nPrimer: mGmG\nmAmA\nPrimer: mA-X\n");
        ProcessResult result = InProcess.Run("mass", lines, "--from", "idt");
        result.Error.Should().Contain("`Sense:`").And.NotContain("`Antisense:`").And.Contain("note OLG2413: of 2 more rows")
            .And.Contain("OLG2330", "a row in error keeps its messages");
    }

    [Fact]
    public void Two_captioned_strands_on_a_line_are_a_duplex()
    {
        const string Text = "Sense: 5'-AAGCdTdT-3' Antisense: 5'-GCUUdTdT-3'";
        string lines = _oligo.Write("rows.txt", $"{Text}\nF: 5'-dAdC-3' R: 5'-dGdT-3'\n");
        ProcessResult result = InProcess.Run("mass", lines, "--columns", "notation,status");
        result.Lines[1..].Should().Equal("Aro Aro Gro Cro Tdo Td |2| Gro Cro Uro Uro Tdo Td\tok", "\tOLG2417");
        InProcess.Run("describe", "--text", Text).ExitCode.Should().Be(0);
    }

    [Fact]
    public void Strand_is_wrapped_over_the_lines_of_an_argument_and_two_of_a_file()
    {
        const string Strand = "Ams Cfs Amo Gfo Ams Cf";
        InProcess.Run("convert", "--to", "ionis", "--text", "5'-as\nCfsa\nGfasCf-3'").Output.Trim().Should().Be(Strand);
        string lines = _oligo.Write("rows.txt", "5'-asCfsaGf\nasCf-3'\nSense: 5'-asCfsa\nGfasCf-3'\nx\t5'-asCfsaGfas\nCf-3'\n5'-asCf-3'\n");
        InProcess.Run("convert", "--to", "ionis", lines).Lines.Should()
            .Equal($"1\t{Strand}", $"3\t{Strand}", $"x\t{Strand}", "7\tAms Cf");
        InProcess.Run("mass", lines, "--columns", "id,notation", "-q").Lines[1..].Should()
            .Equal($"1\t{Strand}", $"3\t{Strand}", $"x\t{Strand}", "7\tAms Cf");
    }

    [Fact]
    public void Letters_that_may_be_configurations_are_not_expanded()
    {
        ProcessResult result = InProcess.Run("mass", "--from", "idt", "--expand", "--text", "A*RG*SC*ST", "--columns", "status", "-q");
        result.Output.Should().Contain("OLG2415");
        result.Error.Should().Contain("may be configurations of phosphorus").And.Contain("GesR mCesS Te");
        InProcess.Run("mass", "--text", "5'-ACNRT-3'").Error.Should().Contain("it names 8 molecules, not one; `--expand` writes them all");
    }

    [Fact]
    public void Mass_with_more_digits_than_agree_says_how_many_do()
    {
        // The monoisotopic mass of the free acid is 7172.091682 Da.
        InProcess.Run("validate", "mipomersen", "--expect-mass", "7172.09166").Error.Should()
            .Contain("monoisotopic mass of the free acid to 4 decimals and differs by 0.00002 Da: 7172.09168");
    }

    [Fact]
    public void Order_string_is_a_text_and_not_a_path() =>
        InProcess.Run("convert", "--to", "ionis", "AC/iSp18/GT").Output.Trim().Should().Be("Ado Cdo {Sp18}o Gdo Td");
}
