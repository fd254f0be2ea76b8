using System.Buffers;
using System.Numerics.Tensors;
using Oligo.Chemistry;

namespace Oligo.Batches;

/// <summary>Masses of rows in 1e-12 Da: 64 bits where every partial sum of every row fits, 128 bits otherwise.</summary>
internal sealed class MassColumn : IDisposable
{
    // Half the range of 64 bits: no sum of parts below it overflows.
    private const long Limit = long.MaxValue / 2;
    private const int NoTexts = -1;

    private long[]? _narrow;
    private Int128[]? _wide;
    private bool _isWide;

    private int _count;

    // Texts with so many decimals; none while that is negative. It is set last: a thread that sees it sees the texts.
    private byte[]? _cells;
    private int _decimals = NoTexts;

    // 1 once a thread makes the texts.
    private int _hasMaker;

    public Int128 this[int row] => _isWide ? _wide![row] : _narrow![row];

    /// <inheritdoc cref="FixedPoint.TryFormat(Int128, int, Span{byte}, out int)"/>
    /// <remarks>
    /// Any number of threads may ask. The first question with 4 or 6 decimals makes the texts of all rows, which takes less time than one
    /// after the other.
    /// </remarks>
    public bool TryFormat(int row, int decimals, Span<byte> destination, out int written) =>
        (decimals == Volatile.Read(ref _decimals) && FixedPoint.TryCopy(_cells, row, destination, out written))
            || Format(row, decimals, destination, out written);

    private bool Format(int row, int decimals, Span<byte> destination, out int written)
    {
        if (_isWide)
        {
            return FixedPoint.TryFormat(_wide![row], decimals, destination, out written);
        }
        if (decimals is 4 or 6 && _hasMaker == 0)
        {
            MakeTexts(decimals);
        }
        return FixedPoint.TryFormat(_narrow![row], decimals, destination, out written);
    }

    private void MakeTexts(int decimals)
    {
        if (Interlocked.Exchange(ref _hasMaker, 1) != 0)
        {
            return;
        }
        _cells = Room(_cells, _count * FixedPoint.CellSize);
        FixedPoint.FormatCells(_narrow.AsSpan(0, _count), decimals, _cells);
        Volatile.Write(ref _decimals, decimals);
    }

    // Texts of former masses are forgotten. No thread asks meanwhile.
    private void Begin(int count) => (_count, _decimals, _hasMaker) = (count, NoTexts, 0);

    /// <summary>Weighs the final counts of rows.</summary>
    /// <param name="batch">The batch of the rows.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="columns">Acidic protons and counts of the elements, column after column.</param>
    /// <param name="start">Index of the first row in the batch.</param>
    /// <param name="count">Number of rows.</param>
    public void Fill(StrandBatch batch, BatchWeights weights, ReadOnlySpan<int> columns, int start, int count)
    {
        Begin(count);
        _isWide = !FitsNarrow(batch, weights, columns, count);
        if (_isWide)
        {
            FillWide(batch, weights, columns, start, count);
            return;
        }
        _narrow = Room(_narrow, count);
        CompositionKernel.Weigh(columns.Slice(count, weights.Elements.Length * count), weights.Elements.AsSpan(), _narrow.AsSpan(0, count));
        bool labels = batch.LargestLabelMass != 0;
        for (int row = 0; row < count && (weights.Exchange != 0 || labels); row++)
        {
            _narrow[row] += (columns[row] / weights.Charge * weights.Exchange)
                + (labels ? (long)batch.RemainderAt(start + row).LabelMass : 0);
        }
    }

    /// <summary>Weighs the codes of rows that have nothing besides.</summary>
    /// <param name="batch">The batch of the rows.</param>
    /// <param name="weightsByCode">What each code weighs.</param>
    /// <param name="start">Index of the first row in the batch.</param>
    /// <param name="count">Number of rows.</param>
    public void FillByCode(StrandBatch batch, long[] weightsByCode, int start, int count)
    {
        Begin(count);
        _isWide = false;
        _narrow = Room(_narrow, count);
        batch.WeighCodes(weightsByCode, start, _narrow.AsSpan(0, count));
    }

    /// <summary>Adds what the counter-ions of a full salt weigh to masses that are weighed already.</summary>
    /// <param name="acid">The masses of the free acids.</param>
    /// <param name="batch">The batch of the rows.</param>
    /// <param name="weights">The weights of the salt.</param>
    /// <param name="columns">Acidic protons and counts of the elements, column after column.</param>
    /// <param name="count">Number of rows.</param>
    public void FillSalt(MassColumn acid, StrandBatch batch, BatchWeights weights, ReadOnlySpan<int> columns, int count)
    {
        Begin(count);
        _isWide = acid._isWide || !FitsNarrow(batch, weights, columns, count);
        if (_isWide)
        {
            _wide = Room(_wide, count);
            for (int row = 0; row < count; row++)
            {
                _wide[row] = acid[row] + ((Int128)(columns[row] / weights.Charge) * weights.Exchange);
            }
            return;
        }
        _narrow = Room(_narrow, count);
        Span<long> masses = _narrow.AsSpan(0, count);
        if (weights.Charge == 1)
        {
            CompositionKernel.Weigh(columns[..count], [weights.Exchange], masses);
        }
        else
        {
            for (int row = 0; row < count; row++)
            {
                masses[row] = columns[row] / weights.Charge * weights.Exchange;
            }
        }
        TensorPrimitives.Add(masses, acid._narrow.AsSpan(0, count), masses);
    }

    public void Dispose()
    {
        if (_narrow is not null)
        {
            ArrayPool<long>.Shared.Return(_narrow);
        }
        if (_wide is not null)
        {
            ArrayPool<Int128>.Shared.Return(_wide);
        }
        if (_cells is not null)
        {
            ArrayPool<byte>.Shared.Return(_cells);
        }
        (_narrow, _wide, _cells) = (null, null, null);
        Begin(0);
    }

    /// <summary>Whether the largest count of each column, weighed, adds up to less than the limit: then so does every row.</summary>
    private static bool FitsNarrow(StrandBatch batch, BatchWeights weights, ReadOnlySpan<int> columns, int count)
    {
        // Rows of up to 32 codes fit by the limits of the alphabet, and so does the salt of as many linkages.
        if (batch.IsShortAndPlain)
        {
            return true;
        }
        Int128 bound = Largest(columns[..count]) * Int128.Abs(weights.Exchange);
        for (int i = 0; i < weights.Elements.Length; i++)
        {
            bound += Largest(columns.Slice((i + 1) * count, count)) * weights.Elements[i];
        }
        return bound < Limit - batch.LargestLabelMass;
    }

    private static Int128 Largest(ReadOnlySpan<int> column) =>
        Int128.Max(TensorPrimitives.Max(column), -(Int128)TensorPrimitives.Min(column));

    private static T[] Room<T>(T[]? before, int count)
    {
        if (before is not null && before.Length >= count)
        {
            return before;
        }
        if (before is not null)
        {
            ArrayPool<T>.Shared.Return(before);
        }
        return ArrayPool<T>.Shared.Rent(count);
    }

    private void FillWide(StrandBatch batch, BatchWeights weights, ReadOnlySpan<int> columns, int start, int count)
    {
        _wide = Room(_wide, count);
        for (int row = 0; row < count; row++)
        {
            Int128 mass = ((Int128)(columns[row] / weights.Charge) * weights.Exchange) + batch.RemainderAt(start + row).LabelMass;
            for (int i = 0; i < weights.Elements.Length; i++)
            {
                mass += (Int128)columns[((i + 1) * count) + row] * weights.Elements[i];
            }
            _wide[row] = mass;
        }
    }
}
