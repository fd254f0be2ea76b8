using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>One strand on the grid: which cell stands in which column, from left to right as drawn.</summary>
internal sealed class StripRow
{
    private readonly Dictionary<int, StripCell> _byColumn;
    private readonly ImmutableArray<int> _columns;

    /// <summary>Places cells.</summary>
    /// <param name="strip">The strand.</param>
    /// <param name="isReversed">Whether the strand is drawn 3' to 5'.</param>
    /// <param name="cells">The cells from left to right as drawn.</param>
    /// <param name="columns">Their columns, ascending.</param>
    public StripRow(StrandStrip strip, bool isReversed, ImmutableArray<StripCell> cells, ImmutableArray<int> columns)
    {
        IsReversed = isReversed;
        LeftLabel = isReversed ? strip.LastEnd : strip.FirstEnd;
        RightLabel = isReversed ? strip.FirstEnd : strip.LastEnd;
        LastPosition = strip.Strand.Length;
        _columns = columns;
        _byColumn = cells.Zip(columns).ToDictionary(pair => pair.Second, pair => pair.First);
    }

    public bool IsReversed { get; }

    public string LeftLabel { get; }

    public string RightLabel { get; }

    public int LastPosition { get; }

    public int FirstColumn => _columns[0];

    public int LastColumn => _columns[^1];

    public StripCell? At(int column) => _byColumn.GetValueOrDefault(column);

    /// <summary>The column of the next cell to the right, or <see langword="null"/> behind the last.</summary>
    public int? ColumnAfter(int column) => column == LastColumn ? null : _columns[_columns.BinarySearch(column) + 1];

    /// <summary>The cell that carries the linkage between a cell and its right neighbour: the 5' one of the two; <see langword="null"/> without a neighbour.</summary>
    public StripCell? LinkAfter(int column) =>
        At(column) is not { } left || ColumnAfter(column) is not { } next ? null : IsReversed ? At(next) : left;
}
