using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>Collects strands and duplexes for a <see cref="StrandBatch"/>, row by row. Not thread-safe.</summary>
/// <remarks>
/// Residues that add small counts get a code, up to 63 kinds; whatever has none (groups, further kinds, labelled or charged rows) is added up apart,
/// with the same result and at the price of a molecule made by hand. A row whose builder has met too many kinds starts the next batch with a new alphabet.
/// </remarks>
/// <example><code>
/// using StrandBatch batch = new StrandBatchBuilder().Add(Strand.Parse("Ges mCes Te")).Build();
/// double[] masses = new double[batch.Count];
/// batch.CopyMonoisotopicMasses(masses);
/// </code></example>
public sealed class StrandBatchBuilder : IDisposable
{
    private byte[] _codes = new byte[64];
    private ushort[] _tokens = [];
    private PackedUnit[] _units = new PackedUnit[64];
    private ResidueAlphabet _alphabet;
    private BatchStore _store = new();

    /// <summary>Starts an empty batch.</summary>
    /// <param name="library">The monomers of every row; <see cref="MonomerLibrary.Default"/> by default.</param>
    public StrandBatchBuilder(MonomerLibrary? library = null)
    {
        Library = library ?? MonomerLibrary.Default;
        _alphabet = new ResidueAlphabet(Library);
    }

    /// <summary>The monomers of every row.</summary>
    public MonomerLibrary Library { get; }

    /// <summary>Rows added so far.</summary>
    public int Count => _store.Count;

    internal ResidueAlphabet Alphabet => _alphabet;

    /// <summary>What a reader of text has worked out for the alphabet.</summary>
    internal object? ReaderState { get; set; }

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
        int units = 0;
        int length = 0;
        foreach (Strand strand in molecule.Strands)
        {
            units += strand.PackedUnits.Length;
            length += strand.Length;
        }
        // The codes of a charged molecule would count protons that are gone; such a row is added up apart as a whole.
        bool apart = molecule.FixedCharge > 0;
        Span<byte> buffer = CodesFor(units);
        var rest = new RemainderSum(Library);
        int codes = 0;
        foreach (Strand strand in molecule.Strands)
        {
            for (int i = 0; i < strand.PackedUnits.Length; i++)
            {
                PackedUnit unit = strand.PackedUnits[i];
                int code = apart || unit.IsGroup ? 0 : _alphabet.CodeOf(unit);
                if (code > 0)
                {
                    buffer[codes++] = (byte)code;
                }
                else
                {
                    rest.AddUnit(unit, strand.RepeatsAt(i));
                }
            }
            rest.AddGroups(strand);
        }
        _store.Add(buffer[..codes], length, rest.ToRemainder(apart ? molecule.AcidicProtons : null), identifier);
        return this;
    }

    /// <summary>Adds a strand given by the codes of its units, without making it; its ends are free hydroxyls.</summary>
    /// <exception cref="ArgumentException">The units are not a strand: a code that the library does not have, a linkage missing or too many, a site bound twice.</exception>
    internal StrandBatchBuilder AddUnits(ReadOnlySpan<PackedUnit> units, ReadOnlySpan<byte> identifier = default)
    {
        bool plain = units.Length > 0;
        foreach (PackedUnit unit in units)
        {
            bool known = !unit.IsDefault
                && (unit.IsGroup ? Library.Groups.TryGet(unit.GroupCode, out _) : Library.Bases.TryGet(unit.BaseCode, out _) && Library.Sugars.TryGet(unit.SugarCode, out _))
                && (!unit.HasLinkage || Library.Linkages.TryGet(unit.LinkageCode, out _));
            if (!known)
            {
                throw new ArgumentException("A unit is empty or has a code that the library does not know.", nameof(units));
            }
            plain &= !unit.IsGroup;
        }
        if (units.IsEmpty)
        {
            throw new ArgumentException("A strand has at least one residue.", nameof(units));
        }
        if (ChainRules.FindFault(units, Library, null, null, [], []) is { } fault)
        {
            throw new ArgumentException($"{fault.Descriptor.Code}: {fault.Descriptor.Format(fault.Arguments)}.", nameof(units));
        }
        return plain && AddChain(units, identifier) ? this : Add(new Strand([.. units], Library), identifier);
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
        BatchStore from = batch.Store;
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, from.Count);
        BatchRemainder remainder = from.RemainderAt(row);
        ReadOnlySpan<byte> codes = from.CodesAt(row);
        if (batch.Alphabet == _alphabet)
        {
            _store.Add(codes.TrimEnd((byte)0), from.Lengths.Items[row], remainder, from.IdentifierAt(row));
            return this;
        }
        Span<byte> buffer = CodesFor(codes.Length);
        var rest = new RemainderSum(Library);
        rest.Add(remainder);
        int count = 0;
        foreach (byte code in codes.TrimEnd((byte)0))
        {
            PackedUnit kind = batch.Alphabet.Kinds[code - 1];
            int own = _alphabet.CodeOf(kind);
            if (own > 0)
            {
                buffer[count++] = (byte)own;
            }
            else
            {
                rest.AddUnit(kind, 0);
            }
        }
        _store.Add(buffer[..count], from.Lengths.Items[row], rest.ToRemainder(null), from.IdentifierAt(row));
        return this;
    }

    /// <summary>Adds a row without a molecule: its length, formula and masses are 0. It keeps the place of an input that could not be read.</summary>
    /// <param name="identifier">Its name in UTF-8; empty for none.</param>
    /// <returns>This builder.</returns>
    public StrandBatchBuilder AddEmpty(ReadOnlySpan<byte> identifier = default)
    {
        _store.Add([], 0, BatchRemainder.None, identifier);
        return this;
    }

    /// <summary>The batch of the rows so far. The builder is empty afterwards and can be used further.</summary>
    /// <returns>The batch.</returns>
    public StrandBatch Build()
    {
        var batch = new StrandBatch(_store, _alphabet, Library);
        _store = new BatchStore();
        if (_alphabet.Overflowed)
        {
            _alphabet = new ResidueAlphabet(Library);
        }
        return batch;
    }

    /// <summary>Returns the arrays of rows that were not built to the pool. The builder is empty afterwards.</summary>
    public void Dispose()
    {
        _store.Dispose();
        _store = new BatchStore();
    }

    /// <summary>Adds nucleotides that are known to be a strand; false, and nothing added, when one of them is charged.</summary>
    internal bool AddChain(ReadOnlySpan<PackedUnit> units, ReadOnlySpan<byte> identifier)
    {
        Span<byte> codes = CodesFor(units.Length);
        int count = 0;
        RemainderSum? rest = null;
        foreach (PackedUnit unit in units)
        {
            int code = _alphabet.CodeOf(unit);
            if (code > 0)
            {
                codes[count++] = (byte)code;
                continue;
            }
            if (Library.Bases[unit.BaseCode].FixedCharge > 0)
            {
                return false;
            }
            rest ??= new RemainderSum(Library);
            rest.AddUnit(unit, 0);
        }
        _store.Add(codes[..count], units.Length, rest?.ToRemainder(null) ?? BatchRemainder.None, identifier);
        return true;
    }

    /// <summary>Room for the units of a row while it is read.</summary>
    internal Span<PackedUnit> UnitsFor(int count)
    {
        if (_units.Length < count)
        {
            _units = new PackedUnit[Math.Max(count, 2 * _units.Length)];
        }
        return _units.AsSpan(0, count);
    }

    /// <summary>Room for a strand of codes of the alphabet, one for each residue. It becomes a row only when it is ended.</summary>
    internal Span<byte> BeginCodes(int count) => _store.BeginRow(count);

    /// <summary>Adds the strand of codes that was begun.</summary>
    internal void EndCodes(int count, ReadOnlySpan<byte> identifier) => _store.EndRow(count, count, BatchRemainder.None, identifier);

    /// <summary>Adds a strand of codes of the alphabet.</summary>
    internal void AddCodes(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> identifier) => _store.Add(codes, codes.Length, BatchRemainder.None, identifier);

    /// <summary>Adds strands of codes of the alphabet, without names.</summary>
    /// <param name="codes">Strand after strand; at least <see cref="BatchStore.Slack"/> bytes are after the last.</param>
    /// <param name="ends">Where each ends.</param>
    internal void AddRows(ReadOnlySpan<byte> codes, ReadOnlySpan<int> ends) => _store.AddRows(codes, ends);

    /// <summary>Room for strands of as many codes each, up to 32.</summary>
    /// <param name="rows">Number of strands.</param>
    /// <param name="codes">Codes of each.</param>
    /// <param name="stride">Bytes of each row in the room.</param>
    internal Span<byte> BeginRows(int rows, int codes, out int stride)
    {
        Span<byte> room = _store.BeginRows(rows, codes);
        stride = _store.Stride;
        return room;
    }

    /// <summary>Adds strands that were begun, without names.</summary>
    internal void EndRows(int rows, int codes) => _store.EndRows(rows, codes);

    private Span<byte> CodesFor(int count)
    {
        if (_codes.Length < count)
        {
            _codes = new byte[Math.Max(count, 2 * _codes.Length)];
        }
        return _codes.AsSpan(0, count);
    }

    /// <summary>Room for the tokens of a row while it is read.</summary>
    internal Span<ushort> TokensFor(int count)
    {
        if (_tokens.Length < count)
        {
            _tokens = new ushort[Math.Max(count, 2 * _tokens.Length)];
        }
        return _tokens.AsSpan(0, count);
    }

    /// <summary>Adds up what has no code.</summary>
    private sealed class RemainderSum(MonomerLibrary library)
    {
        private CompositionSum? _sum;
        private ImmutableArray<PackedUnit>.Builder? _residues;

        public void AddUnit(PackedUnit unit, int repeats)
        {
            (_sum ??= new CompositionSum()).AddUnit(unit, library, repeats);
            if (!unit.IsGroup)
            {
                (_residues ??= ImmutableArray.CreateBuilder<PackedUnit>()).Add(unit);
            }
        }

        /// <summary>Adds the groups at the ends and beside the chain.</summary>
        public void AddGroups(Strand strand)
        {
            if (strand.HasGroups)
            {
                (_sum ??= new CompositionSum()).AddGroupsOutsideChain(strand);
            }
        }

        public void Add(BatchRemainder remainder)
        {
            if (ReferenceEquals(remainder, BatchRemainder.None))
            {
                return;
            }
            // The protons of a remainder are those that no fixed charge has taken.
            (_sum ??= new CompositionSum()).Add(remainder.Formula, new ProtonCount { Phosphorus = remainder.AcidicProtons }, remainder.IsPolydisperse);
            if (!remainder.Residues.IsEmpty)
            {
                (_residues ??= ImmutableArray.CreateBuilder<PackedUnit>()).AddRange(remainder.Residues);
            }
        }

        /// <summary>The sum; acidic protons as given where the caller knows better.</summary>
        public BatchRemainder ToRemainder(int? acidicProtons) =>
            _sum is null ? BatchRemainder.None : new BatchRemainder(_sum.ToFormula(), acidicProtons ?? _sum.Protons.Net, _residues?.ToImmutable() ?? [], _sum.IsPolydisperse);
    }
}
