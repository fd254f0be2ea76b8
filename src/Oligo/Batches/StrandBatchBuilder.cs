using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>Collects strands and duplexes for a <see cref="StrandBatch"/>, row by row. Not thread-safe.</summary>
/// <remarks>
/// Residues that add small counts get a code, up to 63 kinds; whatever has none (groups, further kinds, labelled or charged rows) is added
/// up apart, with the same result and at the price of a molecule made by hand. A row whose builder has met too many kinds starts the next
/// batch with a new alphabet.
/// </remarks>
/// <example><code>
/// using StrandBatch batch = new StrandBatchBuilder().Add(Strand.Parse("Ges mCes Te")).Build();
/// double[] masses = new double[batch.Count];
/// batch.CopyMonoisotopicMasses(masses);
/// </code></example>
public sealed class StrandBatchBuilder : IDisposable
{
    /// <summary>Starts an empty batch.</summary>
    /// <param name="library">The monomers of every row; <see cref="MonomerLibrary.Default"/> by default.</param>
    public StrandBatchBuilder(MonomerLibrary? library = null) => Writer = new BatchWriter(library ?? MonomerLibrary.Default);

    /// <summary>The monomers of every row.</summary>
    public MonomerLibrary Library => Writer.Library;

    /// <summary>Rows added so far.</summary>
    public int Count => Writer.Count;

    /// <summary>Where the rows go; readers of rows write to it without making molecules.</summary>
    internal BatchWriter Writer { get; }

    /// <summary>Adds a strand, or a duplex as one row: what adds up is that of both strands.</summary>
    /// <param name="molecule">The strand or duplex.</param>
    /// <param name="identifier">Its name in UTF-8; empty for none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The molecule is of another library.</exception>
    public StrandBatchBuilder Add(NucleicAcid molecule, ReadOnlySpan<byte> identifier = default)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        if (!ReferenceEquals(molecule.Library, Library))
        {
            throw new ArgumentException("The molecule is written in another library than the batch.", nameof(molecule));
        }
        Writer.Add(molecule, identifier);
        return this;
    }

    /// <summary>Adds every row of another batch.</summary>
    /// <param name="batch">A batch of the same library.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The batch is of another library.</exception>
    public StrandBatchBuilder Add(StrandBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        for (int row = 0; row < batch.Count; row++)
        {
            Add(batch, row);
        }
        return this;
    }

    /// <summary>Adds one row of another batch.</summary>
    /// <param name="batch">A batch of the same library.</param>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The batch is of another library.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The batch has no such row.</exception>
    public StrandBatchBuilder Add(StrandBatch batch, int row)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!ReferenceEquals(batch.Library, Library))
        {
            throw new ArgumentException("The batch is written in another library.", nameof(batch));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, batch.Count);
        Writer.Add(batch, row);
        return this;
    }

    /// <summary>
    /// Adds a row without a molecule: its length, formula and masses are 0. It keeps the place of an input that could not be read.
    /// </summary>
    /// <param name="identifier">Its name in UTF-8; empty for none.</param>
    /// <returns>This builder.</returns>
    public StrandBatchBuilder AddEmpty(ReadOnlySpan<byte> identifier = default)
    {
        Writer.AddEmpty(identifier);
        return this;
    }

    /// <summary>The batch of the rows so far. The builder is empty afterwards and can be used further.</summary>
    /// <returns>The batch.</returns>
    public StrandBatch Build() => Writer.Build();

    /// <summary>Returns the arrays of rows that were not built to the pool. The builder is empty afterwards.</summary>
    public void Dispose() => Writer.Dispose();
}
