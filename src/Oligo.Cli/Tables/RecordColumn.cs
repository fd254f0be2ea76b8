namespace Oligo.Cli.Tables;

/// <summary>A column and the cell that each record has in it.</summary>
/// <typeparam name="T">A record: what a row is made from.</typeparam>
/// <param name="name">Its name in headers and its key in JSON.</param>
/// <param name="type">What its cells hold.</param>
/// <param name="description">One sentence without a full stop.</param>
/// <param name="write">Adds exactly one cell. Called by several threads at a time, each with cells of its own.</param>
internal sealed class RecordColumn<T>(
    string name, ColumnType type, string description, Action<T, TableRows> write) : Column(name, type, description)
{
    public Action<T, TableRows> Write { get; } = write;

    /// <summary>Whether the cell is made from the molecule itself, which costs time, and not from sums over a batch.</summary>
    public bool NeedsMolecule { get; init; }

    /// <summary>Adds the row of a record.</summary>
    public static void WriteRow(IReadOnlyList<RecordColumn<T>> columns, T record, TableRows rows)
    {
        foreach (RecordColumn<T> column in columns)
        {
            column.Write(record, rows);
        }
    }
}
