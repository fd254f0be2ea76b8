using System.Collections.Immutable;
using Oligo.Batches;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Lists the sites of the strands of rows, in the order of the sequences, block by block.</summary>
internal class OffTargetsWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<OffTargetRecord>> columns, OnError onError)
    : QueryWork<OffTargetRecord>(reading, settings, columns, onError), IFinishingWork
{
    private readonly IReadOnlyList<RecordColumn<OffTargetRecord>> _columns = columns;

    public bool KeepsBlocks => true;

    protected override OffTargetRecord Create(RowBlock rows, int row) =>
        new() { Rows = rows, Row = row, Search = Settings };

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        RowRange part = Settings.Part?.Of(search.BlockCount) ?? RowRange.All;
        int end = (int)Math.Min(part.To, search.BlockCount);
        int next = (int)part.From + (run.Log?.Replay(_columns.Count, rows =>
        {
            table.Prepare(rows);
            table.Write(rows);
            SiteCount += rows.Count;
        }) ?? 0);
        OrderedPipeline.Run<SearchItem>(
            run.Threads,
            item =>
            {
                item.Block = next++;
                return item.Block < end;
            },
            item =>
            {
                Compute(search, item);
                table.Prepare(item.Table!);
            },
            item =>
            {
                table.Write(item.Table!);
                run.Log?.Append(item.Table!);
                Take(item.Sites);
                SiteCount += item.Table!.Count;
                progress.Update(SiteCount, (double)(item.Block + 1 - part.From) / (end - part.From));
                return true;
            });
    }

    /// <summary>Takes the sites of a block when its rows are written, in their order, one block at a time.</summary>
    protected virtual void Take(ImmutableArray<TargetSite> sites)
    {
    }

    private void Compute(TargetSearch search, SearchItem item)
    {
        item.Table ??= new TableRows(_columns.Count);
        item.Table.Clear();
        var records = new Dictionary<int, OffTargetRecord>();
        item.Sites = search.Find(item.Block);
        foreach (TargetSite site in item.Sites)
        {
            if (!records.TryGetValue(site.QueryIndex, out OffTargetRecord? record))
            {
                record = RecordOf(Strands[site.QueryIndex]);
                records.Add(site.QueryIndex, record);
            }
            record.Site = site;
            RecordColumn<OffTargetRecord>.WriteRow(_columns, record, item.Table);
        }
    }
}
