using System.Numerics;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>
/// What a query looks like in the letters of a record: its reverse complement on <see cref="TargetStrand.Plus"/>, itself on
/// <see cref="TargetStrand.Minus"/>. Immutable and thread-safe.
/// </summary>
internal sealed class TargetPattern
{
    private readonly ulong[] _paired = new ulong[4];
    private readonly ulong[] _wobble = new ulong[4];
    private readonly byte[] _accepted;

    public TargetPattern(int query, string sequence, TargetStrand strand, bool wobbleIsFree)
    {
        Query = query;
        Strand = strand;
        Length = sequence.Length;
        WobbleIsFree = wobbleIsFree;
        _accepted = new byte[Length];
        for (int i = 0; i < Length; i++)
        {
            char letter = sequence[strand == TargetStrand.Plus ? Length - 1 - i : i];
            int own = IupacLetters.SetOf((byte)letter);
            // The RNA is the record, or its complement: G pairs with U beside C, and T or U with G beside A.
            int paired = IupacLetters.Complement(own);
            int wobble = letter == 'G' ? 8 : letter == 'T' ? 4 : 0;
            if (strand == TargetStrand.Minus)
            {
                paired = IupacLetters.Complement(paired);
                wobble = IupacLetters.Complement(wobble);
            }
            _accepted[i] = (byte)(wobbleIsFree ? paired | wobble : paired);
            for (int code = 0; code < 4; code++)
            {
                _paired[code] |= (ulong)((paired >> code) & 1) << i;
                _wobble[code] |= (ulong)((wobble >> code) & 1) << i;
            }
        }
    }

    /// <summary>Index of the query.</summary>
    public int Query { get; }

    public TargetStrand Strand { get; }

    public int Length { get; }

    public bool WobbleIsFree { get; }

    /// <summary>Whether each position takes one letter.</summary>
    public bool IsOfSingleLetters => !WobbleIsFree;

    /// <summary>By position in the record, the set of letters that do not count as mismatches.</summary>
    public ReadOnlySpan<byte> Accepted => _accepted;

    /// <summary>The low bit of each position, of a pattern of single letters.</summary>
    public ulong Low => _paired[1] | _paired[3];

    /// <summary>The high bit of each position, of a pattern of single letters.</summary>
    public ulong High => _paired[2] | _paired[3];

    /// <summary>One bit for each position.</summary>
    public ulong Mask => Length == 64 ? ulong.MaxValue : (1UL << Length) - 1;

    /// <summary>Compares the pattern with the letters of a window.</summary>
    public WindowPairs Compare(in WindowLetters window)
    {
        ulong paired = (window.A & _paired[0]) | (window.C & _paired[1]) | (window.G & _paired[2]) | (window.T & _paired[3]);
        ulong wobble = ((window.A & _wobble[0]) | (window.C & _wobble[1]) | (window.G & _wobble[2]) | (window.T & _wobble[3])) & ~paired;
        return new WindowPairs(~paired & Mask, wobble & Mask);
    }

    /// <summary>What a letter of the text is to a position.</summary>
    public PairStep StepAt(int position, int set) =>
        Takes(_paired, position, set) ? PairStep.Pair : Takes(_wobble, position, set) ? PairStep.Wobble : PairStep.Mismatch;

    private static bool Takes(ulong[] positions, int position, int set) =>
        Enumerable.Range(0, 4).Any(code => ((set >> code) & 1) != 0 && ((positions[code] >> position) & 1) != 0);

    /// <summary>By set of a letter of the text, the positions that accept it.</summary>
    public ulong[] PositionsBySet()
    {
        ulong[] positions = new ulong[IupacLetters.Sets];
        for (int set = 1; set < positions.Length; set++)
        {
            for (int i = 0; i < Length; i++)
            {
                positions[set] |= (_accepted[i] & set) != 0 ? 1UL << i : 0;
            }
        }
        return positions;
    }

    /// <summary>Differences of a window that count: without wobble pairs where they are free.</summary>
    public int Count(in WindowPairs pairs) =>
        BitOperations.PopCount(WobbleIsFree ? pairs.Mismatched & ~pairs.Wobble : pairs.Mismatched);
}
