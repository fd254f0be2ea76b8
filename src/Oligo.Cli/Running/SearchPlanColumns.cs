using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo offtargets --dry-run</c>.</summary>
internal static class SearchPlanColumns
{
    private static readonly string[] s_usual = ["query", "query_strand", "sequence", "windows", "expected_sites", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<SearchPlanRecord> All { get; } = new(
        [
            QueryColumns.Query<SearchPlanRecord>(),
            QueryColumns.QueryStrand<SearchPlanRecord>(),
            QueryColumns.Sequence<SearchPlanRecord>(),
            RowColumns.Number<SearchPlanRecord>(),
            RowColumns.Input<SearchPlanRecord>(),
            RowColumns.Text<SearchPlanRecord>(),
            new("windows", ColumnType.LongInteger, "Windows that are compared, of both strands unless one is named", (record, cells) =>
            {
                if (record.Searched is null)
                {
                    cells.AddNothing();
                    return;
                }
                cells.Add(record.Windows);
            }),
            new("expected_sites", ColumnType.Number, "Windows within the mismatches in letters of random order", (record, cells) =>
            {
                if (record.Searched is null)
                {
                    cells.AddNothing();
                    return;
                }
                cells.Add((decimal)Math.Min(record.ExpectedSites, 1e18), 1);
            })
            { Decimals = 1 },
            RowColumns.Findings<SearchPlanRecord>("of the notation"),
            RowColumns.Messages<SearchPlanRecord>(),
            RowColumns.Status<SearchPlanRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));
}
