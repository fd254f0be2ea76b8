namespace Oligo.Cli.Running;

/// <summary>Counts the sites of a strand of one class for a report: by gene and region, with wobble pairs, and those that may be cut. Not
/// thread-safe.</summary>
internal sealed class ReportTally
{
    private readonly SiteTally _all = new();
    private readonly Dictionary<string, long> _byGene = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _regions = new(StringComparer.Ordinal);

    public long Sites => _all.Sites;

    public long Records => _all.Records;

    public long Loci => _all.Loci;

    public long Genes => _all.Genes;

    /// <summary>Sites with a wobble pair.</summary>
    public long WithWobble { get; private set; }

    /// <summary>Sites whose gap pairs so far that RNase H1 may cut.</summary>
    public long Cleavable { get; private set; }

    /// <summary>Sites by region; the empty one holds those of which none is known.</summary>
    public IReadOnlyDictionary<string, long> Regions => _regions;

    /// <summary>The genes that have sites.</summary>
    public IEnumerable<string> GeneNames => _byGene.Keys.SelectMany(genes => genes.Split(',')).Where(gene => gene.Length > 0).Distinct();

    /// <summary>Sites of some genes.</summary>
    public long SitesOf(IReadOnlySet<string> genes) =>
        _byGene.Where(pair => pair.Key.Split(',').Any(genes.Contains)).Sum(pair => pair.Value);

    public void Add(ReportedSite site, SearchSettings search)
    {
        _all.Add(site.Site, search, countsLoci: true);
        WithWobble += site.Site.Wobbles > 0 ? 1 : 0;
        Cleavable += site.IsCleavable is true ? 1 : 0;
        _regions[site.Known.Region] = _regions.GetValueOrDefault(site.Known.Region) + 1;
        _byGene[site.Known.Gene] = _byGene.GetValueOrDefault(site.Known.Gene) + 1;
    }
}
