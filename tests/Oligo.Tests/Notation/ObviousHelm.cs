using System.Text.Json;
using System.Text.RegularExpressions;

namespace Oligo.Tests.Notation;

/// <summary>
/// Slow, plain readers of HELM and of the JSON of registries, written from the published grammars and sharing no code with the library.
/// They know few symbols and say nothing (<see langword="null"/>) of a text with others.
/// </summary>
internal static class ObviousHelm
{
    private static readonly Dictionary<string, string> s_sugars = new()
    {
        ["d"] = "d",
        ["dR"] = "d",
        ["r"] = "r",
        ["R"] = "r",
        ["m"] = "m",
        ["mR"] = "m",
        ["fl2r"] = "f",
        ["fR"] = "f",
        ["moe"] = "e",
        ["MOE"] = "e",
        ["lna"] = "l",
        ["LR"] = "l",
        ["cet"] = "k",
        ["cEt"] = "k",
        ["25r"] = "r",
    };

    private static readonly Dictionary<string, string> s_bases = new()
    {
        ["A"] = "A",
        ["C"] = "C",
        ["G"] = "G",
        ["T"] = "T",
        ["U"] = "U",
        ["m5C"] = "mC",
        ["5meC"] = "mC",
    };

    private static readonly Dictionary<string, string> s_phosphates = new()
    {
        ["p"] = "o",
        ["P"] = "o",
        ["sp"] = "s",
        ["sP"] = "s",
        ["Rsp"] = "sR",
        ["Ssp"] = "sS",
    };

    private const string Symbol = @"(?:[A-Za-z0-9]|\[[^\[\]]+\])";

    /// <summary>The strands that a HELM text states, sorted; rings by their smallest rotation.</summary>
    public static string? Strands(string text)
    {
        string plain = Regex.Replace(text, "\"[^\"]*\"", "");
        string annotation = Regex.Match(text, @"\{""[^$]*").Value;
        plain = annotation.Length == 0 ? plain : Regex.Replace(text.Replace(annotation, "", StringComparison.Ordinal), "\"[^\"]*\"", "");
        string[] sections = plain.Trim(' ').Split('$');
        if (sections.Length != 5 || sections[2].Length > 0 || sections[4] is not ("" or "V2.0"))
        {
            return null;
        }
        var chains = new Dictionary<string, Chain>();
        foreach (string polymer in sections[0].Split('|'))
        {
            Match match = Regex.Match(polymer, @"\A(RNA\d+)\{(.*)\}\z");
            if (!match.Success || Read(match.Groups[2].Value) is not { } chain || !chains.TryAdd(match.Groups[1].Value, chain))
            {
                return null;
            }
        }
        foreach (string connection in sections[1].Length == 0 ? [] : sections[1].Split('|'))
        {
            Match match = Regex.Match(connection, @"\A(RNA\d+),(RNA\d+),(\d+):(R2|pair)-(\d+):(R1|pair)\z");
            if (!match.Success || !chains.TryGetValue(match.Groups[1].Value, out Chain? one) || !chains.TryGetValue(match.Groups[2].Value, out Chain? other))
            {
                return null;
            }
            if (match.Groups[4].Value == "pair" && match.Groups[6].Value == "pair")
            {
                continue;
            }
            bool isJoin = match.Groups[4].Value == "R2" && match.Groups[6].Value == "R1" && int.Parse(match.Groups[3].Value, null) == one.Last
                && match.Groups[5].Value == "1" && one.HasLast && !other.HasFirst && one.Next is null && !other.IsNext;
            if (!isJoin)
            {
                return null;
            }
            (one.Next, other.IsNext) = (other, true);
        }
        return Assemble([.. chains.Values]);
    }

    private static string Assemble(List<Chain> chains)
    {
        var strands = new List<string>();
        var seen = new HashSet<Chain>();
        foreach (Chain start in chains.Where(chain => !chain.IsNext))
        {
            List<string> tokens = Follow(start, seen, out Chain last);
            string end = last.HasLast ? tokens[^1][^1] == 's' ? " {ps}" : " {p}" : "";
            string body = string.Join(' ', tokens);
            strands.Add($"{(start.HasFirst ? "{p} " : "")}{(last.HasLast ? Regex.Replace(body, @"[os][RS]?(\(2-5\))?\z", "") : body)}{end}");
        }
        foreach (Chain start in chains.Where(chain => !seen.Contains(chain)))
        {
            List<string> tokens = seen.Contains(start) ? [] : Follow(start, seen, out _);
            if (tokens.Count > 0)
            {
                IEnumerable<string[]> rotations = Enumerable.Range(0, tokens.Count).Select(at => (string[])[.. tokens[at..], .. tokens[..at]]);
                strands.Add($"cyclo({string.Join(' ', rotations.OrderBy(rotation => string.Join('\0', rotation), StringComparer.Ordinal).First())})");
            }
        }
        strands.Sort(StringComparer.Ordinal);
        return string.Join(" & ", strands);
    }

    private static List<string> Follow(Chain start, HashSet<Chain> seen, out Chain last)
    {
        List<string> tokens = [.. start.Tokens];
        seen.Add(start);
        last = start;
        while (last.Next is { } next && seen.Add(next))
        {
            tokens.AddRange(next.Tokens);
            last = next;
        }
        return tokens;
    }

    private static Chain? Read(string inner)
    {
        for (int i = 0; i < 4; i++)
        {
            inner = Regex.Replace(inner, $@"(?<=\A|\.)\(((?:[^()']|\({Symbol}\))*)\)'(\d\d?)'", match => Repeat(match.Groups[1].Value, match.Groups[2].Value));
            inner = Regex.Replace(inner, $@"(?<=\A|\.)({Symbol}\({Symbol}\){Symbol})'(\d\d?)'", match => Repeat(match.Groups[1].Value, match.Groups[2].Value));
        }
        var chain = new Chain();
        string[] elements = inner.Split('.');
        for (int i = 0; i < elements.Length; i++)
        {
            bool isFirst = i == 0 && elements.Length > 1;
            if (isFirst && elements[i] is "p" or "P")
            {
                chain.HasFirst = true;
                chain.Last++;
                continue;
            }
            Match match = Regex.Match(elements[i], $@"\A({Symbol})\(({Symbol})\)({Symbol})?\z");
            string sugar = match.Groups[1].Value.Trim('[', ']');
            string phosphate = match.Groups[3].Value.Trim('[', ']');
            bool isLast = i == elements.Length - 1;
            if (!match.Success || !s_sugars.TryGetValue(sugar, out string? ours) || !s_bases.TryGetValue(match.Groups[2].Value.Trim('[', ']'), out string? nucleobase)
                || (phosphate.Length == 0 ? !isLast : !s_phosphates.ContainsKey(phosphate)) || (isLast && phosphate is "Rsp" or "Ssp"))
            {
                return null;
            }
            // A phosphate on the 2' oxygen of an end is said nothing of.
            if (sugar == "25r" && isLast && phosphate.Length > 0)
            {
                return null;
            }
            chain.HasLast = phosphate.Length > 0;
            chain.Last += chain.HasLast || !isLast ? 3 : 1;
            chain.Tokens.Add(nucleobase + ours + (chain.HasLast ? s_phosphates[phosphate] + (sugar == "25r" ? "(2-5)" : "") : ""));
        }
        return chain.Tokens.Count == 0 ? null : chain;

        static string Repeat(string part, string count) =>
            int.Parse(count, null) is > 0 and var times ? string.Join('.', Enumerable.Repeat(part, times)) : "?";
    }

    private sealed class Chain
    {
        public List<string> Tokens { get; } = [];

        public int Last { get; set; }

        public bool HasFirst { get; set; }

        public bool HasLast { get; set; }

        public bool IsNext { get; set; }

        public Chain? Next { get; set; }
    }

    /// <summary>The strands of an entry of a registry in the order of their indices.</summary>
    public static string? Registry(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            JsonElement root = document.RootElement;
            string[] sequences = [.. root.GetProperty("subunits").EnumerateArray().OrderBy(unit => unit.GetProperty("subunitIndex").GetInt32()).Select(unit => unit.GetProperty("sequence").GetString()!)];
            Dictionary<string, string> sugars = SitesOf(root, "sugars", "sugar", s_sugars);
            Dictionary<string, string> linkages = SitesOf(root, "linkages", "linkage", s_phosphates);
            int unit = 0;
            IEnumerable<string> strands = sequences.Select(sequence =>
            {
                unit++;
                return string.Join(' ', sequence.Select((letter, i) =>
                    s_bases[letter.ToString()] + sugars[$"{unit}_{i + 1}"] + (i < sequence.Length - 1 ? linkages[$"{unit}_{i + 1}"] : "")));
            });
            return string.Join(" & ", strands.ToArray());
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> SitesOf(JsonElement root, string list, string name, Dictionary<string, string> words)
    {
        var sites = new Dictionary<string, string>();
        foreach (JsonElement entry in root.GetProperty(list).EnumerateArray())
        {
            foreach (string part in entry.GetProperty("sitesShorthand").GetString()!.Split(';'))
            {
                Match match = Regex.Match(part, @"\A(\d)_(\d+)(?:-(\d)_(\d+))?\z");
                int last = match.Groups[4].Success ? int.Parse(match.Groups[4].Value, null) : int.Parse(match.Groups[2].Value, null);
                for (int i = int.Parse(match.Groups[2].Value, null); i <= last; i++)
                {
                    sites.Add($"{match.Groups[1].Value}_{i}", words[entry.GetProperty(name).GetString()!]);
                }
            }
        }
        return sites;
    }
}
