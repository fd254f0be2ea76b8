using System.Buffers;
using Oligo.Chemistry;

namespace Oligo.Batches;

// Columns into buffers of the caller. Each works through its rows in blocks whose counts fit the first cache.
public sealed partial class StrandBatch
{
    private const int RowsAtOnce = 512;

    /// <summary>
    /// Monoisotopic masses of the free acids in Da, for numerical work: each the nearest double, as <see cref="Mass.ToDouble"/> gives it.
    /// </summary>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyMonoisotopicMasses(Span<double> destination, int start = 0)
    {
        CheckRange(start, destination.Length);
        using var block = new Block(this, destination.Length, BatchWeights.Monoisotopic(this));
        while (block.Next(start))
        {
            for (int i = 0; i < block.Count; i++)
            {
                destination[block.Done + i] = FixedPoint.ToDouble(block.MassAt(i));
            }
        }
    }

    /// <summary>Monoisotopic masses of the free acids, exact.</summary>
    /// <param name="destination">Takes one mass for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyMonoisotopicMasses(Span<Mass> destination, int start = 0)
    {
        CheckRange(start, destination.Length);
        CopyMasses(destination, start, BatchWeights.Monoisotopic(this));
    }

    /// <summary>Average masses of the free acids, or of their full salts; exact in the weights of the edition.</summary>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="edition">Atomic weights; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <param name="ion">The counter-ion of the full salt (<see cref="Salt.Full"/>); <see langword="null"/> for the free acid.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyAverageMasses(Span<Mass> destination, AtomicWeights? edition = null, CounterIon? ion = null, int start = 0)
    {
        CheckRange(start, destination.Length);
        CopyMasses(destination, start, BatchWeights.Average(this, edition ?? AtomicWeights.Current, ion));
    }

    /// <summary>Atoms of an element in natural composition.</summary>
    /// <param name="element">The element.</param>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyCounts(Element element, Span<int> destination, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(element);
        CheckRange(start, destination.Length);
        int at = _elements.IndexOf(element);
        if (at < 0)
        {
            destination.Clear();
            return;
        }
        CopyColumn(at + 1, destination, start);
    }

    /// <summary>Acidic protons: as many as a full salt replaces.</summary>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyAcidicProtons(Span<int> destination, int start = 0)
    {
        CheckRange(start, destination.Length);
        CopyColumn(0, destination, start);
    }

    /// <summary>Counts the nucleotides that satisfy a predicate, groups left out.</summary>
    /// <param name="counted">The predicate, called once for each kind of nucleotide and for each that has no code; it sees base, sugar and
    /// linkage, without configuration, joint and pendant.</param>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyNucleotideCounts(Predicate<Nucleotide> counted, Span<int> destination, int start = 0)
    {
        ArgumentNullException.ThrowIfNull(counted);
        CopyUnitCounts(unit => counted(NucleotideOf(unit)), destination, start);
    }

    private void CopyUnitCounts(Predicate<PackedUnit> counted, Span<int> destination, int start)
    {
        CheckRange(start, destination.Length);
        Sum(CompositionTables.OfKinds(Alphabet.Kinds[.._tables.Kinds], counted), start, destination, destination.Length);
        for (int row = 0; row < destination.Length && _store.RemainderTable.Count > 1; row++)
        {
            foreach (PackedUnit residue in RemainderAt(start + row).Residues)
            {
                destination[row] += counted(residue) ? 1 : 0;
            }
        }
    }

    /// <summary>Residues that read as G or C, modified or not.</summary>
    /// <param name="destination">Takes one number for each row from <paramref name="start"/> on; its length says how many.</param>
    /// <param name="start">0-based index of the first row.</param>
    /// <exception cref="ArgumentOutOfRangeException">The batch has fewer rows.</exception>
    public void CopyGcCounts(Span<int> destination, int start = 0) =>
        CopyUnitCounts(unit => Library.Bases[unit.BaseCode].Letter is 'G' or 'C', destination, start);

    private void CopyColumn(int column, Span<int> destination, int start)
    {
        using var block = new Block(this, destination.Length, null);
        while (block.Next(start))
        {
            block.Columns.Slice(column * block.Count, block.Count).CopyTo(destination[block.Done..]);
        }
    }

    private void CopyMasses(Span<Mass> destination, int start, BatchWeights weights)
    {
        using var block = new Block(this, destination.Length, weights);
        while (block.Next(start))
        {
            for (int i = 0; i < block.Count; i++)
            {
                destination[block.Done + i] = new Mass(block.MassAt(i));
            }
        }
    }

    /// <summary>The masses of one block of rows after the other, or, without weights, the counts.</summary>
    private sealed class Block(StrandBatch batch, int rows, BatchWeights? weights) : IDisposable
    {
        private readonly int _rows = rows;
        private readonly long[]? _weightsByCode = weights is null ? null : batch.WeightsByCode(weights);
        private readonly int[] _columns = ArrayPool<int>.Shared.Rent((1 + batch._elements.Length) * RowsAtOnce);
        private readonly MassColumn _masses = new();

        /// <summary>Rows of the blocks before this one.</summary>
        public int Done { get; private set; }

        /// <summary>Rows of this block; 0 before the first.</summary>
        public int Count { get; private set; }

        public ReadOnlySpan<int> Columns => _columns;

        public Int128 MassAt(int row) => _masses[row];

        public bool Next(int start)
        {
            Done += Count;
            Count = Math.Min(RowsAtOnce, _rows - Done);
            if (Count <= 0)
            {
                return false;
            }
            if (_weightsByCode is not null)
            {
                _masses.FillByCode(batch, _weightsByCode, start + Done, Count);
                return true;
            }
            batch.FillCounts(start + Done, Count, _columns);
            if (weights is not null)
            {
                _masses.Fill(batch, weights, _columns, start + Done, Count);
            }
            return true;
        }

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(_columns);
            _masses.Dispose();
        }
    }
}
