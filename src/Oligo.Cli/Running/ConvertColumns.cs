using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo convert</c> where a table is asked for.</summary>
internal static class ConvertColumns
{
    private static readonly string[] s_usual = ["id", "notation", "findings", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<ConvertRecord> All { get; } = new(
        [
            RowColumns.Id<ConvertRecord>(),
            RowColumns.Number<ConvertRecord>(),
            RowColumns.Input<ConvertRecord>(),
            RowColumns.Text<ConvertRecord>(),
            RowColumns.Name<ConvertRecord>(),
            RowColumns.ReadAs<ConvertRecord>(),
            new("notation", ColumnType.Text, "The molecule in the dialect of --to", (record, cells) => cells.Add(record.Converted ?? "")),
            RowColumns.Findings<ConvertRecord>("of reading and of writing"),
            RowColumns.Messages<ConvertRecord>(),
            RowColumns.Status<ConvertRecord>(),
        ],
        (column, _) => s_usual.Contains(column.Name));
}
