namespace Oligo.Text;

/// <summary>The diagnostics of any text, OLG0xxx: for the library's readers, and for those of a caller's own. Thread-safe.</summary>
public static class TextDiagnostics
{
    /// <summary>There is nothing to read; the argument is what was expected.</summary>
    public static DiagnosticDescriptor EmptyText { get; } = new(
        "OLG0001", DiagnosticSeverity.Error, "there is nothing to read; expected {0}",
        "The text is empty or has only spaces.");

    /// <summary>A character that cannot be where it is; the arguments are what was found and what was expected.</summary>
    public static DiagnosticDescriptor UnexpectedCharacter { get; } = new(
        "OLG0002", DiagnosticSeverity.Error, "unexpected {0}; expected {1}",
        "The character is not allowed here. Letters of other scripts that look like Latin ones, and invisible characters, are named by " +
        "code point.");

    /// <summary>A space of a word processor that was read as an ordinary one; the argument is its name.</summary>
    public static DiagnosticDescriptor TypographicBlank { get; } = new(
        "OLG0003", DiagnosticSeverity.Note, "{0} read as a space",
        "Web pages and word processors paste such spaces. The text is read as if they were ordinary ones.");
}
