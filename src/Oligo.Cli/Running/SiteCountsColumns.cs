using Oligo.Cli.Tables;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo offtargets --counts</c>.</summary>
internal static class SiteCountsColumns
{
    private static readonly string[] s_usual = ["query", "query_strand", "strand", "class", "sites", "records", "genes", "status"];

    /// <summary>The column of the loci, which are counted where it is asked for.</summary>
    public const string Loci = "loci";

    /// <summary>All columns.</summary>
    public static ColumnSet<SiteCountsRecord> All { get; } = new(
        [
            QueryColumns.Query<SiteCountsRecord>(),
            QueryColumns.QueryStrand<SiteCountsRecord>(),
            QueryColumns.Sequence<SiteCountsRecord>(),
            RowColumns.Number<SiteCountsRecord>(),
            RowColumns.Input<SiteCountsRecord>(),
            RowColumns.Text<SiteCountsRecord>(),
            RowColumns.Name<SiteCountsRecord>(),
            RowColumns.ReadAs<SiteCountsRecord>(),
            RowColumns.Notation<SiteCountsRecord>(),
            new("strand", ColumnType.Text, "+ where the records are the RNA that pairs, - where their reverse complements are",
                (record, cells) => cells.Add(record.Strand switch { TargetStrand.Plus => "+", TargetStrand.Minus => "-", _ => "" })),
            new("class", ColumnType.Text, "mm and the mismatches of windows; ed and the edits of places, with --edits", (record, cells) =>
                cells.Add(record.Class)),
            Count("sites", "Sites of the class", record => record.Sites),
            Count("records", "Records with such a site", record => record.Records),
            Count(Loci, "Places with such a site, those of isoforms merged; memory grows with them", record => record.Loci),
            Count("genes", "Genes with such a site, by the annotation or the headers of the records", record => record.Genes),
            RowColumns.Findings<SiteCountsRecord>("of the notation"),
            RowColumns.Messages<SiteCountsRecord>(),
            RowColumns.Status<SiteCountsRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));

    private static RecordColumn<SiteCountsRecord> Count(string name, string description, Func<SiteCountsRecord, long> number) =>
        new(name, ColumnType.LongInteger, description, (record, cells) =>
        {
            if (record.Searched is null)
            {
                cells.AddNothing();
                return;
            }
            cells.Add(number(record));
        });
}
