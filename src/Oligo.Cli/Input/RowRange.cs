namespace Oligo.Cli.Input;

/// <summary>The rows of an input that a run works on, by the <see cref="RowSlice.Position"/> of a row.</summary>
/// <param name="From">Least position.</param>
/// <param name="To">Position after the last.</param>
internal readonly record struct RowRange(long From, long To)
{
    public static RowRange All { get; } = new(0, long.MaxValue);

    /// <summary>Drops the rows outside; those that are numbered stay numbered as in the whole input.</summary>
    /// <returns>Whether rows after this block can still be inside.</returns>
    public bool Narrow(RowBlock block)
    {
        List<RowSlice> rows = block.Rows;
        if (rows.Count == 0)
        {
            return true;
        }
        int first = 0;
        while (first < rows.Count && rows[first].Position < From)
        {
            first++;
        }
        int end = rows.Count;
        while (end > first && rows[end - 1].Position >= To)
        {
            end--;
        }
        bool goesOn = rows[^1].Position < To;
        if (first > 0 || end < rows.Count)
        {
            block.Keep(first, end);
        }
        return goesOn;
    }
}
