using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Columns of the input that are kept, as columns of a table.</summary>
internal static class KeptCells
{
    private const string Prefix = "input_";

    // Each takes a prefix more than the one before: names would grow with the square of their number.
    private const int MostPrefixes = 20;

    /// <summary>The columns of a table with those that are kept after them. A name that is there already gets a prefix.</summary>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="kept">Names of the columns that are kept.</param>
    /// <param name="rowOf">The row of the input that a record is made from.</param>
    public static IReadOnlyList<RecordColumn<T>> After<T>(
        IReadOnlyList<RecordColumn<T>> columns, string[] kept, Func<T, (RowBlock Rows, int Row)> rowOf)
    {
        if (kept.Length == 0)
        {
            return columns;
        }
        List<RecordColumn<T>> all = [.. columns];
        var names = new HashSet<string>(columns.Select(column => column.Name), StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < kept.Length; i++)
        {
            string name = kept[i];
            for (int prefixes = 0; !names.Add(name); prefixes++)
            {
                name = prefixes < MostPrefixes ? Prefix + name
                    : throw ToolException.File(
                        $"More than {MostPrefixes} columns are called `{kept[i]}`, if the case of letters is ignored.");
            }
            int index = i;
            all.Add(new RecordColumn<T>(name, ColumnType.Text, "Column of the input", (record, cells) =>
            {
                (RowBlock rows, int row) = rowOf(record);
                Add(cells, rows.KeptOf(row, index), isText: rows.FaultOf(row) is null);
            })
            { IsKept = true });
        }
        return all;
    }

    // Only a row in error may have bytes that are not text.
    private static void Add(TableRows cells, ReadOnlySpan<byte> cell, bool isText)
    {
        if (isText)
        {
            cells.Add(cell);
            return;
        }
        cells.Add(SafeText.Of(cell));
    }
}
