using System.Text;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>The bytes of an input as UTF-8 without a mark: unpacked, and converted where a mark says UTF-16.</summary>
internal sealed class InputStream : IDisposable
{
    private const int MarkLength = 3;

    // Enough to tell what a file is that holds no text. A pipe may have less at first: a mark is all that is waited for.
    private const int HeadLength = 16;

    private readonly FileStream? _file;

    // Asked once: the system is asked each time.
    private readonly long _length;

    private InputStream(Stream bytes, FileStream? file)
    {
        Bytes = bytes;
        _file = file is { CanSeek: true } ? file : null;
        _length = _file?.Length ?? 0;
    }

    public Stream Bytes { get; private set; }

    /// <summary>
    /// Bytes of one row at most. HELM of a million nucleotides has a third of the usual number: a row that is longer is a file without line
    /// ends, or a packed one that was made to fill the memory.
    /// </summary>
    public int LongestRow { get; private init; }

    /// <summary>Share of the file that is read, from 0 to 1; <see langword="null"/> for stdin and pipes.</summary>
    public double? Progress => _file is null ? null : _length == 0 ? 1 : Math.Min(1, (double)_file.Position / _length);

    /// <summary>Opens a file for reading from its beginning to its end.</summary>
    public static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions
            {
                BufferSize = 0,
                Options = FileOptions.SequentialScan,
                Share = FileShare.ReadWrite | FileShare.Delete,
            });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.File(File.Exists(path) ? $"`{path}` cannot be read: {e.Message}" : $"There is no file `{path}`.");
        }
    }

    /// <summary>The bytes of a stream.</summary>
    /// <param name="raw">The stream.</param>
    /// <param name="packed">Whether it is packed with gzip.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="file">The file that it reads, if it reads one through something else.</param>
    /// <param name="longestRow">Bytes of one row at most; <see langword="null"/> for the usual number.</param>
    public static InputStream Of(Stream raw, bool packed, string name, FileStream? file = null, int? longestRow = null)
    {
        file ??= raw as FileStream;
        // The unpacker takes no bytes for the end of a file without any.
        if (packed && file is { CanSeek: true, Length: 0 })
        {
            throw UnpackedStream.Damaged(name);
        }
        Stream unpacked = packed ? new UnpackedStream(raw, name) : raw;
        return new InputStream(SkipMark(unpacked, name), file) { LongestRow = longestRow ?? NotationOptions.None.MaxTextLength };
    }

    /// <summary>Finds the header of a table and moves to it, over titles above it.</summary>
    /// <param name="columns">The columns that are wanted.</param>
    /// <param name="separators">The separators that come into question, the likeliest first.</param>
    public TableHeader MoveToHeader(ColumnNames columns, string separators)
    {
        TableHeader header = TableHeader.Find(Bytes, columns, separators, out Stream bytes);
        bytes.ReadExactly(new byte[header.BytesAbove]);
        Bytes = bytes;
        return header;
    }

    /// <summary>The first line as the header of a table; nothing is skipped.</summary>
    public TableHeader PeekHeader(ColumnNames columns, string separators)
    {
        TableHeader header = TableHeader.Find(Bytes, columns, separators, out Stream bytes, maxTitles: 0);
        Bytes = bytes;
        return header;
    }

    /// <summary>The names of the fields in the first objects of NDJSON; nothing is skipped.</summary>
    /// <param name="isFile">Whether all bytes are there already.</param>
    /// <param name="wanted">The fields that are wanted.</param>
    public IReadOnlyList<string> PeekFields(bool isFile, ColumnNames wanted)
    {
        IReadOnlyList<string> names = NdjsonFields.ReadNames(Bytes, isFile, wanted, out Stream bytes);
        Bytes = bytes;
        return names;
    }

    /// <summary>What is said of a file that fails while it is read.</summary>
    public static ToolException CannotRead(string name, Exception e) =>
        ToolException.File($"`{name}` cannot be read: {e.Message}");

    public void Dispose() => Bytes.Dispose();

    private static Stream SkipMark(Stream stream, string name)
    {
        byte[] head = new byte[HeadLength];
        int length = stream.ReadAtLeast(head, MarkLength, throwOnEndOfStream: false);
        BinaryContent.Refuse(head.AsSpan(0, length), name);
        return head.AsSpan(0, length) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => new PrefixedStream(head[MarkLength..length], stream),
            [0xFF, 0xFE, ..] => ToUtf8(head[2..length], stream, "utf-16"),
            [0xFE, 0xFF, ..] => ToUtf8(head[2..length], stream, "utf-16BE"),
            _ => new PrefixedStream(head[..length], stream),
        };
    }

    // Half a surrogate pair, or half a unit at the end, keeps its place, so that its row is in error.
    private static Stream ToUtf8(byte[] head, Stream stream, string encoding) =>
        Encoding.CreateTranscodingStream(new PrefixedStream(head, stream), StrictRowReader.Mark(encoding), new UTF8Encoding(false));
}
