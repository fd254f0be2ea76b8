using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns about what was searched for.</summary>
internal static class QueryColumns
{
    public static RecordColumn<T> Query<T>()
        where T : QueryRecord =>
        new("query", ColumnType.Text, "Identifier of the row of the strand, or its number", (record, cells) =>
            RowRecord.AddId(record.Rows, record.Row, cells))
        {
            IsRequired = true,
        };

    public static RecordColumn<T> QueryStrand<T>()
        where T : QueryRecord =>
        new("query_strand", ColumnType.Text, "sense or antisense, of a duplex; the number of a strand of several", (record, cells) =>
            cells.Add(record.Searched?.Name ?? ""));

    public static RecordColumn<T> Sequence<T>()
        where T : QueryRecord =>
        new("sequence", ColumnType.Text, "Bases that are searched for, from 5' to 3', with T for U", (record, cells) =>
            cells.Add(record.Searched?.Query.Sequence ?? ""));
}
