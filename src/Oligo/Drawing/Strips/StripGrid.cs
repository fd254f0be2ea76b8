using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>The widths of the columns of a picture in pixels: every text fits.</summary>
internal sealed class StripGrid
{
    public const int CellWidth = 32;
    public const int LinkWidth = 16;
    public const int BaseSize = 15;
    public const int SmallSize = 11;
    public const int LinkSize = 9;
    public const int JointSize = 8;
    private const int CellPadding = 4;
    private const int GroupPadding = 16;

    private readonly ImmutableArray<int> _cellWidths;
    private readonly ImmutableArray<int> _starts;

    public StripGrid(StripLayout layout)
    {
        ImmutableArray<StripRow> rows = layout.Rows;
        int columns = layout.ColumnCount;
        Rows = rows;
        _cellWidths =
            [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => row.At(column) is { } cell ? WidthOf(cell) : CellWidth))];
        var starts = ImmutableArray.CreateBuilder<int>(columns + 1);
        int x = 0;
        for (int column = 0; column < columns; column++)
        {
            starts.Add(x);
            x += _cellWidths[column] + rows.Max(row => LinkWidthOf(row.LinkAfter(column)));
        }
        starts.Add(x);
        _starts = starts.MoveToImmutable();
    }

    public ImmutableArray<StripRow> Rows { get; }

    public int Columns => _cellWidths.Length;

    /// <summary>Pixels from the left edge of one column to that of another; of <see cref="Columns"/> to the end of the grid.</summary>
    public int Distance(int from, int to) => _starts[to] - _starts[from];

    /// <summary>Width of a column without the linkage after it.</summary>
    public int WidthAt(int column) => _cellWidths[column];

    /// <summary>Pixels between the edge of a column and that of a narrower cell, which is centred.</summary>
    public int IndentOf(StripCell cell, int column) => (_cellWidths[column] - WidthOf(cell)) / 2;

    /// <summary>Font size of the upper line of a cell: large where it fits the usual width.</summary>
    public static int SizeOf(StripCell cell) =>
        !cell.IsGroup && TextMeasure.WidthOf(cell.Label, BaseSize) <= CellWidth - CellPadding ? BaseSize : SmallSize;

    /// <summary>A linkage as its letters and its joint, which is empty for the ordinary one.</summary>
    public static (string Letters, string Joint) SplitLink(string linkage)
    {
        int at = linkage.IndexOf('(', StringComparison.Ordinal);
        return at < 0 ? (linkage, "") : (linkage[..at], linkage[at..]);
    }

    /// <summary>Font size of the letters of a linkage.</summary>
    public static int SizeOf(string letters) => letters.Length == 1 ? SmallSize : LinkSize;

    private static int WidthOf(StripCell cell)
    {
        int padding = cell.IsGroup ? GroupPadding : CellPadding;
        int text = Math.Max(TextMeasure.WidthOf(cell.Label, SizeOf(cell)), TextMeasure.WidthOf(cell.SugarLabel, SmallSize));
        return Even(Math.Max(CellWidth, text + padding));
    }

    private static int LinkWidthOf(StripCell? cell)
    {
        if (cell is null)
        {
            return LinkWidth;
        }
        (string letters, string joint) = SplitLink(cell.Linkage);
        int text = Math.Max(TextMeasure.WidthOf(letters, SizeOf(letters)), TextMeasure.WidthOf(joint, JointSize));
        return Even(Math.Max(LinkWidth, text + 2));
    }

    /// <summary>Even, so that middles are whole.</summary>
    private static int Even(int width) => width + (width & 1);
}
