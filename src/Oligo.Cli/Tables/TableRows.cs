using System.Buffers.Binary;
using System.Globalization;

namespace Oligo.Cli.Tables;

/// <summary>Rows of cells as UTF-8 text, so that every format states the same digits. Recycled from block to block.</summary>
/// <remarks>
/// The cells follow each other with a tab after each and a line feed after the last of a row. Where no text holds such a character,
/// these bytes are the lines of a TSV.
/// </remarks>
/// <param name="columns">Cells of a row.</param>
internal sealed class TableRows(int columns)
{
    private const byte EndOfRow = (byte)'\n';

    // Room at the beginning: rows of a usual block, of as many columns as most tables have.
    private const int UsualRows = 2048;
    private const int MostCellsAtFirst = 1 << 17;

    private readonly Utf8Buffer _lines = new();

    // Of each cell, where it ends.
    private int[] _ends = [];
    private int _cells;
    private int _inRow;
    private Utf8Buffer? _text;

    /// <summary>Cells of a row.</summary>
    public int Columns { get; } = columns;

    /// <summary>Whole rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether the bytes are the lines of a TSV.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>All rows.</summary>
    public ReadOnlySpan<byte> Lines => _lines.Written;

    /// <summary>The rows in another format; made when it is asked for.</summary>
    public Utf8Buffer Text => _text ??= new Utf8Buffer();

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        _lines.Clear();
        _cells = 0;
        _inRow = 0;
        Count = 0;
        IsPlain = true;
    }

    /// <summary>Where a row begins in <see cref="Lines"/>.</summary>
    public int StartOf(int row) => StartOfCell(row * Columns);

    /// <summary>Where each cell of a row ends in <see cref="Lines"/>; the next begins one byte later.</summary>
    public ReadOnlySpan<int> EndsOf(int row) => _ends.AsSpan(row * Columns, Columns);

    /// <summary>A cell.</summary>
    public ReadOnlySpan<byte> CellOf(int row, int column)
    {
        int cell = (row * Columns) + column;
        return _lines.Slice(StartOfCell(cell), _ends[cell]);
    }

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<byte> text)
    {
        IsPlain = IsPlain && CellWriter.IsPlainText(text);
        AddPlain(text);
    }

    /// <summary>Adds a text that is known to hold neither a tab nor a line end nor a separator of lists.</summary>
    public void AddPlain(ReadOnlySpan<byte> text)
    {
        _lines.Append(text);
        EndCell();
    }

    /// <summary>Adds a text.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        int start = _lines.Length;
        _lines.Append(text);
        IsPlain = IsPlain && CellWriter.IsPlainText(_lines.Slice(start, _lines.Length));
        EndCell();
    }

    /// <summary>Adds the items of a <see cref="ColumnType.List"/>.</summary>
    public void Add(IEnumerable<string> items) => Add(ListCell.Of(items));

    /// <summary>Adds a whole number.</summary>
    public void Add(long number)
    {
        if (number < 0)
        {
            _lines.Append((byte)'-');
            number = -number;
        }
        _lines.Append(number);
        EndCell();
    }

    /// <summary>Adds a number with a fixed count of decimals, rounded half away from zero.</summary>
    public void Add(decimal number, int decimals)
    {
        Span<char> text = stackalloc char[64];
        decimal rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
        rounded.TryFormat(text, out int written, FormattableString.Invariant($"F{decimals}"), CultureInfo.InvariantCulture);
        Add(text[..written]);
    }

    /// <summary>Adds a cell without a value.</summary>
    public void AddNothing() => EndCell();

    /// <summary>Begins cells that are written in one go. Nothing is added before <see cref="End"/>.</summary>
    /// <param name="size">Least number of bytes for them.</param>
    public CellWriter Begin(int size)
    {
        Reserve();
        return new CellWriter(_lines.GetSpan(size), _ends.AsSpan(_cells, Columns - _inRow), _lines.Length);
    }

    /// <summary>Adds the cells of a writer.</summary>
    public void End(scoped in CellWriter cells)
    {
        IsPlain = IsPlain && cells.IsPlain;
        _lines.Advance(cells.Length);
        _cells += cells.Count;
        _inRow += cells.Count;
        if (_inRow == Columns)
        {
            _lines.ReplaceLast(EndOfRow);
            _inRow = 0;
            Count++;
        }
    }

    /// <summary>Appends all rows as bytes that <see cref="TryLoad"/> reads.</summary>
    public void Save(Utf8Buffer bytes)
    {
        AddNumber(bytes, Columns);
        AddNumber(bytes, Count);
        AddNumber(bytes, IsPlain ? 1 : 0);
        foreach (int end in _ends.AsSpan(0, _cells))
        {
            AddNumber(bytes, end);
        }
        bytes.Append(Lines);
    }

    /// <summary>Takes the rows of <see cref="Save"/> in place of those that there are.</summary>
    /// <returns>Whether they are whole, and rows of as many cells.</returns>
    public bool TryLoad(ReadOnlySpan<byte> bytes)
    {
        Clear();
        if (bytes.Length < 3 * sizeof(int) || TakeNumber(ref bytes) != Columns)
        {
            return false;
        }
        int count = TakeNumber(ref bytes);
        bool isPlain = TakeNumber(ref bytes) == 1;
        long cells = (long)count * Columns;
        if (count < 0 || cells * sizeof(int) > bytes.Length)
        {
            return false;
        }
        Array.Resize(ref _ends, Math.Max(_ends.Length, (int)cells));
        while (_cells < cells)
        {
            _ends[_cells++] = TakeNumber(ref bytes);
        }
        _lines.Append(bytes);
        Count = count;
        IsPlain = isPlain;
        return true;
    }

    private static void AddNumber(Utf8Buffer bytes, int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.GetSpan(sizeof(int)), number);
        bytes.Advance(sizeof(int));
    }

    private static int TakeNumber(ref ReadOnlySpan<byte> bytes)
    {
        int number = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        bytes = bytes[sizeof(int)..];
        return number;
    }

    private int StartOfCell(int cell) => cell == 0 ? 0 : _ends[cell - 1] + 1;

    private void EndCell()
    {
        Reserve();
        _ends[_cells++] = _lines.Length;
        if (++_inRow < Columns)
        {
            _lines.Append(CellWriter.Separator);
            return;
        }
        _lines.Append(EndOfRow);
        _inRow = 0;
        Count++;
    }

    private void Reserve()
    {
        if (_cells + Columns > _ends.Length)
        {
            long usual = Math.Min((long)UsualRows * Columns, MostCellsAtFirst);
            Array.Resize(ref _ends, (int)Math.Max(Math.Max(2L * _ends.Length, usual), _cells + Columns));
        }
    }
}
