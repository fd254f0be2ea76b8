using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oligo.Search;

/// <summary>
/// Words of one length, each with the patterns that have it, or one near it, at some offset. Finds them in a text. Immutable and
/// thread-safe.
/// </summary>
internal sealed class WordTable
{
    // Bit w says whether word w is in the table; a word is its low bits, and its high bits above them.
    private readonly ulong[] _known;

    // Entries of word w are those from _starts[w] on, up to the start of the next.
    private readonly int[] _starts;
    private readonly WordEntry[] _entries;

    private WordTable(int length, ulong[] known, int[] starts, WordEntry[] entries)
    {
        Length = length;
        _known = known;
        _starts = starts;
        _entries = entries;
    }

    /// <summary>Letters of a word.</summary>
    public int Length { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="length">Letters of a word, at most 12.</param>
    /// <param name="words">Words with their entries, in any order.</param>
    public static WordTable Create(int length, IEnumerable<(uint Word, WordEntry Entry)> words)
    {
        int count = 1 << (2 * length);
        (uint Word, WordEntry Entry)[] sorted = [.. words.OrderBy(word => word.Word)];
        ulong[] known = new ulong[Math.Max(1, count / 64)];
        int[] starts = new int[count + 1];
        foreach ((uint word, _) in sorted)
        {
            known[word >> 6] |= 1UL << (int)(word & 63);
            starts[word + 1]++;
        }
        for (int word = 0; word < count; word++)
        {
            starts[word + 1] += starts[word];
        }
        return new WordTable(length, known, starts, [.. sorted.Select(word => word.Entry)]);
    }

    /// <summary>The entries of a word.</summary>
    public ReadOnlySpan<WordEntry> EntriesOf(uint word) => _entries.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>Finds the places of a text where a word of the table begins.</summary>
    /// <param name="text">The text; ambiguous letters read A.</param>
    /// <param name="from">The first place.</param>
    /// <param name="to">Place after the last.</param>
    /// <param name="places">Takes the places with their words.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(PackedText text, long from, long to, List<(long Place, uint Word)> places)
    {
        unchecked
        {
            ref ulong known = ref MemoryMarshal.GetArrayDataReference(_known);
            uint mask = (1u << Length) - 1;
            // Half a word of 64 letters at a time: the other half holds the letters that the last words reach into.
            for (long start = from; start < to; start += 32)
            {
                ulong low = text.LowAt(start);
                ulong high = text.HighAt(start);
                for (int i = 0; i < 32; i++)
                {
                    uint word = ((uint)low & mask) | (((uint)high & mask) << Length);
                    if ((Unsafe.Add(ref known, word >> 6) & (1UL << (int)(word & 63))) != 0 && start + i < to)
                    {
                        places.Add((start + i, word));
                    }
                    low >>= 1;
                    high >>= 1;
                }
            }
        }
    }
}
