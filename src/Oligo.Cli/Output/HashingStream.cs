using Oligo.Internal;

namespace Oligo.Cli.Output;

/// <summary>Counts and hashes the bytes that pass, in one direction.</summary>
/// <param name="inner">The stream.</param>
/// <param name="toTheEnd">Whether what nobody has read is hashed at the end.</param>
internal sealed class HashingStream(Stream inner, bool toTheEnd = false) : Stream
{
    private const int PieceSize = 64 * 1024;

    private readonly Sha256 _hash = new();
    private long _count;
    private string? _final;
    private bool _isClosed;

    /// <summary>Bytes that have passed.</summary>
    public long Count => _count;

    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => _count;

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    /// <summary>SHA-256 of the bytes that have passed, in lower-case hexadecimal digits. No more may pass.</summary>
    public string Digest => _final ??= Convert.ToHexStringLower(_hash.Finish());

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Pass(buffer[..read]);
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        Pass(buffer);
    }

    public override void Flush() => inner.Flush();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isClosed)
        {
            _isClosed = true;
            byte[] piece = toTheEnd && _final is null ? new byte[PieceSize] : [];
            while (piece.Length > 0 && Read(piece) > 0)
            {
            }
            _ = Digest;
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        _hash.Append(bytes);
        _count += bytes.Length;
    }
}
