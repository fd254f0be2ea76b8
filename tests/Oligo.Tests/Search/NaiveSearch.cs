namespace Oligo.Tests.Search;

/// <summary>What a search must find, by plain loops over letters: the oracle of the engines, which shares no code with them.</summary>
internal static class NaiveSearch
{
    private const string Pairs = "AT TA GC CG";
    private const string Wobbles = "GT TG";

    /// <summary>The letters that a letter of IUPAC may be, with T for U.</summary>
    public static string May(char letter) => char.ToUpperInvariant(letter) switch
    {
        'U' => "T",
        'R' => "AG",
        'Y' => "CT",
        'S' => "CG",
        'W' => "AT",
        'K' => "GT",
        'M' => "AC",
        'B' => "CGT",
        'D' => "AGT",
        'H' => "ACT",
        'V' => "ACG",
        'N' => "ACGT",
        var other => other.ToString(),
    };

    /// <summary>All windows: record, strand, start from 1, mismatches, of which wobble pairs.</summary>
    public static IEnumerable<(int Record, char Strand, long Start, int Mismatches, int Wobbles)> Windows(
        IReadOnlyList<string> records, string oligo, bool mayMatch = false, bool isCircular = false)
    {
        for (int record = 0; record < records.Count; record++)
        {
            string text = records[record];
            int last = isCircular && text.Length >= oligo.Length ? text.Length - 1 : text.Length - oligo.Length;
            for (int start = 0; start <= last; start++)
            {
                foreach (char strand in "+-")
                {
                    int mismatches = 0;
                    int wobbles = 0;
                    for (int i = 0; i < oligo.Length; i++)
                    {
                        // The first base of the oligo faces the last of the RNA that it pairs with.
                        char letter = text[(start + (strand == '+' ? oligo.Length - 1 - i : i)) % text.Length];
                        string may = May(letter).Length > 1 && !mayMatch ? "" : May(letter);
                        string bases = strand == '+' ? may : string.Concat(may.Select(Complement));
                        bool pairs = bases.Any(one => Pairs.Contains($"{oligo[i]}{one}", StringComparison.Ordinal));
                        bool wobble = !pairs && bases.Any(one => Wobbles.Contains($"{oligo[i]}{one}", StringComparison.Ordinal));
                        mismatches += pairs ? 0 : 1;
                        wobbles += wobble ? 1 : 0;
                    }
                    yield return (record, strand, start + 1, mismatches, wobbles);
                }
            }
        }
    }

    /// <summary>By last letter from 1, the edits of the best alignment of a whole pattern that ends there: the plain matrix.</summary>
    public static int[] EditEnds(string text, string pattern)
    {
        int[] ends = new int[text.Length + 1];
        int[] column = [.. Enumerable.Range(0, pattern.Length + 1)];
        for (int j = 1; j <= text.Length; j++)
        {
            int[] next = new int[pattern.Length + 1];
            for (int i = 1; i <= pattern.Length; i++)
            {
                bool equal = char.ToUpperInvariant(text[j - 1]).ToString().Replace('U', 'T') == pattern[i - 1].ToString();
                next[i] = Math.Min(column[i - 1] + (equal ? 0 : 1), Math.Min(column[i], next[i - 1]) + 1);
            }
            column = next;
            ends[j] = column[^1];
        }
        return ends;
    }

    /// <summary>Lowest edits of each place: ends within the limit that lie at most twice the limit apart are one.</summary>
    public static List<int> PlacesOf(string text, string pattern, int limit)
    {
        int[] ends = EditEnds(text, pattern);
        var places = new List<int>();
        int last = int.MinValue;
        for (int j = 1; j < ends.Length; j++)
        {
            if (ends[j] > limit)
            {
                continue;
            }
            if (last != int.MinValue && j - last <= 2 * limit)
            {
                places[^1] = Math.Min(places[^1], ends[j]);
            }
            else
            {
                places.Add(ends[j]);
            }
            last = j;
        }
        return places;
    }

    public static string ReverseComplement(string letters) => string.Concat(letters.Reverse().Select(Complement));

    private static char Complement(char letter) => letter switch { 'A' => 'T', 'C' => 'G', 'G' => 'C', _ => 'A' };
}
