using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Oligo.Internal;

namespace Oligo.Search;

/// <summary>
/// Compares every window of a text with every pattern, a row of windows at a time. Not thread-safe: each thread has its own.
/// </summary>
/// <remarks>
/// For a row of windows, bit i of a plane says that the letter at window i is not of a set; the plane moved by j letters says the same of
/// the j-th letter of each window. For a pattern, the planes of its letters are added up vertically: seven planes hold the counts of
/// all windows, bit by bit, and eight letters are added by seven full adders (carry-save) and four half adders. Windows whose count is at
/// most the limit are handed on. Nothing is left out: each window is counted for each pattern.
/// </remarks>
internal sealed class ScanKernel
{
    private const int Step = 8;

    // Of a row of windows and of what follows it.
    private const int MostWords = 16;

    // Moved planes of one set: by 0 to 63 letters.
    private const int Shifts = TargetQuery.MaxLength;

    private readonly TargetPattern[] _patterns;
    private readonly int[] _indices;
    private readonly int _limit;
    private readonly bool _mayMatch;
    private readonly int[] _sets;
    private readonly int _longest;

    // Of each pattern, by letter: which moved plane; filled up with the plane that is always empty.
    private readonly int[][] _planes;
    private readonly ulong[] _moved;
    private readonly ulong[] _unmoved;

    /// <summary>A kernel for some patterns.</summary>
    /// <param name="patterns">All patterns.</param>
    /// <param name="indices">Those that are searched for.</param>
    /// <param name="limit">Differences at most.</param>
    /// <param name="mayMatch">Whether ambiguous letters match what they may be.</param>
    public ScanKernel(TargetPattern[] patterns, int[] indices, int limit, bool mayMatch)
    {
        _patterns = patterns;
        _indices = indices;
        _limit = limit;
        _mayMatch = mayMatch;
        _longest = indices.Max(index => patterns[index].Length);
        _sets = [.. indices.SelectMany(index => patterns[index].Accepted.ToArray()).Select(set => (int)set).Distinct().Order()];
        int empty = _sets.Length * Shifts;
        _moved = new ulong[(empty + 1) * 8];
        _unmoved = new ulong[_sets.Length * MostWords];
        _planes = [.. indices.Select(index => PlanesOf(patterns[index], empty))];
    }

    /// <summary>The level that this machine runs.</summary>
    public static SimdLevel ActiveLevel { get; } =
        System.Runtime.Intrinsics.Vector512.IsHardwareAccelerated ? SimdLevel.Vector512
        : System.Runtime.Intrinsics.Vector256.IsHardwareAccelerated ? SimdLevel.Vector256
        : SimdLevel.Scalar;

    /// <summary>Finds windows; those that reach over the end of a record too, which the caller drops.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The first window, a multiple of 64.</param>
    /// <param name="to">Window after the last.</param>
    /// <param name="hits">Takes the windows.</param>
    /// <param name="level">Width of the vectors.</param>
    public void Find(PackedText text, long from, long to, List<WindowHit> hits, SimdLevel level)
    {
        switch (level)
        {
            case SimdLevel.Vector512: Find<Lanes512>(text, from, to, hits); break;
            case SimdLevel.Vector256: Find<Lanes256>(text, from, to, hits); break;
            default: Find<Lanes64>(text, from, to, hits); break;
        }
    }

    private int[] PlanesOf(TargetPattern pattern, int empty)
    {
        int[] planes = new int[(pattern.Length + Step - 1) / Step * Step];
        Array.Fill(planes, empty);
        for (int i = 0; i < pattern.Length; i++)
        {
            planes[i] = (Array.IndexOf(_sets, (int)pattern.Accepted[i]) * Shifts) + i;
        }
        return planes;
    }

    private void Find<T>(PackedText text, long from, long to, List<WindowHit> hits)
        where T : struct, ILanes<T>
    {
        unchecked
        {
            Span<ulong> found = stackalloc ulong[8];
            for (long start = from; start < to; start += 64 * T.Words)
            {
                Prepare<T>(text, start);
                for (int pattern = 0; pattern < _planes.Length; pattern++)
                {
                    Count<T>(_planes[pattern]).Store(ref MemoryMarshal.GetReference(found));
                    for (int word = 0; word < T.Words; word++)
                    {
                        Add(found[word], start + (64 * word), to, _indices[pattern], hits);
                    }
                }
            }
        }
    }

    private static void Add(ulong found, long start, long to, int pattern, List<WindowHit> hits)
    {
        while (found != 0)
        {
            long window = start + BitOperations.TrailingZeroCount(found);
            if (window >= to)
            {
                return;
            }
            hits.Add(new WindowHit(pattern, window));
            found &= found - 1;
        }
    }

    /// <summary>Makes the planes of a row of windows.</summary>
    private void Prepare<T>(PackedText text, long start)
        where T : struct, ILanes<T>
    {
        unchecked
        {
            bool hasRuns = text.Ambiguous.Touches(start, start + (64 * (T.Words + 1)));
            for (int word = 0; word <= T.Words; word++)
            {
                long place = start + (64 * word);
                WindowLetters letters = hasRuns ? WindowLetters.At(text, place, _mayMatch) : WindowLetters.Plain(text, place);
                for (int i = 0; i < _sets.Length; i++)
                {
                    _unmoved[(i * MostWords) + word] = ~letters.OfSet(_sets[i]);
                }
            }
            ref ulong moved = ref MemoryMarshal.GetArrayDataReference(_moved);
            for (int i = 0; i < _sets.Length; i++)
            {
                ref ulong unmoved = ref _unmoved[i * MostWords];
                ref ulong at = ref Unsafe.Add(ref moved, i * Shifts * T.Words);
                for (int shift = 0; shift < _longest; shift++)
                {
                    T.LoadShifted(ref unmoved, shift).Store(ref at);
                    at = ref Unsafe.Add(ref at, T.Words);
                }
            }
            default(T).Store(ref Unsafe.Add(ref moved, _sets.Length * Shifts * T.Words));
        }
    }

    /// <summary>Where the count of differences is at most the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Count<T>(int[] planes)
        where T : struct, ILanes<T>
    {
        unchecked
        {
            ref ulong moved = ref MemoryMarshal.GetArrayDataReference(_moved);
            T ones = default;
            T twos = default;
            T fours = default;
            T eights = default;
            T sixteens = default;
            T thirtyTwos = default;
            T sixtyFours = default;
            for (int i = 0; i < planes.Length; i += Step)
            {
                ref int plane = ref planes[i];
                T two1 = Add<T>(ref ones, ref moved, ref plane);
                T two2 = Add<T>(ref ones, ref moved, ref Unsafe.Add(ref plane, 2));
                T two3 = Add<T>(ref ones, ref moved, ref Unsafe.Add(ref plane, 4));
                T two4 = Add<T>(ref ones, ref moved, ref Unsafe.Add(ref plane, 6));
                T four1 = T.Carry(twos, two1, two2);
                twos = T.Sum(twos, two1, two2);
                T four2 = T.Carry(twos, two3, two4);
                twos = T.Sum(twos, two3, two4);
                T eight = T.Carry(fours, four1, four2);
                fours = T.Sum(fours, four1, four2);
                T carry = eights & eight;
                eights ^= eight;
                T next = sixteens & carry;
                sixteens ^= carry;
                sixtyFours |= thirtyTwos & next;
                thirtyTwos ^= next;
            }
            // From the lowest digit up: a higher digit outweighs all below it.
            T most = AtMost(~default(T), ones, 0);
            most = AtMost(most, twos, 1);
            most = AtMost(most, fours, 2);
            most = AtMost(most, eights, 3);
            most = AtMost(most, sixteens, 4);
            most = AtMost(most, thirtyTwos, 5);
            return AtMost(most, sixtyFours, 6);
        }
    }

    /// <summary>Adds two letters to the ones; what is carried.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Add<T>(ref T ones, ref ulong moved, ref int plane)
        where T : struct, ILanes<T>
    {
        unchecked
        {
            T first = T.Load(ref Unsafe.Add(ref moved, plane * T.Words));
            T next = T.Load(ref Unsafe.Add(ref moved, Unsafe.Add(ref plane, 1) * T.Words));
            T carry = T.Carry(ones, first, next);
            ones = T.Sum(ones, first, next);
            return carry;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private T AtMost<T>(T lower, T digit, int place)
        where T : struct, ILanes<T> =>
        // The limit may be more than any count.
        _limit >= 2 * Shifts || ((_limit >> place) & 1) != 0 ? lower | ~digit : lower & ~digit;
}
