using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>
/// Writes the rows of a batch: the store, the alphabet of its codes, and room for the row that is being read.
/// <see cref="StrandBatchBuilder"/> is what callers see of it, and checks their libraries; readers of rows, which have codes or units at
/// hand, write here. Not thread-safe.
/// </summary>
internal sealed class BatchWriter(MonomerLibrary library) : IDisposable
{
    private byte[] _codes = new byte[64];
    private PackedUnit[] _units = new PackedUnit[64];
    private BatchStore _store = new();

    /// <summary>The monomers of every row.</summary>
    public MonomerLibrary Library { get; } = library;

    /// <summary>Rows added so far.</summary>
    public int Count => _store.Count;

    /// <summary>The kinds of residues that have codes.</summary>
    public ResidueAlphabet Alphabet { get; private set; } = new(library);

    /// <summary>
    /// What the reader that wrote last has worked out for the alphabet; <see langword="null"/> before the first row and with each new
    /// alphabet.
    /// </summary>
    public RowReaderState? ReaderState { get; set; }

    /// <summary>Adds a molecule of the library of the batch.</summary>
    public void Add(NucleicAcid molecule, ReadOnlySpan<byte> identifier)
    {
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
                int code = apart || unit.IsGroup ? 0 : Alphabet.CodeOf(unit);
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
    }

    /// <summary>Adds a strand given by the codes of its units, without making it; its ends are free hydroxyls.</summary>
    /// <exception cref="ArgumentException">
    /// The units are not a strand: a code that the library does not have, a linkage missing or too many, a site bound twice.
    /// </exception>
    public void AddUnits(ReadOnlySpan<PackedUnit> units, ReadOnlySpan<byte> identifier)
    {
        bool plain = units.Length > 0;
        foreach (PackedUnit unit in units)
        {
            bool known = !unit.IsDefault
                && (unit.IsGroup
                    ? Library.Groups.TryGet(unit.GroupCode, out _)
                    : Library.Bases.TryGet(unit.BaseCode, out _) && Library.Sugars.TryGet(unit.SugarCode, out _))
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
        if (!plain || !AddChain(units, identifier))
        {
            Add(new Strand([.. units], Library), identifier);
        }
    }

    /// <summary>Adds one row of another batch of the same library.</summary>
    public void Add(StrandBatch batch, int row)
    {
        BatchStore from = batch.Store;
        BatchRemainder remainder = from.RemainderAt(row);
        ReadOnlySpan<byte> codes = from.CodesAt(row);
        if (batch.Alphabet == Alphabet)
        {
            _store.Add(codes.TrimEnd((byte)0), from.Lengths.Items[row], remainder, from.IdentifierAt(row));
            return;
        }
        Span<byte> buffer = CodesFor(codes.Length);
        var rest = new RemainderSum(Library);
        rest.Add(remainder);
        int count = 0;
        foreach (byte code in codes.TrimEnd((byte)0))
        {
            PackedUnit kind = batch.Alphabet.Kinds[code - 1];
            int own = Alphabet.CodeOf(kind);
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
    }

    /// <summary>Adds a row without a molecule.</summary>
    public void AddEmpty(ReadOnlySpan<byte> identifier) => _store.Add([], 0, BatchRemainder.None, identifier);

    /// <summary>The batch of the rows so far; the writer is empty afterwards.</summary>
    public StrandBatch Build()
    {
        var batch = new StrandBatch(_store, Alphabet, Library);
        _store = new BatchStore();
        if (Alphabet.Overflowed)
        {
            Alphabet = new ResidueAlphabet(Library);
            ReaderState = null;
        }
        return batch;
    }

    /// <summary>Returns the arrays of rows that were not built to the pool; the writer is empty afterwards.</summary>
    public void Dispose()
    {
        _store.Dispose();
        _store = new BatchStore();
    }

    /// <summary>Adds nucleotides that are known to be a strand; false, and nothing added, when one of them is charged.</summary>
    public bool AddChain(ReadOnlySpan<PackedUnit> units, ReadOnlySpan<byte> identifier) => AddChain(units, BatchRemainder.None, identifier);

    /// <summary>
    /// Adds nucleotides that are known to be a strand, with what its ends add; false, and nothing added, when one of them is charged.
    /// </summary>
    public bool AddChain(ReadOnlySpan<PackedUnit> units, BatchRemainder ends, ReadOnlySpan<byte> identifier)
    {
        Span<byte> codes = CodesFor(units.Length);
        int count = 0;
        RemainderSum? rest = null;
        foreach (PackedUnit unit in units)
        {
            int code = Alphabet.CodeOf(unit);
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
        rest?.Add(ends);
        _store.Add(codes[..count], units.Length, rest?.ToRemainder(null) ?? ends, identifier);
        return true;
    }

    /// <summary>Room for the units of a row while it is read.</summary>
    public Span<PackedUnit> UnitsFor(int count)
    {
        if (_units.Length < count)
        {
            _units = new PackedUnit[Math.Max(count, 2 * _units.Length)];
        }
        return _units.AsSpan(0, count);
    }

    /// <summary>Room for a strand of codes of the alphabet, one for each residue. It becomes a row only when it is ended.</summary>
    public Span<byte> BeginCodes(int count) => _store.BeginRow(count);

    /// <summary>Adds the strand of codes that was begun.</summary>
    public void EndCodes(int count, ReadOnlySpan<byte> identifier) => _store.EndRow(count, count, BatchRemainder.None, identifier);

    /// <summary>Adds a strand of codes of the alphabet.</summary>
    public void AddCodes(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> identifier) =>
        _store.Add(codes, codes.Length, BatchRemainder.None, identifier);

    /// <summary>Adds strands of codes of the alphabet, without names.</summary>
    /// <param name="codes">Strand after strand; at least <see cref="BatchStore.Slack"/> bytes are after the last.</param>
    /// <param name="ends">Where each ends.</param>
    public void AddRows(ReadOnlySpan<byte> codes, ReadOnlySpan<int> ends) => _store.AddRows(codes, ends);

    /// <summary>Room for strands of as many codes each, up to 32.</summary>
    /// <param name="rows">Number of strands.</param>
    /// <param name="codes">Codes of each.</param>
    /// <param name="stride">Bytes of each row in the room.</param>
    public Span<byte> BeginRows(int rows, int codes, out int stride)
    {
        Span<byte> room = _store.BeginRows(rows, codes);
        stride = _store.Stride;
        return room;
    }

    /// <summary>Adds strands that were begun, without names.</summary>
    public void EndRows(int rows, int codes) => _store.EndRows(rows, codes);

    private Span<byte> CodesFor(int count)
    {
        if (_codes.Length < count)
        {
            _codes = new byte[Math.Max(count, 2 * _codes.Length)];
        }
        return _codes.AsSpan(0, count);
    }
}
