using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Reads index names in the style of CAS: <c>name = [ kind ] { "[" modifier "]" } "(" unit { "-" unit } ")" [ "," end ] [ kind ] [ "complex
/// with" name ] [ salt ]</c>. A modifier holds for the whole chain. Brackets of every shape are equal, letter case says nothing. Stops at
/// the first error.
/// </summary>
internal sealed class CasNameReader
{
    private const StringComparison IgnoreCase = StringComparison.OrdinalIgnoreCase;

    // What a run of letters means before its kind, modifiers and residues are known.
    private static readonly (string Text, Linkage? Linkage, Sugar? Sugar, bool IsTwoFive)[] s_modifiers =
    [
        (NameTerms.Thio, Linkage.Phosphorothioate, null, false),
        ("P-deoxy-P-(dimethylamino)", Linkage.DimethylPhosphorodiamidate, null, false),
        ("2',3'-dideoxy-2',3'-imino-2',3'-seco", null, Sugar.Morpholine, false),
        ("3'-amino-3'-deoxy", null, Sugar.AminoDeoxyribose, false),
        ("3'-5'", null, null, false), ("3'→5'", null, null, false), ("3'->5'", null, null, false),
        ("2'a-5'", null, null, false), ("2'a→5'", null, null, false), ("2'a->5'", null, null, false),
        ("2'-5'", null, null, true), ("2'→5'", null, null, true), ("2'->5'", null, null, true),
    ];

    // Characters that no modifier has as many of: what is longer is a run of residues, and is not copied to be compared.
    private const int LongestModifier = 256;

    // Ends after the run, with every bracket round.
    private static readonly (string Text, Group Group, bool IsFivePrime)[] s_ends =
    [
        ("5'-(P-(4-((2-(2-(2-hydroxyethoxy)ethoxy)ethoxy)carbonyl)-1-piperazinyl)-N,N-dimethylphosphonamidate)",
            Group.PiperazineTegCap, true),
        ("5'-(dihydrogenphosphate)", Group.Phosphate, true),
        ("3'-(dihydrogenphosphate)", Group.Phosphate, false),
    ];

    private static readonly (char Letter, Nucleobase Base, Nucleobase? Methylated)[] s_bases =
    [
        ('A', Nucleobase.Adenine, null), ('C', Nucleobase.Cytosine, Nucleobase.Methylcytosine), ('G', Nucleobase.Guanine, null),
        ('T', Nucleobase.Thymine, null), ('U', Nucleobase.Uracil, Nucleobase.Thymine), ('I', Nucleobase.Hypoxanthine, null),
    ];

    private readonly NameText _text;
    private readonly MonomerLibrary _library;
    private readonly int _mostUnits;

    private CasNameReader(NameText text, NotationOptions options)
    {
        _text = text;
        _library = options.Library;
        _mostUnits = options.MaxUnits;
    }

    /// <summary>
    /// Whether a name without spaces is one of this style: it begins with a kind or a bracket that is not a configuration.
    /// </summary>
    public static bool Claims(string name) =>
        name.StartsWith("RNA,", IgnoreCase) || name.StartsWith("DNA,", IgnoreCase)
            || name.StartsWith("RNA[", IgnoreCase) || name.StartsWith("RNA(", IgnoreCase)
        || name.StartsWith("d(", StringComparison.Ordinal) || name.StartsWith("d[", StringComparison.Ordinal)
        || (name[0] is '[' or '(' && !NameStereo.Claims(name));

    public static NucleicAcid? Read(NameText text, NotationOptions options)
    {
        var reader = new CasNameReader(text, options);
        if (reader.ReadStrand() is not { } first)
        {
            return null;
        }
        NucleicAcid? molecule = first;
        if (text.Take(",complexwith", IgnoreCase) || text.Take("complexwith", IgnoreCase))
        {
            molecule = reader.ReadStrand() is { } second
                ? RegisterFinder.Pair(first, second, SystematicName.FormName, text.Span(0, text.Name.Length), text.Bag)
                : null;
            _ = text.Take("(1:1)");
        }
        return molecule is not null && NameSalt.Read(text, molecule) ? molecule : null;
    }

    private Strand? ReadStrand()
    {
        int start = _text.Index;
        CasChain chain = default;
        chain.Kind = TakeKind();
        _ = chain.Kind is not null && _text.Take(",");
        if (_text.Take("d", IgnoreCase))
        {
            chain.Default = Sugar.Deoxyribose;
        }
        while (true)
        {
            if (_text.Current is not ('[' or '('))
            {
                _text.Fail("what holds for the whole chain in brackets, or the run of residues in brackets");
                return null;
            }
            int length = FindClosing(_text.Rest) is var closing and > 0 ? closing : 0;
            if (length == 0)
            {
                _text.FailAt(_text.Index, 1, "a closing bracket");
                return null;
            }
            if (!TakeModifier(ref chain, _text.Rest[1..length].ToString(), out bool isRun))
            {
                return null;
            }
            if (isRun)
            {
                break;
            }
            _text.Index += length + 1;
        }
        int run = _text.Index;
        var units = new List<CasUnit>();
        if (!ReadRun(units))
        {
            return null;
        }
        int end = _text.Index;
        AttachedGroup? fivePrime = null;
        AttachedGroup? threePrime = null;
        while (TakeEnd() is { } found)
        {
            (fivePrime, threePrime) = found.IsFivePrime
                ? (new AttachedGroup(found.Group), threePrime)
                : (fivePrime, new AttachedGroup(found.Group));
        }
        chain.Kind ??= TakeKind();
        return CheckKind(chain, start) ? Build(chain, units, run, end, fivePrime, threePrime) : null;
    }

    private string? TakeKind() => _text.Take("RNA", IgnoreCase) ? "RNA" : _text.Take("DNA", IgnoreCase) ? "DNA" : null;

    /// <summary>A modifier in brackets, or the run of residues: the bracket that holds no prime and no P.</summary>
    private bool TakeModifier(ref CasChain chain, string content, out bool isRun)
    {
        isRun = content.Length > LongestModifier && IsRun(content);
        if (isRun)
        {
            return true;
        }
        string plain = Round(content);
        if (plain.EndsWith("-" + NameTerms.Thio, IgnoreCase))
        {
            plain = plain[..^(NameTerms.Thio.Length + 1)];
            if (!Set(ref chain, Linkage.Phosphorothioate, null, false))
            {
                return false;
            }
        }
        foreach ((string text, Linkage? linkage, Sugar? sugar, bool isTwoFive) in s_modifiers)
        {
            if (plain.Equals(text, IgnoreCase))
            {
                chain.IsAmino |= sugar == Sugar.AminoDeoxyribose;
                return Set(ref chain, linkage, sugar, isTwoFive);
            }
        }
        foreach (SugarTerm term in NameTerms.Sugars)
        {
            if (term.Prefix.Length > 0 && plain.Equals(Round(term.Prefix), IgnoreCase) && !term.IsMirror)
            {
                return Set(ref chain, null, term.Sugar, false);
            }
        }
        isRun = IsRun(content);
        return isRun || _text.FailAt(_text.Index + 1, content.Length,
            "a modifier of the whole chain, such as 2'-O-(2-methoxyethyl) or P-thio");
    }

    private static bool IsRun(string content) => !content.Contains('\'', StringComparison.Ordinal) || content[0] is '[' or '(';

    private bool Set(ref CasChain chain, Linkage? linkage, Sugar? sugar, bool isTwoFive)
    {
        if ((linkage is not null && chain.Linkage is not null) || (sugar is not null && chain.Sugar is not null))
        {
            return _text.FailAt(_text.Index, 1, sugar is null ? "one statement of the linkages" : "one statement of the sugar");
        }
        chain.Linkage ??= linkage;
        chain.Sugar ??= sugar;
        chain.IsTwoFive |= isTwoFive;
        return true;
    }

    private bool ReadRun(List<CasUnit> units)
    {
        _text.Index++;
        do
        {
            if (!ReadUnit(out CasUnit unit))
            {
                return false;
            }
            if (units.Count == _mostUnits)
            {
                return ReadingLimits.ReportUnits(_text.Bag, _text.Name.Length, _mostUnits);
            }
            units.Add(unit);
        }
        while (_text.Take("-"));
        return _text.Current is ')' or ']' ? ++_text.Index > 0 : _text.Fail("a hyphen and a residue, or the closing bracket of the run");
    }

    /// <summary><c>unit = [ "[" sugar "]" ] { "m5" | "m" | "r" | "d" } base</c>.</summary>
    private bool ReadUnit(out CasUnit unit)
    {
        unit = default;
        int start = _text.Index;
        if (_text.Current is '[' or '(')
        {
            int length = FindClosing(_text.Rest);
            string content = length < 0 ? "" : Round(_text.Rest[1..length].ToString());
            SugarTerm? term =
                NameTerms.Sugars.FirstOrDefault(candidate =>
                    candidate.Prefix.Length > 0 && !candidate.IsMirror && content.Equals(Round(candidate.Prefix), IgnoreCase));
            if (term is null)
            {
                return _text.FailAt(start, Math.Max(length, 0) + 1, "the sugar of a residue, such as [2'-O-(2-methoxyethyl)]");
            }
            unit.Sugar = term.Sugar;
            _text.Index += length + 1;
        }
        bool isMethylated = false;
        while (char.ToLowerInvariant(_text.Current) is 'm' or 'r' or 'd')
        {
            int at = _text.Index;
            bool isRibose = _text.Take("r", IgnoreCase);
            bool isDeoxy = !isRibose && _text.Take("d", IgnoreCase);
            if (!isRibose && !isDeoxy)
            {
                unit.IsBareMethyl = !_text.Take("m5", IgnoreCase) && _text.Take("m", IgnoreCase);
                if (isMethylated)
                {
                    return _text.FailAt(at, _text.Index - at, "a base; the methyl group is stated");
                }
                isMethylated = true;
            }
            else if (unit.Sugar is null)
            {
                unit.Sugar = isRibose ? Sugar.Ribose : Sugar.Deoxyribose;
            }
            else if (isDeoxy)
            {
                return _text.FailAt(at, 1, "one sugar of the residue");
            }
        }
        foreach ((char letter, Nucleobase nucleobase, Nucleobase? methylated) in s_bases)
        {
            if (char.ToUpperInvariant(_text.Current) == letter)
            {
                _text.Index++;
                unit.Base = isMethylated ? methylated! : nucleobase;
                (unit.Start, unit.Length) = (start, _text.Index - start);
                return unit.Base is not null || _text.FailAt(start, unit.Length, "5-methyl on C or U only");
            }
        }
        return _text.Fail("a residue: A, C, G, T, U or I, perhaps with m5, r or d before it",
            char.IsAsciiLetter(_text.Current) ? "abbreviations of CAS for other residues are not read" : null);
    }

    private (Group Group, bool IsFivePrime)? TakeEnd()
    {
        int start = _text.Index;
        _ = _text.Take(",");
        ReadOnlySpan<char> next = _text.Rest;
        string rest = Round(next[..Math.Min(next.Length, LongestModifier)].ToString());
        foreach ((string text, Group group, bool isFivePrime) in s_ends)
        {
            if (rest.StartsWith(text, IgnoreCase))
            {
                _text.Index += text.Length;
                return (group, isFivePrime);
            }
        }
        _text.Index = start;
        return null;
    }

    /// <summary>The sugar of residues that state none: by a modifier, by d or DNA, by RNA.</summary>
    private bool CheckKind(in CasChain chain, int start)
    {
        if (chain.Kind is null && chain.Sugar is null && chain.Default is null)
        {
            return _text.Fail("RNA or DNA, since no sugar is stated");
        }
        // 3'-amino-3'-deoxy leaves the 2' hydroxyl of RNA in place; only of DNA does it make 3'-amino-2',3'-dideoxy.
        if (chain.IsAmino && chain.Default is null && chain.Kind != "DNA")
        {
            return _text.FailAt(start, 3, "DNA or d before the run for 3'-amino-3'-deoxy",
                "with its 2' hydroxyl the sugar of RNA is another one, which the library does not have");
        }
        bool contradicts = chain.Default is not null
            && (chain.Kind == "RNA" || (chain.Sugar is not null && chain.Sugar != Sugar.AminoDeoxyribose));
        bool isRiboOfDna = chain.Kind == "DNA" && chain.Sugar is { Class: not SugarClass.Deoxy } sugar && sugar != Sugar.AminoDeoxyribose;
        return !(contradicts || isRiboOfDna)
            || _text.FailAt(start, 3, "one kind of sugar; `d`, RNA, DNA and the modifiers contradict each other");
    }

    private Strand? Build(in CasChain chain, List<CasUnit> units, int run, int end, AttachedGroup? fivePrime, AttachedGroup? threePrime)
    {
        Sugar usual = chain.Sugar ?? chain.Default ?? (chain.Kind == "DNA" ? Sugar.Deoxyribose : Sugar.Ribose);
        using var draft = new ChainDraft(_library) { FivePrime = fivePrime, ThreePrime = threePrime };
        foreach (CasUnit unit in units)
        {
            if (chain.IsAmino && unit.Sugar is not null)
            {
                _text.FailAt(unit.Start, unit.Length, "a base alone; 3'-amino-3'-deoxy states the sugar of every residue");
                return null;
            }
            // Where no sugar is stated, m alone may as well be the 2'-O-methyl of other codes.
            if (unit.IsBareMethyl && (unit.Sugar ?? chain.Sugar) is null)
            {
                _text.FailAt(unit.Start, unit.Length, "m5 for 5-methyl; m alone may mean 2'-O-methyl where no sugar is stated");
                return null;
            }
            if (draft.Count > 0)
            {
                draft.Link(chain.Linkage ?? Linkage.Phosphodiester, joint: chain.IsTwoFive ? Joint.TwoFive : default);
            }
            draft.Add(unit.Base, unit.Sugar ?? usual);
        }
        ReportMissingMethyl(units, usual, run, end);
        return draft.Build(_text.Span(run, end - run), _text.Bag);
    }

    private void ReportMissingMethyl(List<CasUnit> units, Sugar usual, int run, int end)
    {
        int cytosines = units.Count(unit => unit.Base.Equals(Nucleobase.Cytosine));
        bool anyThymine = units.Exists(unit => unit.Base.Equals(Nucleobase.Thymine) && (unit.Sugar ?? usual).Class == SugarClass.Modified);
        if (cytosines > 0 && anyThymine && !units.Exists(unit =>
            unit.Base.Equals(Nucleobase.Uracil) || unit.Base.Equals(Nucleobase.Methylcytosine)) && !usual.Equals(Sugar.Morpholine))
        {
            _text.Bag.Report(NotationDiagnostics.MethylMissing, _text.Span(run, end - run),
                cytosines.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Index of the bracket that closes the first character, or -1; brackets of every shape are equal.</summary>
    private static int FindClosing(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '[' or '{' ? 1 : text[i] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private static string Round(string text) => text.Replace('[', '(').Replace(']', ')').Replace('{', '(').Replace('}', ')');

    private struct CasChain
    {
        public string? Kind;
        public Sugar? Default;
        public Sugar? Sugar;
        public Linkage? Linkage;
        public bool IsTwoFive;
        public bool IsAmino;
    }

    private struct CasUnit
    {
        public Nucleobase Base;
        public Sugar? Sugar;
        public bool IsBareMethyl;
        public int Start;
        public int Length;
    }
}
