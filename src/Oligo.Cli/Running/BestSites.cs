using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>The best sites of one strand: fewest edits, then fewest gaps, then the first found. Not thread-safe.</summary>
/// <param name="limit">How many are kept.</param>
internal sealed class BestSites(int limit)
{
    // The worst first: it makes room for a better one.
    private readonly PriorityQueue<TargetSite, (int Edits, int Gaps, long Number)> _kept =
        new(Comparer<(int Edits, int Gaps, long Number)>.Create((one, other) => other.CompareTo(one)));

    /// <summary>Number of sites that were offered.</summary>
    public long Count { get; private set; }

    /// <summary>Whether sites were left out.</summary>
    public bool IsCut => Count > limit;

    /// <summary>Offers a site.</summary>
    public void Add(TargetSite site)
    {
        (int, int, long) rank = (site.Edits, site.Gaps, Count++);
        if (_kept.Count < limit)
        {
            _kept.Enqueue(site, rank);
            return;
        }
        _kept.EnqueueDequeue(site, rank);
    }

    /// <summary>The sites, the best first; none are left.</summary>
    public IReadOnlyList<TargetSite> Take()
    {
        var sites = new TargetSite[_kept.Count];
        for (int i = sites.Length - 1; i >= 0; i--)
        {
            sites[i] = _kept.Dequeue();
        }
        return sites;
    }
}
