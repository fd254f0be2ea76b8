using System.Text;
using FluentAssertions;
using Oligo.Cli.Output;
using Xunit;

namespace Oligo.Cli.Tests;

/// <summary>Descriptions on a terminal.</summary>
public sealed class DescribeTextTest
{
    // A screen of 24 lines, of which the note on the name takes the first.
    private const int Lines = 23;

    [Theory]
    [InlineData("mipomersen")]
    [InlineData("inclisiran")]
    [InlineData("givosiran")]
    [InlineData("lumasiran")]
    [InlineData("vutrisiran")]
    [InlineData("patisiran")]
    public void Drug_fits_a_screen(string name)
    {
        string[] lines = Describe(80, name);
        lines.Length.Should().BeLessThanOrEqualTo(Lines, string.Join('\n', lines));
        lines.Should().OnlyContain(line => line.Length <= 80);
        Describe(80, name, "--all").Length.Should().BeGreaterThan(Lines, "--all leaves nothing out");
    }

    [Fact]
    public void Names_in_the_legend_are_whole_on_a_narrow_terminal()
    {
        string[] lines = Describe(40, "inclisiran");
        lines.Should().OnlyContain(line => line.Length <= 40);
        int start = Array.FindIndex(lines, line => line.StartsWith("legend", StringComparison.Ordinal));
        int end = Array.FindIndex(lines, line => line.StartsWith("register", StringComparison.Ordinal));
        string legend = string.Join(' ', lines[start..end].Select(line => line.Trim()));
        legend.Should().Contain("m 2'-OMe; f 2'-F; d DNA;").And.NotContain("D-");
        Describe(80, "mipomersen").Should()
            .Contain(line => line.Contains("e MOE, 2'-O-(2-methoxyethyl)-D-ribose;", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_are_called_by_identifier_place_or_number()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("oligo-cli-").FullName, "rows.txt");
        File.WriteAllText(file, "a\tAd\nTd\n");
        InProcess.Run("describe", file).Output.Should().Contain("a\n").And.Contain($"{file}, line 2\n");
        InProcess.Run("describe", file, "--json").Output.Should().Contain("\n  \"id\": \"a\"")
            .And.Contain("\n  \"id\": \"2\"").And.NotContain("\n  \"name\"", "a name is that of the catalogue, as in tables");
        InProcess.Run("describe", "Ad", "--json").Output.Should().NotContain("\n  \"name\"").And.NotContain("\n  \"id\"");
        File.WriteAllText(file, "a\tmipomersen\n");
        InProcess.Run("describe", file, "--json").Output.Should().Contain("\n  \"name\": \"mipomersen\"").And.Contain("\n  \"id\": \"a\"");
        InProcess.Run("describe", "mipomersen", "--json").Output.Should().NotContain("\n  \"id\"");
    }

    private static string[] Describe(int width, params string[] arguments)
    {
        using var output = new MemoryStream();
        using (var session = new Session(() => Stream.Null, output, Stream.Null, colorTerminal: false) { IsTerminal = true, Width = width })
        {
            Tool.Run(["describe", .. arguments], session).Should().Be(0);
        }
        return Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n').Split('\n');
    }
}
