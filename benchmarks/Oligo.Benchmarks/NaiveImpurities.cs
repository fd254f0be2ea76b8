using System.Text.RegularExpressions;

namespace Oligo.Benchmarks;

/// <summary>
/// Impurities as a first program has them: the text is changed, read again and weighed, and equal masses are put together afterwards.
/// </summary>
internal static class NaiveImpurities
{
    public static double List(Strand strand)
    {
        string[] units = strand.ToString().Split(' ');
        var texts = new List<string> { string.Join(' ', units[1..]), string.Join(' ', units[..^1])[..^1] };
        for (int i = 1; i < units.Length - 1; i++)
        {
            texts.Add(string.Join(' ', units.Where((_, at) => at != i)));
        }
        for (int i = 0; i < units.Length - 1; i++)
        {
            string[] changed = [.. units];
            changed[i] = Regex.Replace(changed[i], "s$", "o");
            texts.Add(string.Join(' ', changed));
        }
        return texts.Select(text => Strand.Parse(text))
            .GroupBy(product => product.Formula.ToString())
            .Sum(group => group.First().MonoisotopicMass.ToDouble() + group.First().GetAverageMass().Value.ToDouble());
    }
}
