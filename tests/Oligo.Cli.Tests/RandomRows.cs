using System.Text;

namespace Oligo.Cli.Tests;

/// <summary>Canonical texts of random strands, some of them spoilt; the same for the same seed.</summary>
internal static class RandomRows
{
    private static readonly string[] Bases = ["A", "C", "G", "T", "U", "mC", "I"];

    /// <summary>Lines of <c>id TAB notation</c> or <c>notation</c>.</summary>
    public static string Lines(int count, int seed, bool remarks = false)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++)
        {
            if (remarks && random.Next(20) == 0)
            {
                text.Append(random.Next(2) == 0 ? "# a remark\n" : "\n");
            }
            text.Append(random.Next(3) == 0 ? "" : $"strand-{i}\t").Append(Notation(random)).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>One notation; about one in thirty cannot be read.</summary>
    public static string Notation(Random random)
    {
        int length = random.Next(1, 25);
        string text =
            string.Join(' ', Enumerable.Range(0, length)
                .Select(k => Bases[random.Next(7)] + "drmfelk"[random.Next(7)] + (k == length - 1 ? "" : "so"[random.Next(2)].ToString())));
        return random.Next(30) == 0 ? text.Insert(random.Next(text.Length), "Q") : text;
    }
}
