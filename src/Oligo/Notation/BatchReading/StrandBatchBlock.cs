using System.Collections.Immutable;
using Oligo.Batches;
using Oligo.Internal;

namespace Oligo.Notation;

/// <summary>A block of lines as a batch, with what there is to say about its rows. Immutable and thread-safe until it is disposed of.</summary>
public sealed class StrandBatchBlock : IDisposable
{
    private readonly PooledBuffer<long> _lines;

    internal StrandBatchBlock(StrandBatch batch, PooledBuffer<long> lines, ImmutableArray<StrandBatchRemark> remarks)
    {
        Batch = batch;
        _lines = lines;
        Remarks = remarks;
    }

    /// <summary>One row for each line that states a molecule, and an empty row (length 0) for each that could not be read.</summary>
    public StrandBatch Batch { get; }

    /// <summary>Errors, warnings and notes, by row; rows without any are not listed.</summary>
    public ImmutableArray<StrandBatchRemark> Remarks { get; }

    /// <summary>1-based number in the whole input of the line of each row.</summary>
    public ReadOnlySpan<long> Lines => _lines.Items;

    /// <summary>Returns the arrays of the batch to the pool. Neither can be used afterwards.</summary>
    public void Dispose()
    {
        Batch.Dispose();
        _lines.Dispose();
    }
}
