using System.Text.RegularExpressions;

namespace Oligo.Design;

/// <summary>Motifs of a sequence in DNA letters that the rules report.</summary>
internal static partial class SequenceMotifs
{
    /// <summary>Runs of one letter: start and length.</summary>
    public static IEnumerable<(int Start, int Length, char Letter)> Runs(string letters)
    {
        for (int start = 0; start < letters.Length;)
        {
            int end = start + 1;
            while (end < letters.Length && letters[end] == letters[start])
            {
                end++;
            }
            yield return (start, end - start, letters[start]);
            start = end;
        }
    }

    /// <summary>Longest palindromes (equal to their own reverse complement) of at least a length; none lies inside another.</summary>
    public static IEnumerable<(int Start, int Length)> Palindromes(string letters, int atLeast)
    {
        int[] arms = PalindromeArms(letters);
        // What begins no later than another and ends no earlier holds it; with equal ends the wider one comes first from the left, last
        // from the right.
        int[] leastStart = new int[arms.Length + 1];
        leastStart[^1] = int.MaxValue;
        for (int center = arms.Length - 1; center > 0; center--)
        {
            leastStart[center] = Math.Min(leastStart[center + 1], center - arms[center]);
        }
        int furthestEnd = 0;
        for (int center = 1; center < arms.Length; center++)
        {
            int arm = arms[center];
            bool isInside = furthestEnd >= center + arm || leastStart[center + 1] <= center - arm;
            furthestEnd = Math.Max(furthestEnd, center + arm);
            if (2 * arm >= Math.Max(2, atLeast) && !isInside)
            {
                yield return (center - arm, 2 * arm);
            }
        }
    }

    /// <summary>
    /// For each gap between two letters the number of letters to either side that pair outwards. Time is linear in the length.
    /// </summary>
    /// <remarks>
    /// Source: Manacher, J. ACM 22, 346 (1975): within a known palindrome the left half tells the arms of the right one. Pairing takes the
    /// place of equality.
    /// </remarks>
    private static int[] PalindromeArms(string letters)
    {
        int[] arms = new int[letters.Length];
        int middle = 0;
        int end = 0;
        for (int center = 1; center < letters.Length; center++)
        {
            int arm = center < end ? Math.Min(arms[(2 * middle) - center], end - center) : 0;
            while (center - arm > 0 && center + arm < letters.Length && Pairs(letters[center - arm - 1], letters[center + arm]))
            {
                arm++;
            }
            arms[center] = arm;
            if (center + arm > end)
            {
                (middle, end) = (center, center + arm);
            }
        }
        return arms;
    }

    /// <summary>
    /// The longest hairpin stem of at least a length, with a loop of at least three residues; the first of equals. Time is linear in the
    /// length.
    /// </summary>
    /// <remarks>
    /// A stem is a piece of the sequence whose reverse complement occurs further on. The 5' arm is moved from the 3' end towards the 5'
    /// end: its longest stem grows by one pair at most with each step, because without the outermost pair it was a stem before.
    /// </remarks>
    public static (int FivePrimeArm, int ThreePrimeArm, int Stem)? LongestHairpin(string letters, int atLeast)
    {
        const int LeastLoop = 3;
        var pieces = new SuffixAutomaton(letters);
        (int, int, int)? best = null;
        int longest = Math.Max(1, atLeast);
        int state = SuffixAutomaton.Root;
        int stem = 0;
        for (int arm = letters.Length - 1; arm >= 0; arm--)
        {
            (state, stem) = pieces.Extend(state, stem, Complement(letters[arm]));
            // The 3' arm, at its last occurrence, has to begin after the 5' arm and the loop.
            while (stem > 0 && pieces.LastEndOf(state) - stem < arm + stem + LeastLoop)
            {
                (state, stem) = pieces.Shorten(state, stem);
            }
            if (stem >= longest)
            {
                longest = stem;
                best = (arm, pieces.LastEndOf(state) - stem, stem);
            }
        }
        return best;
    }

    /// <summary>GGGG, or four tracts of three G or more with loops of one to seven residues.</summary>
    [GeneratedRegex("G{4,}|G{3,}(?:[A-Z]{1,7}?G{3,}){3}", RegexOptions.CultureInvariant)]
    public static partial Regex GQuartet();

    private static bool Pairs(char a, char b) => a == Complement(b);

    /// <summary>The letter that pairs; NUL for letters that do not pair.</summary>
    private static char Complement(char letter) => letter switch { 'A' => 'T', 'T' => 'A', 'C' => 'G', 'G' => 'C', _ => '\0' };
}
