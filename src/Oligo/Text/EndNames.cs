namespace Oligo.Text;

/// <summary>The names of the ends of a strand in a text, 5' and 3' with any prime.</summary>
internal static class EndNames
{
    /// <summary>Whether a text begins with one.</summary>
    public static bool Opens(ReadOnlySpan<char> text) => text is ['5' or '3', var prime, ..] && TypographicText.IsPrime(prime);

    /// <summary>Whether a text ends with one.</summary>
    public static bool Closes(ReadOnlySpan<char> text) => text is [.., '5' or '3', var prime] && TypographicText.IsPrime(prime);

    /// <summary>Where the first one is, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i - 1] is '5' or '3' && TypographicText.IsPrime(text[i]))
            {
                return i - 1;
            }
        }
        return -1;
    }
}
