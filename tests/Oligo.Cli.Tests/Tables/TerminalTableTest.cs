using System.Text;
using FluentAssertions;
using Oligo.Cli.Output;
using Xunit;

namespace Oligo.Cli.Tests.Tables;

public sealed class TerminalTableTest
{
    [Fact]
    public void Terminal_gets_aligned_columns_cut_to_its_width_and_is_told_what_is_cut()
    {
        (string output, string error) = Run(60, "mass", "Ges mCes Ads Gd", "Ad", "-q");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().HaveCount(3).And.OnlyContain(line => line.Length <= 60);
        lines[0].Should().StartWith("id  length  formula");
        // Numbers are aligned at their ends.
        int end = lines[0].IndexOf("length", StringComparison.Ordinal) + "length".Length;
        lines[1..].Select(line => line[..end]).Should().Equal("1        4", "1        1");
        error.Should().Contain("not shown: ").And.Contain("status, to fit the terminal; --columns chooses what is shown, -o FILE writes " +
            "everything");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void Lines_fit_any_terminal(int width)
    {
        (string output, string error) = Run(width, "mass", "mipomersen", "inclisiran", "--columns", "id,formula,notation,status", "-q");
        output.Split('\n').Should().OnlyContain(line => line.Length <= width);
        error.Should().Contain("to fit the terminal");
        Run(1000, "mass", "Ad", "-q").Error.Should().NotContain("to fit the terminal");
    }

    [Fact]
    public void Pipe_gets_the_whole_table_where_it_is_asked_for()
    {
        ProcessResult result = InProcess.Run("mass", "mipomersen", "--format", "table", "-q");
        result.Lines.Should().HaveCount(2);
        result.Lines[1].Should().EndWith("ok").And.Contain("C230H305N67Na19O122P19S19").And.NotContain("…");
    }

    private static (string Output, string Error) Run(int width, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var session = new Session(() => Stream.Null, output, error, colorTerminal: false) { IsTerminal = true, Width = width })
        {
            Tool.Run(arguments, session).Should().Be(0);
        }
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
