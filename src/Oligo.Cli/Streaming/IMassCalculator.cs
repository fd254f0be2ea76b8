namespace Oligo.Cli.Streaming;

/// <summary>Formulas and masses of blocks. Used by several threads at a time.</summary>
internal interface IMassCalculator
{
    /// <summary>Works out the rows of a block.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="results">What came of them, row for row.</param>
    /// <param name="stopAtError">Whether the first row in error is the last one.</param>
    void Compute(RowBlock block, MassRows results, bool stopAtError);
}
