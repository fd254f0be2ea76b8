using Oligo.Monomers;

namespace Oligo;

/// <summary>A run of a design.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public sealed record DesignSegment
{
    internal DesignSegment(Sugar? sugar, int length)
    {
        Sugar = sugar;
        Length = length;
    }

    /// <summary>Its sugar, or <see langword="null"/> for a modified sugar that the design leaves open.</summary>
    public Sugar? Sugar { get; }

    /// <summary>Number of nucleotides.</summary>
    public int Length { get; }
}
