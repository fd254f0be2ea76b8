using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Tables;

/// <summary>Parquet: the same numbers as in the text formats, as integers and doubles; row groups of a fixed size.</summary>
internal sealed class ParquetTableWriter : TableWriter
{
    // Enough for readers to skip and to share work, and little enough for memory.
    private const int RowsOfGroup = 100_000;

    private readonly ParquetColumn[] _columns;
    private readonly ParquetWriter _parquet;
    private int _rows;

    public ParquetTableWriter(Stream output, IReadOnlyList<Column> columns, TableDocument document)
    {
        _columns = [.. columns.Select(column => ParquetColumn.Of(column, RowsOfGroup))];
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Snappy };
        var schema = new ParquetSchema([.. _columns.Select(column => column.Field)]);
        _parquet = ParquetWriter.CreateAsync(schema, output, options, append: false).GetAwaiter().GetResult();
        _parquet.CustomMetadata = document.Facts.Prepend(new TableFact("version", null, ToolVersion.Text)).ToDictionary(
            fact => "oligo." + fact.Key, fact => fact.Value);
    }

    public override void Write(TableRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            for (int i = 0; i < _columns.Length; i++)
            {
                _columns[i].Add(rows.CellOf(row, i));
            }
            if (++_rows == RowsOfGroup)
            {
                Flush();
            }
        }
    }

    public override void End()
    {
        if (_rows > 0)
        {
            Flush();
        }
        // The footer is written here, and only here: a run that fails leaves no table.
        _parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void Flush()
    {
        using (ParquetRowGroupWriter group = _parquet.CreateRowGroup())
        {
            foreach (ParquetColumn column in _columns)
            {
                column.WriteAsync(group).GetAwaiter().GetResult();
            }
            group.CompleteValidate();
        }
        _rows = 0;
    }
}
