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

    /// <summary>Columns of words give way before one of them is left out or cut to a stump.</summary>
    [Fact]
    public void List_of_the_catalogue_shows_targets_on_a_usual_terminal()
    {
        (string output, string error) = Run(80, "catalog");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().ContainAll("name", "synonyms", "class", "target");
        int target = lines[0].IndexOf("target", StringComparison.Ordinal);
        lines.Single(line => line.StartsWith("mipomersen ", StringComparison.Ordinal))[target..].Should().StartWith("ApoB-100 mRNA");
        lines.Select(line => line.Length > target ? line[target..] : "").Should().Contain("CMV IE2 (UL123)");
        error.Should().Contain("not shown: formula_free_acid");
        Run(40, "catalog").Output.Split('\n')[0].Should().MatchRegex("^name +synonyms *$");
    }

    /// <summary>What a reader must not miss is shown first: a status that is an error, a check that fails, a column that was asked for.</summary>
    [Fact]
    public void Errors_mismatches_and_kept_columns_are_seen_on_any_terminal()
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "rows.csv");
        File.WriteAllText(file, "id,notation,formula,batch\nx1,Ges mCes Ads Gd,C46H63N18O22P3S3,B7\nbad,Ado Xqo Td,,B8\n");
        (string output, _) = Run(60, expected: 3, messageWidth: null, "mass", file, "--keep", "batch", "-q");
        output.Split('\n')[0].Should().MatchRegex("^id .*status +batch$");
        output.Split('\n')[2].Should().MatchRegex("^bad .*OLG2001 +B8$");
        File.WriteAllText(file, "id,notation,formula\nx1,Ges mCes Ads Gd,C46H63N18O22P3S4\n");
        (output, _) = Run(80, expected: 1, messageWidth: null, "validate", file, "--format", "table", "-q");
        output.Split('\n')[0].Should().Contain("formula_check").And.NotContain("mass_check");
        output.Should().Contain("mismatch");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void Messages_are_folded_at_spaces_to_the_width_of_their_terminal(int width)
    {
        (_, string error) = Run(width, expected: 3, width, "mass", "Ado Xqo Td", "-q");
        error.Should().Contain("\n  | Ado Xqo Td\n  |     ^\n", "a picture is not folded");
        error.Split('\n').Should().OnlyContain(line => line.Length <= width);
        error.ReplaceLineEndings(" ").Replace("    ", " ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal)
            .Should().Contain("a base is A, C, G, T, U, I, mC or a symbol in brackets");
        InProcess.Run("mass", "Ado Xqo Td", "-q").Error.Should().Contain("  hint: a base is A, C, G, T, U, I, mC or a symbol in brackets\n");
    }

    /// <summary>A message never begins in the middle of a line of stdout.</summary>
    [Fact]
    public void Messages_and_results_on_one_terminal_keep_their_lines()
    {
        using var both = new MemoryStream();
        string notation = string.Join(' ', Enumerable.Repeat("Ges", 30)) + " Td";
        string[] rows = [.. Enumerable.Range(0, 400).Select(i => i % 7 == 0 ? $"r{i}\tXq" : $"r{i}\t{notation}")];
        using (var session = new Session(
            () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', rows))), both, both, colorTerminal: false))
        {
            Tool.Run(["convert", "--from", "ionis", "--to", "ionis", "-"], session).Should().Be(3);
        }
        Encoding.UTF8.GetString(both.ToArray()).Split('\n').Where(line => line.Contains("Ges", StringComparison.Ordinal))
            .Should().HaveCount(342).And.OnlyContain(line => line.EndsWith(notation, StringComparison.Ordinal) && line.StartsWith('r'));
    }

    /// <summary>The masses are what the command is for: they come before length and formula, and an identifier gives way to them.</summary>
    [Theory]
    [InlineData("a", "^id +length +monoisotopic_da +average_da$")]
    [InlineData("strand 5", "^id +monoisotopic_da +average_da$")]
    [InlineData("an identifier of more than forty characters", "^id +monoisotopic_da +average_da$")]
    public void Masses_are_seen_on_a_narrow_terminal(string id, string header)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "rows.txt");
        File.WriteAllText(file, $"{id}\tGes mCes Ads Gd\n");
        (string output, string error) = Run(40, "mass", file, "-q");
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].Should().MatchRegex(header);
        lines.Should().OnlyContain(line => line.Length <= 40);
        error.ReplaceLineEndings(" ").Should().MatchRegex("not shown: (length, )?formula,");
        File.WriteAllText(file, $"{id}\tGes Xq\n");
        Run(40, expected: 3, messageWidth: null, "mass", file, "-q").Output.Should().Contain("OLG2001");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void Descriptions_of_columns_are_folded_and_not_cut(int width)
    {
        (string output, string error) = Run(width, "mass", "--columns", "help");
        output.Split('\n').Should().OnlyContain(line => line.Length <= width);
        string words = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (width != 200)
        {
            words.Should().Contain("unbalanced_charge integer " + (width == 80 ? "e " : "")
                + "Permanent positive charges without an acidic proton to balance them: formula and masses lack one H for each");
        }
        output.Split('\n').Count(line => line.StartsWith("gc_percent", StringComparison.Ordinal)).Should().Be(1);
        error.Should().NotContain("description");
    }

    [Fact]
    public void Pipe_gets_the_whole_table_where_it_is_asked_for()
    {
        ProcessResult result = InProcess.Run("mass", "mipomersen", "--format", "table", "-q");
        result.Lines.Should().HaveCount(2);
        result.Lines[1].Should().EndWith("ok").And.Contain("C230H305N67Na19O122P19S19").And.NotContain("…");
    }

    private static (string Output, string Error) Run(int width, params string[] arguments) => Run(width, 0, null, arguments);

    private static (string Output, string Error) Run(
        int width, int expected, int? messageWidth, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        using (var session = new Session(() => Stream.Null, output, error, colorTerminal: false)
        {
            IsTerminal = true,
            Width = width,
            MessageWidth = messageWidth,
        })
        {
            Tool.Run(arguments, session).Should().Be(expected);
        }
        return (Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
