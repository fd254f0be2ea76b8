using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Counts the sites of the strands of rows by class, without listing them: memory does not grow with the sites.</summary>
internal sealed class SiteCountsWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<SiteCountsRecord>> columns, OnError onError)
    : QueryWork<SiteCountsRecord>(reading, settings, columns, onError)
{
    private readonly IReadOnlyList<RecordColumn<SiteCountsRecord>> _columns = columns;
    private readonly bool _countsLoci = columns.Any(column => column.Name == SiteCountsColumns.Loci);
    private readonly Dictionary<(int Query, TargetStrand Strand, string Class), SiteTally> _tallies = [];

    protected override SiteCountsRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        Take(search, run, progress, Add);
        var rows = new TableRows(_columns.Count);
        for (int query = 0; query < Strands.Count; query++)
        {
            Write(query, rows);
        }
        table.Prepare(rows);
        table.Write(rows);
    }

    private void Add(ImmutableArray<TargetSite> sites)
    {
        foreach (TargetSite site in sites)
        {
            (int, TargetStrand, string) key = (site.QueryIndex, site.Strand, OffTargetsColumns.ClassOf(site));
            if (!_tallies.TryGetValue(key, out SiteTally? tally))
            {
                tally = new SiteTally();
                _tallies.Add(key, tally);
            }
            tally.Add(site, Settings, _countsLoci);
        }
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
