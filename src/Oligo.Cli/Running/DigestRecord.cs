using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo digest</c>: one product after another of a molecule.</summary>
internal sealed class DigestRecord : RowRecord
{
    public required AtomicWeights Weights { get; init; }

    public required Nuclease Nuclease { get; init; }

    /// <summary>All products of the molecule; <see langword="null"/> for a row in error.</summary>
    public Digest? Digest { get; set; }

    /// <summary>The product of the row; <see langword="null"/> for a row in error.</summary>
    public DigestProduct? Product { get; set; }
}
