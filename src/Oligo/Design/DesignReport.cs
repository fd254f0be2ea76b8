using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Design;

/// <summary>What the design rules say about a molecule. Immutable and thread-safe.</summary>
public sealed class DesignReport
{
    internal DesignReport(NucleicAcid molecule, ImmutableArray<StrandArchitecture> architectures, ImmutableArray<DesignFinding> findings)
    {
        Molecule = molecule;
        Architectures = architectures;
        Findings = findings;
    }

    /// <summary>The molecule.</summary>
    public NucleicAcid Molecule { get; }

    /// <summary>The architecture of each strand, in the order of <see cref="NucleicAcid.Strands"/>.</summary>
    public ImmutableArray<StrandArchitecture> Architectures { get; }

    /// <summary>The rules that are broken, strand by strand: for each strand errors first, then warnings and notes, each by code.</summary>
    public ImmutableArray<DesignFinding> Findings { get; }

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether any finding is a warning.</summary>
    public bool HasWarnings => Findings.Any(finding => finding.Severity == DiagnosticSeverity.Warning);
}
