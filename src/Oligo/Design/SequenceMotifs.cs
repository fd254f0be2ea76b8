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
        for (int center = 1; center < letters.Length; center++)
        {
            int arm = 0;
            while (center - arm - 1 >= 0 && center + arm < letters.Length && Pairs(letters[center - arm - 1], letters[center + arm]))
            {
                arm++;
            }
            if (2 * arm >= Math.Max(2, atLeast))
            {
                yield return (center - arm, 2 * arm);
            }
        }
    }

    /// <summary>The longest hairpin stem of at least a length, with a loop of at least three residues; the first of equals.</summary>
    public static (int FivePrimeArm, int ThreePrimeArm, int Stem)? LongestHairpin(string letters, int atLeast)
    {
        const int LeastLoop = 3;
        (int, int, int)? best = null;
        int longest = Math.Max(1, atLeast) - 1;
        for (int i = 0; i < letters.Length; i++)
        {
            for (int j = letters.Length - 1; j > i + LeastLoop; j--)
            {
                int stem = 0;
                while (i + stem + LeastLoop < j - stem && Pairs(letters[i + stem], letters[j - stem]))
                {
                    stem++;
                }
                if (stem > longest)
                {
                    longest = stem;
                    best = (i, j - stem + 1, stem);
                }
            }
        }
        return best;
    }

    /// <summary>GGGG, or four tracts of three G or more with loops of one to seven residues.</summary>
    [GeneratedRegex("G{4,}|G{3,}(?:[A-Z]{1,7}?G{3,}){3}", RegexOptions.CultureInvariant)]
    public static partial Regex GQuartet();

    private static bool Pairs(char a, char b) => (a, b) is ('A', 'T') or ('T', 'A') or ('C', 'G') or ('G', 'C');
}
