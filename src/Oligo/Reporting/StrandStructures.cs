using System.Collections.Immutable;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Reporting;

/// <summary>The structures of least dG of a strand. Immutable and thread-safe.</summary>
public sealed class StrandStructures
{
    internal StrandStructures(
        Strand strand, bool isTooLong, SecondaryStructure? hairpin, SecondaryStructure? selfDimer, ImmutableArray<Diagnostic> diagnostics)
    {
        Strand = strand;
        IsTooLong = isTooLong;
        Hairpin = hairpin;
        SelfDimer = selfDimer;
        Diagnostics = diagnostics;
    }

    /// <summary>The strand.</summary>
    public Strand Strand { get; }

    /// <summary>
    /// Whether the strand was left out for its length: above <see cref="SolutionReport.LongestFolded"/> nucleotides, where long strands
    /// are not asked for (<see cref="MoleculeReportOptions.FoldsLongStrands"/>).
    /// </summary>
    public bool IsTooLong { get; }

    /// <summary>Whether the strand was folded: it was not left out for its length, and there are energies for all its residues.</summary>
    public bool IsFolded => !IsTooLong && !Diagnostics.Any(one => one.Severity == DiagnosticSeverity.Error);

    /// <summary>The hairpin; <see langword="null"/> where nothing can pair, or the strand was not folded.</summary>
    public SecondaryStructure? Hairpin { get; }

    /// <summary>The dimer of two molecules; <see langword="null"/> where nothing can pair, or the strand was not folded.</summary>
    public SecondaryStructure? SelfDimer { get; }

    /// <summary>Errors and warnings of folding.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}
