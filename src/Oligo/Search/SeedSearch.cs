using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>
/// Finds where the seed of a guide strand of siRNA pairs, as a microRNA would: bases 2 to 7 of the guide, base 8, and an A opposite base 1,
/// whatever base 1 is (D. Bartel, Cell 136 (2009) 215-233).
/// </summary>
public static class SeedSearch
{
    /// <summary>Bases of a guide at least: 8, since base 8 may pair with the seed.</summary>
    public const int ShortestGuide = 8;

    private const int SeedLength = 6;

    private const int SetOfA = 1;

    /// <summary>Finds the sites in a stretch of a record, such as its 3' untranslated region.</summary>
    /// <param name="database">The database of the record.</param>
    /// <param name="record">The record, which is the RNA.</param>
    /// <param name="start">First base of the stretch, from 1.</param>
    /// <param name="end">Last base of the stretch; bases outside it pair with nothing.</param>
    /// <param name="guide">The guide, at least eight bases.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The guide is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is not in the record.</exception>
    public static ImmutableArray<SeedSite> Find(TargetDatabase database, TargetRecord record, long start, long end, TargetQuery guide)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(guide);
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, record.Length);
        if (guide.Length < ShortestGuide)
        {
            throw new ArgumentException("A guide has at least eight bases.", nameof(guide));
        }
        if (end - start + 1 < SeedLength)
        {
            return [];
        }
        byte[] letters = new byte[end - start + 1];
        database.Text.ReadSets(record.Start + start - 1, letters, mayMatch: false);
        // What base i of the guide, from 1, pairs with.
        int Partner(int i) => IupacLetters.Complement(IupacLetters.SetOf((byte)guide.Sequence[i - 1]));
        int[] seed = [.. Enumerable.Range(0, SeedLength).Select(i => Partner(SeedLength + 1 - i))];
        var sites = ImmutableArray.CreateBuilder<SeedSite>();
        for (int at = 0; at + SeedLength <= letters.Length; at++)
        {
            if (IsAt(letters, at, seed))
            {
                bool pairsEight = at > 0 && letters[at - 1] == Partner(ShortestGuide);
                bool facesA = at + SeedLength < letters.Length && letters[at + SeedLength] == SetOfA;
                sites.Add(new SeedSite(record, start + at, ClassOf(pairsEight, facesA)));
            }
        }
        return sites.ToImmutable();
    }

    /// <summary>How much of the seed pairs at a site of a guide.</summary>
    /// <param name="site">A site.</param>
    /// <returns>The class; <see langword="null"/> where one of the bases 2 to 7 does not pair, where the site has gaps, and for a guide
    /// of fewer than eight bases.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is <see langword="null"/>.</exception>
    public static SeedClass? ClassOf(TargetSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        ImmutableArray<SiteDifference> differences = site.Differences;
        if (site.Query.Length < ShortestGuide || site.Gaps > 0
            || differences.Any(difference => difference.OligoPosition is >= 2 and <= SeedLength + 1))
        {
            return null;
        }
        bool pairsEight = differences.All(difference => difference.OligoPosition != ShortestGuide);
        char facing = differences.FirstOrDefault(difference => difference.OligoPosition == 1) is { TargetBase: not '\0' } first
            ? first.TargetBase
            : IupacLetters.LetterOf(IupacLetters.Complement(IupacLetters.SetOf((byte)site.Query.Sequence[0])));
        return ClassOf(pairsEight, facing == 'A');
    }

    private static bool IsAt(byte[] letters, int at, int[] seed)
    {
        for (int i = 0; i < seed.Length; i++)
        {
            if (letters[at + i] != seed[i])
            {
                return false;
            }
        }
        return true;
    }

    private static SeedClass ClassOf(bool pairsEight, bool facesA) => (pairsEight, facesA) switch
    {
        (true, true) => SeedClass.EightMer,
        (true, false) => SeedClass.SevenMerM8,
        (false, true) => SeedClass.SevenMerA1,
        _ => SeedClass.SixMer,
    };
}
