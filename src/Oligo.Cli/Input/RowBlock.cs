using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Oligo.Cli.Input;

/// <summary>Consecutive rows of one input: UTF-8 bytes, and where in them each row is. Recycled from block to block.</summary>
internal sealed class RowBlock
{
    /// <summary>Bytes of a block of lines before it grows for a row that is longer.</summary>
    public const int InitialCapacity = 128 * 1024;

    // Bytes of a row, for the room that is made beforehand: a 20-mer takes more.
    private const int UsualRow = 64;

    private readonly Dictionary<int, RowFault> _faults = [];

    // Of each row as many as its shape says.
    private readonly List<(int Start, int Length)> _extra = [];

    /// <summary>What is to be said of the input as a whole.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What each row has.</summary>
    public RowShape Shape { get; private set; } = RowShape.OneText;

    /// <summary>The bytes that the slices point into.</summary>
    public byte[] Bytes { get; private set; } = [];

    public List<RowSlice> Rows { get; } = new(InitialCapacity / UsualRow);

    /// <summary>Name of the input for messages; <see langword="null"/> for a text of the command line.</summary>
    public string? Source { get; private set; }

    /// <summary>1-based number, in the input, of the first row.</summary>
    public long FirstRow { get; set; }

    /// <summary>The number of each row, where they are not consecutive; else nothing.</summary>
    public List<long> Numbers { get; } = [];

    /// <summary>Whether a row without an identifier is named after its line, and not after its number.</summary>
    public bool NamedByLine { get; private set; }

    /// <summary>Whether each row has two texts, the strands of a duplex, with a line feed between them.</summary>
    public bool InPairs => Shape.InPairs;

    public void Reset(string? source, bool namedByLine, RowShape? shape = null)
    {
        Rows.Clear();
        _faults.Clear();
        _extra.Clear();
        Notes.Clear();
        Numbers.Clear();
        Shape = shape ?? RowShape.OneText;
        Source = source;
        NamedByLine = namedByLine;
    }

    /// <summary>Makes room for so many bytes, and keeps those that are there.</summary>
    public void EnsureCapacity(int capacity)
    {
        if (capacity > Bytes.Length)
        {
            byte[] bytes = GC.AllocateUninitializedArray<byte>(Math.Max(capacity, (int)Math.Min(2L * Bytes.Length, Array.MaxLength)));
            Bytes.CopyTo(bytes, 0);
            Bytes = bytes;
        }
    }

    public ReadOnlySpan<byte> TextOf(int row) => Bytes.AsSpan(Rows[row].TextStart, Rows[row].TextLength);

    public ReadOnlySpan<byte> IdOf(int row)
    {
        ref readonly RowSlice slice = ref CollectionsMarshal.AsSpan(Rows)[row];
        return Bytes.AsSpan(slice.IdStart, slice.IdLength);
    }

    /// <summary>States what each row has; rows that are there already get empty further cells.</summary>
    public void SetShape(RowShape shape)
    {
        Shape = shape;
        for (int missing = (Rows.Count * shape.Extra) - _extra.Count; missing > 0; missing--)
        {
            AddExtra(0, 0);
        }
    }

    /// <summary>Gives the last row empty further cells.</summary>
    public void AddEmptyExtra()
    {
        for (int i = 0; i < Shape.Extra; i++)
        {
            AddExtra(0, 0);
        }
    }

    /// <summary>Whether there are as many further cells as a block holds.</summary>
    public bool IsFullOfCells => _extra.Count >= CellLimit.MostOfBlock;

    /// <summary>Adds a further cell of the last row; each row has as many as its shape says.</summary>
    public void AddExtra(int start, int length) => _extra.Add((start, length));

    /// <summary>Writes the identifier of a row, or a further cell of it, elsewhere in the block.</summary>
    /// <param name="row">The row.</param>
    /// <param name="index">Index of the further cell; -1 for the identifier.</param>
    /// <param name="start">Where in the bytes, of which nobody else needs those from there on.</param>
    /// <param name="text">The identifier or cell.</param>
    /// <returns>Where it ends.</returns>
    public int Place(int row, int index, int start, string text)
    {
        EnsureCapacity(start + Encoding.UTF8.GetByteCount(text));
        int length = Encoding.UTF8.GetBytes(text, Bytes.AsSpan(start));
        if (index < 0)
        {
            Rows[row] = Rows[row] with { IdStart = start, IdLength = length };
        }
        else
        {
            _extra[(row * Shape.Extra) + index] = (start, length);
        }
        return start + length;
    }

    /// <summary>A further cell of a row.</summary>
    public ReadOnlySpan<byte> ExtraOf(int row, int index)
    {
        (int start, int length) = _extra[(row * Shape.Extra) + index];
        return Bytes.AsSpan(start, length);
    }

    /// <summary>A cell that is kept for the output; empty for a row of an input that has no such columns.</summary>
    public ReadOnlySpan<byte> KeptOf(int row, int index) =>
        Shape.KeptNames.Length == 0 ? [] : ExtraOf(row, Shape.OtherNames.Length + index);

    /// <summary>The share of a row in a mixture; empty where there is none.</summary>
    public ReadOnlySpan<byte> ShareOf(int row) => Shape.HasShare ? ExtraOf(row, Shape.Extra - 1) : [];

    public long NumberOf(int row) => Numbers.Count == 0 ? FirstRow + row : Numbers[row];

    /// <summary>What a row is called that states no identifier.</summary>
    public long DefaultIdOf(int row) => NamedByLine ? Rows[row].Line : NumberOf(row);

    /// <summary>Names a row after its text where it states no identifier: its text is a name.</summary>
    public void NameByText(int row)
    {
        RowSlice slice = Rows[row];
        if (slice.IdLength == 0)
        {
            Rows[row] = slice with { IdStart = slice.TextStart, IdLength = slice.TextLength };
        }
    }

    /// <summary>The identifier of a row, or what it is called without one.</summary>
    public string NameOf(int row) =>
        Rows[row].IdLength > 0 ? Encoding.UTF8.GetString(IdOf(row)) : DefaultIdOf(row).ToString(CultureInfo.InvariantCulture);

    /// <summary>Whole lines from a row on, a line feed after each, as long as each is a row without an identifier.</summary>
    /// <param name="first">Index of the first row.</param>
    /// <param name="end">Index of the row after the last; <paramref name="first"/> where that row is no such line.</param>
    public ReadOnlySpan<byte> LinesFrom(int first, out int end)
    {
        ReadOnlySpan<RowSlice> rows = InPairs ? default : CollectionsMarshal.AsSpan(Rows);
        end = first;
        while (end < rows.Length && rows[end].IdLength == 0 && FaultOf(end) is null && (end == first || Follows(rows[end], rows[end - 1])))
        {
            end++;
        }
        // A row of several lines shows in the number of the next one; of the last there is no next.
        if (end > first && TextOf(end - 1).Contains((byte)'\n'))
        {
            end--;
        }
        // After the last row of all there need not be room for a line feed.
        if (end > first && BehindText(rows[end - 1]) >= Bytes.Length)
        {
            end--;
        }
        return end == first ? default : Bytes.AsSpan(rows[first].TextStart..(BehindText(rows[end - 1]) + 1));
    }

    private static int BehindText(RowSlice row) => row.TextStart + row.TextLength;

    /// <summary>A block of one row, with bytes of its own: it stays when this block is used again.</summary>
    public RowBlock CopyOf(int row)
    {
        var copy = new RowBlock();
        copy.Reset(Source, NamedByLine, Shape);
        RowSlice slice = Rows[row];
        int used = 0;
        RowAppender.Append(copy, ref used, IdOf(row), TextOf(row), slice.Line, slice.Position);
        for (int i = 0; i < Shape.Extra; i++)
        {
            RowAppender.AppendCell(copy, ref used, ExtraOf(row, i));
        }
        copy.FirstRow = NumberOf(row);
        return copy;
    }

    public void AddFault(RowFault fault) => AddFault(Rows.Count - 1, fault);

    public void AddFault(int row, RowFault fault) => _faults[row] = fault;

    public RowFault? FaultOf(int row) => _faults.Count == 0 ? null : _faults.GetValueOrDefault(row);

    /// <summary>Keeps the rows from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public void Keep(int first, int end)
    {
        int rows = Rows.Count;
        Rows.RemoveRange(end, rows - end);
        Rows.RemoveRange(0, first);
        if (Shape.Extra > 0)
        {
            _extra.RemoveRange(end * Shape.Extra, (rows - end) * Shape.Extra);
            _extra.RemoveRange(0, first * Shape.Extra);
        }
        FirstRow += first;
        if (_faults.Count > 0)
        {
            KeyValuePair<int, RowFault>[] faults = [.. _faults];
            _faults.Clear();
            foreach ((int row, RowFault fault) in faults)
            {
                if (row >= first && row < end)
                {
                    _faults[row - first] = fault;
                }
            }
        }
    }

    private static bool Follows(RowSlice row, RowSlice before) =>
        row.Line == before.Line + 1 && row.TextStart == before.TextStart + before.TextLength + 1;

    /// <summary>The row as the other commands know rows.</summary>
    public InputRow ToInputRow(int row)
    {
        RowSlice slice = Rows[row];
        string? source = Source is null ? null
            : slice.Line == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Source}, row {NumberOf(row)}")
            : string.Create(CultureInfo.InvariantCulture, $"{Source}, {PlaceOf(row)} {slice.Line}");
        return new InputRow(NameOf(row), slice.IdLength > 0, Encoding.UTF8.GetString(TextOf(row)), source, FaultOf(row))
        {
            Line = slice.Line,
            InPairs = InPairs,
            Share = Encoding.UTF8.GetString(ShareOf(row)),
            Others = Shape.OtherNames.Length == 0 ? InputRow.NoOthers : OthersOf(row),
        };
    }

    /// <summary>What is counted by the number of the line of a row.</summary>
    private string PlaceOf(int row) => Shape.IsSheet ? "row" : TextOf(row).Contains((byte)'\n') ? "record at line" : "line";

    private Dictionary<string, string> OthersOf(int row)
    {
        var cells = new Dictionary<string, string>(Shape.OtherNames.Length);
        for (int i = 0; i < Shape.OtherNames.Length; i++)
        {
            cells[Shape.OtherNames[i]] = Encoding.UTF8.GetString(ExtraOf(row, i));
        }
        return cells;
    }
}
