namespace Oligo.Cli.Tables;

/// <summary>Writes a table in one format, block by block.</summary>
internal abstract class TableWriter : IDisposable
{
    /// <summary>Begins the table.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Makes what can be made of a block while others are written; on any thread.</summary>
    public virtual void Prepare(TableRows rows)
    {
    }

    /// <summary>Writes a prepared block; in order, one at a time.</summary>
    public abstract void Write(TableRows rows);

    /// <summary>Ends the table. Without this call the table is not whole.</summary>
    public virtual void End()
    {
    }

    public virtual void Dispose()
    {
    }

    /// <summary>Writes a whole table of records.</summary>
    public void WriteAll<T>(IReadOnlyList<RecordColumn<T>> columns, IEnumerable<T> records)
    {
        // As many rows as a block of a file holds, give or take.
        const int RowsOfBlock = 4096;
        var rows = new TableRows(columns.Count);
        Begin();
        foreach (T record in records)
        {
            RecordColumn<T>.WriteRow(columns, record, rows);
            if (rows.Count == RowsOfBlock)
            {
                Flush(rows);
            }
        }
        Flush(rows);
        End();
    }

    private void Flush(TableRows rows)
    {
        Prepare(rows);
        Write(rows);
        rows.Clear();
    }
}
