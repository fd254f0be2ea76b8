namespace Oligo.Search;

/// <summary>What a step along a site is.</summary>
public enum PairStep
{
    /// <summary>A pair of Watson and Crick.</summary>
    Pair,

    /// <summary>A pair of G with U or T.</summary>
    Wobble,

    /// <summary>Two bases that do not pair.</summary>
    Mismatch,

    /// <summary>A base of the oligonucleotide without a partner: the target lacks one.</summary>
    OligoOnly,

    /// <summary>A base of the target without a partner: the oligonucleotide lacks one.</summary>
    TargetOnly,
}
