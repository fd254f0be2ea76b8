using System.Collections.Immutable;
using Oligo.Batches;
using Oligo.Internal;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Texts, or a block of lines, as a batch, with what there is to say about its rows. Immutable and thread-safe until it is disposed of.
/// </summary>
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

    /// <summary>Errors, warnings and notes, in the order of rows; rows without any are not listed.</summary>
    public ImmutableArray<StrandBatchRemark> Remarks { get; }

    /// <summary>Finds what there is to say about a row.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The result of reading the row; <see langword="null"/> for a row that was read without a remark.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The block has no such row.</exception>
    public ParseResult<NucleicAcid>? FindRemark(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Batch.Count);
        int low = 0;
        int high = Remarks.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (Remarks[middle].Row == row)
            {
                return Remarks[middle].Result;
            }
            if (Remarks[middle].Row < row)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return null;
    }

    /// <summary>1-based number in the whole input of the line of each row.</summary>
    public ReadOnlySpan<long> Lines => _lines.Items;

    /// <summary>Returns the arrays of the batch to the pool. Neither can be used afterwards.</summary>
    public void Dispose()
    {
        Batch.Dispose();
        _lines.Dispose();
    }
}
