using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Oligo.Cli.Tables;

/// <summary>
/// An Excel workbook: numbers as numbers that show the decimals of their column, texts as texts, never as formulas; the header is
/// bold and stays in view.
/// </summary>
internal sealed class XlsxTableWriter : TableWriter
{
    // Limits of the format (ECMA-376 as Excel applies it).
    private const int RowsOfSheet = 1_048_576;
    private const int CharactersOfCell = 32_767;

    // Widths in characters of the usual font: a number, and a text of which the rest shows when the column is widened.
    private const double NumberWidth = 16;
    private const double TextWidth = 24;

    private readonly IReadOnlyList<Column> _columns;
    private readonly TableDocument _document;
    private readonly Spreadsheet _workbook;
    private readonly StyleId _headerStyle;
    private readonly StyleId?[] _styles;
    private readonly Cell[] _cells;
    private int _sheets;
    private int _rowsLeft;

    public XlsxTableWriter(Stream output, IReadOnlyList<Column> columns, TableDocument document)
    {
        _columns = columns;
        _document = document;
        _cells = new Cell[columns.Count];
        _workbook = Wait(Spreadsheet.CreateNewAsync(output));
        _headerStyle = _workbook.AddStyle(new Style { Font = { Bold = true } });
        _styles = [.. columns.Select(StyleOf)];
    }

    public override void Begin() => StartSheet();

    public override void Write(TableRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            if (_rowsLeft == 0)
            {
                StartSheet();
            }
            for (int i = 0; i < _cells.Length; i++)
            {
                _cells[i] = CellOf(i, rows.CellOf(row, i));
            }
            Wait(_workbook.AddRowAsync(_cells));
            _rowsLeft--;
        }
    }

    public override void End() => Wait(_workbook.FinishAsync());

    public override void Dispose()
    {
        _workbook.Dispose();
        base.Dispose();
    }

    /// <summary>Rows that one sheet does not hold go on in the next.</summary>
    private void StartSheet()
    {
        _sheets++;
        string name = _sheets == 1 ? _document.Rows : string.Create(CultureInfo.InvariantCulture, $"{_document.Rows} {_sheets}");
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (int i = 0; i < _columns.Count; i++)
        {
            options.Column(i + 1).Width = _columns[i].IsNumeric ? NumberWidth : TextWidth;
        }
        Wait(_workbook.StartWorksheetAsync(name, options));
        Wait(_workbook.AddHeaderRowAsync(_columns.Select(column => SheetText.Escape(column.Name)).ToArray(), _headerStyle));
        _rowsLeft = RowsOfSheet - 1;
    }

    private StyleId? StyleOf(Column column) => column.Type switch
    {
        ColumnType.Number => _workbook.AddStyle(Format(column.Decimals == 0 ? "0" : "0." + new string('0', column.Decimals))),
        ColumnType.Integer or ColumnType.LongInteger => _workbook.AddStyle(Format("0")),
        _ => null,
    };

    private static Style Format(string format) => new() { Format = NumberFormat.Custom(format) };

    private Cell CellOf(int index, ReadOnlySpan<byte> cell)
    {
        Column column = _columns[index];
        if (cell.IsEmpty)
        {
            return default;
        }
        if (column.IsNumeric)
        {
            return new Cell(decimal.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture), _styles[index]);
        }
        string text = ListCell.TextOf(column, cell);
        return text.Length <= CharactersOfCell ? new Cell(SheetText.Escape(text)) : throw ToolException.File(
            string.Create(
                CultureInfo.InvariantCulture,
                $"A text of {text.Length} characters in the column `{column.Name}` is too long for a workbook, whose cells hold "
                    + $"{CharactersOfCell}."),
            "another format holds it, or --columns without that column");
    }

    // The streams are synchronous, so nothing is waited for.
    private static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private static void Wait(ValueTask task)
    {
        if (task.IsCompletedSuccessfully)
        {
            return;
        }
        task.AsTask().GetAwaiter().GetResult();
    }
}
