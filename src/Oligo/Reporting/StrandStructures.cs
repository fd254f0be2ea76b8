using System.Collections.Immutable;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>The structures of least dG of a strand. Immutable and thread-safe.</summary>
public sealed class StrandStructures
{
    internal StrandStructures(
        Strand strand, SecondaryStructure? hairpin, SecondaryStructure? selfDimer, ImmutableArray<Diagnostic> diagnostics)
    {
        Strand = strand;
        Hairpin = hairpin;
        SelfDimer = selfDimer;
        Diagnostics = diagnostics;
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>
    /// Whether the strand was folded: it has at most <see cref="SolutionReport.LongestFolded"/> nucleotides, all of them with energies.
    /// </summary>
    public bool IsFolded =>
        Strand.Length <= SolutionReport.LongestFolded && !Diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>The hairpin; <see langword="null"/> where nothing can pair, or the strand was not folded.</summary>
    public SecondaryStructure? Hairpin { get; }

    /// <summary>The dimer of two molecules; <see langword="null"/> where nothing can pair, or the strand was not folded.</summary>
    public SecondaryStructure? SelfDimer { get; }

    /// <summary>Errors and warnings of folding.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
