using System.Numerics;
using System.Runtime.CompilerServices;

namespace Oligo.Search;

/// <summary>
/// Finds windows by words: a window with at most k differences, cut into p pieces, has a piece with at most k/p of them, rounded down.
/// So a text without any word near a piece has no such window. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Of a piece, the first <see cref="WordLength"/> letters are looked up: they have no more differences than the piece. An ambiguous letter
/// reads A in the words of the text: it is a difference where it is counted, and may be one less in a word, so nothing is missed.
/// </remarks>
internal sealed class WordFilter
{
    /// <summary>Letters of a word: the table of all words of ten letters, 128 KB, stays in the second cache.</summary>
    public const int WordLength = 10;

    // Windows of a pattern for each letter of the text at most; beyond this, scanning costs less.
    private const double MostHits = 0.002;

    // Of each pattern, side by side.
    private readonly Letters[] _letters;
    private readonly WordTable _table;
    private readonly int _limit;
    private readonly int _largestOffset;

    /// <summary>A filter for some patterns, each of which must be <see cref="Suits">suitable</see>.</summary>
    public WordFilter(TargetPattern[] patterns, IReadOnlyList<int> indices, int limit)
    {
        _letters = [.. patterns.Select(pattern => new Letters(pattern.Low, pattern.High, pattern.Mask))];
        _limit = limit;
        var words = new List<(uint, WordEntry)>();
        foreach (int index in indices)
        {
            (int pieces, int near) = PiecesOf(patterns[index].Length, limit)!.Value;
            for (int piece = 0; piece < pieces; piece++)
            {
                int offset = piece * (patterns[index].Length / pieces);
                _largestOffset = Math.Max(_largestOffset, offset);
                uint word = WordTable.WordOf(patterns[index].Low >> offset, patterns[index].High >> offset, WordLength);
                AddNear(word, near, 0, new WordEntry(index, offset), words);
            }
        }
        _table = WordTable.Create(WordLength, words);
    }

    /// <summary>Whether a pattern can be found by words.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="limit">Differences at most.</param>
    /// <param name="always">Whether that is asked for at any cost.</param>
    public static bool Suits(TargetPattern pattern, int limit, bool always) =>
        pattern.IsOfSingleLetters && PiecesOf(pattern.Length, limit) is (int pieces, int near)
            && near <= (always ? 3 : 2) && (always || HitsOf(pieces, near) <= MostHits);

    /// <summary>Finds windows; those that reach over the end of a record too, and some twice.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The first window.</param>
    /// <param name="to">Window after the last.</param>
    /// <param name="hits">Takes the windows.</param>
    public void Find(PackedText text, long from, long to, List<WindowHit> hits)
    {
        Span<WordPlace> places = stackalloc WordPlace[WordTable.Room];
        long end = Math.Min(to + _largestOffset, text.Length);
        for (long at = from; at < end; at += WordTable.Piece)
        {
            int count = _table.Find(text, at, (int)Math.Min(WordTable.Piece, end - at), places);
            AddWindows(text, at, places[..count], (from, to), hits);
        }
    }

    /// <summary>Adds the windows that have a word at a place and are within the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWindows(
        PackedText text, long origin, ReadOnlySpan<WordPlace> places, (long From, long To) range, List<WindowHit> hits)
    {
        unchecked
        {
            foreach (WordPlace place in places)
            {
                foreach (WordEntry entry in _table.EntriesOf(place.Word))
                {
                    long start = origin + place.After - entry.Offset;
                    if (start >= range.From && start < range.To && Differences(text, start, _letters[entry.Pattern]) <= _limit)
                    {
                        hits.Add(new WindowHit(entry.Pattern, start));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Differences(PackedText text, long start, in Letters pattern) => BitOperations.PopCount(
        ((text.LowAt(start) ^ pattern.Low) | (text.HighAt(start) ^ pattern.High)) & pattern.Mask);

    /// <summary>Into how many pieces a pattern is cut and how many differences a piece may have; null where it is too short.</summary>
    private static (int Pieces, int Near)? PiecesOf(int length, int limit)
    {
        (int, int)? best = null;
        double fewest = double.MaxValue;
        for (int pieces = 1; pieces <= Math.Min(length / WordLength, limit + 1); pieces++)
        {
            int near = limit / pieces;
            if (near <= 3 && HitsOf(pieces, near) < fewest)
            {
                fewest = HitsOf(pieces, near);
                best = (pieces, near);
            }
        }
        return best;
    }

    /// <summary>Words that are found by chance, for each letter of a text.</summary>
    private static double HitsOf(int pieces, int near)
    {
        double words = 0;
        double ofDistance = 1;
        for (int distance = 0; distance <= near; distance++)
        {
            words += ofDistance;
            ofDistance *= 3.0 * (WordLength - distance) / (distance + 1);
        }
        return pieces * words / (1 << (2 * WordLength));
    }

    /// <summary>Adds a word and all that differ from it in some letters, at a position or after it.</summary>
    private static void AddNear(uint word, int near, int position, WordEntry entry, List<(uint, WordEntry)> words)
    {
        words.Add((word, entry));
        if (near == 0)
        {
            return;
        }
        for (int i = position; i < WordLength; i++)
        {
            for (uint change = 1; change < 4; change++)
            {
                AddNear(word ^ (change << (2 * i)), near - 1, i + 1, entry, words);
            }
        }
    }

    private readonly record struct Letters(ulong Low, ulong High, ulong Mask);
}
