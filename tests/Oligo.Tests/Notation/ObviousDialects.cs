using System.Text.RegularExpressions;

namespace Oligo.Tests.Notation;

/// <summary>
/// Slow, plain readers of token dialects, written from their grammars and sharing no code with the library: a text is split by one regular
/// expression, each piece is looked up in a list. They give canonical text (two strands with || between them), or null where the grammar
/// has no reading.
/// </summary>
internal static class ObviousDialects
{
    public static string? Read(string dialect, string text)
    {
        // The lines of a strand between the names of its ends are one strand.
        Match wrapped = Regex.Match(text, $@"\A\s*[53]{Prime}(?<strand>.*)[53]{Prime}\s*\z", RegexOptions.Singleline);
        if (wrapped.Success && !Regex.IsMatch(wrapped.Groups["strand"].Value, $"[53]{Prime}"))
        {
            text = Regex.Replace(text, "[\n\r]", " ");
        }
        Match broken =
            Regex.Match(text, @"\A(?<first>[^\n]*)\n(?<second>.+)\z|\A(?<first>[^\n]*?)//(?<second>.*)\z", RegexOptions.Singleline);
        if (dialect is ("alnylam" or "axolabs") && broken.Success)
        {
            string? first = Read(dialect, broken.Groups["first"].Value), second = Read(dialect, broken.Groups["second"].Value);
            return first is null || second is null ? null : $"{first} || {second}";
        }
        string plain = Regex.Replace(text, "[\u00a0\u202f\u2007\u2009\u2002\u2003\u200a]", " ");
        if (dialect is not ("parallel" or "masstools" or "fasta" or "oligomet" or "mzlib"))
        {
            Match framed =
                Regex.Match(plain, $@"\A *5{Prime} *{Dash}? *(?<strand>.*?) *{Dash}? *3{Prime}[ \n\r]*\z", RegexOptions.Singleline);
            Match backwards =
                Regex.Match(plain, $@"\A *3{Prime} *{Dash}? *(?<strand>.*?) *{Dash}? *5{Prime}[ \n\r]*\z", RegexOptions.Singleline);
            if (backwards.Success)
            {
                return Read(dialect, backwards.Groups["strand"].Value) is { } forwards ? Reverse(forwards) : null;
            }
            if (!framed.Success && Regex.IsMatch(plain, $@"\A *[53]{Prime}"))
            {
                return null;
            }
            plain = framed.Success ? framed.Groups["strand"].Value : plain;
        }
        return dialect switch
        {
            "idt" => Idt(plain),
            "alnylam" => Alnylam(plain),
            "axolabs" => Axolabs(plain),
            "oligomet" => OligoMet(plain),
            "parallel" => Parallel(plain),
            "oligoshell" => OligoShell(plain),
            "shorthand" => Shorthand(plain),
            "openms" => OpenMs(plain),
            "mzlib" => MzLib(text),
            "modomics" => Modomics(plain),
            "masstools" => MassTools(plain),
            "fasta" => Fasta(plain),
            "biospring-sirna" => BySign(plain, "U A C G", "U A C G", null),
            "biospring-gapmer" => BySign(plain, null, "T A mC G", "A C G T"),
            "mermade" => MerMade(plain),
            _ => throw new ArgumentException(dialect),
        };
    }

    // A strand of nucleotides with tokens of linkages after them, end for end.
    private static string Reverse(string canonical)
    {
        string[] words = canonical.Split(' ');
        Match[] units = [.. words.Reverse().Select(word => Regex.Match(word, @"\A(?<unit>\{p\}|(?:m?[A-Z]|[A-Z]\[[^\]]*\]|\{[^}]*\})(?:\[[^\]]*\]|[a-z]+(?=[osz]\z)|[a-z]+)?)(?<link>[osz]|\[[^\]]*\])?\z"))];
        string[] names = [.. units.Select(unit => unit.Groups["unit"].Value)];
        string[] links = [.. units.Skip(1).Select(unit => unit.Groups["link"].Value)];
        return string.Join(' ', names.Select((name, i) => name + (i < links.Length ? links[i] : "")));
    }

    private const string Prime = "['\u2018\u2019\u2032\u00b4\u02b9`]";
    private const string Dash = "[-\u2010-\u2015\u2212]";

    // Bases, r m + bases and four codes, each with its position.
    private static string? Idt(string text)
    {
        Match whole = Regex.Match(text, @"\A *(?:(?<unit>[rm+]?[ACGTUI]|/[5i3](?:2MOEr[ACGT]|Me-dC)/|/[53]Phos/) *(?<star>\*?) *)+\z");
        if (!whole.Success)
        {
            return null;
        }
        string[] units = [.. whole.Groups["unit"].Captures.Select(capture => capture.Value)];
        bool[] stars = [.. whole.Groups["star"].Captures.Select(capture => capture.Length > 0)];
        var residues = new List<string>();
        string first = "", last = "", links = "";
        for (int i = 0; i < units.Length; i++)
        {
            string unit = units[i];
            bool misplaced = unit.StartsWith("/5", StringComparison.Ordinal) ? i > 0 : unit.StartsWith("/3", StringComparison.Ordinal)
                && i < units.Length - 1;
            bool isLast = i == units.Length - 1;
            bool starAtEnd =
                stars[i] && (unit.EndsWith("Phos/", StringComparison.Ordinal)
                    || (!isLast && units[i + 1].EndsWith("Phos/", StringComparison.Ordinal)));
            last = stars[i] && isLast ? " {ps}" : last;
            if (misplaced || starAtEnd)
            {
                return null;
            }
            if (unit == "/5Phos/")
            {
                first = "{p} ";
            }
            else if (unit == "/3Phos/")
            {
                last = " {p}";
            }
            else
            {
                string letter = unit.Trim('/')[^1].ToString();
                residues.Add(unit.Contains("MOE", StringComparison.Ordinal) ? (letter == "C" ? "mC" : letter) + "e"
                    : unit.Contains("Me-dC", StringComparison.Ordinal) ? "mCd"
                    : unit[0] == '+' ? (letter == "C" ? "mC" : letter) + "l"
                    : letter + (unit[0] is 'r' or 'm' ? unit[..1] : "d"));
                links += stars[i] ? 's' : 'o';
            }
        }
        return residues.Count == 0 ? null : first + Join(residues, links) + last;
    }

    private static string? Alnylam(string text)
    {
        Match whole = Regex.Match(text, @"\A *(?<end>VP|V(?=\()|P)? *(?:(?<unit>\([ACGTU]gn\)|[ACGTU]gn|\([ACGU]hd\)|\((?:m5C|[AGT])eo\)|\([AGT]am\)|\(d[ACGTU]\)|\([fm][ACGU]\)|\[[fm][ACGU]\]|d[ACGTU]|[ACGU][bm]|[ACGTU]f|[ACGU]|[acgu]) *(?<link>s|\[sp\]|\#|(?<=dT)\*(?=dT))? *(?<none>))+(?<ligand>L96)? *\z");
        if (!whole.Success || Regex.IsMatch(text, @"\A *V?P *s") || Regex.IsMatch(text, @"(s|\[sp\]|#) *\z"))
        {
            return null;
        }
        string[] residues =
            [.. whole.Groups["unit"].Captures.Select(capture => Regex.Replace(capture.Value, @"[()\[\]]", "")).Select(word => word switch
        {
            [_, 'g', 'n'] => $"{word[0]}g",
            [_, 'h', 'd'] => $"{word[0]}[c16]",
            "m5Ceo" => "mCe",
            [_, 'e', 'o'] => $"{word[0]}e",
            [_, 'a', 'm'] => $"{word[0]}n",
            ['m' or 'f', _] => $"{word[1]}{word[0]}",
            ['d', _] => $"{word[1]}d",
            [_, 'b'] => $"{word[0]}[Lr]",
            [_, 'm' or 'f'] => word,
            [>= 'A' and <= 'Z'] => word + "r",
            _ => word.ToUpperInvariant() + "m",
        })];
        string links =
            string.Concat(whole.Groups["unit"].Captures.Zip(whole.Groups["none"].Captures,
                (unit, end) =>
                    text[(unit.Index + unit.Length)..Math.Min(end.Index, text.Length)].IndexOfAny(['s', '#', '*']) >= 0
                        ? 's'
                        : 'o'));
        string end = whole.Groups["end"].Value switch { "VP" or "V" => "{VP} ", "P" => "{p} ", _ => "" };
        return end + Join(residues, links) + (whole.Groups["ligand"].Success ? $"{links[^1]} {{L96}}" : "");
    }

    private static string? Axolabs(string text)
    {
        Match whole = Regex.Match(text, @"\A *(?<first>p)? *(?:(?<unit>\(GNA-[ACGTU]\)|\(5MdC\)|\(5Mc\)|\(3dG\)|d[ACGTI]|[ACGT][mb]|[ACGU][fo]|[ACGU]|[acgu]) *(?<link>Rps|Sps|Rpn|Spn|s)? *(?<none>))+(?<last>p)? *\z");
        if (!whole.Success)
        {
            return null;
        }
        Capture[] units = [.. whole.Groups["unit"].Captures.Cast<Capture>()];
        string[] residues = [.. units.Select(capture => capture.Value switch
        {
            "(5MdC)" => "mCd",
            "(5Mc)" => "mCm",
            "(3dG)" => "G[25d3r]",
            ['(', ..] word => $"{word[5]}g",
            ['d', var letter] => $"{letter}d",
            [var letter, 'm'] => $"{letter}e",
            [var letter, 'b'] => $"{letter}l",
            [var letter, 'o'] => $"{letter}[una]",
            [_, 'f'] => capture.Value,
            [>= 'A' and <= 'Z'] => capture.Value + "r",
            _ => capture.Value.ToUpperInvariant() + "m",
        })];
        string[] links =
            [.. units.Select(unit =>
                whole.Groups["link"].Captures.FirstOrDefault(link =>
                    link.Index >= unit.Index + unit.Length && text[(unit.Index + unit.Length)..link.Index].Trim().Length == 0)?.Value
                    ?? "")];
        if (links[^1].Length > 0)
        {
            return null;
        }
        string canonical =
            string.Join(' ', residues.Select((residue, i) =>
                residue + (i == residues.Length - 1
                    ? ""
                    : links[i] switch { "s" => "s", "Rps" => "sR", "Sps" => "sS", "Rpn" => "[pn]R", "Spn" => "[pn]S", _ => "o" })));
        return (whole.Groups["first"].Success ? "{p} " : "") + canonical + (whole.Groups["last"].Success ? " {p}" : "");
    }

    private static string? OligoMet(string text)
    {
        Match whole = Regex.Match(text,
            @"\A *(?:(?:(?<=e|d|r|m|f|A|t|P)-(?<link>[pos]))?(?<base>[ACGTUISD])(?<sugar>NMA|UNA|GNA|FANA|NP|LNA|cEt|[drmfe]))+ *\z");
        if (!whole.Success || whole.Groups["link"].Captures.Count != whole.Groups["base"].Captures.Count - 1
            || Regex.IsMatch(text, @"\A *-"))
        {
            return null;
        }
        string[] residues = [.. whole.Groups["base"].Captures.Zip(whole.Groups["sugar"].Captures, (letter, sugar) =>
            (letter.Value switch { "S" => "mC", "D" => "[D]", var other => other })
            + sugar.Value switch { "LNA" => "l", "cEt" => "k", "NMA" => "n", "UNA" => "[una]", "GNA" => "g", "FANA" => "[fana]",
                "NP" => "[n3d]", var other => other })];
        return Join(residues, string.Concat(whole.Groups["link"].Captures.Select(link => link.Value == "s" ? 's' : 'o')) + " ");
    }

    private static string? Parallel(string text)
    {
        Match whole = Regex.Match(text, @"\A *(?<bases>[ACGTUISED]+|[acgtue]+)(?:[ \n\r]*/[ \n\r]*| *[\n\r][ \n\r]*)(?<sugars>[drmfeklngLDOFMCo]+)(?:[ \n\r]*/[ \n\r]*| *[\n\r][ \n\r]*)(?<links>[sozxpSOX2*d]*)H?[ \n\r]*\z");
        if (!whole.Success)
        {
            return null;
        }
        string bases = whole.Groups["bases"].Value, sugars = whole.Groups["sugars"].Value, links = whole.Groups["links"].Value;
        bool closes = Regex.IsMatch(text, @"H[ \n\r]*\z");
        bool fits = (sugars.Length == bases.Length || sugars.Length == 1)
            && (links.Length == bases.Length - 1 || (links.Length == 1 && bases.Length > 1))
            && (!closes || links.Length == bases.Length - 1);
        if (!fits)
        {
            return null;
        }
        string[] residues =
            [.. bases.Select((letter, i) =>
                (letter switch { 'S' or 'E' or 'e' => "mC", 'D' => "[D]", _ => char.ToUpperInvariant(letter).ToString() })
            + (sugars.Length == 1 ? sugars[0] : sugars[i]) switch { 'L' => 'l', 'D' => 'd', 'O' or 'o' => 'm', 'F' => 'f', 'M' => 'e',
                'C' => 'k', var other => other })];
        string[] tokens =
            [.. Enumerable.Range(0, bases.Length - 1).Select(i =>
                (links.Length == 1 ? links[0] : links[i]) switch { 'p' or 'O' or 'd' => "o", 'S' or 'X' or '*' => "s", '2' => "[s2]",
                    var other => other.ToString() })];
        return string.Join(' ', residues.Select((residue, i) => i == residues.Length - 1 ? residue : residue + tokens[i]));
    }

    // d( ), r( ) and others around letters, or a word before each letter; what is between two units names their linkage.
    private static string? Shorthand(string text)
    {
        const string Unit = "(?:moe|cet|lna|[drmf])[ACGTUI]";
        const string Link = "(?:ps|\\*|s|p|[-\u2010-\u2015\u2212])";
        Match whole =
            Regex.Match(text, $@"\A *(?<first>p)? *(?:(?:moe|cet|lna|[drmf])\( *(?<first>p)?(?:[ACGTUI]| |{Link})*\)|{Unit}| |{Link})+\z");
        string trimmed = text.Trim(' ');
        if (!whole.Success || whole.Groups["first"].Captures.Count > 1)
        {
            return null;
        }
        string body = trimmed[(trimmed.StartsWith('p') ? 1 : 0)..];
        var units = new List<string>();
        string link = "", first = trimmed.StartsWith('p') ? "{p} " : "", run = "";
        foreach (Match part in Regex.Matches(body,
            $@"(?<run>moe\(|cet\(|lna\(|[drmf]\()|(?<close>\))|(?<link>{Link})|(?<sugar>moe|cet|lna|[drmf])?(?<base>[ACGTUI])| "))
        {
            if (part.Groups["run"].Success)
            {
                if (run.Length > 0)
                {
                    return null;
                }
                run = part.Value[..^1];
            }
            else if (part.Groups["close"].Success)
            {
                run = "";
            }
            else if (part.Groups["link"].Success)
            {
                if (units.Count == 0 && run.Length > 0 && part.Value == "p" && first.Length == 0)
                {
                    first = "{p} ";
                    continue;
                }
                if (units.Count == 0 || link.Length > 0)
                {
                    return null;
                }
                link = part.Value is "ps" or "*" or "s" ? "s" : "o";
                link = part.Value == "p" ? "p" : link;
            }
            else if (part.Groups["base"].Success)
            {
                string sugar = part.Groups["sugar"].Success ? part.Groups["sugar"].Value : run;
                if (sugar.Length == 0 || (run.Length > 0 && part.Groups["sugar"].Success))
                {
                    return null;
                }
                if (units.Count > 0)
                {
                    units[^1] += link == "s" ? "s" : "o";
                }
                link = "";
                units.Add(part.Groups["base"].Value + sugar switch { "moe" => "e", "cet" => "k", "lna" => "l", _ => sugar });
            }
        }
        return units.Count == 0 || link is "s" or "o" ? null : $"{first}{string.Join(' ', units)}{(link == "p" ? " {p}" : "")}";
    }

    private static string? OligoShell(string text)
    {
        string trimmed = text.Trim(' ');
        bool isOfLetters = Regex.IsMatch(trimmed, @"\A[\[ACGT]") && !Regex.IsMatch(trimmed, @"\A(TET|GALNAC3-ALN)( |\z)");
        string spaced = isOfLetters ? Regex.Replace(trimmed, @"\[([^\]\[ ]*)\]|([ACGT])|(\*)", match => $" {(match.Groups[2].Success ? "d" + match.Value : match.Groups[3].Success ? "*" : match.Groups[1].Value.Length == 0 ? "?" : "!" + match.Groups[1].Value)} ") : trimmed;
        List<string> words = [.. spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (isOfLetters && words.Exists(word => !Regex.IsMatch(word, @"\A(!.+|d[ACGT]|\*)\z")))
        {
            return null;
        }
        words = [.. words.Select(word => word.TrimStart('!'))
            .Select(word =>
                !isOfLetters && word.StartsWith('[') && word.EndsWith(']')
                && Regex.IsMatch(word, @"\A\[(FAM|TET|HEX|JOE|BHQ1|BHQ2|GALNAC3-ALN)\]\z") ? word[1..^1] : word)];
        string first = words.Count > 1 && words[0] == "po" ? "{p} " : "";
        words.RemoveRange(0, first.Length > 0 ? 1 : 0);
        string last = words.Count > 1 && words[^1] == "po" ? " {p}" : "";
        words.RemoveRange(words.Count - (last.Length > 0 ? 1 : 0), last.Length > 0 ? 1 : 0);
        var units = new List<string>();
        var links = new List<string?>();
        foreach (string word in words)
        {
            Match nucleotide = Regex.Match(word, @"\A(moe|cet|mor|\+|d|r|m|f)(Cm|[ACGTU])\z");
            string? link =
                word switch { "*" or "ps" => "s", "po" => "o", "ps2" => "[s2]", "ms" => "z", "#" or "dma" => "[dma]", _ => null };
            string? group =
                word switch { "FAM" or "TET" or "HEX" or "JOE" or "BHQ1" or "BHQ2" => $"{{{word}}}", "GALNAC3-ALN" => "{L96}", _ => null };
            if (link is not null)
            {
                if (units.Count == 0 || links[^1] is not null)
                {
                    return null;
                }
                links[^1] = link;
                continue;
            }
            string sugar =
                nucleotide.Groups[1].Value switch { "moe" => "e", "cet" => "k", "mor" => "[mor]", "+" => "l", var other => other };
            string? unit =
                group ?? (nucleotide.Success ? (nucleotide.Groups[2].Value == "Cm" ? "mC" : nucleotide.Groups[2].Value) + sugar : null);
            bool isMorpholinoBond = units.Count > 0 && links[^1] is null && units[^1].EndsWith("[mor]", StringComparison.Ordinal)
                && unit?.EndsWith("[mor]", StringComparison.Ordinal) == true;
            if (unit is null || isMorpholinoBond)
            {
                return null;
            }
            units.Add(unit);
            links.Add(null);
        }
        bool isRight = units.Count > 0 && links[^1] is null && units.Select((unit, i) => unit switch
        {
            "{FAM}" or "{TET}" or "{HEX}" or "{JOE}" => i == 0 && first.Length == 0,
            "{BHQ1}" or "{BHQ2}" => i > 0 && (i < units.Count - 1 || last.Length == 0),
            "{L96}" => i > 0 && i == units.Count - 1 && last.Length == 0,
            _ => true,
        }).All(fits => fits) && units.Exists(unit => unit[0] != '{');
        return isRight
            ? first + string.Join(' ', units.Select((unit, i) => i == units.Count - 1 ? unit : unit + (links[i] ?? "o"))) + last
            : null;
    }

    private static readonly Dictionary<string, string> s_modomics = new()
    {
        ["A"] = "A",
        ["C"] = "C",
        ["G"] = "G",
        ["U"] = "U",
        ["I"] = "I",
        ["m5U"] = "T",
        ["m5C"] = "mC",
        ["Y"] = "[psi]",
        ["m1Y"] = "[m1psi]",
        ["m6A"] = "[m6A]",
        ["hm5C"] = "[hm5C]",
        ["f5C"] = "[f5C]",
        ["ac4C"] = "[ac4C]",
        ["s2U"] = "[s2U]",
        ["m5s2U"] = "[s2T]",
        ["s4U"] = "[s4U]",
        ["mo5U"] = "[mo5U]",
        ["D"] = "[hU]",
        ["m7G"] = "[m7G]",
    };

    private static string? Nucleoside(string name) =>
        s_modomics.TryGetValue(name, out string? ribo) ? ribo + "r" : name.EndsWith('m')
            && s_modomics.TryGetValue(name[..^1], out string? methyl) ? methyl + "m" : null;

    private static string? OpenMs(string text)
    {
        Match whole =
            Regex.Match(text, @"\A *(?<first>p|\*)?(?: *(?:\[(?<unit>[A-Za-z0-9]+\*?)\]|(?<unit>[ACGUIYD])) *)+(?<last>[pc])? *\z");
        string[] names = [.. whole.Groups["unit"].Captures.Select(capture => capture.Value)];
        string?[] residues =
            [.. names.Select(name =>
                name.TrimEnd('*') is ['d', 'A' or 'C' or 'G' or 'T'] deoxy ? $"{deoxy[1]}d" : Nucleoside(name.TrimEnd('*')))];
        if (!whole.Success || residues.Contains(null) || names[^1].EndsWith('*'))
        {
            return null;
        }
        string first = whole.Groups["first"].Value switch { "p" => "{p} ", "*" => "{ps} ", _ => "" };
        return first + Join(residues!, string.Concat(names.Select(name => name.EndsWith('*') ? 's' : 'o')))
            + (whole.Groups["last"].Value switch { "p" => " {p}", "c" => " {cp}", _ => "" });
    }

    // Letters with the words of four modifications after them.
    private static string? MzLib(string text)
    {
        const string Cyclic = @"-?\[Digestion Termini:Cyclic Phosphate on X\]";
        const string Blank = "[ \u00a0\u202f\u2007\u2009\u2002\u2003\u200a]*";
        const string Kind = "(?:(?:Modomics|Biological|Common Biological): *)?";
        Match whole = Regex.Match(text, $@"\A{Blank}(?:(?<unit>[ACGUYBDHV](?:\[{Kind}(?:2'-O-[mM]ethyladenosine|N6-methyladenosine|inosine) on (?<=A\[[^\]]*)A\]|\[{Kind}(?:5-methylcytidine|2'-O-[mM]ethylcytidine) on (?<=C\[[^\]]*)C\]|\[(?:Metal: *)?(?:Sodium|Potassium) on (?<letter>[ACGUYBDHV])\])?){Blank})+(?<end>{Cyclic})?{Blank}\z");
        string[] units = [.. whole.Groups["unit"].Captures.Select(capture => capture.Value)];
        int metals = units.Count(unit => unit.Contains("ium on", StringComparison.Ordinal));
        bool isMisplaced = units.Any(unit => unit.Contains("ium on", StringComparison.Ordinal) && unit[^2] != unit[0]);
        int acids = units.Length - 1 + (whole.Groups["end"].Success ? 1 : 0);
        if (!whole.Success || isMisplaced || metals > acids)
        {
            return null;
        }
        string[] residues = [.. units.Select(unit =>
            unit.Contains("N6-", StringComparison.Ordinal) ? "[m6A]r" : unit.Contains("inosine", StringComparison.Ordinal) ? "Ir"
            : unit.Contains("5-methylcyt", StringComparison.Ordinal) ? "mCr" : unit.Contains("2'-O-", StringComparison.Ordinal) ? $"{unit[0]}m"
            : unit[0] switch { 'B' => "Ad", 'D' => "Cd", 'H' => "Gd", 'V' => "Td", 'Y' => "[psi]r", var letter => $"{letter}r" })];
        return Join(residues, new string('o', units.Length)) + (whole.Groups["end"].Success ? " {cp}" : "");
    }

    private static string? Modomics(string text)
    {
        string?[] residues = [.. text.Trim(' ').Split('-').Select(Nucleoside)];
        return residues.Contains(null) ? null : Join(residues!, new string('o', residues.Length));
    }

    private static string? MassTools(string text)
    {
        Match whole = Regex.Match(text, @"\A *HO(?<unit>D[acgt]mp|[ACGU]mp)(?<first>\(H-1P-1O-3\)|\(SO-1\))?(?:(?<unit>D[acgt]mp|[ACGU]mp)(?<link>(?:\(SO-1\))?))*H *\z");
        if (!whole.Success)
        {
            return null;
        }
        string[] residues =
            [.. whole.Groups["unit"].Captures.Select(capture =>
                capture.Value[0] == 'D' && capture.Length == 4 ? $"{char.ToUpperInvariant(capture.Value[1])}d" : $"{capture.Value[0]}r")];
        string first = whole.Groups["first"].Value switch { "" => "{p} ", "(SO-1)" => "{ps} ", _ => "" };
        return first + Join(residues, string.Concat(whole.Groups["link"].Captures.Select(link => link.Length > 0 ? 's' : 'o')) + " ");
    }

    private static string? Fasta(string text)
    {
        Match header = Regex.Match(text.TrimStart(' '), @"\A>[^\n\r]*");
        string letters = Regex.Replace(text.TrimStart(' ')[header.Length..], @"[ \n\r]", "");
        bool isDna = Regex.IsMatch(letters, @"\A[ACGT]+\z") && letters.Contains('T', StringComparison.Ordinal);
        bool isRna = Regex.IsMatch(letters, @"\A[ACGU]+\z") && letters.Contains('U', StringComparison.Ordinal);
        return isDna || isRna ? string.Join("o ", letters.Select(letter => $"{letter}{(isDna ? 'd' : 'r')}")) : null;
    }

    // Digits 1 to 4, digits 5 to 8, letters; 9 is 5-methyl-dC in both tables.
    private static string? BySign(string text, string? fluoro, string second, string? letters)
    {
        string signs = (fluoro is null ? "" : "1234") + "56789" + (letters is null ? "" : "ACGT");
        Match whole = Regex.Match(text, $@"\A *(?:(?<unit>[{signs}]) *(?<star>\*?) *)+\z");
        if (!whole.Success || whole.Groups["star"].Captures[^1].Length > 0)
        {
            return null;
        }
        string[] residues = [.. whole.Groups["unit"].Captures.Select(capture => capture.Value[0] switch
        {
            '9' => "mCd",
            >= '1' and <= '4' and var digit => fluoro!.Split(' ')[digit - '1'] + "f",
            >= '5' and <= '8' and var digit => second.Split(' ')[digit - '5'] + (letters is null ? "m" : "e"),
            var letter => letter + "d",
        })];
        return Join(residues, string.Concat(whole.Groups["star"].Captures.Select(star => star.Length > 0 ? 's' : 'o')));
    }

    private static string? MerMade(string text)
    {
        string signs = text.Replace(" ", "", StringComparison.Ordinal);
        return !Regex.IsMatch(signs, @"\A[E-Le-l]*[E-L]\z") ? null : Join(
            [.. signs.Select(sign => "ACGU"[(char.ToUpperInvariant(sign) - 'E') % 4] + (char.ToUpperInvariant(sign) < 'I' ? "m" : "f"))],
            string.Concat(signs.Select(sign => char.IsLower(sign) ? 's' : 'o')));
    }

    private static string Join(IReadOnlyList<string> residues, string links) =>
        string.Join(' ', residues.Select((residue, i) => i == residues.Count - 1 ? residue : residue + links[i]));
}
