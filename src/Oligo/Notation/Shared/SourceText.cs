namespace Oligo.Notation;

/// <summary>
/// The text of a result. Where many dialects try one text, all of them share one string, so that memory does not grow with their number.
/// Thread-safe.
/// </summary>
internal static class SourceText
{
    // What the dialects of this thread are trying.
    [ThreadStatic]
    private static string? s_shared;

    /// <summary>The text as a string: the shared one where the text is all of it, else a new one.</summary>
    public static string Of(ReadOnlySpan<char> text) => s_shared is { } shared && text == shared ? shared : text.ToString();

    /// <summary>Shares a text between all that read it until <see cref="Restore"/>.</summary>
    /// <returns>What was shared before.</returns>
    public static string? Share(string text)
    {
        string? before = s_shared;
        s_shared = text;
        return before;
    }

    /// <summary>Ends the sharing of a text.</summary>
    /// <param name="before">What was shared before.</param>
    public static void Restore(string? before) => s_shared = before;
}
