using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>
/// Many strands and duplexes as columns, for what adds up over residues: formulas, masses, lengths, counts. Immutable and thread-safe until
/// it is disposed of.
/// </summary>
/// <remarks>
/// Every number equals that of the strand bit for bit, on every machine: atoms are counted as whole numbers and masses are whole numbers of
/// 1e-12 Da. A batch gives back what adds up, not the strands. Its arrays come from a pool: <see cref="Dispose"/> returns them, and a batch
/// that is not disposed of is collected like any object. Make one with <see cref="StrandBatchBuilder"/> or read one from text with a
/// <c>StrandBatchReader</c>.
/// </remarks>
public sealed partial class StrandBatch : IDisposable
{
    private readonly BatchStore _store;
    private readonly CompositionTables _tables;
    private readonly ImmutableArray<Element> _elements;

    internal StrandBatch(BatchStore store, ResidueAlphabet alphabet, MonomerLibrary library)
    {
        _store = store;
        Alphabet = alphabet;
        Library = library;
        _tables = alphabet.Tables;
        // The elements of the kinds first, as in the tables; those that only remainders hold after them.
        _elements = store.RemainderTable.Count == 1
            ? _tables.Elements
            : [.. _tables.Elements, .. Element.All.Where(element =>
                !_tables.Elements.Contains(element) && store.RemainderTable.Exists(rest => rest.Formula[element] != 0))];
        foreach (BatchRemainder remainder in store.RemainderTable)
        {
            LargestLabelMass = Int128.Max(LargestLabelMass, Int128.Abs(remainder.LabelMass));
        }
    }

    /// <summary>A batch of molecules, one row for each.</summary>
    /// <param name="molecules">Strands and duplexes of one library.</param>
    /// <returns>The batch; empty for no molecules.</returns>
    /// <exception cref="ArgumentException">A molecule is <see langword="null"/> or of another library than the first.</exception>
    public static StrandBatch Create(params IEnumerable<NucleicAcid> molecules)
    {
        ArgumentNullException.ThrowIfNull(molecules);
        StrandBatchBuilder? builder = null;
        try
        {
            foreach (NucleicAcid molecule in molecules)
            {
                if (molecule is null)
                {
                    throw new ArgumentException("A molecule is null.", nameof(molecules));
                }
                builder ??= new StrandBatchBuilder(molecule.Library);
                builder.Add(molecule);
            }
            return (builder ??= new StrandBatchBuilder()).Build();
        }
        finally
        {
            builder?.Dispose();
        }
    }

    /// <summary>Number of rows.</summary>
    public int Count => Store.Count;

    /// <summary>The monomers of every row.</summary>
    public MonomerLibrary Library { get; }

    /// <summary>Nucleotides of each row; of both strands of a duplex; 0 for a row without a molecule.</summary>
    public ReadOnlySpan<int> Lengths => Store.Lengths.Items;

    /// <summary>
    /// The kinds of nucleotides that have a code, in the order of their codes: base, sugar and linkage, without configuration, joint and
    /// pendant.
    /// </summary>
    public ImmutableArray<Nucleotide> Kinds => [.. Alphabet.Kinds[.._tables.Kinds].ToArray().Select(NucleotideOf)];

    private Nucleotide NucleotideOf(PackedUnit unit) =>
        new(Library.Bases[unit.BaseCode], Library.Sugars[unit.SugarCode], unit.HasLinkage ? Library.Linkages[unit.LinkageCode] : null);

    internal ResidueAlphabet Alphabet { get; }

    internal ImmutableArray<Element> Elements => _elements;

    /// <summary>Whether no row is longer than 32 codes or has anything besides them.</summary>
    internal bool IsShortAndPlain => _store.LongRows.Count == 0 && _store.RemainderTable.Count == 1;

    /// <summary>Largest mass of labelled isotopes that a row has besides its natural atoms, in 1e-12 Da.</summary>
    internal Int128 LargestLabelMass { get; }

    internal BatchStore Store => _store.IsDisposed ? throw new ObjectDisposedException(nameof(StrandBatch)) : _store;

    /// <summary>The name of a row.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The name in UTF-8; empty for none.</returns>
    public ReadOnlySpan<byte> GetIdentifier(int row)
    {
        CheckRow(row);
        return Store.IdentifierAt(row);
    }

    /// <summary>
    /// Whether a part of a row is a polymer of a mean length, such as PEG: then formula and masses hold for that length only, and only the
    /// average mass describes the substance.
    /// </summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns><see langword="true"/> if it is; <see langword="false"/> for a row without a molecule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ObjectDisposedException">The batch was disposed of.</exception>
    public bool IsPolydisperse(int row)
    {
        CheckRow(row);
        return RemainderAt(row).IsPolydisperse;
    }

    /// <summary>Formula of the free acid of a row.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <returns>The formula; empty for a row without a molecule.</returns>
    public MolecularFormula GetFormula(int row) => GetFormula(row, Salt.FreeAcid);

    /// <summary>Formula of a salt of a row.</summary>
    /// <param name="row">0-based index of the row.</param>
    /// <param name="salt">The salt.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The counter-ions replace more protons than the acid has.</exception>
    public MolecularFormula GetFormula(int row, Salt salt)
    {
        ArgumentNullException.ThrowIfNull(salt);
        CheckRow(row);
        Span<int> columns = stackalloc int[1 + _elements.Length];
        FillCounts(row, 1, columns);
        var sum = new FormulaSum();
        for (int i = 0; i < _elements.Length; i++)
        {
            sum.Add(_elements[i], columns[i + 1]);
        }
        BatchRemainder remainder = RemainderAt(row);
        if (remainder.Formula.HasLabels)
        {
            sum.AddLabels(remainder.Formula);
        }
        return salt.Apply(sum.ToFormula(), columns[0]);
    }

    /// <summary>Formulas and masses of every row, computed at once.</summary>
    /// <param name="edition">Atomic weights of the average masses; <see cref="AtomicWeights.Current"/> by default.</param>
    /// <param name="ion">Counter-ion of the full salt; <see cref="CounterIon.Sodium"/> by default.</param>
    /// <returns>The masses.</returns>
    public StrandBatchMasses ComputeMasses(AtomicWeights? edition = null, CounterIon? ion = null) =>
        new(this, edition ?? AtomicWeights.Current, ion ?? CounterIon.Sodium);

    /// <summary>Returns the arrays to the pool. The batch cannot be used afterwards.</summary>
    public void Dispose() => _store.Dispose();

    internal BatchRemainder RemainderAt(int row) => _store.RemainderAt(row);

    /// <summary>The final counts of rows: acidic protons in the first column, then the elements of the batch.</summary>
    internal void FillCounts(int start, int count, Span<int> columns)
    {
        BatchStore store = Store;
        Sum(_tables, start, columns[..(_tables.Planes * count)], count);
        columns[(_tables.Planes * count)..((1 + _elements.Length) * count)].Clear();
        if (store.RemainderTable.Count == 1)
        {
            return;
        }
        for (int row = 0; row < count; row++)
        {
            BatchRemainder remainder = store.RemainderAt(start + row);
            if (ReferenceEquals(remainder, BatchRemainder.None))
            {
                continue;
            }
            columns[row] += remainder.AcidicProtons;
            for (int i = 0; i < _elements.Length; i++)
            {
                columns[((i + 1) * count) + row] += remainder.Formula[_elements[i]];
            }
        }
    }

    /// <summary>
    /// What each code weighs, for <see cref="WeighCodes"/>; <see langword="null"/> where rows must be counted before they are weighed, or
    /// are counted as quickly.
    /// </summary>
    internal long[]? WeightsByCode(BatchWeights weights) =>
        IsShortAndPlain && weights.Charge == 1 && Store.Stride > 0
            && CompositionKernel.ActiveLevel < SimdLevel.Vector256 ? weights.ByCode(_tables) : null;

    /// <summary>Weighs rows without counting.</summary>
    internal void WeighCodes(long[] weightsByCode, int start, Span<long> masses) =>
        CompositionKernel.WeighRows(Store.Codes.Items.Slice(start * Store.Stride, masses.Length * Store.Stride),
            Store.Stride, weightsByCode, masses);

    /// <summary>What the codes of rows add up to.</summary>
    private void Sum(CompositionTables tables, int start, Span<int> columns, int count)
    {
        BatchStore store = Store;
        if (store.Stride == 0)
        {
            columns.Clear();
        }
        else
        {
            CompositionKernel.SumRows(store.Codes.Items.Slice(start * store.Stride, count * store.Stride), store.Stride, tables, columns);
        }
        if (store.LongRows.Count == 0)
        {
            return;
        }
        Span<long> sums = stackalloc long[tables.Planes];
        for (int i = store.FirstLong(start); i < store.LongRows.Count && store.LongRows.Items[i].Row < start + count; i++)
        {
            LongRow row = store.LongRows.Items[i];
            CompositionKernel.SumLong(store.LongCodes.Items.Slice(row.Start, row.Length), tables, sums);
            for (int plane = 0; plane < tables.Planes; plane++)
            {
                columns[(plane * count) + row.Row - start] = (int)sums[plane];
            }
        }
    }

    private void CheckRow(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
    }

    private void CheckRange(int start, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Count - start);
    }
}
