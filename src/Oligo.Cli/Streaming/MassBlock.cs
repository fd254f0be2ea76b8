namespace Oligo.Cli.Streaming;

/// <summary>What travels through a run: rows, what came of them, and the text made of it.</summary>
internal sealed class MassBlock
{
    public RowBlock Rows { get; } = new();

    public MassRows Results { get; } = new();

    public Utf8Buffer Text { get; } = new();
}
