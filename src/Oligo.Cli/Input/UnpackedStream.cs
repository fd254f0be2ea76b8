using System.IO.Compression;

namespace Oligo.Cli.Input;

/// <summary>The bytes of a gzip file. What is damaged in it is told from what is wrong with the text that it holds.</summary>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private readonly WholeStream _packed;
    private readonly GZipStream _bytes;
    private readonly string _name;

    public UnpackedStream(Stream packed, string name)
    {
        _packed = new WholeStream(packed);
        _bytes = new GZipStream(_packed, CompressionMode.Decompress);
        _name = name;
    }

    public override int Read(Span<byte> buffer)
    {
        try
        {
            int read = _bytes.Read(buffer);
            // The unpacker takes what is not the beginning of another part for the end: the rows after it would be lost without a word.
            return read > 0 || buffer.IsEmpty || _packed.IsAtEnd ? read : throw Damaged(_name);
        }
        catch (InvalidDataException)
        {
            throw Damaged(_name);
        }
    }

    /// <summary>What is said of a file that cannot be unpacked.</summary>
    public static ToolException Damaged(string name) => ToolException.File($"`{name}` is cut off or damaged, or no gzip file.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _bytes.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>A stream that knows whether it was read to its end.</summary>
    private sealed class WholeStream(Stream inner) : ReadOnlyStream
    {
        public bool IsAtEnd { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int read = inner.Read(buffer);
            IsAtEnd |= read == 0 && !buffer.IsEmpty;
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }
            base.Dispose(disposing);
        }
    }
}
