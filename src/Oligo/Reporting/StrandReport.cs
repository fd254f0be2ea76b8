using System.Collections.Immutable;
using Oligo.Design;

namespace Oligo.Reporting;

/// <summary>A strand of a report. Immutable and thread-safe.</summary>
public sealed class StrandReport
{
    internal StrandReport(Strand strand, StrandArchitecture architecture, ImmutableArray<DesignFinding> findings)
    {
        Strand = strand;
        Architecture = architecture;
        Findings = findings;
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>Its architecture.</summary>
    public StrandArchitecture Architecture { get; }

    /// <summary>The design rules that it breaks: errors first, then warnings and notes, each by code.</summary>
    public ImmutableArray<DesignFinding> Findings { get; }
}
