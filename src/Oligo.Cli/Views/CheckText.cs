using Oligo.Cli.Input;
using Oligo.Cli.Output;
using Oligo.Cli.Running;
using Oligo.Design;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>Checks of molecules as text: a line on stdout, the findings with their reasons on stderr.</summary>
internal static class CheckText
{
    /// <summary>Verdict, architecture and counts.</summary>
    public static string Describe(MoleculeCheck check)
    {
        ILookup<DiagnosticSeverity, DiagnosticSeverity> counts = check.Read.Concat(check.Declared).Select(found => found.Severity)
            .Concat(GroupedFinding.Of(check.Report.Findings).Select(group => group.Finding.Severity)).ToLookup(severity => severity);
        string architecture = string.Join(" | ", check.Report.Architectures.Select(architecture => architecture.Description));
        return $"{check.Verdict}\t{architecture}\t"
            + string.Join(", ", Of(DiagnosticSeverity.Error), Of(DiagnosticSeverity.Warning), Of(DiagnosticSeverity.Note));

        string Of(DiagnosticSeverity severity) => CountedNoun.Of(counts[severity].Count(), DiagnosticPrinter.SeverityWord(severity));
    }

    /// <summary>A row in error in place of its verdict, with the code of the first error.</summary>
    public static string DescribeError(string code) => $"error\t\t{code}";

    /// <summary>Writes the findings of a row.</summary>
    public static void Report(Session session, InputRow row, MoleculeCheck check)
    {
        string? source = Reporter.SourceOf(row);
        foreach (Diagnostic diagnostic in check.Declared)
        {
            session.Error.Write(DiagnosticPrinter.PrintMessage(diagnostic, source));
        }
        foreach (GroupedFinding group in GroupedFinding.Of(check.Report.Findings))
        {
            Report(session, group.Finding, string.Join(", ", new[] { source, group.StrandName }.OfType<string>()));
        }
    }

    /// <summary>Writes why cells of a row that declare something cannot be read.</summary>
    public static void Report(Session session, InputRow row, IEnumerable<DeclaredCells.Bad> cells)
    {
        foreach (DeclaredCells.Bad cell in cells)
        {
            foreach (Diagnostic error in cell.Errors)
            {
                session.Error.Write(DiagnosticPrinter.Print(cell.Text, error, $"{Reporter.SourceOf(row)}, column {cell.Key}"));
            }
        }
    }

    private static void Report(Session session, DesignFinding finding, string place)
    {
        session.Error.WriteLine($"{DiagnosticPrinter.SeverityWord(finding.Severity)} {finding.Code}: {finding.Message}");
        if (place.Length > 0)
        {
            session.Error.WriteLine($"  at {place}");
        }
        if (finding.Severity != DiagnosticSeverity.Note)
        {
            session.Error.WriteLine($"  why: {finding.Rule.Rationale} ({finding.Rule.Source})");
        }
    }
}
