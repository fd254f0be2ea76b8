using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Where RNase H can cut a strand that pairs with a guide.</summary>
internal static class HybridSites
{
    /// <summary>Finds the linkages between ribonucleotides that pair with one stretch of DNA.</summary>
    /// <param name="strand">The strand that is cut.</param>
    /// <param name="guide">The strand with which it pairs from end to end, by Watson and Crick.</param>
    /// <returns>For each unit whether the linkage after it is one.</returns>
    public static bool[] Find(Strand strand, Strand guide)
    {
        bool[] sites = new bool[strand.PackedUnits.Length];
        int[] runs = RunsOf(guide);
        for (int start = 0; start + guide.Length <= strand.Length; start++)
        {
            if (!Pairs(strand, guide, start))
            {
                continue;
            }
            for (int i = 0; i + 1 < guide.Length; i++)
            {
                int run = runs[guide.Length - 1 - i];
                var site = new CleavageSite(strand, strand.UnitIndex(start + i));
                if (run > 0 && run == runs[guide.Length - 2 - i] && site.IsAfterRibose && site.IsRibose(site.Unit + 1))
                {
                    sites[site.Unit] = true;
                }
            }
        }
        return sites;
    }

    private static bool Pairs(Strand strand, Strand guide, int start)
    {
        for (int i = 0; i < guide.Length; i++)
        {
            if (!strand.BaseAt(start + i).PairsWith(guide.BaseAt(guide.Length - 1 - i)))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>For each nucleotide the number of its stretch of DNA, from 1; 0 for none, and for a short one.</summary>
    private static int[] RunsOf(Strand guide)
    {
        int[] runs = new int[guide.Length];
        int count = 0;
        for (int start = 0; start < runs.Length; start++)
        {
            int end = start;
            while (end < runs.Length && guide.SugarAt(end).SupportsRNaseH)
            {
                end++;
            }
            if (end - start >= Sugar.FewestForRNaseH)
            {
                runs.AsSpan(start, end - start).Fill(++count);
            }
            start = Math.Max(start, end);
        }
        return runs;
    }
}
