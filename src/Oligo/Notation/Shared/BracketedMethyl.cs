using System.Buffers;

namespace Oligo.Notation;

/// <summary>
/// Tells texts with <c>[mC]</c> or <c>(mU)</c> among bare letters: 2'-O-methyl where every word in brackets names a sugar, as in codes of
/// siRNA, and 5-methyl in the bracket form, the Ionis form and articles on methylated bases.
/// </summary>
internal static class BracketedMethyl
{
    // A word for 2'-fluoro or a phosphorothioate beside it says that the text is in a code of siRNA.
    private static readonly SearchValues<char> s_ofSiRna = SearchValues.Create("fs#");
    private static readonly SearchValues<byte> s_ofSiRnaBytes = SearchValues.Create("fs#"u8);

    private static readonly string[] s_words = ["[mC]", "[mU]", "(mC)", "(mU)"];

    private static readonly byte[][] s_wordBytes = ["[mC]"u8.ToArray(), "[mU]"u8.ToArray(), "(mC)"u8.ToArray(), "(mU)"u8.ToArray()];

    /// <summary>Whether a text leaves it open which of the two is meant.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny('[', '(') || text.ContainsAny(s_ofSiRna))
        {
            return false;
        }
        bool hasWord = false;
        foreach (string word in s_words)
        {
            hasWord |= text.Contains(word, StringComparison.Ordinal);
        }
        char before = '\0';
        bool hasLetter = false;
        foreach (char letter in text)
        {
            hasLetter |= letter is 'A' or 'C' or 'G' or 'T' or 'U' && !char.IsAsciiLetterLower(before);
            before = letter;
        }
        return hasWord && hasLetter;
    }

    /// <summary>Whether a text in UTF-8 may be one of them: where not, <see cref="IsIn(ReadOnlySpan{char})"/> is not either.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> text)
    {
        if (!text.ContainsAny((byte)'[', (byte)'(') || text.ContainsAny(s_ofSiRnaBytes))
        {
            return false;
        }
        foreach (byte[] word in s_wordBytes)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }
        return false;
    }
}
