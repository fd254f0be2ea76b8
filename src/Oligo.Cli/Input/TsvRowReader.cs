using System.Text;

namespace Oligo.Cli.Input;

/// <summary>A table of cells between tabs with a header. Nothing is quoted: a cell has no tab and no line end.</summary>
internal sealed class TsvRowReader(InputStream input, string source, ColumnNames columns, RowRange range) : LineRowReader(input, source, range)
{
    private readonly string _source = source;
    private int _text = -1;
    private int _id = -1;
    private int _columns;

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        if (end == start)
        {
            return;
        }
        if (_text < 0)
        {
            string[] header = Encoding.UTF8.GetString(block.Bytes, start, end - start).Split('\t');
            (_text, _id) = columns.Find(header, _source);
            _columns = header.Length;
            return;
        }
        (int textStart, int textLength) = Cell(block, start, end, _text);
        (int idStart, int idLength) = _id < 0 ? (start, 0) : Cell(block, start, end, _id);
        int cells = 1 + block.Bytes.AsSpan(start, end - start).Count((byte)'\t');
        if (cells <= _columns)
        {
            block.Rows.Add(new RowSlice(idStart, idLength, textStart, textLength, line, PositionOf(start)));
            return;
        }
        // The line as it stands, so that it can be put right.
        block.Rows.Add(new RowSlice(idStart, idLength, start, end - start, line, PositionOf(start)));
        int column = CodePoints.ColumnBehind(Encoding.UTF8.GetString(block.Bytes, start, Cell(block, start, end, _columns).Start - 1 - start));
        block.AddFault(RowFault.ExtraCells(cells, _columns, column, "no cell of a TSV holds a tab"));
    }

    /// <summary>A cell of a line; empty where the line is too short.</summary>
    private static (int Start, int Length) Cell(RowBlock block, int start, int end, int index)
    {
        for (; index > 0; index--)
        {
            int tab = block.Bytes.AsSpan(start, end - start).IndexOf((byte)'\t');
            if (tab < 0)
            {
                return (end, 0);
            }
            start += tab + 1;
        }
        int length = block.Bytes.AsSpan(start, end - start).IndexOf((byte)'\t');
        return (start, length < 0 ? end - start : length);
    }
}
