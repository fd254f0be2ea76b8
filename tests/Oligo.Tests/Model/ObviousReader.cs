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

    /// <summary>
    /// The text of a strand from its other end, as far as the grammar goes: units and ends in the other order, the sites of joints exchanged;
    /// a group that is not a sugar is entered at 5 and left at 3.
    /// </summary>
    public static string Turn(string text)
    {
        var units = new List<(string Name, bool IsPlain)>();
        var links = new List<(string Link, string Left, string Right)>();
        string first = "", last = "";
        string rest = text;
        while (rest.Length > 0)
        {
            Match residue = Residue().Match(rest);
            Match match = residue.Success ? residue : Group().Match(rest);
            string joint = match.Groups["joint"].Value;
            string name = residue.Success ? match.Groups["base"].Value + match.Groups["sugar"].Value + match.Groups["pendant"].Value : match.Groups["group"].Value;
            bool isEnd = !residue.Success && !match.Groups["link"].Success && (units.Count == 0 || links.Count < units.Count);
            if (isEnd)
            {
                (first, last) = units.Count == 0 ? (name, last) : (first, name);
            }
            else
            {
                units.Add((name, !residue.Success && name is not ("{dSp}" or "{AP}")));
            }
            if (match.Groups["link"].Success)
            {
                links.Add((match.Groups["link"].Value + match.Groups["stereo"].Value, joint.Length > 0 ? joint[1..2] : "3", joint.Length > 0 ? joint[3..4] : "5"));
            }
            rest = rest[match.Length..].TrimStart(' ');
        }
        string turned = last.Length > 0 ? last + " " : "";
        for (int i = units.Count - 1; i >= 0; i--)
        {
            turned += units[i].Name;
            if (i > 0)
            {
                (string link, string left, string right) = links[i - 1];
                string sites = $"({(units[i].IsPlain ? "3" : right)}-{(units[i - 1].IsPlain ? "5" : left)})";
                turned += link + (sites == "(3-5)" ? "" : sites) + " ";
            }
        }
        return turned + (first.Length > 0 ? " " + first : "");
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
