using System.Runtime.Intrinsics;

namespace Oligo.Thermodynamics;

/// <summary>What models see of the codes of a batch: of each a letter and a vector of counters, which rows add up.</summary>
internal readonly ref struct ChainCodes
{
    // The lanes: the sugars, then phosphorothioate and 5-methylcytosine, as ModificationIncrements has them.
    public const int Strong = ModificationIncrements.Kinds;

    /// <summary>Bits of the lanes of modifications.</summary>
    public const int Modifications = ((1 << ModificationIncrements.Kinds) - 1) & ~Plain;

    /// <summary>Bits of the lanes of the sugars.</summary>
    public const int Sugars = (1 << ModificationIncrements.Thioate) - 1;

    /// <summary>Bits of the lanes of marks that are no sugars.</summary>
    public const int Marks = Modifications & ~Sugars;

    private const int Plain = (1 << (int)ResidueSugar.Dna) | (1 << (int)ResidueSugar.Rna);
    private const int Other = Strong + 1;
    private const int Unlinked = Strong + 2;

    private readonly Span<Vector256<ushort>> _counts;
    private readonly Span<byte> _letters;

    /// <summary>Tables of the kinds of residues of a batch.</summary>
    /// <param name="kinds">The kinds; the code of each is its index and one.</param>
    /// <param name="residues">What models see of each.</param>
    /// <param name="links">How each is linked to the next.</param>
    /// <param name="counts">Room for one vector more than there are kinds.</param>
    /// <param name="letters">Room for one letter more than there are kinds.</param>
    public ChainCodes(
        ReadOnlySpan<PackedUnit> kinds, ReadOnlySpan<byte> residues, ReadOnlySpan<byte> links, Span<Vector256<ushort>> counts,
        Span<byte> letters)
    {
        _counts = counts;
        _letters = letters;
        for (int i = 0; i < kinds.Length; i++)
        {
            counts[i + 1] = CountsOf(residues[i], links[i], kinds[i].HasLinkage);
            letters[i + 1] = PairedResidue.BaseOf(residues[i]) < PairedResidue.Inosine ? PerfectLetter.Of(residues[i]) : (byte)0;
        }
    }

    /// <summary>Longest rows: counters hold no more.</summary>
    public static int Longest => ushort.MaxValue;

    /// <summary>One bit for each lane that is not 0.</summary>
    public static int Filled(Vector256<ushort> counts) =>
        (int)(~Vector256.Equals(counts, Vector256<ushort>.Zero).ExtractMostSignificantBits() & ushort.MaxValue);

    /// <summary>Counts a row and writes its letters.</summary>
    /// <param name="codes">The row.</param>
    /// <param name="letters">Takes as many letters.</param>
    public Vector256<ushort> Read(ReadOnlySpan<byte> codes, Span<byte> letters)
    {
        Vector256<ushort> sum = Vector256<ushort>.Zero;
        for (int i = 0; i < codes.Length; i++)
        {
            int code = codes[i];
            sum += _counts[code];
            letters[i] = _letters[code];
        }
        return sum;
    }

    /// <summary>Whether all residues but the last are linked to the next.</summary>
    public bool IsChain(Vector256<ushort> counts, byte last) => counts[Unlinked] == 1 && _counts[last][Unlinked] == 1;

    /// <summary>Whether all bases are A, C, G and T or U, and all sugars and links those of models.</summary>
    public static bool IsOfLetters(int filled) => (filled & (1 << Other)) == 0;

    private static Vector256<ushort> CountsOf(byte residue, byte link, bool isLinked)
    {
        int nucleobase = PairedResidue.BaseOf(residue);
        ResidueSugar sugar = PairedResidue.SugarOf(residue);
        bool isOther = nucleobase >= PairedResidue.Inosine || sugar == ResidueSugar.Unknown || link == ResidueMap.UnknownLink;
        Span<ushort> lanes = stackalloc ushort[Vector256<ushort>.Count];
        lanes.Clear();
        lanes[Unlinked] = (ushort)(isLinked ? 0 : 1);
        lanes[Other] = (ushort)(isOther ? 1 : 0);
        if (!isOther)
        {
            lanes[(int)sugar]++;
            lanes[ModificationIncrements.Thioate] += link;
            lanes[ModificationIncrements.Methylcytosine] += (ushort)(residue >> 7);
            lanes[Strong] = (ushort)(nucleobase is PairedResidue.Guanine or PairedResidue.Cytosine ? 1 : 0);
        }
        return Vector256.Create<ushort>(lanes);
    }
}
