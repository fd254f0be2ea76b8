using Oligo.Batches;
using Oligo.Chemistry;
using Oligo.Internal;

namespace Oligo.Thermodynamics;

/// <summary>Extinction coefficients of the rows of batches, without an object for each row. Immutable and thread-safe.</summary>
/// <remarks>
/// A batch keeps the nucleotides of a strand in their order, but neither what is bound to it nor which strands pair. Rows with more than
/// one strand, rings, and rows with groups have no value here: <see cref="ExtinctionCoefficient"/> finds theirs. Every other value is equal
/// to it.
/// </remarks>
public sealed class BatchExtinction
{
    private readonly AbsorptionTable? _table;

    /// <summary>Coefficients by a rule.</summary>
    /// <param name="options">The rule; <see cref="ExtinctionOptions.Default"/> by default.</param>
    public BatchExtinction(ExtinctionOptions? options = null)
    {
        Options = options ?? ExtinctionOptions.Default;
        _table = Options.Method.Rule is ExtinctionRule.NearestNeighbour or ExtinctionRule.Sum
            ? new AbsorptionTable(Options.Method, Options.WavelengthNanometres)
            : null;
    }

    /// <summary>The rule.</summary>
    public ExtinctionOptions Options { get; }

    /// <summary>Extinction coefficients in L/(mol cm).</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on, NaN for a row without one; its length says
    /// how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyTo(StrandBatch batch, Span<double> destination, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(destination.Length, batch.Count - start, nameof(destination));
        if (Options.Given is { } given)
        {
            destination.Fill(given);
        }
        else if (_table is not null)
        {
            CopyBySequence(batch, destination, start, _table);
        }
        else if (Options.Method.Rule == ExtinctionRule.Length)
        {
            CopyByLength(batch, destination, start);
        }
        else
        {
            CopyByMass(batch, destination, start);
        }
    }

    private static bool IsPlain(StrandBatch batch, int row) =>
        batch.Lengths[row] > 0 && ReferenceEquals(batch.RemainderAt(row), BatchRemainder.None);

    private void CopyByLength(StrandBatch batch, Span<double> destination, int start)
    {
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = IsPlain(batch, start + i) ? (double)Options.Method.Constant * batch.Lengths[start + i] : double.NaN;
        }
    }

    private void CopyByMass(StrandBatch batch, Span<double> destination, int start)
    {
        using var masses = new PooledBuffer<Mass>();
        Span<Mass> buffer = masses.Append(destination.Length);
        batch.CopyAverageMasses(buffer, Options.Weights, start: start);
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = IsPlain(batch, start + i) ? 1000 * buffer[i].ToDouble() / Options.Method.Constant : double.NaN;
        }
    }

    private void CopyBySequence(StrandBatch batch, Span<double> destination, int start, AbsorptionTable table)
    {
        var codes = new CodeAbsorption(batch, table, Options);
        BatchStore store = batch.Store;
        for (int i = 0; i < destination.Length; i++)
        {
            destination[i] = IsPlain(batch, start + i) ? codes.Add(store.CodesAt(start + i)) : double.NaN;
        }
    }
}
