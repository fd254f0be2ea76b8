using FluentAssertions;
using Oligo.Notation;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class DiagnosticPrinterTest
{
    private static readonly DiagnosticDescriptor Row = new("OLG0999", DiagnosticSeverity.Error, "fault {0}", "Only for tests.");
    private static readonly DiagnosticDescriptor Warning = new("OLG0998", DiagnosticSeverity.Warning, "doubt", "Only for tests.");
    private static readonly DiagnosticDescriptor Note = new("OLG0997", DiagnosticSeverity.Note, "remark", "Only for tests.");

    private static string Print(string text, int start, int length, string? hint = null, string? source = null) =>
        DiagnosticPrinter.Print(text, new Diagnostic(Row, new SourceSpan(start, length), ["x"], hint), source);

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));

    [Fact]
    public void Picture_shows_message_place_text_caret_and_hint()
    {
        const string Text = "Ges mCqs Te";
        Diagnostic error = Strand.Read(Text).Errors.Single();
        DiagnosticPrinter.Print(Text, error).Should().Be(Lines(
            "error OLG2003: unknown sugar `q`",
            "  at column 7",
            "  | Ges mCqs Te",
            "  |       ^",
            "  hint: known are d, r, m, f, e, l, k, n, g or a symbol in brackets"));
        error.ToString().Should().Be("OLG2003: unknown sugar `q`; known are d, r, m, f, e, l, k, n, g or a symbol in brackets");
    }

    [Fact]
    public void Picture_names_the_source_and_underlines_all_of_the_fault() =>
        Print("ab cdef gh", 3, 4, source: "row 3").Should().Be(Lines(
            "error OLG0999: fault x",
            "  at row 3, column 4",
            "  | ab cdef gh",
            "  |    ^^^^"));

    [Fact]
    public void Picture_at_the_end_of_the_text_points_behind_it() =>
        Print("Ges", 3, 0).Should().Be(Lines("error OLG0999: fault x", "  at column 4", "  | Ges", "  |    ^"));

    [Fact]
    public void Picture_of_several_lines_shows_the_one_with_the_fault()
    {
        Print("first\nsecond one\nthird", 13, 3, source: "a.txt").Should().Be(Lines(
            "error OLG0999: fault x", "  at a.txt, line 2, column 8", "  | second one", "  |        ^^^"));
        Print("first\nsecond", 3, 9).Should()
            .Be(Lines("error OLG0999: fault x", "  at line 1, column 4", "  | first", "  |    ^^"),
                "a fault is shown up to the end of its line");
        Print("a\n", 2, 0).Should().Be(Lines("error OLG0999: fault x", "  at line 2, column 1", "  | ", "  | ^"));
    }

    [Fact]
    public void Carets_keep_in_step_with_characters_that_are_not_one_cell_wide()
    {
        Print("A\tB\u00a0C\u2009D!", 7, 1).Should().Be(Lines("error OLG0999: fault x", "  at column 8", "  | A B C D!", "  |        ^"));
        Print("A\u200bB\ufeffC\u00adD!", 7, 1).Should()
            .Be(Lines("error OLG0999: fault x", "  at column 8", "  | A?B?C?D!", "  |        ^"));
        Print("\ud83d\ude00\ud83d\ude00x", 4, 1).Should()
            .Be(Lines("error OLG0999: fault x", "  at column 3", "  | \ud83d\ude00\ud83d\ude00x", "  |   ^"));
        Print("\u0001\u001bx", 2, 1).Should()
            .Be(Lines("error OLG0999: fault x", "  at column 3", "  | ??x", "  |   ^"), "control characters never reach a terminal");
    }

    /// <summary>The window is 96 characters; a cut is marked by an ellipsis, and the carets stay under the fault.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(95, 1)]
    [InlineData(96, 3)]
    [InlineData(150, 1)]
    [InlineData(150, 500)]
    [InlineData(299, 1)]
    [InlineData(300, 0)]
    public void Long_lines_are_clipped_round_the_fault(int start, int length)
    {
        string text = string.Concat(Enumerable.Range(0, 100).Select(i => i.ToString("000")));
        string[] lines = Print(text, start, length).Split('\n');
        string shown = lines[2][4..];
        string carets = lines[3][4..];
        shown.Trim('…').Length.Should().Be(96);
        text.Should().Contain(shown.Trim('…'));
        shown.StartsWith('…').Should().Be(!text.StartsWith(shown.Trim('…'), StringComparison.Ordinal));
        shown.EndsWith('…').Should().Be(!text.EndsWith(shown.Trim('…'), StringComparison.Ordinal));
        int at = carets.IndexOf('^', StringComparison.Ordinal);
        int cut = shown.StartsWith('…') ? text.IndexOf(shown.Trim('…'), StringComparison.Ordinal) - 1 : 0;
        (cut + at).Should().Be(start, "the first caret stands under the fault");
        carets.Length.Should().BeLessThanOrEqualTo(shown.TrimEnd('…').Length + (start == text.Length ? 1 : 0),
            "carets stop where the text stops");
    }

    [Fact]
    public void Severities_have_their_words()
    {
        DiagnosticPrinter.Print("ab", new Diagnostic(Warning, new SourceSpan(1, 1), [])).Should().StartWith("warning OLG0998: doubt\n");
        DiagnosticPrinter.Print("ab", new Diagnostic(Note, new SourceSpan(1, 1), [])).Should().StartWith("note OLG0997: remark\n");
    }

    [Fact]
    public void Remarks_about_no_place_have_no_picture()
    {
        var remark = new Diagnostic(Warning, default, [], "look again");
        DiagnosticPrinter.Print("ab", remark, "row 1").Should().Be(Lines("warning OLG0998: doubt", "  at row 1", "  hint: look again"));
        DiagnosticPrinter.PrintMessage(remark).Should().Be(Lines("warning OLG0998: doubt", "  hint: look again"));
        DiagnosticPrinter.PrintMessage(new Diagnostic(Warning, new SourceSpan(1, 1), [])).Should().Be(Lines("warning OLG0998: doubt"));
    }

    [Fact]
    public void Every_error_of_the_bad_inputs_has_a_picture_with_its_caret_in_range()
    {
        foreach (TestData.Row row in TestData.Read("parse-negative.tsv"))
        {
            string text = row.Unescaped("text");
            foreach (INotation notation in Notations.All)
            {
                foreach (Diagnostic diagnostic in notation.Read(text).Diagnostics)
                {
                    string[] lines = DiagnosticPrinter.Print(text, diagnostic).Split('\n');
                    lines.Should().OnlyContain(line => line.All(c => !char.IsControl(c)), row.ToString());
                    lines[0].Should().NotEndWith(".").And.NotMatchRegex(@"\{\d\}", "every gap of the template is filled");
                }
            }
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Gds Ae \u2019 \u00a0", "Gds Ae \u2019 \u00a0")]
    [InlineData("a\tb\r\nc\0", "a?b??c?")]
    [InlineData("\u001b[31mred\u007f\u0085", "?[31mred??")]
    [InlineData("\U0001F600\u202e", "\U0001F600?")]
    public void Control_characters_do_not_reach_a_terminal(string text, string expected) =>
        DiagnosticPrinter.MakePrintable(text).Should().Be(expected);

    [Fact]
    public void Half_a_character_is_shown_as_files_hold_it() => DiagnosticPrinter.MakePrintable("a\ud800b\udc00").Should().Be("a\ufffdb\ufffd");

    [Fact]
    public void Picture_turns_no_direction_of_writing() =>
        DiagnosticPrinter.Print("a\u202eb", new Diagnostic(Warning, new SourceSpan(0, 3), []), null).Should().NotContain("\u202e").And.Contain("a?b");

    [Fact]
    public void Null_arguments_are_refused()
    {
        FluentActions.Invoking(() => DiagnosticPrinter.MakePrintable(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DiagnosticPrinter.Print(null!, new Diagnostic(Note, default, [])))
            .Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DiagnosticPrinter.Print("", null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => DiagnosticPrinter.PrintMessage(null!)).Should().Throw<ArgumentNullException>();
    }
}
