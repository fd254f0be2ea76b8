namespace Oligo.Cli.Tables;

/// <summary>The columns of the list of columns.</summary>
internal static class ColumnList
{
    public static IReadOnlyList<RecordColumn<Column>> Columns { get; } =
    [
        new("column", ColumnType.Text, "Name", (column, cells) => cells.Add(column.FullName)) { IsRequired = true },
        new("type", ColumnType.Text, "Type", (column, cells) => cells.Add(column.TypeName)) { IsRequired = true },
        new("unit", ColumnType.Text, "Unit", (column, cells) => cells.Add(column.Unit)),
        new("description", ColumnType.Text, "What it holds", (column, cells) => cells.Add(column.Description))
        {
            IsRequired = true,
            IsFolded = true,
        },
    ];
}
