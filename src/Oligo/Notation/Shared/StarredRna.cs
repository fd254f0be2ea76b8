using System.Buffers;
using System.Text;

namespace Oligo.Notation;

/// <summary>
/// Tells letters of RNA with <c>*</c> between them and nothing else, <c>U*C*A*AGG</c>: deoxynucleotides in order strings, and a strand of
/// RNA or 2'-O-methyl RNA with phosphorothioates in articles.
/// </summary>
internal static class StarredRna
{
    private const char Star = '*';

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ACGU* ");

    // The names of ends may be around the letters; their primes may be characters that are not ASCII.
    private static readonly SearchValues<byte> s_bytes =
        SearchValues.Create([.. "ACGU* \t\r\n53'`-"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    /// <summary>Whether a text is of these letters.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> letters = StrandFrame.Remove(text);
        return letters.Contains(Star) && letters.Contains('U') && !letters.ContainsAnyExcept(s_letters);
    }

    /// <summary>Whether a text in UTF-8 may be one of them: where not, <see cref="IsIn(ReadOnlySpan{char})"/> is not either.</summary>
    public static bool MayBeIn(ReadOnlySpan<byte> text) =>
        !text.ContainsAnyExcept(s_bytes) && text.Contains((byte)Star) && text.Contains((byte)'U');

    /// <summary>The order string of the strand of RNA.</summary>
    public static string OrderOf(ReadOnlySpan<char> text)
    {
        var order = new StringBuilder();
        foreach (char letter in StrandFrame.Remove(text))
        {
            _ = letter == ' ' ? order : letter == Star ? order.Append(letter) : order.Append('r').Append(letter);
        }
        return order.ToString();
    }
}
