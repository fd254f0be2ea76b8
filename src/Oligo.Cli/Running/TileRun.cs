using System.Globalization;
using Oligo.Batches;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Writes the candidates of a target, some hundred at a time, so that memory does not grow with their number.</summary>
/// <param name="settings">The candidates, and how they are looked at.</param>
/// <param name="columns">The columns of the table.</param>
/// <param name="log">Keeps the blocks that are finished; <see langword="null"/> where none are kept.</param>
internal sealed class TileRun(TileSettings settings, IReadOnlyList<RecordColumn<TileRecord>> columns, BlockLog? log)
{
    // Stretches that are searched for together: a search costs nearly the same for one as for some hundred.
    private const int StretchesOfBlock = 512;

    private readonly RowRange _part = PartOf(settings);

    /// <summary>Candidates in the table.</summary>
    public long Written { get; private set; }

    /// <summary>Writes the table.</summary>
    public void Execute(TableWriter table, ProgressLine progress)
    {
        table.Begin();
        int replayed = log?.Replay(columns.Count, rows =>
        {
            table.Prepare(rows);
            table.Write(rows);
            Add(rows);
        }) ?? 0;
        long next = _part.From + ((long)replayed * StretchesOfBlock);
        OrderedPipeline.Run<TileItem>(
            settings.Threads,
            item =>
            {
                item.First = next;
                item.Count = (int)Math.Clamp(_part.To - next, 0, StretchesOfBlock);
                next += item.Count;
                return item.Count > 0;
            },
            item =>
            {
                Compute(item);
                table.Prepare(item.Table!);
            },
            item =>
            {
                table.Write(item.Table!);
                log?.Append(item.Table!);
                Add(item.Table!);
                progress.Update(Written, (double)(item.First + item.Count - _part.From) / (_part.To - _part.From));
                return true;
            });
        table.End();
    }

    /// <summary>One line on what was done.</summary>
    public string Summary()
    {
        long ambiguous = _part.To - _part.From - Written;
        string leftOut = ambiguous == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", {ambiguous:N0} stretches with ambiguous letters left out");
        string sites = settings.Database is null
            ? ""
            : $"; sites: {new SearchSettings(settings.Database, settings.Options).Statement()}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Written:N0} {(Written == 1 ? "candidate" : "candidates")} in the order of record, start and length{leftOut}{sites}");
    }

    private static RowRange PartOf(TileSettings settings)
    {
        long all = settings.Tiling.StretchCount;
        RowRange part = settings.Target.Part?.Of(all) ?? RowRange.All;
        return part with { To = Math.Min(part.To, all) };
    }

    private void Add(TableRows rows) => Written += rows.Count;

    private void Compute(TileItem item)
    {
        item.Table ??= new TableRows(columns.Count);
        item.Table.Clear();
        TileRecord[] records =
            [.. settings.Tiling.Enumerate(item.First, item.Count).Select(candidate => new TileRecord(candidate, settings))];
        settings.Count(records);
        foreach (TileRecord record in records)
        {
            RecordColumn<TileRecord>.WriteRow(columns, record, item.Table);
        }
    }
}
