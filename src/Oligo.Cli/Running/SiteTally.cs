using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Counts the sites of a strand of one class, and the records and genes that have them. Not thread-safe.</summary>
internal sealed class SiteTally
{
    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _loci = new(StringComparer.Ordinal);
    private TargetRecord? _last;
    private RecordHeader? _header;

    public long Sites { get; private set; }

    public long Records { get; private set; }

    public long Genes => _genes.Count;

    /// <summary>Places that sites of isoforms share; 0 where they are not counted.</summary>
    public long Loci => _loci.Count;

    /// <summary>Adds a site; those of a record follow each other.</summary>
    /// <param name="site">The site.</param>
    /// <param name="search">What is searched, and what is known of it.</param>
    /// <param name="countsLoci">Whether loci are counted, which takes memory for each.</param>
    public void Add(TargetSite site, SearchSettings search, bool countsLoci)
    {
        Sites++;
        bool isNew = site.Record != _last;
        _last = site.Record;
        Records += isNew ? 1 : 0;
        if (!isNew && search.Annotation is null && !countsLoci)
        {
            return;
        }
        _header = isNew ? RecordHeader.Read(site.Record) : _header;
        string gene = SiteAnnotation.Of(site, _header!, search.Annotation).Gene;
        if (gene.Length > 0)
        {
            _genes.UnionWith(gene.Split(','));
        }
        if (countsLoci)
        {
            _loci.Add(SiteLocus.Of(site, gene, search));
        }
    }
}
