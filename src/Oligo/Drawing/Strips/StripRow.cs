using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>One strand of a layout: which cell is in which column, from left to right as drawn. Immutable and thread-safe.</summary>
public sealed class StripRow
{
    private readonly Dictionary<int, StripCell> _byColumn;
    private readonly ImmutableArray<int> _columns;

    /// <summary>Places cells.</summary>
    /// <param name="strip">The strand.</param>
    /// <param name="isReversed">Whether the strand is drawn 3' to 5'.</param>
    /// <param name="cells">The cells from left to right as drawn.</param>
    /// <param name="columns">Their columns, ascending.</param>
    internal StripRow(StrandStrip strip, bool isReversed, ImmutableArray<StripCell> cells, ImmutableArray<int> columns)
    {
        IsReversed = isReversed;
        LeftLabel = isReversed ? strip.LastEnd : strip.FirstEnd;
        RightLabel = isReversed ? strip.FirstEnd : strip.LastEnd;
        LastPosition = strip.Strand.Length;
        _columns = columns;
        _byColumn = cells.Zip(columns).ToDictionary(pair => pair.Second, pair => pair.First);
    }

    /// <summary>Whether the strand is drawn 3' to 5'.</summary>
    public bool IsReversed { get; }

    /// <summary>The site of the sugar that faces outwards at the left end, such as <c>5'</c>.</summary>
    public string LeftLabel { get; }

    /// <summary>The site of the sugar that faces outwards at the right end, such as <c>3'</c>.</summary>
    public string RightLabel { get; }

    /// <summary>Position of the last nucleotide of the strand: its length.</summary>
    public int LastPosition { get; }

    /// <summary>The column of the leftmost cell, counted from 0.</summary>
    public int FirstColumn => _columns[0];

    /// <summary>The column of the rightmost cell, counted from 0.</summary>
    public int LastColumn => _columns[^1];

    /// <summary>The cell in a column.</summary>
    /// <param name="column">The column, counted from 0.</param>
    /// <returns>The cell, or <see langword="null"/> where the strand has none.</returns>
    public StripCell? At(int column) => _byColumn.GetValueOrDefault(column);

    /// <summary>The column of the next cell to the right.</summary>
    /// <param name="column">The column of a cell.</param>
    /// <returns>The column, or <see langword="null"/> after the last.</returns>
    public int? ColumnAfter(int column) => column == LastColumn ? null : _columns[_columns.BinarySearch(column) + 1];

    /// <summary>The cell that carries the linkage between a cell and its right neighbour: the 5' one of the two.</summary>
    /// <param name="column">The column of the left cell.</param>
    /// <returns>The cell, or <see langword="null"/> where there is no cell or no neighbour.</returns>
    public StripCell? LinkAfter(int column) =>
        At(column) is not { } left || ColumnAfter(column) is not { } next ? null : IsReversed ? At(next) : left;
}
