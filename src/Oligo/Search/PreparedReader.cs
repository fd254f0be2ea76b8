using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Oligo.Search;

/// <summary>Reads a <see cref="PreparedFormat">prepared file</see>, and believes nothing that it says. Not thread-safe.</summary>
internal sealed class PreparedReader
{
    private const string Cut = "it is cut off";
    private const string Wrong = "its parts contradict each other";

    // Words that are read at a time: a stream that claims to be longer than it is costs no memory.
    private const int Piece = 1 << 17;

    // What two arrays of words could hold, and more than any memory does.
    private const ulong MostLetters = 1UL << 36;

    private readonly Stream _stream;
    private readonly WordChecksum _checksum = new();

    // Bytes that are there for certain; 0 where nobody knows.
    private long _left;

    private PreparedReader(Stream stream, long left) => (_stream, _left) = (stream, left);

    /// <summary>The database, or why there is none.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="length">Bytes that it has; <see langword="null"/> where the stream alone may know.</param>
    public static (TargetDatabase? Database, string Fault) Read(Stream stream, long? length)
    {
        try
        {
            return (new PreparedReader(stream, length ?? (stream.CanSeek ? stream.Length - stream.Position : 0)).Read(), "");
        }
        catch (InvalidDataException fault)
        {
            return (null, fault.Message);
        }
    }

    private TargetDatabase Read()
    {
        ulong[] head = Words(4);
        if (head[0] != PreparedFormat.Mark)
        {
            throw new InvalidDataException("it is not a prepared file of this version");
        }
        int count = Count(head[1], FastaReader.MaxRecords);
        Demand(head[2] <= MostLetters);
        long length = (long)head[2];
        ulong[] table = Words(3L * count);
        int headerBytes = Count(head[3], int.MaxValue - 8);
        ReadOnlyMemory<byte> headers = Bytes(headerBytes);
        LetterRuns ambiguous = Runs(length);
        LetterRuns small = Runs(length);
        LetterRuns other = Runs(length);
        long words = PreparedFormat.WordsOf(length);
        ulong[] low = Words(words, PackedText.Padding);
        ulong[] high = Words(words, PackedText.Padding);
        ulong checksum = _checksum.Value;
        ulong[] end = Words(2);
        if (end[0] != checksum || end[1] != PreparedFormat.EndMark || _stream.ReadByte() >= 0)
        {
            throw new InvalidDataException("its checksum or its end is not what it should be");
        }
        return new TargetDatabase(new PackedText(low, high, length, ambiguous, small, other), Records(table, headers, length));
    }

    private static ImmutableArray<TargetRecord> Records(ulong[] table, ReadOnlyMemory<byte> headers, long length)
    {
        var records = ImmutableArray.CreateBuilder<TargetRecord>(table.Length / 3);
        long start = 0;
        int at = 0;
        for (int i = 0; i < table.Length; i += 3)
        {
            long end = (long)Math.Min(table[i], long.MaxValue);
            int size = Count(table[i + 2], headers.Length - at);
            Demand(end >= start && end <= length && size > 0);
            records.Add(new TargetRecord(
                records.Count, headers.Slice(at, size), start, end, (table[i + 1] & PreparedFormat.IsCircular) != 0,
                (table[i + 1] & PreparedFormat.WritesUracil) != 0));
            at += size;
            start = end;
        }
        Demand(start == length && at == headers.Length && records.Count > 0);
        return records.MoveToImmutable();
    }

    private LetterRuns Runs(long length)
    {
        int count = Count(Words(1)[0], LetterRuns.MaxCount);
        var runs = new LetterRuns();
        ulong[] words = Words(3L * count);
        for (int i = 0; i < words.Length; i += 3)
        {
            Demand(words[i] < words[i + 1] && words[i + 1] <= (ulong)length && words[i + 2] <= byte.MaxValue
                && runs.TryAdd(new LetterRun((long)words[i], (long)words[i + 1], (byte)words[i + 2])));
        }
        return runs;
    }

    /// <summary>The next bytes, which fill whole words.</summary>
    private ReadOnlyMemory<byte> Bytes(int count)
    {
        long left = PreparedFormat.WordsOf(8L * count);
        byte[] bytes = new byte[left <= _left / 8 ? count : Math.Min(count, 8 * Piece)];
        for (int at = 0; left > 0; left -= Piece)
        {
            ReadOnlySpan<byte> part = MemoryMarshal.AsBytes<ulong>(Words(Math.Min(Piece, left)));
            part = part[..Math.Min(part.Length, count - at)];
            if (at + part.Length > bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(count, 2L * bytes.Length));
            }
            part.CopyTo(bytes.AsSpan(at));
            at += part.Length;
        }
        return bytes;
    }

    /// <summary>The next words, and some zeros after them.</summary>
    private ulong[] Words(long count, int padding = 0)
    {
        Demand(count <= Array.MaxLength - padding);
        // Of a file the length is known, and all its words may be believed.
        bool isThere = count <= _left / 8;
        _left -= 8 * count;
        ulong[] words = new ulong[(isThere ? count : Math.Min(count, Piece)) + padding];
        for (long at = 0; at < count;)
        {
            int piece = (int)Math.Min(Piece, count - at);
            if (at + piece + padding > words.Length)
            {
                Array.Resize(ref words, (int)Math.Min(count, 2L * words.Length) + padding);
            }
            Span<ulong> part = words.AsSpan((int)at, piece);
            int bytes = _stream.ReadAtLeast(MemoryMarshal.AsBytes(part), 8 * piece, throwOnEndOfStream: false);
            if (bytes < 8 * piece)
            {
                throw new InvalidDataException(Cut);
            }
            if (!BitConverter.IsLittleEndian)
            {
                System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(part, part);
            }
            _checksum.Add(part);
            at += piece;
        }
        if (words.Length != count + padding)
        {
            Array.Resize(ref words, (int)count + padding);
        }
        return words;
    }

    private static int Count(ulong number, int most)
    {
        Demand(most >= 0 && number <= (ulong)most);
        return (int)number;
    }

    private static void Demand(bool holds)
    {
        if (!holds)
        {
            throw new InvalidDataException(Wrong);
        }
    }
}
