using Oligo.Batches;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Lists the sites of the strands of rows, in the order of the sequences, block by block.</summary>
internal sealed class OffTargetsWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<OffTargetRecord>> columns, OnError onError)
    : QueryWork<OffTargetRecord>(reading, settings, columns, onError)
{
    private readonly IReadOnlyList<RecordColumn<OffTargetRecord>> _columns = columns;

    protected override OffTargetRecord Create(RowBlock rows, int row) =>
        new() { Rows = rows, Row = row, Search = Settings };

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        RowRange part = Settings.Part?.Of(search.BlockCount) ?? RowRange.All;
        int next = (int)part.From;
        int end = (int)Math.Min(part.To, search.BlockCount);
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
                SiteCount += item.Table!.Count;
                progress.Update(SiteCount, (double)(item.Block + 1 - part.From) / (end - part.From));
                return true;
            });
    }

    private void Compute(TargetSearch search, SearchItem item)
    {
        item.Table ??= new TableRows(_columns.Count);
        item.Table.Clear();
        var records = new Dictionary<int, OffTargetRecord>();
        foreach (TargetSite site in search.Find(item.Block))
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
