using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Counts the sites of the strands of rows by class, without listing them: memory does not grow with the sites.</summary>
internal sealed class SiteCountsWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<SiteCountsRecord>> columns, OnError onError)
    : QueryWork<SiteCountsRecord>(reading, settings, columns, onError), IFinishingWork
{
    private readonly IReadOnlyList<RecordColumn<SiteCountsRecord>> _columns = columns;
    private readonly bool _countsLoci = columns.Any(column => column.Name == SiteCountsColumns.Loci);
    private readonly Dictionary<(int Query, TargetStrand Strand, string Class), SiteTally> _tallies = [];

    public bool KeepsBlocks => true;

    protected override SiteCountsRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        int from = run.Log?.Replay(KeptTallies.Columns, block => Add(KeptTallies.Read(block))) ?? 0;
        SiteCount = _tallies.Values.Sum(tally => tally.Sites);
        var kept = new TableRows(KeptTallies.Columns);
        Take(search, run, progress, sites =>
        {
            Dictionary<(int, TargetStrand, string), SiteTally> tallies = TalliesOf(sites);
            if (run.Log is { } log)
            {
                kept.Clear();
                KeptTallies.Write(tallies, kept);
                log.Append(kept);
            }
            Add(tallies);
        }, from);
        var rows = new TableRows(_columns.Count);
        for (int query = 0; query < Strands.Count; query++)
        {
            Write(query, rows);
        }
        table.Prepare(rows);
        table.Write(rows);
    }

    private Dictionary<(int Query, TargetStrand Strand, string Class), SiteTally> TalliesOf(ImmutableArray<TargetSite> sites)
    {
        var tallies = new Dictionary<(int, TargetStrand, string), SiteTally>();
        foreach (TargetSite site in sites)
        {
            TallyOf(tallies, (site.QueryIndex, site.Strand, OffTargetsColumns.ClassOf(site))).Add(site, Settings, _countsLoci);
        }
        return tallies;
    }

    /// <summary>Adds the tallies of the block that follows.</summary>
    private void Add(IEnumerable<KeyValuePair<(int Query, TargetStrand Strand, string Class), SiteTally>> block)
    {
        foreach (((int Query, TargetStrand Strand, string Class) key, SiteTally tally) in block)
        {
            TallyOf(_tallies, key).Add(tally);
        }
    }

    private static SiteTally TallyOf(
        Dictionary<(int Query, TargetStrand Strand, string Class), SiteTally> tallies, (int Query, TargetStrand Strand, string Class) key)
    {
        if (!tallies.TryGetValue(key, out SiteTally? tally))
        {
            tally = new SiteTally();
            tallies.Add(key, tally);
        }
        return tally;
    }

    /// <summary>A row for each strand and class, those without a site too.</summary>
    private void Write(int query, TableRows rows)
    {
        SiteCountsRecord record = RecordOf(Strands[query]);
        IEnumerable<TargetStrand> strands = Settings.Options.Strand is { } one ? [one] : [TargetStrand.Plus, TargetStrand.Minus];
        foreach (TargetStrand strand in strands)
        {
            foreach (string name in OffTargetsColumns.ClassesOf(Settings.Options, Settings.Database.HasRings))
            {
                SiteTally? tally = _tallies.GetValueOrDefault((query, strand, name));
                record.Strand = strand;
                record.Class = name;
                record.Sites = tally?.Sites ?? 0;
                record.Records = tally?.Records ?? 0;
                record.Genes = tally?.Genes ?? 0;
                record.Loci = tally?.Loci ?? 0;
                RecordColumn<SiteCountsRecord>.WriteRow(_columns, record, rows);
            }
        }
    }
}
