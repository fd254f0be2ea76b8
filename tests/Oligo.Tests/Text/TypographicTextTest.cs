using FluentAssertions;
using Oligo.Text;
using Xunit;

namespace Oligo.Tests.Text;

public sealed class TypographicTextTest
{
    /// <summary>Messages say what a reader cannot see: names and code points from the Unicode character database.</summary>
    [Theory]
    [InlineData("A", "`A`")]
    [InlineData("~", "`~`")]
    [InlineData(" ", "a space")]
    [InlineData("\t", "U+0009 tab")]
    [InlineData("\n", "U+000A line feed")]
    [InlineData("\0", "U+0000 null")]
    [InlineData("\u007f", "U+007F (a control character)")]
    [InlineData("\u00a0", "U+00A0 no-break space")]
    [InlineData("\u200b", "U+200B zero width space")]
    [InlineData("\ufeff", "U+FEFF byte order mark")]
    [InlineData("\u2014", "U+2014 em dash")]
    [InlineData("\u0410", "U+0410 `\u0410`, which only looks like `A`")]
    [InlineData("\u0421", "U+0421 `\u0421`, which only looks like `C`")]
    [InlineData("\u0430", "U+0430 `\u0430`, which only looks like `a`")]
    [InlineData("\u0435", "U+0435 `\u0435`, which only looks like `e`")]
    [InlineData("\u0391", "U+0391 `\u0391`, which only looks like `A`")]
    [InlineData("\u03a4", "U+03A4 `\u03a4`, which only looks like `T`")]
    [InlineData("\uff27", "U+FF27 `\uff27`, which only looks like `G`")]
    [InlineData("\uff5a", "U+FF5A `\uff5a`, which only looks like `z`")]
    [InlineData("\u00e9", "U+00E9 `\u00e9`")]
    [InlineData("\ud83d\ude00", "U+1F600 `\ud83d\ude00`")]
    [InlineData("", "end of text")]
    public void Describe_names_what_cannot_be_seen(string text, string expected) => TypographicText.Describe(text, 0).Should().Be(expected);

    [Theory]
    [InlineData("A", "`A`")]
    [InlineData("\t", "U+0009 tab")]
    [InlineData("\ud83d\ude00", "U+1F600 `\ud83d\ude00`")]
    [InlineData("", "``")]
    [InlineData("abc", "`abc`")]
    [InlineData("a\tb\nc", "`a?b?c`")]
    [InlineData("123456789012345678901234", "`123456789012345678901234`")]
    [InlineData("1234567890123456789012345", "`123456789012345678901234\u2026`")]
    public void Quote_clips_and_names(string text, string expected) => TypographicText.Quote(text).Should().Be(expected);

    [Fact]
    public void Half_a_surrogate_pair_is_named_as_such()
    {
        // Attributes cannot hold these texts.
        TypographicText.Describe("\ud83d", 0).Should().Be("U+D83D (half of a surrogate pair)");
        TypographicText.Describe("\ude00x", 0).Should().Be("U+DE00 (half of a surrogate pair)");
        TypographicText.Quote("a\ud83db").Should().Be("`a?b`");
        new SourceSpan(2, 1).GetPosition("\udc00\ud800x").Column.Should().Be(3);
        Strand.Read("\ud83dQd").Errors.Single().Message.Should().Be("expected a base, found U+D83D (half of a surrogate pair)");
    }

    [Fact]
    public void Look_alikes_are_letters_of_other_scripts_and_their_twins_are_ASCII()
    {
        int found = 0;
        for (int value = 0; value <= char.MaxValue; value++)
        {
            char twin = TypographicText.LatinLookalike(value);
            if (twin != '\0')
            {
                found++;
                value.Should().BeGreaterThan(0x7F);
                char.IsAscii(twin).Should().BeTrue();
            }
        }
        found.Should().BeGreaterThan(90);
        "ABEHIKMNOPTXYZ".Should().OnlyContain(letter =>
            "\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03a5\u0396".Any(greek =>
                TypographicText.LatinLookalike(greek) == letter));
    }

    [Fact]
    public void Primes_dashes_and_blanks_of_word_processors_are_known()
    {
        "'\u2019\u2018\u2032\u00b4\u02b9`".Should().OnlyContain(c => TypographicText.IsPrime(c));
        "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212".Should().OnlyContain(c => TypographicText.IsDash(c));
        "\u00a0\u202f\u2007\u2009\u2002\u2003\u200a".Should().OnlyContain(c => TypographicText.IsTypographicBlank(c));
        " \t\n\u200b\u3000*_\"\u2033".Should()
            .NotContain(c => TypographicText.IsPrime(c) || TypographicText.IsDash(c) || TypographicText.IsTypographicBlank(c));
    }
}

internal static class CharacterAssertions
{
    public static void OnlyContain(this FluentAssertions.Primitives.StringAssertions assertions, Func<char, bool> predicate) =>
        assertions.Subject.ToCharArray().Should().OnlyContain(c => predicate(c));

    public static void NotContain(this FluentAssertions.Primitives.StringAssertions assertions, Func<char, bool> predicate) =>
        assertions.Subject.ToCharArray().Should().NotContain(c => predicate(c));
}
