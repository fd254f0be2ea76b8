namespace Oligo.Cli.Input;

/// <summary>
/// How many cells a row of a table may have. Readers keep some bytes for each cell and some hundred for each column, so that a line of
/// separators would take many times its size.
/// </summary>
internal static class CellLimit
{
    /// <summary>Cells of a row, and so columns of a table, at most.</summary>
    public const int Most = 1 << 17;

    /// <summary>Kept cells of a block at most, but for the last row of it.</summary>
    public const int MostOfBlock = 1 << 20;

    /// <summary>What is said of a row with more.</summary>
    /// <param name="source">What messages call the table.</param>
    /// <param name="line">The 1-based number of its line.</param>
    public static ToolException Exceeded(string source, long line) =>
        ToolException.File(FormattableString.Invariant($"`{source}`, line {line}: a row has more than {Most:N0} cells."));
}
