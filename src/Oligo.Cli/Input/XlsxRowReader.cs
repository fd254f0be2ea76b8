using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>A sheet of an Excel workbook (.xlsx) as a table with a header, row by row.</summary>
internal sealed class XlsxRowReader : IRowReader
{
    private readonly FileStream _file;
    private readonly IExcelDataReader _sheet;
    private readonly string _source;
    private readonly RowRange _range;
    private readonly InputNotes _notes;
    private readonly TableColumns? _columns;
    private readonly CellText _cell;
    private long _rows;
    private long _line;
    private bool _done;

    // The package asks for Windows-1252 before it knows the file; only workbooks older than .xlsx have texts in it.
    static XlsxRowReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public XlsxRowReader(string path, string source, string? sheet, ColumnNames columns, RowRange range, InputNotes notes)
    {
        _source = source;
        _range = range;
        _notes = notes;
        _cell = index => Cell(index);
        _file = InputStream.OpenFile(path);
        try
        {
            if (XlsxGuard.Check(_file, source))
            {
                FileStream withErrors = _file;
                _file = XlsxErrorCells.Copy(withErrors, XlsxGuard.IsSheet);
                withErrors.Dispose();
            }
            _sheet = ExcelReaderFactory.CreateOpenXmlReader(_file, new ExcelReaderConfiguration { LeaveOpen = true });
            MoveTo(sheet);
            XlsxGuard.Check(_sheet, source);
            _columns = FindHeader(columns, sheet);
        }
        catch (Exception e)
        {
            _sheet?.Dispose();
            _file.Dispose();
            throw IsDamage(e) ? Damaged(e) : e;
        }
    }

    public double? Progress => null;

    public TableColumns? Columns => _columns;

    public bool Read(RowBlock block)
    {
        block.Reset(_source, namedByLine: false, _columns?.Shape);
        block.FirstRow = _rows + 1;
        if (_done || _columns is null)
        {
            return false;
        }
        int used = 0;
        while (!RowAppender.IsFull(block, used) && (_done = !ReadRow()) is false)
        {
            if (HasEmptyCellsOnly())
            {
                _notes.AddEmptyRow(FormattableString.Invariant($"row {_line}"));
                continue;
            }
            RowAppender.Append(block, ref used, _columns, _cell, _line, _rows);
            _rows++;
        }
        _done |= !_range.Narrow(block);
        return true;
    }

    public void Dispose()
    {
        _sheet?.Dispose();
        _file.Dispose();
    }

    private void MoveTo(string? name)
    {
        if (name is null)
        {
            return;
        }
        var names = new List<string>();
        do
        {
            if (_sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return;
            }
            names.Add(_sheet.Name);
        }
        while (_sheet.NextResult());
        throw ToolException.File($"`{_source}` has no sheet `{name}`.", $"its sheets are {Suggestion.List(names, "and")}");
    }

    /// <summary>The columns of the header, which may be below titles; nothing in a sheet without rows.</summary>
    /// <remarks>A header of one cell may be a title: then the rows below it are looked at, and the sheet is begun again.</remarks>
    private TableColumns? FindHeader(ColumnNames columns, string? sheet)
    {
        TableHeader? found = null;
        for (int row = 0; row <= TableHeader.MaxTitles && ReadRow(); row++)
        {
            string[] cells = [.. Enumerable.Range(0, _sheet.FieldCount).Select(index => Cell(index).Trim())];
            var here = new TableHeader(cells, '\t', row, 0, columns.AreIn(cells));
            found = found is null || here.IsLikelierThan(found) ? here : found;
            if (found is { IsFound: true, IsTitle: false })
            {
                break;
            }
        }
        if (found is null)
        {
            return null;
        }
        if (_line != found.LinesAbove + 1)
        {
            _sheet.Reset();
            MoveTo(sheet);
            for (_line = 0; _line <= found.LinesAbove;)
            {
                ReadRow();
            }
        }
        if (found is { IsFound: true, LinesAbove: > 0 })
        {
            _notes.Add(FormattableString.Invariant($"the header is in row {_line}; what is above it is skipped"));
        }
        return Find(columns, found.Cells);
    }

    private TableColumns Find(ColumnNames columns, string[] header)
    {
        TableColumns found = columns.Find(header, _source, _notes);
        return found with { Shape = found.Shape with { IsSheet = true } };
    }

    private bool ReadRow()
    {
        try
        {
            _line++;
            return _sheet.Read();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(e);
        }
    }

    private bool HasEmptyCellsOnly()
    {
        for (int i = 0; i < _sheet.FieldCount; i++)
        {
            if (!string.IsNullOrWhiteSpace(Cell(i)))
            {
                return false;
            }
        }
        return true;
    }

    private string Cell(int index) => index < 0 || index >= _sheet.FieldCount ? "" : CellValue.TextOf(_sheet.GetValue(index));

    private ToolException Damaged(Exception e) => ToolException.File($"`{_source}` is damaged, or no Excel workbook (.xlsx): {e.Message}");

    // The reader trusts what it reads: a damaged file fails wherever a wrong number leads it.
    private static bool IsDamage(Exception e) =>
        e is ExcelReaderException or IOException or InvalidDataException or System.Xml.XmlException or InvalidOperationException
            or ArgumentException or FormatException or NotSupportedException or IndexOutOfRangeException or OverflowException
            or NullReferenceException or KeyNotFoundException or InvalidCastException or OutOfMemoryException;
}
