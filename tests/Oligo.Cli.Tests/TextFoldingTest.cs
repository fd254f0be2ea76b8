using FluentAssertions;
using Oligo.Cli.Output;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class TextFoldingTest
{
    [Theory]
    [InlineData("", 10, "")]
    [InlineData("one two", 7, "one two")]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("one twothree", 8, "one|twothree")]
    [InlineData("C230H324N67O122P19S19", 10, "C230H324|N67O122P19|S19")]
    [InlineData("d(A)[sp].d(G)[sp].d(T)", 12, "d(A)[sp].|d(G)[sp].|d(T)")]
    [InlineData("ACGTACGTACGT", 5, "ACGTA|CGTAC|GT")]
    [InlineData("x \U0001F9EC\U0001F9EC", 3, "x|\U0001F9EC|\U0001F9EC")]
    public void Lines_break_between_words_else_where_a_word_has_a_joint(string text, int width, string lines) =>
        TextFolding.Fold(text, width).Should().Equal(lines.Split('|'));

    [Theory]
    [InlineData("one two three\n", 8, "one two|  three|")]
    [InlineData("  hint: one two three", 12, "  hint: one|    two|    three")]
    [InlineData("a --column=name,and,more b", 8, "a|  --column=name,and,more|  b")]
    [InlineData("short", 8, "short")]
    public void Messages_break_at_spaces_only(string message, int width, string lines) =>
        TextFolding.FoldMessage(message, width).Should().Be(lines.Replace('|', '\n'));

    [Fact]
    public void Pictures_are_not_folded() =>
        TextFolding.FoldMessage("  | Ado Xqo Td\n  |     ^\n", 8).Should().Be("  | Ado Xqo Td\n  |     ^\n");
}
