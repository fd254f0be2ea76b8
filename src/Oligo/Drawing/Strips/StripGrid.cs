using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>The rows of a picture and the widths of their columns: residues that lie opposite share a column, and every text fits.</summary>
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

    private StripGrid(ImmutableArray<StripRow> rows)
    {
        Rows = rows;
        int columns = rows.Max(row => row.LastColumn) + 1;
        _cellWidths = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => row.At(column) is { } cell ? WidthOf(cell) : CellWidth))];
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

    /// <summary>Width of a column without the linkage behind it.</summary>
    public int WidthAt(int column) => _cellWidths[column];

    /// <summary>Pixels between the edge of a column and that of a narrower cell, which stands in its middle.</summary>
    public int IndentOf(StripCell cell, int column) => (_cellWidths[column] - WidthOf(cell)) / 2;

    public static StripGrid Of(NucleicAcid molecule)
    {
        StrandStrip first = StrandStrip.Of(molecule.Strands[0]);
        if (molecule is not Duplex duplex)
        {
            return new([new StripRow(first, false, first.Cells, [.. Enumerable.Range(0, first.Cells.Length)])]);
        }
        StrandStrip second = StrandStrip.Of(duplex.Antisense);
        ImmutableArray<StripCell> sense = first.Cells;
        ImmutableArray<StripCell> antisense = [.. second.Cells.Reverse()];
        // A slot is a pair of residues that lie opposite; spacers between two residues get columns of their own.
        int senseSlot = Math.Max(0, duplex.Register);
        int antisenseSlot = Math.Max(0, -duplex.Register);
        int[] spacers = new int[Math.Max(senseSlot + duplex.Sense.Length, antisenseSlot + duplex.Antisense.Length)];
        CountSpacers(sense, senseSlot, spacers);
        CountSpacers(antisense, antisenseSlot, spacers);
        ImmutableArray<int> senseColumns = Place(sense, senseSlot, spacers);
        ImmutableArray<int> antisenseColumns = Place(antisense, antisenseSlot, spacers);
        int shift = Math.Min(senseColumns[0], antisenseColumns[0]);
        return new(
        [
            new StripRow(first, false, sense, [.. senseColumns.Select(column => column - shift)]),
            new StripRow(second, true, antisense, [.. antisenseColumns.Select(column => column - shift)]),
        ]);
    }

    /// <summary>Raises the number of columns behind each slot to the spacers that a strand has there.</summary>
    private static void CountSpacers(ImmutableArray<StripCell> cells, int slot, int[] spacers)
    {
        int last = Last(cells);
        int run = 0;
        slot--;
        for (int i = First(cells); i <= last; i++)
        {
            run = cells[i].IsGroup ? run + 1 : 0;
            slot += cells[i].IsGroup ? 0 : 1;
            spacers[slot] = Math.Max(spacers[slot], run);
        }
    }

    /// <summary>Columns of the cells: residues in their slots, spacers behind them, groups at the ends outwards.</summary>
    private static ImmutableArray<int> Place(ImmutableArray<StripCell> cells, int slot, int[] spacers)
    {
        int first = First(cells);
        int last = Last(cells);
        int column = slot + spacers.Take(slot).Sum();
        var columns = ImmutableArray.CreateBuilder<int>(cells.Length);
        columns.AddRange(Enumerable.Range(column - first, first));
        for (int i = first; i < cells.Length; i++)
        {
            if (i > first)
            {
                bool skips = i <= last && !cells[i].IsGroup;
                column += 1 + (skips ? spacers[slot++] - SpacersBefore(cells, i) : 0);
            }
            columns.Add(column);
        }
        return columns.MoveToImmutable();
    }

    private static int SpacersBefore(ImmutableArray<StripCell> cells, int at)
    {
        int count = 0;
        while (cells[at - 1 - count].IsGroup)
        {
            count++;
        }
        return count;
    }

    private static int First(ImmutableArray<StripCell> cells) => cells.TakeWhile(cell => cell.IsGroup).Count();

    private static int Last(ImmutableArray<StripCell> cells) => cells.Length - 1 - cells.Reverse().TakeWhile(cell => cell.IsGroup).Count();

    /// <summary>Font size of the upper line of a cell: large where it fits the usual width.</summary>
    public static int SizeOf(StripCell cell) =>
        !cell.IsGroup && TextMeasure.WidthOf(cell.Text, BaseSize) <= CellWidth - CellPadding ? BaseSize : SmallSize;

    /// <summary>Lower line of a cell: the sugar and what hangs on it.</summary>
    public static string LowerLineOf(StripCell cell) => cell.Pendant.Length == 0 ? cell.Sugar : $"{cell.Sugar}<{cell.Pendant}>";

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
        int text = Math.Max(TextMeasure.WidthOf(cell.Text, SizeOf(cell)), TextMeasure.WidthOf(LowerLineOf(cell), SmallSize));
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
