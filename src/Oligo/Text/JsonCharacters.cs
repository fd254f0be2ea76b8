using System.Buffers;
using System.Globalization;

namespace Oligo.Text;

/// <summary>Whole characters in JSON: the grammar allows an escape for half of one, and no text can hold it.</summary>
internal static class JsonCharacters
{
    private const int EscapeLength = 6;

    // One search for both: two would each look through the rest of the text for every escape.
    private static readonly SearchValues<char> s_marks =
        SearchValues.Create(['\\', .. Enumerable.Range(0xd800, 0x800).Select(value => (char)value)]);

    /// <summary>
    /// 0-based index of the first half of a character that has no other half, written as it is or as an escape; -1 for none.
    /// </summary>
    public static int IndexOfHalf(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length;)
        {
            int next = text[i..].IndexOfAny(s_marks);
            if (next < 0)
            {
                return -1;
            }
            i += next;
            int length = text[i] == '\\' ? LengthOfEscape(text[i..]) : LengthOfPair(text[i..]);
            if (length == 0)
            {
                return i;
            }
            i += length;
        }
        return -1;
    }

    private static int LengthOfPair(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 0;

    // What is not a number of four digits is for the parser to refuse, but a character after the stroke may itself be half of one.
    private static int LengthOfEscape(ReadOnlySpan<char> text)
    {
        if (!TryRead(text, out char first) || !char.IsSurrogate(first))
        {
            return text.Length > 1 && !char.IsSurrogate(text[1]) ? 2 : 1;
        }
        bool isWhole = TryRead(text[EscapeLength..], out char second) && char.IsSurrogatePair(first, second);
        return isWhole ? 2 * EscapeLength : 0;
    }

    private static bool TryRead(ReadOnlySpan<char> text, out char character)
    {
        bool isRead = ushort.TryParse(
            text is ['\\', 'u', _, _, _, _, ..] ? text[2..EscapeLength] : [], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture,
            out ushort value);
        character = (char)value;
        return isRead;
    }
}
