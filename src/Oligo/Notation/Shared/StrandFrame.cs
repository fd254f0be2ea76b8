using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What people set around a strand to name its ends, <c>5'-</c> and <c>-3'</c>, or <c>3'-</c> and <c>-5'</c>. It says the direction and
/// nothing of the molecule, so it decides no dialect.
/// </summary>
internal static class StrandFrame
{
    /// <summary>
    /// Skips the frame of the strand: sets the place after <c>5'-</c> and the end before <c>-3'</c>. A strand without a frame stays as it
    /// is.
    /// </summary>
    /// <param name="text">The text, at the first character of the strand that is not a space.</param>
    /// <param name="isBackwards">Whether the frame says that the strand is written from its 3' end.</param>
    /// <param name="mayBeInside">
    /// Whether a label may be outside of the names of the ends; then <c>3'</c> before the last word is left for the dialect to skip.
    /// </param>
    /// <returns>Whether the strand has no frame or a whole one.</returns>
    public static bool Take(DialectText text, out bool isBackwards, bool mayBeInside = false)
    {
        isBackwards = IsEnd(text, text.Index, '3');
        if (!isBackwards && !IsEnd(text, text.Index, '5'))
        {
            return true;
        }
        (char first, char last) = isBackwards ? ('3', '5') : ('5', '3');
        int end = FindEnd(text, last, out int lastCharacter);
        if (end < 0 && mayBeInside && !isBackwards && IsInside(text, last))
        {
            end = text.End;
        }
        if (end < 0)
        {
            bool endsOtherwise = lastCharacter >= text.Index + 4 && TypographicText.IsPrime(text.Text[lastCharacter - 1])
                && char.IsAsciiDigit(text.Text[lastCharacter - 2]);
            text.Index = endsOtherwise ? lastCharacter - 2 : Math.Max(lastCharacter, text.Index + 2);
            return text.Fail($"-{last}' at the end of the strand, which begins with {first}'",
                endsOtherwise || text.Index < text.Text.Length ? null : HintForOneEnd(first, last));
        }
        text.Index += 2;
        text.SkipBlanks();
        if (text.Index < end && TypographicText.IsDash(text.Current))
        {
            text.Index++;
            text.SkipBlanks();
        }
        text.End = Math.Max(text.Index, end);
        return true;
    }

    /// <summary>Takes the frame that is after the first label of a strand, <c>FAM-5'-</c>, if one is.</summary>
    /// <returns>Whether there is none or a whole one.</returns>
    public static bool TakeAfterLabel(DialectText text)
    {
        int at = SkipDash(text, text.Index);
        if (!IsEnd(text, at, '5'))
        {
            return true;
        }
        text.Index = at;
        return Take(text, out _, mayBeInside: true);
    }

    /// <summary>Skips the name of the last end before a label, <c>-3'-</c>.</summary>
    /// <returns>Whether one was here.</returns>
    public static bool TakeLastName(DialectText text)
    {
        int at = SkipDash(text, text.Index);
        if (!IsEnd(text, at, '3'))
        {
            return false;
        }
        text.Index = SkipDash(text, at + 2);
        return true;
    }

    /// <summary>The place after a dash, blanks around it or none.</summary>
    private static int SkipDash(DialectText text, int at)
    {
        at = SkipBlanksForwards(text, at);
        return at < text.End && TypographicText.IsDash(text.Text[at]) ? SkipBlanksForwards(text, at + 1) : at;
    }

    private static int SkipBlanksForwards(DialectText text, int at)
    {
        while (at < text.End && (text.Text[at] == ' ' || TypographicText.IsTypographicBlank(text.Text[at])))
        {
            at++;
        }
        return at;
    }

    /// <summary>Whether the only other name of an end is before the last word.</summary>
    private static bool IsInside(DialectText text, char number)
    {
        ReadOnlySpan<char> rest = text.Text.AsSpan()[(text.Index + 2)..text.End];
        int at = EndNames.Find(rest);
        return at > 0 && rest[at] == number && EndNames.Find(rest[(at + 2)..]) < 0 && !rest[(at + 2)..].IsWhiteSpace();
    }

    /// <summary>What to type for a strand that names one of its ends, as tables of articles do.</summary>
    public static string HintForOneEnd(char first, char last) =>
        $"if the strand is whole, add -{last}'{(first == '5' ? " or leave 5'- out" : "")}";

    /// <summary>A text without the spaces and names of ends around it, whole frame or not.</summary>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> text) => WithoutLastEnd(WithoutFirstEnd(text.Trim()));

    /// <summary>Where the strand ends and the name of its last end begins, or -1.</summary>
    private static int FindEnd(DialectText text, char number, out int lastCharacter)
    {
        lastCharacter = text.Text.AsSpan(0, text.End).TrimEnd("\r\n").Length;
        lastCharacter = SkipBlanksBackwards(text.Text, lastCharacter);
        int at = lastCharacter - 2;
        if (at < text.Index + 2 || !IsEnd(text, at, number))
        {
            return -1;
        }
        at = SkipBlanksBackwards(text.Text, at);
        if (at > text.Index + 2 && TypographicText.IsDash(text.Text[at - 1]))
        {
            at--;
        }
        return SkipBlanksBackwards(text.Text, at);
    }

    private static int SkipBlanksBackwards(string text, int end)
    {
        while (end > 0 && (text[end - 1] == ' ' || TypographicText.IsTypographicBlank(text[end - 1])))
        {
            end--;
        }
        return end;
    }

    private static bool IsEnd(DialectText text, int at, char number) =>
        at + 1 < text.End && text.Text[at] == number && TypographicText.IsPrime(text.Text[at + 1]);

    private static ReadOnlySpan<char> WithoutFirstEnd(ReadOnlySpan<char> text) =>
        EndNames.Opens(text) ? WithoutDash(text[2..].TrimStart()) : text;

    private static ReadOnlySpan<char> WithoutDash(ReadOnlySpan<char> text) =>
        text is [var dash, ..] && TypographicText.IsDash(dash) ? text[1..] : text;

    private static ReadOnlySpan<char> WithoutLastEnd(ReadOnlySpan<char> text)
    {
        if (!EndNames.Closes(text))
        {
            return text;
        }
        text = text[..^2].TrimEnd();
        return text is [.., var dash] && TypographicText.IsDash(dash) ? text[..^1] : text;
    }
}
