namespace Oligo.Notation;

/// <summary>What separates the two strands of a duplex in the codes of letters: <c>//</c>, or a line end when reading.</summary>
internal static class StrandBreak
{
    /// <summary>What is written.</summary>
    public const string Sign = "//";

    /// <summary>Finds the break.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Where it is and how long; -1 for a text of one strand.</returns>
    public static (int At, int Length) Find(ReadOnlySpan<char> text)
    {
        int start = text.Length - text.TrimStart().Length;
        int line = text.Trim().IndexOfAny('\n', '\r');
        return line >= 0 ? (start + line, 1) : (text.IndexOf(Sign, StringComparison.Ordinal), Sign.Length);
    }
}
