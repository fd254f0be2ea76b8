using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>What travels through a run: rows, what came of them, and the text made of it.</summary>
internal sealed class MassBlock
{
    private Utf8Buffer? _text;

    public RowBlock Rows { get; } = new();

    public MassRows Results { get; } = new();

    /// <summary>The text of a format that is not the one of the results; made when it is asked for.</summary>
    public Utf8Buffer Text => _text ??= new Utf8Buffer();

    /// <summary>Share of all inputs, from 0 to 1, that is read with this block; <see langword="null"/> where that is not known.</summary>
    public double? ShareRead { get; set; }
}
