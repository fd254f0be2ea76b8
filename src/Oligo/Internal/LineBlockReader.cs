using System.Buffers;

namespace Oligo.Internal;

/// <summary>
/// Cuts a stream of UTF-8 into blocks of whole lines. A block is what one read gives, so that a slow source is handed on as it comes.
/// </summary>
internal sealed class LineBlockReader(Stream input, int blockSize, int longestLine) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(blockSize);
    private int _filled;
    private long _line = 1;
    private bool _atEnd;

    /// <summary>The next block, or <see langword="null"/> after the last. The caller disposes of it.</summary>
    /// <exception cref="InvalidDataException">A line is longer than allowed.</exception>
    public async ValueTask<LineBlock?> ReadAsync(CancellationToken cancellationToken)
    {
        int whole = 0;
        while (whole == 0 && !_atEnd)
        {
            if (_filled == _buffer.Length)
            {
                Grow();
            }
            int read = await input.ReadAsync(_buffer.AsMemory(_filled), cancellationToken).ConfigureAwait(false);
            int end = _buffer.AsSpan(_filled, read).LastIndexOf((byte)'\n');
            whole = end < 0 ? 0 : _filled + end + 1;
            _filled += read;
            _atEnd = read == 0;
        }
        whole = _atEnd ? _filled : whole;
        return whole == 0 ? null : Take(whole);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private LineBlock Take(int whole)
    {
        byte[] rest = ArrayPool<byte>.Shared.Rent(Math.Max(blockSize, _filled - whole));
        _buffer.AsSpan(whole, _filled - whole).CopyTo(rest);
        var block = new LineBlock(_buffer, whole, _line);
        _line += CountLineEnds(block.Lines);
        (_buffer, _filled) = (rest, _filled - whole);
        return block;
    }

    private void Grow()
    {
        if (_filled >= longestLine)
        {
            throw new InvalidDataException($"Line {_line} is longer than {longestLine} bytes.");
        }
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, Math.Max(longestLine, _buffer.Length + 1L)));
        _buffer.AsSpan(0, _filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    /// <summary>Line ends: LF, CR, or both as one.</summary>
    private static int CountLineEnds(ReadOnlySpan<byte> lines)
    {
        int count = lines.Count((byte)'\n');
        for (int i = lines.IndexOf((byte)'\r'); i >= 0;)
        {
            count += i + 1 < lines.Length && lines[i + 1] == '\n' ? 0 : 1;
            int next = lines[(i + 1)..].IndexOf((byte)'\r');
            i = next < 0 ? -1 : i + 1 + next;
        }
        return count;
    }
}

/// <summary>Whole lines in an array of the pool.</summary>
internal sealed class LineBlock(byte[] buffer, int length, long firstLine) : IDisposable
{
    private byte[]? _buffer = buffer;

    public ReadOnlySpan<byte> Lines => _buffer.AsSpan(0, length);

    /// <summary>1-based number of the first line in the whole input.</summary>
    public long FirstLine { get; } = firstLine;

    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }
        _buffer = null;
    }
}
