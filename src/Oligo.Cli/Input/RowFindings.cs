using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>What was found in a row of a block.</summary>
/// <param name="Row">0-based index of the row in its block.</param>
/// <param name="Diagnostics">Of the notation.</param>
/// <param name="Fault">Of the row, where no notation was looked at.</param>
internal sealed record RowFindings(int Row, ImmutableArray<Diagnostic> Diagnostics, RowFault? Fault)
{
    /// <summary>Whether the row is in error.</summary>
    public bool IsError => Fault is not null || Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
