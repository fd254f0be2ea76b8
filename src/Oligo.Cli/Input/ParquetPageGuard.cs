using System.Diagnostics.CodeAnalysis;

namespace Oligo.Cli.Input;

/// <summary>
/// Looks at the headers of the pages of Parquet, by which the library that reads them makes room: whether each page is in the file, and
/// neither it nor the number of its values is larger than its bytes can be.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="end">Where the pages end, and the footer begins.</param>
internal sealed class ParquetPageGuard(FileStream file, long end)
{
    // A page is unpacked in memory, once for each thread.
    private const long LargestPage = 256 << 20;

    // Packers write a few bytes before anything is packed.
    private const int Least = 1 << 16;

    // Most headers have some 30 bytes, and some more with the least and greatest value.
    private const int UsualHeader = 1 << 12;
    private const int LongestHeader = 1 << 24;

    private byte[] _bytes = new byte[UsualHeader];
    private long _at;
    private int _length;

    /// <summary>Whether all pages of a column may be read.</summary>
    public bool Accepts(in ParquetChunk chunk)
    {
        long at = chunk.Start;
        if (at < 0 || chunk.Length < 0 || at > end - chunk.Length)
        {
            return false;
        }
        for (long left = chunk.Values; left > 0;)
        {
            if (!TryReadHeader(at, out ParquetPageHeader? header, out int length))
            {
                return false;
            }
            long start = at + length;
            at = start + header.Packed;
            if (!Fits(header, chunk.Codec, left) || at > end || !FitsPacked(header, chunk.Codec, start, at))
            {
                return false;
            }
            left -= header.IsOfRows ? header.Values : 0;
        }
        return true;
    }

    private static bool Fits(ParquetPageHeader header, long codec, long valuesLeft)
    {
        long mostUnpacked = Math.Min(LargestPage, Least + (ParquetPacking.BestRatio(codec) * header.Packed));
        // A page with neither rows nor a dictionary would be read for ever.
        (long least, long most) = header.IsOfRows ? (1, valuesLeft) : (0, header.Unpacked);
        return header is { Packed: >= 0, Levels: >= 0 } && header.Unpacked <= mostUnpacked
            && header.Values >= least && header.Values <= most;
    }

    /// <summary>Whether what is packed asks for no more room than the header says.</summary>
    private bool FitsPacked(ParquetPageHeader header, long codec, long start, long last)
    {
        start += header.Levels;
        return start >= last || ParquetPacking.MemoryFor(codec, BytesAt(start, ParquetPacking.Head)) <= Least + header.Unpacked;
    }

    private bool TryReadHeader(long at, [NotNullWhen(true)] out ParquetPageHeader? header, out int length)
    {
        for (int most = UsualHeader; ; most = Math.Min(LongestHeader, 16 * most))
        {
            ReadOnlySpan<byte> bytes = BytesAt(at, most);
            header = new ParquetPageHeader();
            if (ThriftSkim.IsStruct(bytes, ThriftShape.PageHeader, header, out length))
            {
                return true;
            }
            if (bytes.Length < most || most == LongestHeader)
            {
                return false;
            }
        }
    }

    /// <summary>Bytes of the file, as many as there are; pages that are small share one look at it.</summary>
    private ReadOnlySpan<byte> BytesAt(long at, int most)
    {
        most = (int)Math.Min(most, end - at);
        if (at < _at || at + most > _at + _length)
        {
            _bytes = _bytes.Length < most ? new byte[most] : _bytes;
            file.Position = at;
            _length = file.ReadAtLeast(_bytes, Math.Max(most, 0), throwOnEndOfStream: false);
            _at = at;
        }
        return _bytes.AsSpan((int)(at - _at), Math.Min(most, _length - (int)(at - _at)));
    }
}
