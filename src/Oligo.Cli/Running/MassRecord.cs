using System.Text;
using Oligo.Batches;
using Oligo.Chemistry;

namespace Oligo.Cli.Running;

/// <summary>
/// A row of <c>oligo mass</c>: its place in a batch, and its molecule where a column asks for it. Used again for the next row.
/// </summary>
/// <param name="weights">The edition of atomic weights.</param>
/// <param name="salt">The salt form that was asked for; <see langword="null"/> for none.</param>
internal sealed class MassRecord(AtomicWeights weights, Salt? salt) : RowRecord
{
    public AtomicWeights Weights { get; } = weights;

    /// <summary>The name of the edition as UTF-8, since every row of NDJSON states it.</summary>
    public byte[] WeightsName { get; } = Encoding.UTF8.GetBytes(weights.Name);

    public Salt? Salt { get; } = salt;

    /// <summary>Lengths of all rows of the block.</summary>
    public required StrandBatch Batch { get; init; }

    /// <summary>Sums of all rows of the block.</summary>
    public required StrandBatchMasses Masses { get; init; }

    public required RowResults Results { get; init; }

    /// <summary>Whether the row is a mixture of lengths, which has no single isotopic composition.</summary>
    public bool IsMixture => Batch.IsPolydisperse(Row);
}
