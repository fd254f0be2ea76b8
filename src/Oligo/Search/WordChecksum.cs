using System.Numerics;

namespace Oligo.Search;

/// <summary>A checksum of words that finds damage at the speed of memory; against forgery it is of no use. Not thread-safe.</summary>
internal sealed class WordChecksum
{
    // Odd numbers without pattern: the golden ratio and the square root of two, times 2^64.
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;
    private const ulong Start = 0x6A09_E667_F3BC_C909;

    /// <summary>The checksum of the words so far.</summary>
    public ulong Value { get; private set; } = Start;

    /// <summary>Adds words. Each step can be undone, so that two texts that differ in one word differ in their sum.</summary>
    public void Add(ReadOnlySpan<ulong> words)
    {
        unchecked
        {
            ulong value = Value;
            foreach (ulong word in words)
            {
                value = BitOperations.RotateLeft((value ^ word) * Multiplier, 29);
            }
            Value = value;
        }
    }
}
