using System.Collections.Immutable;

namespace Oligo.MassSpectrometry;

/// <summary>Where in a strand a related molecule differs, and in how many ways.</summary>
internal readonly record struct VariantOrigin(VariantPlace Place, ImmutableArray<int> Positions, long Ways)
{
    /// <summary>The molecule as a whole.</summary>
    public static VariantOrigin Whole { get; } = new(VariantPlace.Molecule, [], 1);

    /// <summary>Choices of some out of several, at most <see cref="long.MaxValue"/>.</summary>
    public static long Choose(int all, int some)
    {
        Int128 ways = 1;
        for (int i = 1; i <= Math.Min(some, all - some); i++)
        {
            ways = ways * (all - i + 1) / i;
            if (ways > long.MaxValue)
            {
                return long.MaxValue;
            }
        }
        return (long)ways;
    }

    /// <summary>The product of two numbers of choices, at most <see cref="long.MaxValue"/>.</summary>
    public static long Multiply(long left, long right) => (long)Int128.Min((Int128)left * right, long.MaxValue);
}
