using FluentAssertions;
using Oligo.Drawing;
using Xunit;

namespace Oligo.Tests.Drawing;

public sealed class TextMeasureTest
{
    /// <summary>Advances of Helvetica-Bold in thousandths: Adobe font metrics of the standard 14 fonts.</summary>
    [Theory]
    [InlineData(" ", 278)]
    [InlineData("A", 722)]
    [InlineData("C", 722)]
    [InlineData("M", 833)]
    [InlineData("W", 944)]
    [InlineData("i", 278)]
    [InlineData("m", 889)]
    [InlineData("w", 778)]
    [InlineData("5", 556)]
    [InlineData("@", 975)]
    [InlineData("{", 389)]
    [InlineData("~", 584)]
    public void Width_is_no_less_than_that_of_helvetica_bold(string text, int advance) =>
        TextMeasure.WidthOf(text, 1000).Should().BeGreaterThanOrEqualTo(advance);

    [Theory]
    [InlineData("", 15, 0)]
    [InlineData("mC", 15, 27)]
    [InlineData("~", 1000, 838)]
    [InlineData("\u6F22\u5B57", 10, 20)]
    [InlineData("\U0001F9EC", 10, 10)]
    [InlineData("\u0007\u007F", 10, 20)]
    public void Width_is_the_sum_of_the_advances_rounded_up(string text, int size, int width) =>
        TextMeasure.WidthOf(text, size).Should().Be(width);
}
