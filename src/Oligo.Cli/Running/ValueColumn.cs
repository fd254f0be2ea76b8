using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Columns of one value of a record, which may have none.</summary>
internal static class ValueColumn
{
    /// <summary>A number with its decimals; an empty cell for none.</summary>
    public static RecordColumn<T> Number<T>(string name, string description, Func<T, double?> number, string unit, int decimals) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (number(record) is { } value && Math.Abs(value) < (double)decimal.MaxValue)
            {
                cells.Add((decimal)value, decimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = decimals };

    /// <summary>A whole number; an empty cell for none.</summary>
    public static RecordColumn<T> Whole<T>(string name, string description, Func<T, long?> number) =>
        new(name, ColumnType.LongInteger, description, (record, cells) =>
        {
            if (number(record) is { } value)
            {
                cells.Add(value);
                return;
            }
            cells.AddNothing();
        });

    /// <summary>A text.</summary>
    public static RecordColumn<T> Text<T>(string name, string description, Func<T, string?> text) =>
        new(name, ColumnType.Text, description, (record, cells) => cells.Add(text(record) ?? ""));

    /// <summary>Items with blanks between.</summary>
    public static RecordColumn<T> List<T>(string name, string description, Func<T, IEnumerable<string>> items) =>
        new(name, ColumnType.List, description, (record, cells) => cells.Add(items(record))) { Joint = " " };
}
