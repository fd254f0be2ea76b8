using Oligo.Monomers;

namespace Oligo;

/// <summary>A run of a design.</summary>
/// <param name="Sugar">Its sugar, or <see langword="null"/> for a modified sugar that the design leaves open.</param>
/// <param name="Length">Number of nucleotides.</param>
public sealed record DesignSegment(Sugar? Sugar, int Length);
