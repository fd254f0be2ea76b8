using System.Collections.Immutable;

namespace Oligo.Search;

/// <summary>
/// The alignment of a whole pattern that ends at a letter: the fewest edits, of those the fewest gaps, of those the first start, and gaps
/// as far left as they go.
/// </summary>
/// <param name="Start">The first letter, in the text.</param>
/// <param name="Edits">Mismatches and gaps.</param>
/// <param name="Gaps">Letters of either side without a partner.</param>
/// <param name="Steps">The alignment, along the record.</param>
internal sealed record EditAlignment(long Start, int Edits, int Gaps, ImmutableArray<PairStep> Steps)
{
    private const int EditWeight = 1 << 20;
    private const int GapWeight = 1 << 10;

    /// <summary>Aligns a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="sets">Letters of the text up to the end, as sets; the record's first letter or enough before it.</param>
    /// <param name="start">Place of the first of them in the text.</param>
    public static EditAlignment Create(TargetPattern pattern, ReadOnlySpan<byte> sets, long start)
    {
        int rows = pattern.Length + 1;
        int columns = sets.Length + 1;
        // Each cell is a sum that is the less the better: edits, then gaps, then the start.
        int[] cells = new int[rows * columns];
        for (int column = 0; column < columns; column++)
        {
            cells[column] = column;
        }
        for (int row = 1; row < rows; row++)
        {
            cells[row * columns] = cells[(row - 1) * columns] + EditWeight + GapWeight;
            for (int column = 1; column < columns; column++)
            {
                int at = (row * columns) + column;
                int aligned = cells[at - columns - 1] + (Accepts(row, column, sets) ? 0 : EditWeight);
                int gap = Math.Min(cells[at - columns], cells[at - 1]) + EditWeight + GapWeight;
                cells[at] = Math.Min(aligned, gap);
            }
        }
        return Follow(pattern, sets, start, cells);

        bool Accepts(int row, int column, ReadOnlySpan<byte> letters) => (pattern.Accepted[row - 1] & letters[column - 1]) != 0;
    }

    /// <summary>Goes back from the end; letters pair as long as they can, so that gaps come to lie to the left.</summary>
    private static EditAlignment Follow(TargetPattern pattern, ReadOnlySpan<byte> sets, long start, int[] cells)
    {
        int columns = sets.Length + 1;
        int row = pattern.Length;
        int column = sets.Length;
        int best = cells[^1];
        var steps = ImmutableArray.CreateBuilder<PairStep>();
        while (row > 0)
        {
            int at = (row * columns) + column;
            bool isPair = column > 0 && (pattern.Accepted[row - 1] & sets[column - 1]) != 0;
            if (column > 0 && cells[at] == cells[at - columns - 1] + (isPair ? 0 : EditWeight))
            {
                steps.Add(isPair ? PairStep.Pair : PairStep.Mismatch);
                row--;
                column--;
            }
            else if (column > 0 && cells[at] == cells[at - 1] + EditWeight + GapWeight)
            {
                steps.Add(PairStep.TargetOnly);
                column--;
            }
            else
            {
                steps.Add(PairStep.OligoOnly);
                row--;
            }
        }
        steps.Reverse();
        return new EditAlignment(start + column, best / EditWeight, best % EditWeight / GapWeight, steps.ToImmutable());
    }

    /// <summary>The steps, with the wobble pairs among the aligned bases.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="sets">The letters of the alignment.</param>
    public ImmutableArray<PairStep> StepsOf(TargetPattern pattern, ReadOnlySpan<byte> sets)
    {
        var steps = ImmutableArray.CreateBuilder<PairStep>(Steps.Length);
        int row = 0;
        int column = 0;
        foreach (PairStep step in Steps)
        {
            steps.Add(step is PairStep.Pair or PairStep.Mismatch ? pattern.StepAt(row, sets[column]) : step);
            row += step == PairStep.TargetOnly ? 0 : 1;
            column += step == PairStep.OligoOnly ? 0 : 1;
        }
        return steps.MoveToImmutable();
    }
}
