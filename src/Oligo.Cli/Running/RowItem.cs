using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>What travels through a run: rows of an input, and what came of them. Recycled from block to block.</summary>
internal sealed class RowItem
{
    public RowBlock Rows { get; } = new();

    public RowResults Results { get; } = new();

    /// <summary>Share of all inputs, from 0 to 1, that is read with this block; <see langword="null"/> where that is not known.</summary>
    public double? ShareRead { get; set; }
}
