using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>Where RNase H1 prefers to cleave a target that an oligonucleotide is bound to.</summary>
/// <remarks>
/// The score ranks the windows of one target; it predicts no rate, and where in the window the cut lies is not in the data. A position
/// that is not opposite DNA, or not paired, counts 1.
/// </remarks>
public static class RNaseHSites
{
    /// <summary>Fewest pairs of DNA and RNA in a row that RNase H1 needs; 7 to 8 for good activity.</summary>
    public const int LeastPairs = Sugar.FewestForRNaseH;

    /// <summary>The windows of a target, the best first.</summary>
    /// <param name="oligo">The oligonucleotide, 5' to 3'.</param>
    /// <param name="target">The target in A, C, G and U or T, 5' to 3'.</param>
    /// <param name="start">0-based index in the target of the base that pairs with the 3' end of the oligonucleotide.</param>
    /// <param name="rates">The library of the rates.</param>
    /// <param name="leastPairs">Pairs of DNA and RNA in a row that a window has at least.</param>
    /// <returns>The windows; none where no window has so many pairs.</returns>
    /// <exception cref="ArgumentException">The target has another letter.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The start is negative, or the number of pairs not positive.</exception>
    public static ImmutableArray<RNaseHWindow> Find(
        Strand oligo, ReadOnlySpan<char> target, int start = 0, RNaseHRates? rates = null, int leastPairs = LeastPairs)
    {
        ArgumentNullException.ThrowIfNull(oligo);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(leastPairs);
        if (target.ContainsAnyExcept("ACGTU"))
        {
            throw new ArgumentException("A target of A, C, G and U or T is expected.", nameof(target));
        }
        rates ??= RNaseHRates.R4b;
        bool[] isHybrid = Hybrids(oligo, target, start);
        var windows = new List<RNaseHWindow>();
        for (int first = 0; first + rates.Length <= target.Length; first++)
        {
            if (LongestRun(isHybrid.AsSpan(first, rates.Length)) >= leastPairs)
            {
                windows.Add(Score(target, isHybrid, first, rates));
            }
        }
        return [.. windows.OrderByDescending(window => window.Log2Score).ThenBy(window => window.Start)];
    }

    // Which bases of the target pair with deoxyribonucleotides.
    private static bool[] Hybrids(Strand oligo, ReadOnlySpan<char> target, int start)
    {
        bool[] hybrids = new bool[target.Length];
        for (int i = 0; i < oligo.Length && start + i < target.Length; i++)
        {
            int index = oligo.Length - 1 - i;
            char facing = target[start + i] == 'T' ? 'U' : target[start + i];
            hybrids[start + i] = oligo.SugarAt(index).SupportsRNaseH
                && oligo.BaseAt(index).Complement(NucleicAcidKind.Rna)?.Letter == facing;
        }
        return hybrids;
    }

    private static int LongestRun(ReadOnlySpan<bool> hybrids)
    {
        int longest = 0;
        int run = 0;
        foreach (bool hybrid in hybrids)
        {
            run = hybrid ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static RNaseHWindow Score(ReadOnlySpan<char> target, bool[] isHybrid, int first, RNaseHRates rates)
    {
        double score = 0;
        var favourable = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < rates.Length; i++)
        {
            if (!isHybrid[first + i])
            {
                continue;
            }
            double rate = rates.RateOf(i, target[first + i]);
            score += Math.Log2(rate);
            if (rate > 1)
            {
                favourable.Add(first + i);
            }
        }
        return new RNaseHWindow(rates, first, score, favourable.ToImmutable());
    }
}
