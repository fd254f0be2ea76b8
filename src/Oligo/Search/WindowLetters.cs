using System.Runtime.CompilerServices;
using Oligo.Monomers;

namespace Oligo.Search;

/// <summary>Up to 64 letters of a text: bit i of a word says whether letter i may be that letter.</summary>
/// <param name="A">Letters that may be A.</param>
/// <param name="C">Letters that may be C.</param>
/// <param name="G">Letters that may be G.</param>
/// <param name="T">Letters that may be T or U.</param>
internal readonly record struct WindowLetters(ulong A, ulong C, ulong G, ulong T)
{
    /// <summary>64 letters from a place on.</summary>
    public static WindowLetters At(PackedText text, long place, bool mayMatch) =>
        text.Ambiguous.Items.IsEmpty ? Plain(text, place)
            : WithRuns(Plain(text, place), text.Ambiguous.Within(place, place + 64), place, mayMatch);

    /// <summary>64 letters of which none is ambiguous.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WindowLetters Plain(PackedText text, long place)
    {
        ulong low = text.LowAt(place);
        ulong high = text.HighAt(place);
        return new WindowLetters(~low & ~high, low & ~high, ~low & high, low & high);
    }

    /// <summary>Letters that may be one of a set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong OfSet(int set) =>
        ((set & 1) != 0 ? A : 0) | ((set & 2) != 0 ? C : 0) | ((set & 4) != 0 ? G : 0) | ((set & 8) != 0 ? T : 0);

    /// <summary>Letters given by their sets; at most 64.</summary>
    public static WindowLetters Of(ReadOnlySpan<byte> sets)
    {
        ulong a = 0;
        ulong c = 0;
        ulong g = 0;
        ulong t = 0;
        for (int i = 0; i < sets.Length; i++)
        {
            a |= (ulong)(sets[i] & 1) << i;
            c |= (ulong)((sets[i] >> 1) & 1) << i;
            g |= (ulong)((sets[i] >> 2) & 1) << i;
            t |= (ulong)((sets[i] >> 3) & 1) << i;
        }
        return new WindowLetters(a, c, g, t);
    }

    private static WindowLetters WithRuns(WindowLetters letters, ReadOnlySpan<LetterRun> runs, long place, bool mayMatch)
    {
        foreach (LetterRun run in runs)
        {
            int from = (int)Math.Max(0, run.Start - place);
            int to = (int)Math.Min(64, run.End - place);
            ulong bits = (to == 64 ? ulong.MaxValue : (1UL << to) - 1) & (ulong.MaxValue << from);
            int set = mayMatch ? IupacLetters.SetOf(run.Letter) : 0;
            letters = new WindowLetters(
                Set(letters.A, bits, set & 1), Set(letters.C, bits, set & 2), Set(letters.G, bits, set & 4), Set(letters.T, bits, set & 8));
        }
        return letters;
    }

    private static ulong Set(ulong word, ulong bits, int isSet) => isSet != 0 ? word | bits : word & ~bits;
}
