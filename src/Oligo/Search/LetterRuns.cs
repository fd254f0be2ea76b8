using System.Runtime.InteropServices;

namespace Oligo.Search;

/// <summary>Runs in the order of the text, which do not overlap. Not thread-safe while it grows.</summary>
/// <param name="most">Runs at most.</param>
internal sealed class LetterRuns(int most = LetterRuns.MaxCount)
{
    /// <summary>Runs of one list at most: a genome of three billion letters has about six million runs of lower case.</summary>
    public const int MaxCount = 1 << 25;

    private readonly List<LetterRun> _runs = [];

    public ReadOnlySpan<LetterRun> Items => CollectionsMarshal.AsSpan(_runs);

    /// <summary>Whether the list may not grow.</summary>
    public bool IsFull => _runs.Count >= most;

    /// <summary>Letters of all runs together.</summary>
    public long LetterCount { get; private set; }

    /// <summary>Adds a run after all others, as it is.</summary>
    /// <returns>Whether it lies after them and has letters.</returns>
    public bool TryAdd(in LetterRun run)
    {
        if (IsFull || run.Start >= run.End || (_runs.Count > 0 && run.Start < _runs[^1].End))
        {
            return false;
        }
        _runs.Add(run);
        LetterCount += run.End - run.Start;
        return true;
    }

    /// <summary>Adds letters after all others; one run with those before if they are of one kind and touch.</summary>
    public void Add(long start, long end, byte letter = 0)
    {
        LetterCount += end - start;
        if (_runs.Count > 0 && _runs[^1] is var last && last.End == start && last.Letter == letter)
        {
            _runs[^1] = last with { End = end };
            return;
        }
        _runs.Add(new LetterRun(start, end, letter));
    }

    /// <summary>Adds the letters whose bits are set.</summary>
    /// <param name="bits">Bit i is the letter at <paramref name="start"/> + i.</param>
    /// <param name="start">Place of the lowest bit.</param>
    public void AddBits(ulong bits, long start)
    {
        while (bits != 0)
        {
            int first = System.Numerics.BitOperations.TrailingZeroCount(bits);
            int length = System.Numerics.BitOperations.TrailingZeroCount(~(bits >> first));
            Add(start + first, start + first + length);
            if (first + length >= 64)
            {
                return;
            }
            bits &= ulong.MaxValue << (first + length);
        }
    }

    /// <summary>The first run that ends after a place; the count of runs where none does.</summary>
    public int FirstAfter(long place)
    {
        int low = 0;
        int high = _runs.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_runs[middle].End <= place)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }

    /// <summary>The runs that have a letter in a range.</summary>
    public ReadOnlySpan<LetterRun> Within(long start, long end)
    {
        int first = FirstAfter(start);
        int last = first;
        while (last < _runs.Count && _runs[last].Start < end)
        {
            last++;
        }
        return Items[first..last];
    }

    /// <summary>Whether a letter of a range is in a run.</summary>
    public bool Touches(long start, long end) => FirstAfter(start) is var first && first < _runs.Count && _runs[first].Start < end;

    /// <summary>The letter at a place in a run; 0 elsewhere.</summary>
    public byte LetterAt(long place) => FirstAfter(place) is var first && first < _runs.Count && _runs[first].Start <= place
        ? _runs[first].Letter : (byte)0;
}
