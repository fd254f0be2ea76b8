using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Oligo.Text;

/// <summary>What word processors and web pages make of primes, dashes and spaces, and how messages name a character.</summary>
internal static class TypographicText
{
    private static readonly FrozenDictionary<int, string> Names = new Dictionary<int, string>
    {
        [0x0000] = "null",
        [0x0009] = "tab",
        [0x000A] = "line feed",
        [0x000D] = "carriage return",
        [0x0020] = "blank",
        [0x00A0] = "no-break space",
        [0x00AD] = "soft hyphen",
        [0x00B4] = "acute accent",
        [0x00B7] = "middle dot",
        [0x00D7] = "multiplication sign",
        [0x02B9] = "modifier prime",
        [0x2002] = "en space",
        [0x2003] = "em space",
        [0x2007] = "figure space",
        [0x2009] = "thin space",
        [0x200A] = "hair space",
        [0x200B] = "zero width space",
        [0x200C] = "zero width non-joiner",
        [0x200D] = "zero width joiner",
        [0x200E] = "left-to-right mark",
        [0x200F] = "right-to-left mark",
        [0x2010] = "hyphen",
        [0x2011] = "no-break hyphen",
        [0x2012] = "figure dash",
        [0x2013] = "en dash",
        [0x2014] = "em dash",
        [0x2018] = "left single quote",
        [0x2019] = "right single quote",
        [0x201C] = "left double quote",
        [0x201D] = "right double quote",
        [0x2026] = "ellipsis",
        [0x202F] = "narrow no-break space",
        [0x2032] = "prime",
        [0x2033] = "double prime",
        [0x2060] = "word joiner",
        [0x2192] = "rightwards arrow",
        [0x2212] = "minus sign",
        [0x3000] = "ideographic space",
        [0xFEFF] = "byte order mark",
        [0xFFFD] = "replacement character",
    }.ToFrozenDictionary();

    // Letters of other scripts that look like the Latin letters of this field's notations: two strings, index by index.
    private const string LookAlikes = "АВЕЅІЈКМНОРСТУХасеорхуѕіјгΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string LatinLookalikes = "ABESIJKMHOPCTYXaceopxysijrABEZHIKMNOPTYXo";

    /// <summary>The characters of <see cref="IsPrime"/>, for texts that are searched for them.</summary>
    public static SearchValues<char> Primes { get; } = SearchValues.Create("'`\u2019\u2032\u00B4\u2018\u02B9");

    public static bool IsPrime(char c) => c is '\'' or '\u2019' or '\u2032' or '\u00B4' or '\u2018' or '\u02B9' or '`';

    /// <summary>A hyphen or dash of any length, the minus sign included.</summary>
    public static bool IsDash(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>The key of a keyboard for a prime or dash of typography; any other character as it is.</summary>
    public static char TypedOf(char c) => IsPrime(c) ? '\'' : IsDash(c) ? '-' : c;

    /// <summary>A space that is not the ASCII one: what web pages and word processors paste.</summary>
    public static bool IsTypographicBlank(char c) => c is '\u00A0' or '\u202F' or '\u2007' or '\u2009' or '\u2002' or '\u2003' or '\u200A';

    /// <summary>1 or 2 code units, 0 at the end.</summary>
    public static int CharacterLength(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
        {
            return 0;
        }
        return char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;
    }

    /// <summary>The Latin letter that a letter of another script looks like, or NUL.</summary>
    public static char LatinLookalike(int codePoint)
    {
        if (codePoint is >= 0xFF21 and <= 0xFF5A)
        {
            return (char)(codePoint - 0xFEE0);
        }
        int at = codePoint <= char.MaxValue ? LookAlikes.IndexOf((char)codePoint, StringComparison.Ordinal) : -1;
        return at < 0 ? '\0' : LatinLookalikes[at];
    }

    /// <summary>Names the character at an index: printable ASCII in backquotes, anything else with its code point.</summary>
    public static string Describe(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
        {
            return "end of text";
        }
        if (Rune.DecodeFromUtf16(text[index..], out Rune rune, out _) != System.Buffers.OperationStatus.Done)
        {
            return CodePoint(text[index]) + " (half of a surrogate pair)";
        }
        int value = rune.Value;
        if (value is > 0x20 and < 0x7F)
        {
            return $"`{rune}`";
        }
        if (Names.TryGetValue(value, out string? name))
        {
            return value == 0x20 ? "a space" : $"{CodePoint(value)} {name}";
        }
        char latin = LatinLookalike(value);
        if (latin != '\0')
        {
            return $"{CodePoint(value)} `{rune}`, which only looks like `{latin}`";
        }
        return Rune.IsControl(rune) ? CodePoint(value) + " (a control character)" : $"{CodePoint(value)} `{rune}`";
    }

    /// <summary>A piece of source text for a message: in backquotes, clipped, control characters named.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int Longest = 24;
        if (text.Length == 1 || (text.Length == 2 && char.IsSurrogatePair(text[0], text[1])))
        {
            return Describe(text, 0);
        }
        var builder = new StringBuilder("`");
        foreach (Rune rune in text[..Math.Min(text.Length, Longest)].EnumerateRunes())
        {
            builder.Append(Rune.IsControl(rune) || rune.Value == 0xFFFD ? "?" : rune.ToString());
        }
        return builder.Append(text.Length > Longest ? "…`" : "`").ToString();
    }

    private static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);
}
