using System.Runtime.Intrinsics;

namespace Oligo.Thermodynamics;

/// <summary>A strand of A, C, G and T or U whose perfect complement is plain: its letters, and what models count in it.</summary>
/// <remarks>
/// A row of a batch is read once: each residue adds a vector of counters and writes a letter. Models need no more than that, because
/// everything opposite follows from it. <see cref="DuplexLayout"/> is the general form, and gives the same sums.
/// </remarks>
internal readonly ref struct PerfectStrand
{
    private readonly Vector256<ushort> _counts;

    /// <summary>A strand.</summary>
    /// <param name="letters">The upper strand, 5' to 3'.</param>
    /// <param name="counts">What is counted in the strand that may be modified, by the lanes of <see cref="ChainCodes"/>.</param>
    /// <param name="likeDna">Residues of the upper strand that are like DNA.</param>
    /// <param name="isSelfComplementary">Whether both strands are the same molecule.</param>
    public PerfectStrand(ReadOnlySpan<byte> letters, Vector256<ushort> counts, int likeDna, bool isSelfComplementary)
    {
        Letters = letters;
        _counts = counts;
        LikeDna = likeDna;
        IsSelfComplementary = isSelfComplementary;
    }

    public ReadOnlySpan<byte> Letters { get; }

    public int LikeDna { get; }

    public bool IsSelfComplementary { get; }

    /// <summary>Share of G and C.</summary>
    public double Strong => (double)_counts[ChainCodes.Strong] / Letters.Length;

    /// <summary>Ends with A and T or U.</summary>
    public int WeakEnds => (PerfectLetter.IsWeak(Letters[0]) ? 1 : 0) + (PerfectLetter.IsWeak(Letters[^1]) ? 1 : 0);

    /// <summary>Steps between residues like RNA; a junction is half of one.</summary>
    public double LikeRnaSteps
    {
        get
        {
            int halves = (2 * (Letters.Length - LikeDna)) - (PerfectLetter.IsLikeDna(Letters[0]) ? 0 : 1)
                - (PerfectLetter.IsLikeDna(Letters[^1]) ? 0 : 1);
            return halves / 2.0;
        }
    }

    /// <summary>What end terms count.</summary>
    public DuplexEnds Ends(bool isSymmetric)
    {
        int weak = WeakEnds;
        int thymine = (PerfectLetter.IsThymine(Letters[0]) ? 1 : 0) + (PerfectLetter.IsAdenine(Letters[^1]) ? 1 : 0);
        return new DuplexEnds(weak, 2 - weak, _counts[ChainCodes.Strong] > 0, thymine, isSymmetric);
    }

    /// <summary>One bit for each modification that there is, in the order of <see cref="ModificationIncrements"/>.</summary>
    public int Modifications => ChainCodes.Filled(_counts) & ChainCodes.Modifications;

    /// <summary>How many there are of a modification.</summary>
    public int CountOf(int modification) => _counts[modification];
}
