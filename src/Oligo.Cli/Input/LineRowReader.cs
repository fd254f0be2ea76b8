namespace Oligo.Cli.Input;

/// <summary>
/// Reads formats of lines: bytes in large pieces, cut between rows, never copied but for the rest that the next block begins with.
/// </summary>
/// <remarks>A line ends with LF, CR LF or CR. Memory grows only with the longest row.</remarks>
internal abstract class LineRowReader(InputStream input, string source, RowRange range, int linesAbove = 0) : IRowReader
{
    private byte[] _rest = [];
    private int _restLength;
    private long _offset;
    private long _line = 1 + linesAbove;
    private long _rows;
    private bool _sawReturn;
    private bool _ended;
    private bool _done;

    /// <summary>Whether a row without an identifier is named after its line.</summary>
    protected virtual bool NamedByLine => false;

    /// <summary>Whether a line may belong to the row above it, so that a row is whole only when the next has begun.</summary>
    protected virtual bool RowsContinue => false;

    public virtual TableColumns? Columns => null;

    /// <summary>Position of the row whose line begins at an index of the block.</summary>
    protected long PositionOf(int start) => _offset + start;

    public double? Progress => input.Progress;

    /// <summary>Called before the lines of a block.</summary>
    /// <param name="bytes">The lines.</param>
    protected virtual void BeginLines(ReadOnlySpan<byte> bytes)
    {
    }

    /// <summary>Adds the row of a line, adds the line to the last row, or skips it.</summary>
    protected abstract void AddLine(RowBlock block, int start, int end, long line);

    /// <summary>Called after the rows of a block are found: what its bytes have no room for may follow them.</summary>
    /// <param name="block">The block.</param>
    /// <param name="end">Where its rows end.</param>
    protected virtual void EndBlock(RowBlock block, int end)
    {
    }

    public bool Read(RowBlock block)
    {
        Reset(block);
        if (_done)
        {
            return false;
        }
        block.EnsureCapacity(Math.Max(RowBlock.InitialCapacity, _restLength));
        _rest.AsSpan(0, _restLength).CopyTo(block.Bytes);
        int length = _restLength;
        while (true)
        {
            int from = length;
            length = Fill(block, length);
            if (!_ended && !block.Bytes.AsSpan(from, length - from).Contains((byte)'\n'))
            {
                continue;
            }
            int cut = Split(block, length);
            if (cut > 0 || _ended)
            {
                Carry(block, cut, length);
                EndBlock(block, cut);
                _done |= _ended && cut == length;
                return true;
            }
            Reset(block);
        }
    }

    public virtual void Dispose() => input.Dispose();

    private void Reset(RowBlock block) => block.Reset(source, NamedByLine, Columns?.Shape);

    private int Fill(RowBlock block, int length)
    {
        if (length == block.Bytes.Length)
        {
            if (length >= input.LongestRow)
            {
                string most = input.LongestRow % (1 << 20) == 0
                    ? FormattableString.Invariant($"{input.LongestRow >> 20} MiB")
                    : FormattableString.Invariant($"{input.LongestRow:N0} bytes");
                throw ToolException.File(
                    FormattableString.Invariant($"{source}, line {_line}: the row is longer than {most}."), "--max-text sets the limit");
            }
            block.EnsureCapacity(length + 1);
        }
        int read = input.Bytes.Read(block.Bytes, length, block.Bytes.Length - length);
        _ended = read == 0;
        return length + EndLines(block.Bytes.AsSpan(length, read));
    }

    /// <summary>Turns CR LF and CR into LF, in place.</summary>
    /// <returns>How many bytes are left.</returns>
    private int EndLines(Span<byte> bytes)
    {
        int read = 0;
        if (_sawReturn && bytes.Length > 0)
        {
            read = bytes[0] == '\n' ? 1 : 0;
            _sawReturn = false;
        }
        if (read == 0 && !bytes.Contains((byte)'\r'))
        {
            return bytes.Length;
        }
        int written = 0;
        while (read < bytes.Length)
        {
            byte next = bytes[read++];
            if (next == '\r')
            {
                next = (byte)'\n';
                _sawReturn = read == bytes.Length;
                read += read < bytes.Length && bytes[read] == '\n' ? 1 : 0;
            }
            bytes[written++] = next;
        }
        return written;
    }

    /// <summary>Finds the rows of the bytes.</summary>
    /// <returns>How many bytes the whole rows take, and what lies between them.</returns>
    private int Split(RowBlock block, int length)
    {
        int at = 0;
        long line = _line;
        BeginLines(block.Bytes.AsSpan(0, length));
        while (at < length && !block.IsFullOfCells)
        {
            int end = block.Bytes.AsSpan(at, length - at).IndexOf((byte)'\n');
            if (end < 0 && !_ended)
            {
                break;
            }
            end = end < 0 ? length : at + end;
            AddLine(block, at, end, line);
            at = Math.Min(end + 1, length);
            line++;
        }
        if (RowsContinue && !_ended && block.Rows.Count > 0)
        {
            RowSlice open = block.Rows[^1];
            block.Keep(0, block.Rows.Count - 1);
            at = (int)(open.Position - _offset);
            line = open.Line;
        }
        if (at > 0 || _ended)
        {
            _line = line;
            block.FirstRow = _rows + 1;
            _rows += block.Rows.Count;
            _done = !range.Narrow(block);
        }
        return at;
    }

    private void Carry(RowBlock block, int cut, int length)
    {
        _restLength = length - cut;
        if (_rest.Length < _restLength)
        {
            _rest = GC.AllocateUninitializedArray<byte>(block.Bytes.Length);
        }
        block.Bytes.AsSpan(cut, _restLength).CopyTo(_rest);
        _offset += cut;
    }
}
