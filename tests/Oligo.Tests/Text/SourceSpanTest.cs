using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class SourceSpanTest
{
    [Theory]
    [InlineData("", 0, 1, 1)]
    [InlineData("Ges Te", 4, 1, 5)]
    [InlineData("Ges Te", 6, 1, 7)]
    [InlineData("Ges Te", 99, 1, 7)]
    [InlineData("\ud83d\ude00A", 2, 1, 2)]
    [InlineData("\ud83d\ude00A", 1, 1, 2)]
    [InlineData("A\ud83d\ude00\ud83d\ude00B", 5, 1, 4)]
    [InlineData("a\nbc", 1, 1, 2)]
    [InlineData("a\nbc", 2, 2, 1)]
    [InlineData("a\nbc", 3, 2, 2)]
    [InlineData("a\r\nbc", 3, 2, 1)]
    [InlineData("\n\n\ud83d\ude00z", 4, 3, 2)]
    public void Position_counts_lines_and_code_points_from_one(string text, int start, int line, int column) =>
        new SourceSpan(start, 1).GetPosition(text).Should().Be(new TextPosition(line, column));

    [Fact]
    public void Span_of_bounds_ends_where_it_says()
    {
        SourceSpan span = SourceSpan.FromBounds(3, 8);
        span.Should().Be(new SourceSpan(3, 5));
        span.End.Should().Be(8);
        new SourceSpan(3, 0).End.Should().Be(3);
    }

    /// <summary>Columns of errors behind characters of two code units: a person counts the characters that are seen.</summary>
    [Theory]
    [InlineData("Ges \ud83d\ude00 Qe", 5, 7)]
    [InlineData("\ud835\udd38d Ads Qd", 1, 8)]
    public void Columns_of_errors_count_code_points(string text, params int[] columns)
    {
        ParseResult<Strand> result = Strand.Read(text);
        result.Errors.Select(error => error.Span.GetPosition(text).Column).Should().Equal(columns);
    }
}
