using System.Runtime.CompilerServices;
using Oligo.Chemistry;
using Oligo.Internal;

namespace Oligo.Batches;

/// <summary>
/// Formulas and masses of the rows of a batch, free acid and full salt, computed once and written as often as wanted. Immutable and
/// thread-safe until it is disposed of.
/// </summary>
/// <remarks>
/// Texts go into buffers of the caller, so that a table is written without an object for each row. The batch must live as long.
/// </remarks>
public sealed class StrandBatchMasses : IDisposable
{
    private readonly StrandBatch _batch;
    private readonly PooledBuffer<int> _columns = new();
    private readonly MassColumn _monoisotopic = new();
    private readonly MassColumn _average = new();
    private readonly MassColumn _saltAverage = new();
    private readonly FormulaColumns? _formulas;

    internal StrandBatchMasses(StrandBatch batch, AtomicWeights edition, CounterIon ion)
    {
        _batch = batch;
        Edition = edition;
        Ion = ion;
        Count = batch.Count;
        Span<int> columns = _columns.Append((1 + batch.Elements.Length) * Count);
        if (Count > 0)
        {
            batch.FillCounts(0, Count, columns);
            _monoisotopic.Fill(batch, BatchWeights.Monoisotopic(batch), columns, 0, Count);
            _average.Fill(batch, BatchWeights.Average(batch, edition, null), columns, 0, Count);
            _saltAverage.FillSalt(_average, batch, BatchWeights.Average(batch, edition, ion), columns, Count);
        }
        _formulas = batch.LargestLabelMass == 0 ? new FormulaColumns(batch.Elements, Count, ion) : null;
    }

    /// <summary>Number of rows.</summary>
    public int Count { get; }

    /// <summary>Atomic weights of the average masses.</summary>
    public AtomicWeights Edition { get; }

    /// <summary>Counter-ion of the salt.</summary>
    public CounterIon Ion { get; }

    /// <summary>Monoisotopic mass of the free acid.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The mass.</returns>
    public Mass GetMonoisotopicMass(int row) => new(_monoisotopic[Check(row)]);

    /// <summary>Average mass of the free acid.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The mass.</returns>
    public Mass GetAverageMass(int row) => new(_average[Check(row)]);

    /// <summary>Average mass of the full salt.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The mass.</returns>
    public Mass GetSaltAverageMass(int row) => new(_saltAverage[Check(row)]);

    /// <summary>Acidic protons: those that a full salt replaces.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The number.</returns>
    public int GetAcidicProtons(int row) => _columns.Items[Check(row)];

    /// <summary>Writes the monoisotopic mass of the free acid, as <c>ToString("F6")</c> of the mass does.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <param name="decimals">Decimals, 0 to 12.</param>
    /// <param name="utf8Destination">The buffer.</param>
    /// <param name="bytesWritten">Bytes written; 0 if the buffer is too small.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    public bool TryFormatMonoisotopicMass(int row, int decimals, Span<byte> utf8Destination, out int bytesWritten) =>
        _monoisotopic.TryFormat(Check(row), decimals, utf8Destination, out bytesWritten);

    /// <summary>Writes the average mass of the free acid, as <c>ToString("F4")</c> of the mass does.</summary>
    /// <inheritdoc cref="TryFormatMonoisotopicMass"/>
    public bool TryFormatAverageMass(int row, int decimals, Span<byte> utf8Destination, out int bytesWritten) =>
        _average.TryFormat(Check(row), decimals, utf8Destination, out bytesWritten);

    /// <summary>Writes the average mass of the full salt, as <c>ToString("F4")</c> of the mass does.</summary>
    /// <inheritdoc cref="TryFormatMonoisotopicMass"/>
    public bool TryFormatSaltAverageMass(int row, int decimals, Span<byte> utf8Destination, out int bytesWritten) =>
        _saltAverage.TryFormat(Check(row), decimals, utf8Destination, out bytesWritten);

    /// <summary>Writes the formula of the free acid in Hill's order.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <param name="utf8Destination">The buffer.</param>
    /// <param name="bytesWritten">Bytes written; 0 if the buffer is too small.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    public bool TryFormatFormula(int row, Span<byte> utf8Destination, out int bytesWritten) =>
        TryFormat(row, 0, utf8Destination, out bytesWritten);

    /// <summary>Writes the formula of the full salt in Hill's order.</summary>
    /// <inheritdoc cref="TryFormatFormula"/>
    public bool TryFormatSaltFormula(int row, Span<byte> utf8Destination, out int bytesWritten) =>
        TryFormat(row, Ion.CountFor(GetAcidicProtons(row)), utf8Destination, out bytesWritten);

    /// <summary>Formula of the free acid of a row.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The row is outside the batch.</exception>
    /// <exception cref="ObjectDisposedException">The masses were disposed.</exception>
    public MolecularFormula GetFormula(int row)
    {
        int[] counts = new int[Element.All.Length];
        CountsOf(Check(row), 0, counts);
        MolecularFormula rest = _batch.RemainderAt(row).Formula;
        return MolecularFormula.FromCounts(counts, rest.HasLabels ? [.. rest.Labels] : null);
    }

    /// <summary>Returns the arrays to the pool. The masses cannot be used afterwards.</summary>
    public void Dispose()
    {
        _columns.Dispose();
        _monoisotopic.Dispose();
        _average.Dispose();
        _saltAverage.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Check(int row)
    {
        if ((uint)row >= (uint)Count || _columns.Count == 0)
        {
            ThrowFor(row);
        }
        return row;
    }

    private void ThrowFor(int row)
    {
        ObjectDisposedException.ThrowIf(_columns.Count == 0 && Count > 0, this);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
    }

    private bool TryFormat(int row, int ions, Span<byte> destination, out int written)
    {
        Check(row);
        written = _formulas?.TryWrite(_columns.Items, row, ions, destination) ?? -1;
        return written >= 0 || TryFormatAny(row, ions, destination, out written);
    }

    // Apart from the usual case, which needs no room on the stack.
    private bool TryFormatAny(int row, int ions, Span<byte> destination, out int written)
    {
        int length =
            FormulaText<byte>.Write(CountsOf(row, ions, stackalloc int[Element.All.Length]),
                _batch.RemainderAt(row).Formula.Labels, destination);
        written = length <= destination.Length ? length : 0;
        return length <= destination.Length;
    }

    /// <summary>Counts by index of the element.</summary>
    private ReadOnlySpan<int> CountsOf(int row, int ions, Span<int> counts)
    {
        counts.Clear();
        for (int i = 0; i < _batch.Elements.Length; i++)
        {
            counts[_batch.Elements[i].Index] = _columns.Items[((i + 1) * Count) + row];
        }
        if (ions > 0)
        {
            counts[Element.Hydrogen.Index] -= ions * Ion.Charge;
            for (int i = 0; i < Ion.Formula.UsedLength; i++)
            {
                counts[i] += ions * Ion.Formula.Counts[i];
            }
        }
        return counts;
    }
}
