using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class TextCursorTest
{
    [Fact]
    public void Cursor_counts_in_the_outer_text()
    {
        var cursor = new TextCursor("ab  cd", offset: 10);
        cursor.TryRead('x').Should().BeFalse();
        cursor.TryRead('a').Should().BeTrue();
        cursor.Peek(1).Should().Be(' ');
        cursor.Advance();
        cursor.SkipBlanks().Should().Be(2);
        (cursor.Index, cursor.Position, cursor.Current).Should().Be((4, 14, 'c'));
        cursor.Since(11).ToString().Should().Be("b  ");
        cursor.SpanFrom(11).Should().Be(new SourceSpan(11, 3));
        cursor.Rest.ToString().Should().Be("cd");
        cursor.MoveTo(16);
        cursor.AtEnd.Should().BeTrue();
        cursor.Current.Should().Be('\0');
        cursor.Rest.IsEmpty.Should().BeTrue();
        cursor.TryRead('\0').Should().BeFalse("the end is no character");
        cursor.CurrentSpan.Should().Be(new SourceSpan(16, 0));
        cursor.DescribeCurrent().Should().Be("end of text");
    }

    [Fact]
    public void Cursor_moves_over_whole_characters()
    {
        var cursor = new TextCursor("\ud83d\ude00x\ud83d");
        cursor.CurrentSpan.Length.Should().Be(2);
        cursor.AdvanceCharacter();
        cursor.Current.Should().Be('x');
        cursor.AdvanceCharacter();
        cursor.CurrentSpan.Length.Should().Be(1);
        cursor.AdvanceCharacter();
        cursor.AtEnd.Should().BeTrue();
    }
}
