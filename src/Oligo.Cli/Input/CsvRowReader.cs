using Sylvan.Data.Csv;

namespace Oligo.Cli.Input;

/// <summary>A table of RFC 4180 with a header: cells with separators, quotes and line ends are in quotes.</summary>
internal sealed class CsvRowReader : IRowReader
{
    // Characters of the longest record; a missing quote must not read the rest of a large file into memory.
    private const int LongestRecord = 1 << 26;
    private const int UsualBuffer = 1 << 16;

    private readonly InputStream _input;
    private readonly string _source;
    private readonly RowRange _range;
    private readonly CsvDataReader? _csv;
    private readonly char _separator;
    private readonly InputNotes _notes;
    private readonly TableColumns? _columns;
    private readonly CellText _cell;
    private long _rows;
    private long _line = 1;
    private bool _done;

    public CsvRowReader(InputStream input, string source, ColumnNames columns, RowRange range, InputNotes notes, TableHeader header)
    {
        _input = input;
        _source = source;
        _range = range;
        _notes = notes;
        _separator = header.Separator;
        _line += header.LinesAbove;
        _cell = Cell;
        _csv = Open(input.Bytes, _separator, source, _line);
        if (_csv is not null)
        {
            string[] names = [.. Enumerable.Range(0, _csv.FieldCount).Select(_csv.GetName)];
            _columns = columns.Find(names, source, notes);
            _line += names.Sum(name => name.AsSpan().Count('\n'));
        }
    }

    public double? Progress => _input.Progress;

    public TableColumns? Columns => _columns;

    public bool Read(RowBlock block)
    {
        block.Reset(_source, namedByLine: false, _columns?.Shape);
        block.FirstRow = _rows + 1;
        if (_done || _csv is null)
        {
            return false;
        }
        int used = 0;
        while (!RowAppender.IsFull(block, used) && (_done = !ReadRecord()) is false)
        {
            _line++;
            long line = _line;
            ReadOnlySpan<char> record = _csv.GetRawRecordSpan().TrimEnd("\r\n");
            _line += record.Count('\n');
            if (record.IsEmpty)
            {
                continue;
            }
            if (HasEmptyCellsOnly())
            {
                _notes.AddEmptyRow(FormattableString.Invariant($"line {line}"));
                continue;
            }
            bool hasExtraCells = _csv.RowFieldCount > _csv.FieldCount;
            Append(block, ref used, hasExtraCells, line);
            if (hasExtraCells)
            {
                int column = CodePoints.ColumnAfter(record[..EndOfCell(record, _separator, _csv.FieldCount)]);
                block.AddFault(
                    RowFault.ExtraCells(_csv.RowFieldCount, _csv.FieldCount, column, $"quote cells that hold {NameOf(_separator)}"));
            }
            _rows++;
        }
        _done |= !_range.Narrow(block);
        return true;
    }

    public void Dispose()
    {
        _csv?.Dispose();
        _input.Dispose();
    }

    private static CsvDataReader? Open(Stream bytes, char separator, string source, long line)
    {
        var options = new CsvDataReaderOptions
        {
            Delimiter = separator,
            Comment = '\0',
            HasHeaders = true,
            OwnsReader = true,
            BufferSize = UsualBuffer,
            MaxBufferSize = LongestRecord,
        };
        try
        {
            var text = new StreamReader(bytes, StrictRowReader.Marking, detectEncodingFromByteOrderMarks: false, UsualBuffer);
            return CsvDataReader.Create(new CsvCellGuard(text, separator, source, line, UsualBuffer), options);
        }
        catch (CsvMissingHeadersException)
        {
            return null;
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw ToolException.File(FaultOf(e, source, "first record"));
        }
    }

    private static string FaultOf(Exception e, string source, string place) => e is CsvRecordTooLargeException
        ? FormattableString.Invariant($"`{source}`, {place}: the record is longer than {LongestRecord:N0} characters.")
        : $"`{source}` is not CSV, {place}: {e.Message}";

    private void Append(RowBlock block, ref int used, bool hasExtraCells, long line)
    {
        if (hasExtraCells)
        {
            // A row in error as it stands, so that it can be put right.
            RowAppender.Append(block, ref used, Cell(_columns!.Id), _csv!.GetRawRecordSpan().TrimEnd("\r\n"), line, _rows);
            RowAppender.AppendExtra(block, ref used, _columns, _cell);
        }
        else
        {
            RowAppender.Append(block, ref used, _columns!, _cell, line, _rows);
        }
    }

    private bool HasEmptyCellsOnly()
    {
        for (int i = 0; i < _csv!.RowFieldCount; i++)
        {
            if (!_csv.GetFieldSpan(i).IsWhiteSpace())
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The separator as messages call it.</summary>
    private static string NameOf(char separator) => separator switch
    {
        ',' => "a comma",
        ';' => "a semicolon",
        _ => "a tab",
    };

    private bool ReadRecord()
    {
        try
        {
            return _csv!.Read();
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw ToolException.File(FaultOf(e, _source, FormattableString.Invariant($"record after line {_line}")));
        }
    }

    /// <summary>A cell of the record; empty where the record is too short.</summary>
    private ReadOnlySpan<char> Cell(int index) => index >= 0 && index < _csv!.RowFieldCount ? _csv.GetFieldSpan(index) : [];

    /// <summary>Index of the separator after so many cells.</summary>
    private static int EndOfCell(ReadOnlySpan<char> record, char separator, int cells)
    {
        bool quoted = false;
        bool atStart = true;
        for (int i = 0; i < record.Length; i++)
        {
            if (record[i] == separator && !quoted)
            {
                if (--cells == 0)
                {
                    return i;
                }
                atStart = true;
                continue;
            }
            // A quote opens at the start of a cell only; a doubled one closes and opens again.
            quoted = record[i] == '"' ? atStart && !quoted : quoted;
            atStart = record[i] == '"' && !quoted;
        }
        return record.Length;
    }
}
