using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>How a strip is drawn. Immutable and thread-safe.</summary>
public sealed record StripSvgOptions
{
    /// <summary>The defaults.</summary>
    public static StripSvgOptions Default { get; } = new();

    /// <summary>Title above the strip, or <see langword="null"/> for none.</summary>
    public string? Title { get; init; }

    /// <summary>A line below the title, such as architecture and formula, or <see langword="null"/> for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Cells in a line before the strip wraps, at least 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 5.</exception>
    public int CellsPerLine
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 5);
            field = value;
        }
    } = 25;

    /// <summary>1-based positions of the first strand that get a thick frame: marks of a reader, such as findings of a validator.</summary>
    public ImmutableArray<int> MarkedPositions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>1-based positions of the second strand of a duplex that get a thick frame.</summary>
    public ImmutableArray<int> SecondMarkedPositions { get; init => field = value.IsDefault ? [] : value; } = [];
}
