using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Lists the sites of strands as <c>oligo offtargets</c> does, and keeps what a report shows: counts, and the first sites in
/// the order of their rank.</summary>
/// <param name="reading">How rows are read.</param>
/// <param name="settings">What is searched and how.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="onError">What becomes of a row in error.</param>
/// <param name="limit">Sites of a strand that are kept.</param>
internal sealed class ReportWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<OffTargetRecord>> columns, OnError onError, int limit)
    : OffTargetsWork(reading, settings, columns, onError)
{
    private readonly Dictionary<(int Query, TargetStrand Strand, string Class), ReportTally> _tallies = [];
    private readonly Dictionary<int, List<ReportedSite>> _first = [];
    private readonly SearchCheck _check = new();

    /// <summary>The strands that were searched for.</summary>
    public IReadOnlyList<SearchedStrand> Queries => Strands;

    /// <summary>All sites.</summary>
    public long Sites => SiteCount;

    /// <summary>What was searched.</summary>
    public SearchSettings Search => Settings;

    /// <summary>The checks of the run, each in a sentence.</summary>
    public IReadOnlyList<string> Checks { get; private set; } = [];

    /// <summary>How windows were found.</summary>
    public SearchEngine Engine { get; private set; }

    /// <summary>Counts of a strand and class; empty ones where there is no site.</summary>
    public ReportTally TallyOf(int query, TargetStrand strand, string name) =>
        _tallies.GetValueOrDefault((query, strand, name)) ?? new ReportTally();

    /// <summary>All sites of a strand.</summary>
    public long SitesOf(int query) => _tallies.Where(pair => pair.Key.Query == query).Sum(pair => pair.Value.Sites);

    /// <summary>Genes with a site of a strand that has no difference.</summary>
    public IReadOnlySet<string> ExactGenesOf(int query) => _tallies
        .Where(pair => pair.Key.Query == query && pair.Key.Class is "mm0" or "ed0")
        // Without an annotation a record is the RNA, and what pairs with its reverse complement is none of its gene.
        .Where(pair => Settings.Annotation is not null || pair.Key.Strand == TargetStrand.Plus)
        .SelectMany(pair => pair.Value.GeneNames).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first sites of a strand, ranked.</summary>
    public IReadOnlyList<ReportedSite> FirstOf(int query)
    {
        if (!_first.TryGetValue(query, out List<ReportedSite>? sites))
        {
            return [];
        }
        Cut(sites);
        return sites;
    }

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        base.Write(search, table, run, progress);
        Engine = search.Engine;
        Checks = [_check.SearchAgain(search, run, progress), SearchCheck.FindPlanted(search)];
    }

    protected override void Take(ImmutableArray<TargetSite> sites)
    {
        foreach (TargetSite site in sites)
        {
            _check.Add(site);
            Add(new ReportedSite(
                site, OffTargetsColumns.ChemistryOf(Strands[site.QueryIndex], site),
                SiteAnnotation.Of(site, RecordHeader.Read(site.Record), Settings.Annotation),
                [.. SiteVariants.Of(site, Settings.Variants).Where(variant => variant.Touches(site))]));
        }
    }

    private void Add(ReportedSite reported)
    {
        TargetSite site = reported.Site;
        (int, TargetStrand, string) key = (site.QueryIndex, site.Strand, OffTargetsColumns.ClassOf(site));
        if (!_tallies.TryGetValue(key, out ReportTally? tally))
        {
            tally = new ReportTally();
            _tallies.Add(key, tally);
        }
        tally.Add(reported, Settings);
        if (!_first.TryGetValue(site.QueryIndex, out List<ReportedSite>? first))
        {
            first = [];
            _first.Add(site.QueryIndex, first);
        }
        first.Add(reported);
        // Sorted now and then, not at each site: memory does not grow with the sites.
        if (first.Count >= 2L * limit + 1024)
        {
            Cut(first);
        }
    }

    private void Cut(List<ReportedSite> sites)
    {
        sites.Sort();
        if (sites.Count > limit)
        {
            sites.RemoveRange(limit, sites.Count - limit);
        }
    }
}
