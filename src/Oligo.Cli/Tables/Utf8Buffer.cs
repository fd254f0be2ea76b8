using System.Buffers;
using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>A growing run of UTF-8, recycled from block to block.</summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>
{
    // Twice the bytes of a block of rows: the rows of most blocks take somewhat more than their texts. What is not written is not touched.
    private const int InitialCapacity = 2 * 128 * 1024;

    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(InitialCapacity);

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Puts another byte in the place of the last one.</summary>
    public void ReplaceLast(byte value) => _bytes[Length - 1] = value;

    public ReadOnlySpan<byte> Slice(int start, int end) => _bytes.AsSpan(start, end - start);

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - Length < Math.Max(sizeHint, 1))
        {
            Grow(sizeHint);
        }
        return _bytes.AsSpan(Length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        GetSpan(sizeHint);
        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public void Append(byte value)
    {
        if (Length == _bytes.Length)
        {
            GetSpan(1);
        }
        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Span<byte> room = GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>Appends a number that is not negative.</summary>
    public void Append(long value)
    {
        const int LongestNumber = 19;
        value.TryFormat(GetSpan(LongestNumber), out int written);
        Length += written;
    }

    private void Grow(int room)
    {
        int needed = Length + Math.Max(room, 1);
        byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Max(needed, Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Written.CopyTo(larger);
        _bytes = larger;
    }
}
