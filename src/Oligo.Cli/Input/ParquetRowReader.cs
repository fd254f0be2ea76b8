using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Input;

/// <summary>Two columns of a Parquet file, one row group at a time.</summary>
internal sealed class ParquetRowReader : IRowReader
{
    private readonly ParquetReader _parquet;
    private readonly string _source;
    private readonly RowRange _range;
    private readonly TableColumns _columns;

    // Identifier, notation or both strands, and what the command requires besides; no field where there is no identifier.
    private readonly DataField?[] _fields;
    private readonly long _total;
    private readonly string?[][] _cells;

    // Where in the cells that are loaded the columns are.
    private readonly TableColumns _loaded;
    private readonly CellText _cell;
    private int _group = -1;
    private int _at;
    private int _count;
    private long _rows;

    public ParquetRowReader(string path, string source, ColumnNames columns, RowRange range, InputNotes notes)
    {
        _source = source;
        _range = range;
        _parquet = Open(path);
        DataField[] fields = [.. _parquet.Schema.Fields.OfType<DataField>()];
        _columns = columns.Find([.. fields.Select(field => field.Name)], source, notes);
        int[] indices = [_columns.Id, _columns.Text, .. _columns.InPairs ? (int[])[_columns.Antisense] : [], .. _columns.Extra];
        _fields = [.. indices.Select(index => index < 0 ? null : fields[index])];
        _cells = new string?[_fields.Length][];
        _cell = index => _cells[index][_at];
        int[] extra = [.. Enumerable.Range(1 + TextCount, _columns.Extra.Length)];
        _loaded = new TableColumns(1, _columns.InPairs ? 2 : -1, 0, extra, _columns.Shape);
        int required = 1 + TextCount + _columns.Shape.OtherNames.Length;
        for (int i = 0; i < _fields.Length; i++)
        {
            Require(_fields[i], numbers: i == 0 || i > TextCount, isKept: i >= required);
        }
        _total = Count(_parquet);
    }

    private int TextCount => _columns.InPairs ? 2 : 1;

    public TableColumns? Columns => _columns;

    public double? Progress => _total == 0 ? 1 : (double)_rows / _total;

    /// <summary>Number of rows of a file.</summary>
    public static long CountRows(string path)
    {
        ParquetReader parquet = Open(path);
        try
        {
            return Count(parquet);
        }
        finally
        {
            Close(parquet);
        }
    }

    public bool Read(RowBlock block)
    {
        block.Reset(_source, namedByLine: false, _columns.Shape);
        while (_at == _count)
        {
            if (_rows >= _range.To || !OpenNextGroup())
            {
                return false;
            }
        }
        block.FirstRow = _rows + 1;
        int used = 0;
        for (; _at < _count && !RowAppender.IsFull(block, used); _at++, _rows++)
        {
            RowAppender.Append(block, ref used, _loaded, _cell, line: 0, _rows);
        }
        _range.Narrow(block);
        return true;
    }

    public void Dispose() => Close(_parquet);

    private static ParquetReader Open(string path)
    {
        FileStream file = InputStream.OpenFile(path);
        try
        {
            ParquetGuard.Check(file);
            return ParquetReader.CreateAsync(file, new ParquetOptions { TreatByteArrayAsString = true }, leaveStreamOpen: false)
                .GetAwaiter().GetResult();
        }
        catch (Exception e) when (IsDamage(e))
        {
            file.Dispose();
            throw ToolException.File($"`{path}` is not a Parquet file: {e.Message}");
        }
    }

    private static void Close(ParquetReader parquet) => parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();

    // The reader trusts what it reads: a damaged file fails wherever a wrong number leads it.
    private static bool IsDamage(Exception e) =>
        e is IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException
            or NotSupportedException or IndexOutOfRangeException or OverflowException or NullReferenceException or KeyNotFoundException
            or OutOfMemoryException or ParquetException;

    private static long Count(ParquetReader parquet)
    {
        long count = 0;
        for (int i = 0; i < parquet.RowGroupCount; i++)
        {
            using ParquetRowGroupReader group = parquet.OpenRowGroupReader(i);
            count += group.RowCount;
        }
        return count;
    }

    private void Require(DataField? field, bool numbers, bool isKept)
    {
        if (field is null || (!field.IsArray && IsReadable(field)))
        {
            return;
        }
        throw ToolException.File(
            $"`{_source}`: the column `{field.Name}` holds {field.ClrType.Name}{(field.IsArray ? " lists" : "")}; text is expected.",
            isKept ? "--keep NAME,... keeps the columns that are named, and no other" : null);

        bool IsReadable(DataField found) =>
            ParquetCells.IsText(found) || (numbers && ParquetCells.IsNumber(found)) || (isKept && ParquetCells.IsKnown(found));
    }

    /// <summary>Reads the next row group with a wanted row; those before are only counted.</summary>
    private bool OpenNextGroup()
    {
        while (++_group < _parquet.RowGroupCount)
        {
            using ParquetRowGroupReader group = _parquet.OpenRowGroupReader(_group);
            if (_rows + group.RowCount <= _range.From)
            {
                _rows += group.RowCount;
                continue;
            }
            try
            {
                Load(group);
            }
            catch (Exception e) when (IsDamage(e))
            {
                throw ToolException.File(FormattableString.Invariant($"`{_source}`, row group {_group + 1}: {e.Message}"));
            }
            return true;
        }
        return false;
    }

    private void Load(ParquetRowGroupReader group)
    {
        _count = checked((int)group.RowCount);
        _at = 0;
        // A column that is asked for twice is read once.
        var read = new Dictionary<DataField, string?[]>(ReferenceEqualityComparer.Instance);
        string?[] empty = new string?[_count];
        for (int i = 0; i < _fields.Length; i++)
        {
            _cells[i] = _fields[i] is not { } field ? empty
                : read.TryGetValue(field, out string?[]? cells) ? cells
                : read[field] = ParquetCells.Read(group, field, _count);
        }
    }
}
