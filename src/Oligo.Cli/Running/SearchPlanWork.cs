using System.Diagnostics;
using System.Globalization;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Says what a search comes to, without doing it: windows, sites to expect, and the time that its first block takes.</summary>
internal sealed class SearchPlanWork(
    InputOptions reading, SearchSettings settings, IReadOnlyList<RecordColumn<SearchPlanRecord>> columns, OnError onError)
    : QueryWork<SearchPlanRecord>(reading, settings, columns, onError)
{
    private readonly IReadOnlyList<RecordColumn<SearchPlanRecord>> _columns = columns;
    private double _seconds;

    protected override SearchPlanRecord Create(RowBlock rows, int row) => new() { Rows = rows, Row = row };

    public override string Summary(RowRun run) => string.Create(
        CultureInfo.InvariantCulture,
        $"{base.Summary(run)} expected by chance; about {Math.Max(_seconds, 0.01):F2} s of one processor, by the first block");

    protected override void Write(TargetSearch search, TableWriter table, RowSettings run, ProgressLine progress)
    {
        var rows = new TableRows(_columns.Count);
        int strands = Settings.Options.Strand is null ? 2 : 1;
        double sites = 0;
        foreach (SearchedStrand strand in Strands)
        {
            SearchPlanRecord record = RecordOf(strand);
            int length = strand.Query.Length;
            record.Windows = strands * Settings.Database.Targets.Records.Sum(target => Math.Max(0, target.Length - length + 1));
            record.ExpectedSites = record.Windows * ChanceOf(length, Settings.Options.MaxMismatches);
            sites += record.ExpectedSites;
            RecordColumn<SearchPlanRecord>.WriteRow(_columns, record, rows);
        }
        SiteCount = (long)sites;
        table.Prepare(rows);
        table.Write(rows);
        if (search.BlockCount > 0)
        {
            long start = Stopwatch.GetTimestamp();
            search.Find(0);
            double share = Settings.Database.Targets.Length / (double)Math.Min(TargetSearch.BlockSize, Settings.Database.Targets.Length);
            _seconds = Stopwatch.GetElapsedTime(start).TotalSeconds * share;
        }
    }

    /// <summary>The share of random windows that have at most so many mismatches.</summary>
    private static double ChanceOf(int length, int limit)
    {
        double windows = 0;
        double ofCount = Math.Pow(0.25, length);
        for (int count = 0; count <= Math.Min(limit, length); count++)
        {
            windows += ofCount;
            ofCount *= 3.0 * (length - count) / (count + 1);
        }
        return windows;
    }
}
