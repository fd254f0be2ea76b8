using FluentAssertions;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Texts that leave bases open as rows of their molecules.</summary>
public sealed class ExpandTest : IDisposable
{
    private readonly OligoProcess _oligo = new();

    public void Dispose() => _oligo.Dispose();

    [Fact]
    public void Each_molecule_is_a_row_with_the_number_of_its_text()
    {
        string file = _oligo.Write("rows.txt", "a\tA(R:30007000)T\nb\tAT\nAYT\nTT\n");
        ProcessResult result = InProcess.Run("mass", "--from", "idt", "--expand", file, "--columns", "id,row,notation:ionis", "-q");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Be(
            "id\trow\tnotation:ionis\tshare\na-A\t1\tAdo Ado Td\t0.3\na-G\t1\tAdo Gdo Td\t0.7\nb\t2\tAdo Td\t\n3-C\t3\tAdo Cdo Td\t\n" +
            "3-T\t3\tAdo Tdo Td\t\n4\t4\tTdo Td\t\n");
        InProcess.Run("mass", "--from", "idt", "--expand", file, "--columns", "share,id", "-q").Lines[..3].Should()
            .Equal("share\tid", "0.3\ta-A", "0.7\ta-G");
        InProcess.Run("mass", "--from", "idt", file, "--columns", "share", "-q").Error.Should().Contain("There is no column `share`.");
        InProcess.Run("convert", "--to", "ionis", "--from", "idt", "--expand", file).Lines.Should().Equal(
            "a-A\tAdo Ado Td", "a-G\tAdo Gdo Td", "b\tAdo Td", "3-C\tAdo Cdo Td", "3-T\tAdo Tdo Td", "4\tTdo Td");
        InProcess.Run("describe", "--from", "idt", "--expand", file).Output.Should().Contain("a-G (share 0.7)\n").And.Contain("3-T\n");
        InProcess.Run("describe", "--from", "idt", "--expand", file, "--json").Output.Should()
            .Contain("\n  \"id\": \"a-G\",\n  \"share\": \"0.7\"\n");
        InProcess.Run("mass", "--from", "idt", file).ExitCode.Should().Be(3, "without the option a mixture is an error");
    }

    [Fact]
    public void Columns_that_are_kept_come_before_the_share()
    {
        string table = _oligo.Write("rows.csv", "id,notation,share,lot\na,AR,x,1\nb,AT,y,2\n");
        string lines = _oligo.Write("rows.txt", "A(S:00406000)\n");
        InProcess.Run("mass", "--from", "idt", "--expand", "--keep", "share,lot", table, lines, "--columns", "id", "-q").Output.Should().Be(
            "id\tinput_share\tlot\tshare\na-A\tx\t1\t\na-G\tx\t1\t\nb\ty\t2\t\n1-C\t\t\t0.4\n1-G\t\t\t0.6\n");
    }

    [Fact]
    public void Column_of_the_input_does_not_take_the_name_of_the_share()
    {
        string file = _oligo.Write("mixed.csv", "id,notation,share\na,A(R:30007000)C,mine\n");
        foreach (string command in (string[])["mass", "convert", "validate"])
        {
            string[] arguments = [command, "--from", "idt", "--expand", file, "--keep", "share", "--format", "csv", "--quiet"];
            string[] lines = InProcess.Run(command == "convert" ? [.. arguments, "--to", "helm"] : arguments).Lines;
            string[] header = lines[0].Split(',');
            lines[1].Split(',')[^2..].Should().Equal(["mine", "0.3"], command);
            header[^2..].Should().Equal(["input_share", "share"], command);
        }
    }

    [Fact]
    public void Too_many_molecules_are_an_error_of_the_row()
    {
        string file = _oligo.Write("rows.txt", "NNNNNNNT\nAT\n");
        ProcessResult result = InProcess.Run("mass", "--from", "fasta", "--expand", file, "--columns", "id,status", "-q");
        result.Output.Should().Be("id\tstatus\tshare\n1\tOLG2390\t\n2\tok\t\n");
        result.Error.Should().Contain("names 16384 molecules; at most 4096 are written (--expand-limit raises that)");
        InProcess.Run("mass", "--from", "fasta", "--expand", "--expand-limit", "16384", file, "-q").Lines.Should().HaveCount(16386);
        InProcess.Run("mass", "--expand-limit", "2", file).ExitCode.Should().Be(2);
    }

    [Fact]
    public void Rows_that_are_not_text_keep_their_bytes()
    {
        string file = _oligo.Write("rows.txt", "");
        File.WriteAllBytes(file, [.. "AR\nA"u8, 0xE9, .. "T\n"u8]);
        string rejects = Path.ChangeExtension(file, ".rejects.tsv");
        InProcess.Run("mass", "--from", "idt", "--expand", file, "--rejects", rejects, "--columns", "id,status", "-q").Output.Should()
            .Be("id\tstatus\tshare\n1-A\tok\t\n1-G\tok\t\n2\tOLG0002\t\n");
        File.ReadAllText(rejects).Should().Contain("A\\xE9T");
    }
}
