using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Input;

/// <summary>Two columns of a Parquet file, one row group at a time.</summary>
internal sealed class ParquetRowReader : IRowReader
{
    private readonly ParquetReader _parquet;
    private readonly string _source;
    private readonly RowRange _range;
    private readonly DataField _text;
    private readonly DataField? _id;
    private readonly long _total;
    private string?[] _texts = [];
    private string?[] _ids = [];
    private int _group = -1;
    private int _at;
    private int _count;
    private long _rows;

    public ParquetRowReader(string path, string source, ColumnNames columns, RowRange range)
    {
        _source = source;
        _range = range;
        _parquet = Open(path);
        DataField[] fields = [.. _parquet.Schema.Fields.OfType<DataField>()];
        (int text, int id) = columns.Find([.. fields.Select(field => field.Name)], source);
        _text = fields[text];
        _id = id < 0 ? null : fields[id];
        RequireText(_text);
        if (_id is not null && _id.ClrType != typeof(int) && _id.ClrType != typeof(long))
        {
            RequireText(_id);
        }
        _total = Count(_parquet);
    }

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
        block.Reset(_source, namedByLine: false);
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
            RowAppender.Append(block, ref used, _id is null ? "" : _ids[_at], _texts[_at], line: 0, _rows);
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
            return ParquetReader.CreateAsync(file, new ParquetOptions { TreatByteArrayAsString = true }, leaveStreamOpen: false).GetAwaiter().GetResult();
        }
        catch (Exception e) when (IsDamage(e))
        {
            file.Dispose();
            throw ToolException.File($"`{path}` is no Parquet file: {e.Message}");
        }
    }

    private static void Close(ParquetReader parquet) => parquet.DisposeAsync().AsTask().GetAwaiter().GetResult();

    // The reader trusts what it reads: a damaged file fails wherever a wrong number leads it.
    private static bool IsDamage(Exception e) =>
        e is IOException or InvalidDataException or InvalidOperationException or ArgumentException or FormatException or NotSupportedException
            or IndexOutOfRangeException or OverflowException or NullReferenceException or KeyNotFoundException or OutOfMemoryException or ParquetException;

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

    private void RequireText(DataField field)
    {
        if (field.ClrType != typeof(ReadOnlyMemory<char>) || field.IsArray)
        {
            throw ToolException.File($"`{_source}`: the column `{field.Name}` holds {field.ClrType.Name}{(field.IsArray ? " lists" : "")}; text is expected.");
        }
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
        _texts = ReadText(group, _text);
        if (_id is not null)
        {
            _ids = _id.ClrType == typeof(int) ? ReadNumbers<int>(group, _id)
                : _id.ClrType == typeof(long) ? ReadNumbers<long>(group, _id)
                : ReadText(group, _id);
        }
    }

    private string?[] ReadText(ParquetRowGroupReader group, DataField field)
    {
        string?[] values = new string?[_count];
        group.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        return values;
    }

    private string?[] ReadNumbers<T>(ParquetRowGroupReader group, DataField field)
        where T : struct, IFormattable
    {
        if (field.IsNullable)
        {
            T?[] values = new T?[_count];
            group.ReadAsync<T>(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
            return Array.ConvertAll(values, value => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
        }
        T[] present = new T[_count];
        group.ReadAsync<T>(field, present.AsMemory()).AsTask().GetAwaiter().GetResult();
        return Array.ConvertAll(present, value => (string?)value.ToString(null, System.Globalization.CultureInfo.InvariantCulture));
    }
}
