namespace Oligo.Cli.Output;

/// <summary>
/// Bytes on their way out: a write that fails says which file or stream it was. A pipe that nobody reads any more is not a failure
/// of ours and passes as it is.
/// </summary>
/// <param name="inner">Takes the bytes.</param>
/// <param name="name">What messages call it.</param>
internal sealed class NamedOutput(Stream inner, string name) : WriteOnlyStream
{
    // What a write to a pipe without a reader gives on Linux and macOS, and on Windows.
    private const int BrokenPipe = 32;
    private const int BrokenPipeOfWindows = unchecked((int)0x8007006D);

    private long _count;

    public override long Length => _count;

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            inner.Write(buffer);
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw CannotWrite(name, e);
        }
        _count += buffer.Length;
    }

    public override void Flush()
    {
        try
        {
            inner.Flush();
        }
        catch (Exception e) when (IsFailure(e))
        {
            throw CannotWrite(name, e);
        }
    }

    /// <summary>Whether a write failed because nobody reads any more.</summary>
    public static bool IsBrokenPipe(Exception e) => e is IOException && e.HResult is BrokenPipe or BrokenPipeOfWindows;

    /// <summary>What is said of a file that cannot be written.</summary>
    public static ToolException CannotWrite(string name, Exception e) =>
        ToolException.File($"`{name}` cannot be written: " + e switch
        {
            ArgumentOutOfRangeException => "It would be larger than the file system or the limit of its user allows.",
            DirectoryNotFoundException => $"there is no directory `{Path.GetDirectoryName(FullPath.Of(name))}`.",
            _ => e.Message,
        });

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    // The buffers are whole, so an argument out of range is what the runtime makes of EFBIG.
    private static bool IsFailure(Exception e) =>
        e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException && !IsBrokenPipe(e);
}
