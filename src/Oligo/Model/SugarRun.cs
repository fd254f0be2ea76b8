using System.Text.Json.Serialization;

namespace Oligo;

/// <summary>A stretch of neighbouring nucleotides.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct SugarRun
{
    [JsonConstructor]
    internal SugarRun(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Start = start;
        Length = length;
    }

    /// <summary>0-based index of the first nucleotide.</summary>
    public int Start { get; }

    /// <summary>Number of nucleotides.</summary>
    public int Length { get; }

    /// <summary>0-based index after the last nucleotide.</summary>
    public int End => Start + Length;

    /// <summary>Whether an index lies in the run.</summary>
    /// <param name="index">0-based index.</param>
    /// <returns><see langword="true"/> if it does.</returns>
    public bool Contains(int index) => index >= Start && index < End;
}
