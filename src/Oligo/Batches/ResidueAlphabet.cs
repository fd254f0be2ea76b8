using System.Numerics.Tensors;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo.Batches;

/// <summary>
/// The residue kinds of a batch and their codes, 1 to 63 in the order in which they came. A kind is base, sugar and linkage: what adds
/// atoms. Codes are only ever added, so that batches of one builder share an alphabet.
/// </summary>
internal sealed class ResidueAlphabet(MonomerLibrary library)
{
    /// <summary>Most kinds.</summary>
    public const int Capacity = CompositionTables.Codes - 1;

    // With at most 512 atoms in a kind and 32 kinds in a short row, weights below 2^48 add up to less than 2^63.
    private const int LargestAtoms = 512;
    private const int Slots = 256;
    private const uint KindMask = 0x00FFFFFF;

    private readonly KeyTable _codes = new(Slots);
    private readonly PackedUnit[] _kinds = new PackedUnit[Capacity];
    private CompositionTables? _tables;

    public int Count { get; private set; }

    /// <summary>Whether a kind was refused because all codes are taken.</summary>
    public bool Overflowed { get; private set; }

    public ReadOnlySpan<PackedUnit> Kinds => _kinds.AsSpan(0, Count);

    /// <summary>Tables of the kinds so far.</summary>
    public CompositionTables Tables
    {
        get
        {
            if (_tables is null || _tables.Kinds != Count)
            {
                _tables = CompositionTables.OfAtoms(Kinds, library);
            }
            return _tables;
        }
    }

    /// <summary>The code of a nucleotide, or 0 when it cannot have one: it is added apart.</summary>
    public int CodeOf(PackedUnit unit)
    {
        uint key = unit.ToUInt32() & KindMask;
        return _codes.Find(key) is var code and > 0 ? (int)code : Add(unit, key);
    }

    private int Add(PackedUnit unit, uint key)
    {
        if (Count == Capacity)
        {
            Overflowed = true;
            return 0;
        }
        if (!Fits(unit))
        {
            return 0;
        }
        _kinds[Count++] = unit.HasLinkage ? PackedUnit.FromUInt32(key) : unit;
        _codes.TryAdd(key, (uint)Count);
        return Count;
    }

    /// <summary>Whether a nucleotide adds small counts of natural elements and nothing else.</summary>
    private bool Fits(PackedUnit unit)
    {
        StrandPart part = StrandComposition.OfUnit(unit, library);
        ReadOnlySpan<int> counts = part.Formula.Counts;
        return part is { Formula.HasLabels: false, Protons: { FixedCharge: 0, Net: <= CompositionTables.LargestCount } }
            && !counts.ContainsAnyExceptInRange(0, CompositionTables.LargestCount) && TensorPrimitives.Sum(counts) <= LargestAtoms;
    }
}
