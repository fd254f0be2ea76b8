using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Tables;

/// <summary>The cells of one column of a row group, as Parquet takes them.</summary>
internal abstract class ParquetColumn
{
    public abstract DataField Field { get; }

    /// <summary>The column of a table.</summary>
    /// <param name="column">The column.</param>
    /// <param name="capacity">Rows of a group at most.</param>
    public static ParquetColumn Of(Column column, int capacity) => column.Type switch
    {
        ColumnType.Integer => new Numbers<int>(new DataField<int?>(column.FullName), capacity),
        ColumnType.LongInteger => new Numbers<long>(new DataField<long?>(column.FullName), capacity),
        ColumnType.Number => new Numbers<double>(new DataField<double?>(column.FullName), capacity),
        _ => new Texts(column),
    };

    /// <summary>Adds a cell; an empty one has no value.</summary>
    public abstract void Add(ReadOnlySpan<byte> cell);

    /// <summary>Writes the cells as the next column of a group, and forgets them.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group);

    private sealed class Numbers<T>(DataField stored, int capacity) : ParquetColumn
        where T : struct, IUtf8SpanParsable<T>
    {
        private readonly T?[] _cells = new T?[capacity];
        private int _count;

        public override DataField Field => stored;

        // The double nearest to what the text formats state.
        public override void Add(ReadOnlySpan<byte> cell) =>
            _cells[_count++] = cell.IsEmpty ? null : T.Parse(cell, CultureInfo.InvariantCulture);

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync<T>(stored, _cells.AsMemory(0, _count)).ConfigureAwait(false);
            _count = 0;
        }
    }

    private sealed class Texts(Column column) : ParquetColumn
    {
        private readonly DataField<string> _field = new(column.FullName, !column.IsRequired);
        private readonly List<string?> _cells = [];

        public override DataField Field => _field;

        public override void Add(ReadOnlySpan<byte> cell) =>
            _cells.Add(cell.IsEmpty && !column.IsRequired ? null : ListCell.TextOf(column, cell));

        public override async Task WriteAsync(ParquetRowGroupWriter group)
        {
            await group.WriteAsync(_field, _cells).ConfigureAwait(false);
            _cells.Clear();
        }
    }
}
