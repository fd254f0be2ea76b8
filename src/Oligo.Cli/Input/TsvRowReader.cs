using System.Globalization;
using System.Text;

namespace Oligo.Cli.Input;

/// <summary>A table of cells between tabs with a header. Nothing is quoted: a cell has no tab and no line end.</summary>
internal sealed class TsvRowReader(InputStream input, string source, ColumnNames columns, RowRange range, InputNotes notes, int linesAbove)
    : LineRowReader(input, source, range, linesAbove)
{
    private readonly string _source = source;
    private TableColumns? _columns;
    private int _count;
    private byte[] _line = [];

    // Where each cell of a line ends.
    private readonly List<int> _ends = [];

    // Where the cells of a line are written, by their columns.
    private readonly Dictionary<int, (int Start, int Length)> _placed = [];

    public override TableColumns? Columns => _columns;

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        if (end == start)
        {
            return;
        }
        if (_columns is null)
        {
            if (block.Bytes.AsSpan(start, end - start).Count((byte)'\t') >= CellLimit.Most)
            {
                throw CellLimit.Exceeded(_source, line);
            }
            string[] header = Encoding.UTF8.GetString(block.Bytes, start, end - start).Split('\t');
            _columns = columns.Find(header, _source, notes);
            _count = header.Length;
            block.SetShape(_columns.Shape);
            return;
        }
        ReadOnlySpan<byte> bytes = block.Bytes.AsSpan(start, end - start);
        if (!bytes.ContainsAnyExcept("\t "u8))
        {
            notes.AddEmptyRow(string.Create(CultureInfo.InvariantCulture, $"line {line}"));
            return;
        }
        int cells = 1 + bytes.Count((byte)'\t');
        if (cells > _count)
        {
            AddLongLine(block, start, end, line, cells);
            return;
        }
        if (_columns.InPairs)
        {
            PackPair(block, start, end, line);
            return;
        }
        (int textStart, int textLength) = Cell(block.Bytes, start, end, _columns.Text);
        (int idStart, int idLength) = IdCell(block.Bytes, start, end);
        block.Rows.Add(new RowSlice(idStart, idLength, textStart, textLength, line, PositionOf(start)));
        if (_columns.Extra.Length > 0)
        {
            FindCells(bytes);
        }
        foreach (int extra in _columns.Extra)
        {
            (int extraStart, int extraLength) = extra < 0 ? (0, 0) : FoundCell(extra);
            block.AddExtra(start + extraStart, extraLength);
        }
    }

    /// <summary>Finds all cells of a line: to count each of many from the beginning would be slow.</summary>
    private void FindCells(ReadOnlySpan<byte> line)
    {
        _ends.Clear();
        for (int at = 0, length; at <= line.Length; at += length + 1)
        {
            length = line[at..].IndexOf((byte)'\t');
            length = length < 0 ? line.Length - at : length;
            _ends.Add(at + length);
        }
    }

    /// <summary>A cell of the line whose cells were found; empty where the line is too short.</summary>
    private (int Start, int Length) FoundCell(int index)
    {
        if (index >= _ends.Count)
        {
            return (_ends[^1], 0);
        }
        int start = index == 0 ? 0 : _ends[index - 1] + 1;
        return (start, _ends[index] - start);
    }

    /// <summary>The line as it stands, so that it can be put right.</summary>
    private void AddLongLine(RowBlock block, int start, int end, long line, int cells)
    {
        (int idStart, int idLength) = IdCell(block.Bytes, start, end);
        block.Rows.Add(new RowSlice(idStart, idLength, start, end - start, line, PositionOf(start)));
        block.AddEmptyExtra();
        int column = CodePoints.ColumnAfter(
            Encoding.UTF8.GetString(block.Bytes, start, Cell(block.Bytes, start, end, _count).Start - 1 - start));
        block.AddFault(RowFault.ExtraCells(cells, _count, column, "no cell of a TSV holds a tab"));
    }

    /// <summary>
    /// Writes both strands one after the other over the line, which is never shorter: what is between cells gives the room for the
    /// line feed.
    /// </summary>
    private void PackPair(RowBlock block, int start, int end, long line)
    {
        _line = _line.Length >= end - start ? _line : new byte[2 * (end - start)];
        int length = end - start;
        block.Bytes.AsSpan(start, length).CopyTo(_line);
        FindCells(_line.AsSpan(0, length));
        _placed.Clear();
        int at = start;
        (int senseStart, int senseLength) = Copy(_columns!.Text, ref at);
        // A line of one cell has no separator that would give room.
        block.EnsureCapacity(at + 1);
        block.Bytes[at++] = (byte)'\n';
        int antisenseLength = Copy(_columns.Antisense, ref at).Length;
        (int idStart, int idLength) = Copy(_columns.Id, ref at);
        block.Rows.Add(new RowSlice(idStart, idLength, senseStart, senseLength + 1 + antisenseLength, line, PositionOf(start)));
        foreach (int extra in _columns.Extra)
        {
            (int extraStart, int extraLength) = Copy(extra, ref at);
            block.AddExtra(extraStart, extraLength);
        }

        // A cell that is asked for twice is written once, so that the line has room for all.
        (int Start, int Length) Copy(int column, ref int to)
        {
            if (column < 0)
            {
                return (to, 0);
            }
            if (_placed.TryGetValue(column, out (int Start, int Length) there))
            {
                return there;
            }
            (int cell, int size) = FoundCell(column);
            _line.AsSpan(cell, size).CopyTo(block.Bytes.AsSpan(to));
            to += size;
            return _placed[column] = (to - size, size);
        }
    }

    private (int Start, int Length) IdCell(byte[] bytes, int start, int end) =>
        _columns!.Id < 0 ? (start, 0) : Cell(bytes, start, end, _columns.Id);

    /// <summary>A cell of a line; empty where the line is too short.</summary>
    private static (int Start, int Length) Cell(byte[] bytes, int start, int end, int index)
    {
        for (; index > 0; index--)
        {
            int tab = bytes.AsSpan(start, end - start).IndexOf((byte)'\t');
            if (tab < 0)
            {
                return (end, 0);
            }
            start += tab + 1;
        }
        int length = bytes.AsSpan(start, end - start).IndexOf((byte)'\t');
        return (start, length < 0 ? end - start : length);
    }
}
