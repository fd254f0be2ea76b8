namespace Oligo.Cli.Output;

/// <summary>
/// Stderr, by the stream of the console, which waits where the reader of a pipe is slow; that stream opens files of its own, and a run that
/// has no handle to spare says so without it.
/// </summary>
/// <param name="console">The stream of the console.</param>
internal sealed class StandardError(Stream console) : WriteOnlyStream
{
    private Stream _stream = console;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _stream.Write(buffer);
        }
        catch (Exception e) when (StandardStreams.IsOutOfHandles(e))
        {
            _stream = StandardStreams.OpenErrorDirectly();
            _stream.Write(buffer);
        }
    }

    public override void Flush() => _stream.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }
        base.Dispose(disposing);
    }
}
