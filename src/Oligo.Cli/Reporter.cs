using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Cli;

/// <summary>Prints diagnostics of rows on stderr.</summary>
internal static class Reporter
{
    /// <summary>Errors and warnings with their pictures, and notes if asked.</summary>
    public static void Report(Session session, InputRow row, IEnumerable<Diagnostic> diagnostics, bool withNotes = false)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (withNotes || diagnostic.Severity != DiagnosticSeverity.Note || diagnostic.Descriptor == NotationDiagnostics.FurthestDialect)
            {
                session.Error.Write(DiagnosticPrinter.Print(row.Text, diagnostic, SourceOf(row)));
            }
        }
    }

    /// <summary>A row that two tabs part: no notation has one.</summary>
    public static void ReportExtraTab(Session session, InputRow row)
    {
        int column = row.Text.IndexOf('\t', StringComparison.Ordinal) + 1;
        session.Error.WriteLine($"error {ExtraTabCode}: the row has more than one tab; expected `notation` or `id<TAB>notation`");
        session.Error.WriteLine(FormattableString.Invariant($"  at {SourceOf(row) ?? "the text"}, column {column} of the notation"));
    }

    /// <summary>Status of such a row: the code of an unexpected character.</summary>
    public static string ExtraTabCode => TextDiagnostics.UnexpectedCharacter.Code;

    private static string? SourceOf(InputRow row) => row.HasId ? (row.Source is null ? row.Id : $"{row.Source} ({row.Id})") : row.Source;
}
