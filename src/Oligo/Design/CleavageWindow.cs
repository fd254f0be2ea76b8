using System.Collections.Immutable;
using Oligo.Search;
using Oligo.Thermodynamics;

namespace Oligo.Design;

/// <summary>The stretch of a site that RNase H1 prefers. Immutable and thread-safe.</summary>
/// <remarks>A score ranks the windows of targets of one strand; it predicts no rate. Bases outside of the site count 1.</remarks>
public sealed class CleavageWindow
{
    private CleavageWindow(RNaseHRates rates, double score, long start, long end)
    {
        Rates = rates;
        Log2Score = score;
        Start = start;
        End = end;
    }

    /// <summary>The rates of the score.</summary>
    public RNaseHRates Rates { get; }

    /// <summary>Binary logarithm of the product of the relative rates; 0 for a mean target.</summary>
    public double Log2Score { get; }

    /// <summary>First base of the window that lies in the site, on the record as it is written, from 1.</summary>
    public long Start { get; }

    /// <summary>Last base of the window that lies in the site.</summary>
    public long End { get; }

    /// <summary>The best window of a site.</summary>
    /// <param name="site">A site.</param>
    /// <param name="oligo">The strand that was searched for.</param>
    /// <param name="rates">The library of the rates; R4b by default.</param>
    /// <returns>The window; <see langword="null"/> where no stretch has enough pairs of DNA and RNA in a row, where the site has gaps or
    /// ambiguous letters, or where it lies over the origin of a circular record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> or <paramref name="oligo"/> is <see langword="null"/>.</exception>
    public static CleavageWindow? Create(TargetSite site, Strand oligo, RNaseHRates? rates = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(oligo);
        if (site.Gaps > 0 || site.IsAmbiguous || site.End < site.Start)
        {
            return null;
        }
        return Create(SiteRna.LettersOf(site), oligo, site.Start, site.Strand, rates);
    }

    /// <summary>The best window of a stretch that a strand faces end to end.</summary>
    internal static CleavageWindow? Create(string rna, Strand oligo, long start, TargetStrand strand, RNaseHRates? rates = null)
    {
        rates ??= RNaseHRates.R4b;
        if (oligo.Length != rna.Length)
        {
            return null;
        }
        // Windows may reach out of the site: what lies there is not opposite DNA, so that its letters do not count.
        int flank = rates.Length - RNaseHSites.LeastPairs;
        string padding = new('A', flank);
        ImmutableArray<RNaseHWindow> windows = RNaseHSites.Find(oligo, padding + rna + padding, flank, rates);
        if (windows.IsEmpty)
        {
            return null;
        }
        int first = Math.Max(0, windows[0].Start - flank);
        int last = Math.Min(rna.Length, windows[0].Start - flank + rates.Length) - 1;
        return strand == TargetStrand.Plus
            ? new CleavageWindow(rates, windows[0].Log2Score, start + first, start + last)
            : new CleavageWindow(rates, windows[0].Log2Score, start + rna.Length - 1 - last, start + rna.Length - 1 - first);
    }
}
