using System.Runtime.CompilerServices;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>
/// Letters of all records one after another, as two planes of bits: bit i of word w is the letter at 64 w + i; A 00, C 01, G 10, T or U
/// 11, and 00 for every other letter, which the runs name.
/// </summary>
/// <param name="low">The low bits, and <see cref="Padding"/> words of zeros.</param>
/// <param name="high">The high bits, likewise.</param>
/// <param name="length">Number of letters.</param>
/// <param name="ambiguous">Runs of letters other than A, C, G, T, U.</param>
/// <param name="small">Runs of small letters.</param>
/// <param name="otherSpelling">Runs of U in a record that writes T, and of T in one that writes U.</param>
internal sealed class PackedText(
    ulong[] low, ulong[] high, long length, LetterRuns ambiguous, LetterRuns small, LetterRuns otherSpelling)
{
    /// <summary>Words after the last letter, so that kernels may read whole vectors.</summary>
    public const int Padding = 17;

    public long Length => length;

    public LetterRuns Ambiguous => ambiguous;

    public LetterRuns Small => small;

    public LetterRuns OtherSpelling => otherSpelling;

    public ReadOnlySpan<ulong> Low => low;

    public ReadOnlySpan<ulong> High => high;

    /// <summary>The low bits of 64 letters from any place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong LowAt(long place) => WordAt(low, place);

    /// <summary>The high bits of 64 letters from any place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong HighAt(long place) => WordAt(high, place);

    /// <summary>The sets of letters from a place on, as <see cref="IupacLetters"/>.</summary>
    /// <param name="start">The first letter.</param>
    /// <param name="sets">Takes the sets.</param>
    /// <param name="mayMatch">Whether an ambiguous letter is the set of what it may be; else it is the empty set.</param>
    public void ReadSets(long start, Span<byte> sets, bool mayMatch)
    {
        for (int i = 0; i < sets.Length; i += 64)
        {
            ulong lowBits = LowAt(start + i);
            ulong highBits = HighAt(start + i);
            int count = Math.Min(64, sets.Length - i);
            for (int j = 0; j < count; j++)
            {
                sets[i + j] = (byte)(1 << (int)(((lowBits >> j) & 1) | (((highBits >> j) & 1) << 1)));
            }
        }
        foreach (LetterRun run in ambiguous.Within(start, start + sets.Length))
        {
            int from = (int)(Math.Max(run.Start, start) - start);
            int to = (int)(Math.Min(run.End, start + sets.Length) - start);
            sets[from..to].Fill(mayMatch ? (byte)IupacLetters.SetOf(run.Letter) : (byte)0);
        }
    }

    /// <summary>The letters as capitals, with T for U.</summary>
    public void ReadCapitals(long start, Span<byte> letters)
    {
        for (int i = 0; i < letters.Length; i += 64)
        {
            ulong lowBits = LowAt(start + i);
            ulong highBits = HighAt(start + i);
            int count = Math.Min(64, letters.Length - i);
            for (int j = 0; j < count; j++)
            {
                letters[i + j] = "ACGT"u8[(int)(((lowBits >> j) & 1) | (((highBits >> j) & 1) << 1))];
            }
        }
        foreach (LetterRun run in ambiguous.Within(start, start + letters.Length))
        {
            int from = (int)(Math.Max(run.Start, start) - start);
            int to = (int)(Math.Min(run.End, start + letters.Length) - start);
            letters[from..to].Fill(run.Letter);
        }
    }

    /// <summary>The letters as they were read, but for blanks and line ends.</summary>
    public string ReadLetters(long start, int count, bool writesUracil)
    {
        byte[] capitals = new byte[count];
        ReadCapitals(start, capitals);
        char[] letters = [.. capitals.Select(capital => (char)capital)];
        char usual = writesUracil ? 'U' : 'T';
        char other = writesUracil ? 'T' : 'U';
        for (int i = 0; i < count; i++)
        {
            letters[i] = letters[i] == 'T' ? usual : letters[i];
        }
        Change(otherSpelling, start, letters, (letter, _) => letter == usual ? other : letter);
        Change(small, start, letters, (letter, _) => char.ToLowerInvariant(letter));
        return new string(letters);
    }

    private static void Change(LetterRuns runs, long start, char[] letters, Func<char, LetterRun, char> change)
    {
        foreach (LetterRun run in runs.Within(start, start + letters.Length))
        {
            for (long place = Math.Max(run.Start, start); place < Math.Min(run.End, start + letters.Length); place++)
            {
                letters[place - start] = change(letters[place - start], run);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WordAt(ulong[] plane, long place)
    {
        unchecked
        {
            int shift = (int)place & 63;
            long word = place >> 6;
            // In two steps, because a shift by 64 is one by 0.
            return (plane[word] >> shift) | (plane[word + 1] << 1 << (63 - shift));
        }
    }
}
