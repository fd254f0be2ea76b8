using Oligo.Batches;
using Oligo.Cli.Tables;
using Oligo.Design;

namespace Oligo.Cli.Running;

/// <summary>Writes the candidates of a target, some hundred at a time, so that memory does not grow with their number.</summary>
internal static class TileRun
{
    // Candidates that are searched for together: a search costs nearly the same for one as for some hundred.
    private const int CandidatesOfBlock = 512;

    /// <summary>Writes the table.</summary>
    /// <returns>Number of candidates.</returns>
    public static long Execute(
        TileSettings settings, IReadOnlyList<RecordColumn<TileRecord>> columns, TableWriter table, ProgressLine progress)
    {
        using IEnumerator<Candidate> candidates = settings.Tiling.Enumerate().GetEnumerator();
        long total = settings.Tiling.StretchCount;
        long written = 0;
        table.Begin();
        OrderedPipeline.Run<TileItem>(
            settings.Threads,
            item =>
            {
                item.Candidates.Clear();
                while (item.Candidates.Count < CandidatesOfBlock && candidates.MoveNext())
                {
                    item.Candidates.Add(candidates.Current);
                }
                return item.Candidates.Count > 0;
            },
            item =>
            {
                Compute(settings, columns, item);
                table.Prepare(item.Table!);
            },
            item =>
            {
                table.Write(item.Table!);
                written += item.Table!.Count;
                progress.Update(written, (double)written / total);
                return true;
            });
        table.End();
        return written;
    }

    private static void Compute(TileSettings settings, IReadOnlyList<RecordColumn<TileRecord>> columns, TileItem item)
    {
        item.Table ??= new TableRows(columns.Count);
        item.Table.Clear();
        TileRecord[] records = [.. item.Candidates.Select(candidate => new TileRecord(candidate, settings))];
        settings.Count(records);
        foreach (TileRecord record in records)
        {
            RecordColumn<TileRecord>.WriteRow(columns, record, item.Table);
        }
    }
}
