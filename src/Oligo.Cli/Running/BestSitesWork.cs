using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Lists the best sites of the strands of rows, strand by strand, and counts all of them.</summary>
internal sealed class BestSitesWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<OffTargetRecord>> columns, OnError onError)
    : QueryWork<OffTargetRecord>(reading, settings, columns, onError), IFinishingWork
{
    private readonly IReadOnlyList<RecordColumn<OffTargetRecord>> _columns = columns;

    public bool IsCut { get; private set; }

    public override string Summary(RowRun run) => base.Summary(run)
        + (IsCut
            ? string.Create(CultureInfo.InvariantCulture, $"; THE LIST IS CUT: it has the best {Settings.Limit} of each strand")
            : "");

    protected override OffTargetRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row, Search = Settings };

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        BestSites[] best = [.. Strands.Select(_ => new BestSites(Settings.Limit!.Value))];
        Take(search, run, progress, sites =>
        {
            foreach (TargetSite site in sites)
            {
                best[site.QueryIndex].Add(site);
            }
        });
        var rows = new TableRows(_columns.Count);
        for (int query = 0; query < best.Length; query++)
        {
            IsCut |= best[query].IsCut;
            OffTargetRecord record = RecordOf(Strands[query]);
            foreach (TargetSite site in best[query].Take())
            {
                record.Site = site;
                RecordColumn<OffTargetRecord>.WriteRow(_columns, record, rows);
            }
        }
        table.Prepare(rows);
        table.Write(rows);
    }
}
