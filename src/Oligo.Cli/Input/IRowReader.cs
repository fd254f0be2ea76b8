namespace Oligo.Cli.Input;

/// <summary>Reads the rows of one input, block by block, in order. Used by one thread.</summary>
internal interface IRowReader : IDisposable
{
    /// <summary>Fills a block.</summary>
    /// <param name="block">The block; what it held is forgotten.</param>
    /// <returns>Whether there was anything left; a block may be empty all the same.</returns>
    bool Read(RowBlock block);

    /// <summary>Share of the input that is read, from 0 to 1; <see langword="null"/> where its size is not known.</summary>
    double? Progress { get; }

    /// <summary>
    /// The columns of a table, from the first block on; <see langword="null"/> for lines without a header, and for a table without
    /// rows.
    /// </summary>
    TableColumns? Columns => null;
}
