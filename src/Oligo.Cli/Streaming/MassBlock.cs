namespace Oligo.Cli.Streaming;

/// <summary>What travels through a run: rows, what came of them, and the text made of it.</summary>
internal sealed class MassBlock
{
    public RowBlock Rows { get; } = new();

    public MassRows Results { get; } = new();

    public Utf8Buffer Text { get; } = new();

    /// <summary>Share of all inputs, from 0 to 1, that is read with this block; <see langword="null"/> where that is not known.</summary>
    public double? ShareRead { get; set; }
}
