using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>A stretch of a target as RNase H1 sees it. Immutable and thread-safe.</summary>
public sealed class RNaseHWindow
{
    internal RNaseHWindow(RNaseHRates rates, int start, double score, ImmutableArray<int> favourable)
    {
        Rates = rates;
        Start = start;
        Log2Score = score;
        FavourablePositions = favourable;
    }

    /// <summary>The rates of the score.</summary>
    public RNaseHRates Rates { get; }

    /// <summary>0-based index of its first base in the target, 5' to 3'.</summary>
    public int Start { get; }

    /// <summary>Number of bases.</summary>
    public int Length => Rates.Length;

    /// <summary>Binary logarithm of the product of the relative rates; 0 for a mean target.</summary>
    public double Log2Score { get; }

    /// <summary>0-based indices in the target of the bases that make cleavage quicker.</summary>
    public ImmutableArray<int> FavourablePositions { get; }
}
