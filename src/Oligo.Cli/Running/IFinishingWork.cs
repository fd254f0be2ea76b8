using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>
/// Work whose table is made when all rows are read: strands are searched for together. Rows are read by one thread, in their order, and
/// parts are parts of the table.
/// </summary>
internal interface IFinishingWork : IRowWork
{
    /// <summary>Writes the table of the rows that were read.</summary>
    /// <param name="table">Takes the rows of the table; it is begun.</param>
    /// <param name="settings">Part and threads.</param>
    /// <param name="progress">Says how far the work is.</param>
    void Finish(TableWriter table, RowSettings settings, ProgressLine progress);

    /// <summary>Whether a limit has cut the table.</summary>
    bool IsCut => false;

    /// <summary>Whether the table is made of blocks that may be kept as they are finished.</summary>
    bool KeepsBlocks => false;

    /// <summary>One line on what was done.</summary>
    /// <param name="run">The run.</param>
    string Summary(RowRun run);
}
