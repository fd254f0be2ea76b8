using Oligo.Chemistry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo isotopes</c>: one peak after another of the pattern of a molecule.</summary>
internal sealed class IsotopesRecord : RowRecord
{
    public required SpectrumSettings Settings { get; init; }

    /// <summary>The pattern; <see langword="null"/> for a row in error.</summary>
    public IsotopePattern? Pattern { get; set; }

    /// <summary>Mass number of the peak of the row, less that of the monoisotopic molecule.</summary>
    public int K { get; set; }

    /// <summary>Probability of the peak.</summary>
    public double Probability { get; set; }

    /// <summary>Centroid of the peak, or mass of the isotopologue.</summary>
    public Mass Mass { get; set; }

    /// <summary>The isotopologues, where they are the peaks; <see langword="null"/> otherwise.</summary>
    public FineStructure? Fine { get; set; }
}
