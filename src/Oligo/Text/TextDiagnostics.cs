namespace Oligo.Text;

/// <summary>What the text floor says: OLG0xxx.</summary>
internal static class TextDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyText = new(
        "OLG0001", DiagnosticSeverity.Error, "there is nothing to read; expected {0}",
        "The text is empty or has only blanks.");

    public static readonly DiagnosticDescriptor UnexpectedCharacter = new(
        "OLG0002", DiagnosticSeverity.Error, "unexpected {0}; expected {1}",
        "The character cannot stand here. Letters of other scripts that look like Latin ones, and invisible characters, are named by code point.");

    public static readonly DiagnosticDescriptor TypographicBlank = new(
        "OLG0003", DiagnosticSeverity.Note, "{0} read as a blank",
        "Web pages and word processors paste such blanks. The text is read as if they were ordinary ones.");
}
