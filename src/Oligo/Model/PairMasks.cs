using System.Numerics;
using Oligo.Internal;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Which residues of two strands pair, as bits, so that a register is counted 64 residues at a time. Immutable.</summary>
/// <remarks>
/// Bases of the first strand that pair with the same bases of the second form a class. It has a mask of its residues in the first strand,
/// and one of their partners in the second, which is read from its 3' end so that both run in the same direction. In a register, a residue
/// pairs where its mask and the shifted mask of its partners both have a bit; no residue is of two classes, so that the bits of all are
/// counted together.
/// </remarks>
internal sealed class PairMasks
{
    private const int WordBits = 64;
    private const int Codes = 256;

    // From this length on all registers are counted at once: below it that is slower (benchmarks/results/length.md).
    private const int ShortestLong = 12_000;

    private readonly int _length;
    private readonly int _otherLength;
    private readonly (ulong[] Residues, ulong[] Partners)[] _classes;

    public PairMasks(Strand sense, Strand antisense)
    {
        byte[] codes = CodesOf(sense);
        byte[] others = CodesOf(antisense);
        Array.Reverse(others);
        (_length, _otherLength) = (codes.Length, others.Length);
        byte[] kinds = [.. others.Distinct()];
        MonomerTable<Nucleobase> bases = sense.Library.Bases;
        MonomerTable<Nucleobase> otherBases = antisense.Library.Bases;
        _classes =
        [
            .. codes.Distinct()
                .GroupBy(code => string.Concat(kinds.Where(kind => bases[code].PairsWith(otherBases[kind])).Select(kind => (char)kind)))
                .Where(group => group.Key.Length > 0)
                // A shift to the left of the first partner reads from an empty word.
                .Select(group => (MaskOf(codes, [.. group], 0), MaskOf(others, [.. group.Key.Select(kind => (byte)kind)], 1))),
        ];
    }

    /// <summary>Number of Watson-Crick pairs.</summary>
    /// <param name="register">How far the first strand is shifted against the second; at least one residue lies opposite another.</param>
    public int Count(int register)
    {
        int firstWord = Math.Max(0, -register) / WordBits;
        int lastWord = (Math.Min(_length, _otherLength - register) - 1) / WordBits;
        int pairs = 0;
        for (int word = firstWord; word <= lastWord; word++)
        {
            int offset = register + ((word + 1) * WordBits);
            (int at, int shift) = (offset / WordBits, offset % WordBits);
            ulong paired = 0;
            foreach ((ulong[] residues, ulong[] partners) in _classes)
            {
                // Two shifts, because one by all bits of a word would be none.
                paired |= residues[word] & ((partners[at] >> shift) | (partners[at + 1] << 1 << (WordBits - 1 - shift)));
            }
            pairs += BitOperations.PopCount(paired);
        }
        return pairs;
    }

    /// <summary>
    /// Numbers of Watson-Crick pairs in every register, from that in which only the last residue of the first strand lies opposite another.
    /// </summary>
    public int[] CountAll()
    {
        if (IsShort)
        {
            int[] counts = new int[_length + _otherLength - 1];
            for (int i = 0; i < counts.Length; i++)
            {
                counts[i] = Count(i + 1 - _length);
            }
            return counts;
        }
        // Partners begin after an empty word.
        IEnumerable<(Func<int, bool>, Func<int, bool>)> pairs = _classes.Select(kind =>
            ((Func<int, bool>)(i => HasBit(kind.Residues, i)), (Func<int, bool>)(i => HasBit(kind.Partners, i + WordBits))));
        return BitCorrelation.Count(pairs, _length, _otherLength);
    }

    // For short strands, and for those that are too long to be counted at once.
    private bool IsShort => Math.Min(_length, _otherLength) < ShortestLong || (long)_length + _otherLength > BitCorrelation.MaxBits;

    private static bool HasBit(ulong[] mask, int at) => (mask[at / WordBits] >> (at % WordBits) & 1) != 0;

    private static ulong[] MaskOf(byte[] codes, byte[] wanted, int emptyWords)
    {
        Span<bool> isWanted = stackalloc bool[Codes];
        isWanted.Clear();
        foreach (byte code in wanted)
        {
            isWanted[code] = true;
        }
        // One more word at the end, which a shifted mask reads as well.
        ulong[] mask = new ulong[emptyWords + ((codes.Length + WordBits - 1) / WordBits) + 1];
        for (int i = 0; i < codes.Length; i++)
        {
            if (isWanted[codes[i]])
            {
                mask[emptyWords + (i / WordBits)] |= 1ul << (i % WordBits);
            }
        }
        return mask;
    }

    private static byte[] CodesOf(Strand strand) => [.. strand.PackedUnits.Where(unit => !unit.IsGroup).Select(unit => unit.BaseCode)];
}
