namespace Oligo.Cli.Input;

/// <summary>A stream whose bytes are kept as they are read, to be read once more. It stays open when it is disposed of.</summary>
internal sealed class RecordingStream(Stream inner) : ReadOnlyStream
{
    private readonly MemoryStream _read = new();

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        _read.Write(buffer[..count]);
        return count;
    }

    /// <summary>The stream from its beginning.</summary>
    public Stream Replay() => new PrefixedStream(_read.ToArray(), inner);
}
