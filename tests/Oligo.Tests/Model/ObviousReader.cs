using System.Text.RegularExpressions;

namespace Oligo.Tests.Model;

/// <summary>
/// A slow, plain reader of the canonical notation, written from its grammar and sharing no code with the library:
/// it gives the text that the notation's writer must give for the molecule that a text states, or null where the grammar has no reading.
/// It knows no monomers: which symbols exist and which sites are free is the library's business.
/// </summary>
internal static partial class ObviousReader
{
    private static readonly Dictionary<string, char> Letters = new() { ["mC"] = 'C', ["[acme-C]"] = 'C', ["[c7G]"] = 'G', ["[D]"] = 'A' };

    public static string? Read(string text)
    {
        text = Tag().Replace(text, "").Replace('\u00a0', ' ');
        Match bars = Register().Match(text);
        if (!bars.Success)
        {
            return ReadStrand(text, out _);
        }
        string? first = ReadStrand(text[..bars.Index], out string firstLetters);
        string? second = ReadStrand(text[(bars.Index + bars.Length)..], out string secondLetters);
        if (first is null || second is null)
        {
            return null;
        }
        string number = bars.Groups[1].Value;
        int? register = number.Length > 0
            ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
            : BestRegister(firstLetters, secondLetters);
        return register is null ? null : $"{first} |{register}| {second}";
    }

    private static string? ReadStrand(string text, out string letters)
    {
        letters = "";
        string rest = text.Trim(' ');
        var parts = new List<string>();
        bool linked = false;
        bool ended = false;
        bool anyUnit = false;
        while (rest.Length > 0)
        {
            if (ended)
            {
                return null;
            }
            Match residue = Residue().Match(rest);
            Match group = Group().Match(rest);
            if (residue.Success)
            {
                if (anyUnit && !linked)
                {
                    return null;
                }
                string unit = Short(residue.Groups["base"].Value, "A C G T U I mC");
                letters += Letters.TryGetValue(unit, out char letter) ? letter : unit[0];
                parts.Add(unit + Short(residue.Groups["sugar"].Value, "d r m f e k l n g")
                    .Replace('y', residue.Groups["sugar"].Value == "y" ? 'm' : 'y') + residue.Groups["pendant"].Value);
                anyUnit = true;
                linked = ReadLink(residue, parts);
            }
            else if (group.Success)
            {
                bool hasLink = group.Groups["link"].Success;
                if (!linked && !hasLink)
                {
                    // A group without a linkage binds an end directly.
                    if (anyUnit)
                    {
                        parts.Add(" " + group.Groups["group"].Value);
                        ended = true;
                    }
                    else if (parts.Count == 0)
                    {
                        parts.Add(group.Groups["group"].Value + " ");
                    }
                    else
                    {
                        return null;
                    }
                }
                else if (anyUnit && !linked)
                {
                    return null;
                }
                else
                {
                    parts.Add(group.Groups["group"].Value);
                    anyUnit = true;
                    linked = ReadLink(group, parts);
                }
            }
            else
            {
                return null;
            }
            Match match = residue.Success ? residue : group;
            rest = rest[match.Length..].TrimStart(' ');
        }
        return anyUnit && !linked && letters.Length > 0 ? string.Concat(parts) : null;
    }

    private static bool ReadLink(Match match, List<string> parts)
    {
        if (!match.Groups["link"].Success)
        {
            return false;
        }
        string joint = match.Groups["joint"].Value is "(3-5)" ? "" : match.Groups["joint"].Value;
        parts.Add(Short(match.Groups["link"].Value, "s o z x") + match.Groups["stereo"].Value + joint + " ");
        return true;
    }

    private static string Short(string token, string known) =>
        token.StartsWith('[') && known.Split(' ').Contains(token[1..^1]) ? token[1..^1] : token;

    private static int? BestRegister(string first, string second)
    {
        string[] pairs = ["AT", "TA", "AU", "UA", "CG", "GC", "CI", "IC"];
        var scores = new Dictionary<int, int>();
        for (int register = 1 - first.Length; register < second.Length; register++)
        {
            for (int i = 0; i < first.Length; i++)
            {
                int j = second.Length - 1 - register - i;
                if (j >= 0 && j < second.Length && pairs.Contains($"{first[i]}{second[j]}"))
                {
                    scores[register] = scores.GetValueOrDefault(register) + 1;
                }
            }
        }
        int[] best = [.. scores.Where(pair => pair.Value == scores.Values.Max()).Select(pair => pair.Key)];
        return best.Length == 1 ? best[0] : null;
    }

    private const string Symbol = "[A-Za-z0-9][A-Za-z0-9_.,+'-]{0,31}";
    private const string Link = $@"(?:(?<link>[sozx]|\[{Symbol}\])(?<stereo>[RSX])?(?<joint>\([235]-[235]\))?(?:[-\u2010-\u2015\u2212])?)?";

    [GeneratedRegex($@"^(?<base>mC|[ACGTUI]|\[{Symbol}\])(?<sugar>[drmfeklngy]|\[{Symbol}\])(?<pendant><{Symbol}>)?{Link}")]
    private static partial Regex Residue();

    [GeneratedRegex($@"^(?<group>\{{{Symbol}(?::[1-9][0-9]{{0,9}})?\}}){Link}")]
    private static partial Regex Group();

    [GeneratedRegex(@"\|(-?[1-9][0-9]{0,8}|0|)\|")]
    private static partial Regex Register();

    [GeneratedRegex("</?su[pb]>")]
    private static partial Regex Tag();
}
