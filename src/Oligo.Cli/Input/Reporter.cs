using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>Prints diagnostics of rows on stderr.</summary>
internal static class Reporter
{
    /// <summary>The error of words that are neither a name nor a notation.</summary>
    public const string NotInCatalog = "OLG3141";

    /// <summary>What is said besides of such words on the command line.</summary>
    public const string NoFile = "  hint: nor is there a file of that name";

    /// <summary>Errors and warnings with their pictures, and notes if asked.</summary>
    public static void Report(Session session, InputRow row, IEnumerable<Diagnostic> diagnostics, bool withNotes = false)
    {
        foreach (Diagnostic diagnostic in withNotes ? diagnostics : Shown(diagnostics))
        {
            session.Error.Write(DiagnosticPrinter.Print(row.Text, diagnostic, SourceOf(row)));
            if (row.Source is null && diagnostic.Code == NotInCatalog)
            {
                session.Error.WriteLine(NoFile);
            }
        }
    }

    /// <summary>What is told without being asked: errors, warnings, and whose errors they are.</summary>
    public static IEnumerable<Diagnostic> Shown(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Note || diagnostic.Descriptor.AccompaniesErrors);

    /// <summary>A row in which no notation was looked at.</summary>
    public static void ReportFault(Session session, InputRow row, RowFault fault)
    {
        session.Error.WriteLine($"error {fault.Code}: {DiagnosticPrinter.MakePrintable(fault.Message)}");
        string place = DiagnosticPrinter.MakePrintable(fault.Place);
        session.Error.WriteLine(FormattableString.Invariant($"  at {SourceOf(row) ?? "the text"}, column {fault.Column} of {place}"));
    }

    /// <summary>What messages call a row, fit for a terminal; <see langword="null"/> for a text of the command line.</summary>
    public static string? SourceOf(InputRow row)
    {
        string? source = row.HasId ? (row.Source is null ? row.Id : $"{row.Source} ({row.Id})") : row.Source;
        return source is null ? null : DiagnosticPrinter.MakePrintable(source);
    }
}
