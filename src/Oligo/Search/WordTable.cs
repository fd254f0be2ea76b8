using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oligo.Search;

/// <summary>
/// Words of one length, each with the patterns that have it, or one near it, at some offset. Finds them in a text. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// A word is a number of two bits a letter, the first letter lowest. The entries of a word are found by its rank among the words of the
/// table: a count at every 64th word, and the bits between. So all that a search looks up is 1.5 bits for each possible word and twelve
/// bytes for each that is known, which stays in the second cache; a table of starts by word would be 32 bits for each possible word.
/// </remarks>
internal sealed class WordTable
{
    /// <summary>Places that <see cref="Find"/> looks at in one call at most.</summary>
    public const int Piece = 1024;

    /// <summary>Room for the places of one call.</summary>
    public const int Room = Piece + Joined;

    // Letters that two words of planes give as one number.
    private const int Joined = 32;

    // Bit w says whether word w is in the table.
    private readonly ulong[] _known;

    // Known words before each 64th.
    private readonly int[] _ranks;

    // Entries of the known word of rank r are those from _starts[r] on, up to the start of the next.
    private readonly int[] _starts;
    private readonly WordEntry[] _entries;

    private WordTable(int length, ulong[] known, int[] ranks, int[] starts, WordEntry[] entries)
    {
        Length = length;
        _known = known;
        _ranks = ranks;
        _starts = starts;
        _entries = entries;
    }

    /// <summary>Letters of a word.</summary>
    public int Length { get; }

    /// <summary>Makes a table.</summary>
    /// <param name="length">Letters of a word, from 3 to 12.</param>
    /// <param name="words">Words with their entries, in any order.</param>
    public static WordTable Create(int length, IReadOnlyList<(uint Word, WordEntry Entry)> words)
    {
        (uint Word, WordEntry Entry)[] sorted = [.. words.OrderBy(word => word.Word)];
        ulong[] known = new ulong[Math.Max(1, 1 << (2 * length) >> 6)];
        var starts = new List<int>();
        for (int i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i].Word != sorted[i - 1].Word)
            {
                known[sorted[i].Word >> 6] |= 1UL << (int)(sorted[i].Word & 63);
                starts.Add(i);
            }
        }
        starts.Add(sorted.Length);
        int[] ranks = new int[known.Length];
        for (int i = 1; i < ranks.Length; i++)
        {
            ranks[i] = ranks[i - 1] + BitOperations.PopCount(known[i - 1]);
        }
        return new WordTable(length, known, ranks, [.. starts], [.. sorted.Select(word => word.Entry)]);
    }

    /// <summary>The first letters of two planes as one number of two bits a letter.</summary>
    /// <param name="low">The low bits of letters.</param>
    /// <param name="high">Their high bits.</param>
    /// <param name="length">How many letters, at most 16.</param>
    public static uint WordOf(ulong low, ulong high, int length) => (uint)(Join(low, high) & MaskOf(length));

    /// <summary>The entries of a word that <see cref="Find"/> has found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<WordEntry> EntriesOf(uint word)
    {
        ulong before = _known[word >> 6] & ((1UL << (int)(word & 63)) - 1);
        int rank = _ranks[word >> 6] + BitOperations.PopCount(before);
        return _entries.AsSpan(_starts[rank], _starts[rank + 1] - _starts[rank]);
    }

    /// <summary>Finds the places of a text where a word of the table begins.</summary>
    /// <param name="text">The text; ambiguous letters read A.</param>
    /// <param name="from">The first place.</param>
    /// <param name="count">Places to look at; at most <see cref="Piece"/>.</param>
    /// <param name="places">Takes the places in their order; must have <see cref="Room"/>.</param>
    /// <returns>How many there are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(PackedText text, long from, int count, Span<WordPlace> places)
    {
        unchecked
        {
            ref ulong known = ref MemoryMarshal.GetArrayDataReference(_known);
            ref WordPlace place = ref MemoryMarshal.GetReference(places);
            nuint mask = (nuint)MaskOf(Length);
            int found = 0;
            ulong letters = Join(text.LowAt(from), text.HighAt(from));
            for (int after = 0; after < count; after += Joined)
            {
                ulong next = Join(text.LowAt(from + after + Joined), text.HighAt(from + after + Joined));
                found = FindHalf(letters, after, mask, ref known, ref place, found);
                found = FindHalf((letters >> Joined) | (next << Joined), after + (Joined / 2), mask, ref known, ref place, found);
                letters = next;
            }
            while (found > 0 && Unsafe.Add(ref place, found - 1).After >= count)
            {
                found--;
            }
            return found;
        }
    }

    /// <summary>Looks at 16 places; the letters of the last words are in the upper half.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindHalf(ulong letters, int after, nuint mask, ref ulong known, ref WordPlace places, int found)
    {
        unchecked
        {
            for (int i = 0; i < Joined / 2; i++)
            {
                nuint word = (nuint)letters & mask;
                if ((Unsafe.Add(ref known, word >> 6) & (1UL << (int)letters)) != 0)
                {
                    Unsafe.Add(ref places, found++) = new WordPlace(after + i, (uint)word);
                }
                letters >>= 2;
            }
            return found;
        }
    }

    private static ulong MaskOf(int length) => (1UL << (2 * length)) - 1;

    /// <summary>32 letters of two planes as one number: the bits of each plane drawn apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(ulong low, ulong high) => unchecked(Spread((uint)low) | (Spread((uint)high) << 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(ulong bits)
    {
        unchecked
        {
            bits = (bits | (bits << 16)) & 0x0000_FFFF_0000_FFFF;
            bits = (bits | (bits << 8)) & 0x00FF_00FF_00FF_00FF;
            bits = (bits | (bits << 4)) & 0x0F0F_0F0F_0F0F_0F0F;
            bits = (bits | (bits << 2)) & 0x3333_3333_3333_3333;
            return (bits | (bits << 1)) & 0x5555_5555_5555_5555;
        }
    }
}
