using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Counts the sites of a strand of one class, and the records and genes that have them. Not thread-safe.</summary>
internal sealed class SiteTally
{
    private readonly HashSet<string> _genes = new(StringComparer.Ordinal);
    private TargetRecord? _last;

    public long Sites { get; private set; }

    public long Records { get; private set; }

    public long Genes => _genes.Count;

    /// <summary>Adds a site; those of a record follow each other.</summary>
    public void Add(TargetSite site)
    {
        Sites++;
        if (site.Record == _last)
        {
            return;
        }
        _last = site.Record;
        Records++;
        if (RecordHeader.Read(site.Record).Gene is { Length: > 0 } gene)
        {
            _genes.Add(gene);
        }
    }
}
