namespace Oligo.Cli.Output;

/// <summary>Stdout that the caller closed: what cannot be written is not lost in silence.</summary>
internal sealed class ClosedOutput : WriteOnlyStream
{
    public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("It is closed.");

    public override void Flush()
    {
    }
}
