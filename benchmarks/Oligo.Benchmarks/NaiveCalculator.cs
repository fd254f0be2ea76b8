using System.Globalization;
using System.Text;

namespace Oligo.Benchmarks;

/// <summary>
/// The baseline: what one writes in an afternoon. Split at blanks, look tokens up in dictionaries, add counts in a dictionary and masses in
/// doubles. It knows the twelve residues of a MOE gapmer and checks nothing.
/// </summary>
internal static class NaiveCalculator
{
    private static readonly Dictionary<string, Dictionary<string, int>> Nucleosides = new()
    {
        ["Ad"] = Count("C10H13N5O3"),
        ["Cd"] = Count("C9H13N3O4"),
        ["Gd"] = Count("C10H13N5O4"),
        ["Td"] = Count("C10H14N2O5"),
        ["mCd"] = Count("C10H15N3O4"),
        ["Ae"] = Count("C13H19N5O5"),
        ["Ce"] = Count("C12H19N3O6"),
        ["Ge"] = Count("C13H19N5O6"),
        ["Te"] = Count("C13H20N2O7"),
        ["mCe"] = Count("C13H21N3O6"),
    };

    private static readonly Dictionary<string, Dictionary<string, int>> Linkages =
        new() { ["s"] = Count("P1S1O1H-1"), ["o"] = Count("P1O2H-1") };

    private static readonly Dictionary<string, double> Masses = new()
    {
        ["C"] = 12,
        ["H"] = 1.007825031898,
        ["N"] = 14.00307400425,
        ["O"] = 15.99491461926,
        ["P"] = 30.97376199768,
        ["S"] = 31.97207117354,
    };

    public static List<(string Nucleoside, string Linkage)> Parse(string text)
    {
        var residues = new List<(string, string)>();
        foreach (string token in text.Split(' '))
        {
            bool linked = token[^1] is 's' or 'o';
            residues.Add(linked ? (token[..^1], token[^1..]) : (token, ""));
        }
        return residues;
    }

    public static Dictionary<string, int> Formula(List<(string Nucleoside, string Linkage)> residues)
    {
        var sum = new Dictionary<string, int>();
        foreach ((string nucleoside, string linkage) in residues)
        {
            Add(sum, Nucleosides[nucleoside]);
            if (linkage.Length > 0)
            {
                Add(sum, Linkages[linkage]);
            }
        }
        return sum;
    }

    public static double Mass(Dictionary<string, int> formula) => formula.Sum(pair => pair.Value * Masses[pair.Key]);

    public static string Text(Dictionary<string, int> formula)
    {
        var text = new StringBuilder();
        foreach ((string element, int count) in formula.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{element}{count}");
        }
        return text.ToString();
    }

    private static void Add(Dictionary<string, int> sum, Dictionary<string, int> part)
    {
        foreach ((string element, int count) in part)
        {
            sum[element] = sum.GetValueOrDefault(element) + count;
        }
    }

    private static Dictionary<string, int> Count(string formula)
    {
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < formula.Length;)
        {
            int end = i + 1;
            while (end < formula.Length && (char.IsAsciiDigit(formula[end]) || formula[end] == '-'))
            {
                end++;
            }
            counts[formula[i..(i + 1)]] = int.Parse(formula[(i + 1)..end], CultureInfo.InvariantCulture);
            i = end;
        }
        return counts;
    }
}
