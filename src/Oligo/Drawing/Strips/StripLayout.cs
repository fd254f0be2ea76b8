using System.Collections.Immutable;

namespace Oligo.Drawing;

/// <summary>
/// Where the cells of a molecule lie: one row for each strand, and nucleotides that lie opposite in one column. What terminals, pictures
/// and pages draw.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StripLayout
{
    private StripLayout(ImmutableArray<StripRow> rows)
    {
        Rows = rows;
        ColumnCount = rows.Max(row => row.LastColumn) + 1;
    }

    /// <summary>The rows, that of the sense strand first.</summary>
    public ImmutableArray<StripRow> Rows { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>Lays out a molecule.</summary>
    /// <param name="molecule">A strand, or a duplex, whose second strand is the second row, 3' to 5', with opposite nucleotides in one
    /// column.</param>
    /// <remarks>The strands of a complex are rows of their own, 5' to 3'.</remarks>
    /// <returns>The layout.</returns>
    public static StripLayout Create(NucleicAcid molecule)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        StrandStrip first = StrandStrip.Create(molecule.Strands[0]);
        if (molecule is not Duplex duplex)
        {
            return new([.. molecule.Strands.Select(StrandStrip.Create).Select(strip =>
                new StripRow(strip, false, strip.Cells, [.. Enumerable.Range(0, strip.Cells.Length)]))]);
        }
        StrandStrip second = StrandStrip.Create(duplex.Antisense);
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

    /// <summary>Raises the number of columns after each slot to the spacers that a strand has there.</summary>
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

    /// <summary>Columns of the cells: residues in their slots, spacers after them, groups at the ends outwards.</summary>
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
}
