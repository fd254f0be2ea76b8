using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Design;

/// <summary>What the rules say of a strand.</summary>
public sealed class DesignReport
{
    internal DesignReport(Strand strand, StrandArchitecture architecture, ImmutableArray<DesignFinding> findings)
    {
        Strand = strand;
        Architecture = architecture;
        Findings = findings;
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>Its architecture.</summary>
    public StrandArchitecture Architecture { get; }

    /// <summary>The rules that do not hold: errors first, then warnings and notes, each by code.</summary>
    public ImmutableArray<DesignFinding> Findings { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether any finding is a warning.</summary>
    public bool HasWarnings => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Warning);
}
