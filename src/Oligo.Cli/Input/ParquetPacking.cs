namespace Oligo.Cli.Input;

/// <summary>What the packings of Parquet can do at best, and what room the beginning of a page in one asks for.</summary>
internal static class ParquetPacking
{
    /// <summary>Bytes of a page that are looked at.</summary>
    public const int Head = 18;

    // The codes of CompressionCodec in parquet.thrift of apache/parquet-format.
    private const long None = 0;
    private const long Snappy = 1;
    private const long Gzip = 2;
    private const long Lz4 = 5;
    private const long Zstandard = 6;
    private const long Lz4Raw = 7;

    // RFC 8878 recommends that every reader has room for a window of 8 MB; larger ones are for archives.
    private const long LargestWindow = 8 << 20;

    private static ReadOnlySpan<byte> ZstandardMagic => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>How many times as many bytes as it has a page can be unpacked to.</summary>
    public static long BestRatio(long codec) => codec switch
    {
        None => 1,
        Snappy => 64,
        Gzip => 1_032,
        Lz4 or Lz4Raw => 255,
        // Brotli and Zstandard have runs of whole blocks.
        _ => 1 << 15,
    };

    /// <summary>Bytes for which a reader makes room by what a page begins with; 0 where it says nothing of that.</summary>
    public static long MemoryFor(long codec, ReadOnlySpan<byte> page) => codec switch
    {
        Snappy => ReadVarint(page),
        Zstandard when page.StartsWith(ZstandardMagic) => ReadFrame(page[ZstandardMagic.Length..]),
        _ => 0,
    };

    private static long ReadVarint(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 5;
        long value = 0;
        for (int i = 0; i < Math.Min(bytes.Length, Longest); i++)
        {
            value |= (long)(bytes[i] & 0x7F) << (7 * i);
            if (bytes[i] < 0x80)
            {
                break;
            }
        }
        return value;
    }

    /// <summary>Size of the content of a frame of Zstandard, or of a window beyond the usual ones (RFC 8878, 3.1.1.1).</summary>
    private static long ReadFrame(ReadOnlySpan<byte> header)
    {
        if (header.IsEmpty)
        {
            return 0;
        }
        int descriptor = header[0];
        bool isSingle = (descriptor & 0x20) != 0;
        int sizeLength = (descriptor >> 6) switch { 0 => isSingle ? 1 : 0, 1 => 2, 2 => 4, _ => 8 };
        int dictionaryLength = (descriptor & 3) switch { 0 => 0, 1 => 1, 2 => 2, _ => 4 };
        int at = 1 + (isSingle ? 0 : 1) + dictionaryLength;
        if (header.Length < at + sizeLength)
        {
            return 0;
        }
        if (!isSingle && WindowOf(header[1]) is var window and > LargestWindow)
        {
            return window;
        }
        ulong size = 0;
        for (int i = 0; i < sizeLength; i++)
        {
            size |= (ulong)header[at + i] << (8 * i);
        }
        // A size of two bytes is less by what one byte holds.
        return (long)Math.Min(size, long.MaxValue >> 1) + (sizeLength == 2 ? 256 : 0);
    }

    private static long WindowOf(byte descriptor)
    {
        long power = 1L << (10 + (descriptor >> 3));
        return power + (power / 8 * (descriptor & 7));
    }
}
