using System.Globalization;

namespace Oligo.MassSpectrometry;

/// <summary>How a molecule is digested, and which products are listed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record DigestOptions
{
    private const ProductEnds AllEnds = ProductEnds.Phosphate | ProductEnds.CyclicPhosphate | ProductEnds.Hydroxyl;

    /// <summary>RNase T1 without missed cleavages.</summary>
    public static DigestOptions Default { get; } = new();

    /// <summary>The enzyme.</summary>
    /// <exception cref="ArgumentNullException">There is none.</exception>
    public Nuclease Nuclease
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = Nuclease.RNaseT1;

    /// <summary>The strand that RNase H needs: DNA or a gapmer that pairs with the strand that is cut.</summary>
    public Strand? Guide { get; init; }

    /// <summary>
    /// Bonds of a product that the enzyme could have cut and did not, at most; does not count for an enzyme that cuts at random.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MissedCleavages
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>What cuts leave; <see langword="null"/> for what the enzyme leaves.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public ProductEnds? Ends
    {
        get;
        init => field = value is null or (> 0 and <= AllEnds)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The value is not defined.");
    }

    /// <summary>Least nucleotides of a product that is listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MinLength { get; init => field = CheckedLength(value); } = 1;

    /// <summary>Most nucleotides of a product that is listed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public int MaxLength { get; init => field = CheckedLength(value); } = int.MaxValue;

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"DigestOptions {{ Nuclease = {Nuclease}, Guide = {Guide}, MissedCleavages = {MissedCleavages}, Ends = {Ends}, "
            + $"MinLength = {MinLength}, MaxLength = {MaxLength} }}");

    private static int CheckedLength(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        return value;
    }
}
