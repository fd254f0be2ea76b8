using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Design;

/// <summary>Where in the design of a strand the differences of a site lie, and what they leave for RNase H1. Immutable and
/// thread-safe.</summary>
/// <remarks>A difference is a base that no base of Watson and Crick faces: a mismatch, a wobble pair, a base of either side without a
/// partner. That of the target without a partner lies where the base before it does, seen from the 5' end.</remarks>
public sealed class SiteChemistry
{
    /// <summary>Fewest bases of the gap in a row that RNase H1 needs to be paired: 5.</summary>
    public const int LeastRun = RNaseHSites.LeastPairs;

    /// <summary>Bases of the gap in a row that give good activity of RNase H1: 8.</summary>
    public const int GoodRun = 8;

    private SiteChemistry(int fivePrimeWing, int gap, int threePrimeWing, int longestPairedRun)
    {
        FivePrimeWingDifferences = fivePrimeWing;
        GapDifferences = gap;
        ThreePrimeWingDifferences = threePrimeWing;
        LongestPairedGapRun = longestPairedRun;
    }

    /// <summary>Differences in the wing at the 5' end.</summary>
    public int FivePrimeWingDifferences { get; }

    /// <summary>Differences in the gap.</summary>
    public int GapDifferences { get; }

    /// <summary>Differences in the wing at the 3' end.</summary>
    public int ThreePrimeWingDifferences { get; }

    /// <summary>Bases of the gap in a row that all pair; RNase H1 needs at least five to eight.</summary>
    public int LongestPairedGapRun { get; }

    /// <summary>Looks at a site.</summary>
    /// <param name="site">A site.</param>
    /// <param name="architecture">The design of the strand that was searched for.</param>
    /// <returns>Where the differences lie; <see langword="null"/> for a strand without a gap.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The strands differ in length.</exception>
    public static SiteChemistry? Create(TargetSite site, StrandArchitecture architecture)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(architecture);
        if (site.Query.Length != architecture.Length)
        {
            throw new ArgumentException("The site is of a strand of another length.", nameof(architecture));
        }
        SugarRun gap = architecture.Gap;
        if (gap.Length == 0)
        {
            return null;
        }
        int[] differences = new int[architecture.Length];
        // After a base of the target without a partner a new run begins, though the bases on both sides of it pair.
        bool[] isBroken = new bool[architecture.Length + 1];
        foreach (SiteDifference difference in site.Differences)
        {
            int index = Math.Max(0, difference.OligoPosition - 1);
            differences[index]++;
            isBroken[difference.OligoPosition] |= difference.Kind == PairStep.TargetOnly;
        }
        int end = gap.Start + gap.Length;
        return new SiteChemistry(
            differences[..gap.Start].Sum(), differences[gap.Start..end].Sum(), differences[end..].Sum(),
            LongestRun(site, isBroken, gap.Start, end));
    }

    private static int LongestRun(TargetSite site, bool[] isBroken, int from, int to)
    {
        HashSet<int> unpaired = [.. site.Differences.Where(difference => difference.Kind != PairStep.TargetOnly)
            .Select(difference => difference.OligoPosition - 1)];
        int longest = 0;
        int run = 0;
        for (int i = from; i < to; i++)
        {
            run = unpaired.Contains(i) ? 0 : isBroken[i] ? 1 : run + 1;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
