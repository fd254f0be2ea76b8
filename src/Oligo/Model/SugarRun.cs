namespace Oligo;

/// <summary>A stretch of neighbouring nucleotides.</summary>
/// <param name="Start">0-based index of the first nucleotide.</param>
/// <param name="Length">Number of nucleotides.</param>
public readonly record struct SugarRun(int Start, int Length)
{
    /// <summary>0-based index behind the last nucleotide.</summary>
    public int End => Start + Length;

    /// <summary>Whether an index lies in the run.</summary>
    /// <param name="index">0-based index.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool Contains(int index) => index >= Start && index < End;
}
