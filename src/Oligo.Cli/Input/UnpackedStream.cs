using System.IO.Compression;

namespace Oligo.Cli.Input;

/// <summary>The bytes of a gzip file. What is damaged in it is told from what is wrong with the text that it holds.</summary>
internal sealed class UnpackedStream(Stream packed, string name) : ReadOnlyStream
{
    private readonly GZipStream _bytes = new(packed, CompressionMode.Decompress);

    public override int Read(Span<byte> buffer)
    {
        try
        {
            return _bytes.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Damaged(name);
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
}
