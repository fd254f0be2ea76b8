using System.Buffers;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The shorthand of papers: <c>d(GCCT)</c>, <c>r(GpCpU)</c>, <c>mA-mC-fG</c>, <c>pdG-dC</c>. <c>d( )</c> and <c>r( )</c> name the sugar of
/// all bases in them, a letter before a base that of one; <c>p</c>, a hyphen or nothing between two is a phosphodiester, <c>s</c>,
/// <c>ps</c>, <c>*</c> or <c>-S-</c> a phosphorothioate; <c>p</c> at an end is a phosphate.
/// </summary>
/// <remarks>
/// Source of d, r, p and the hyphen: IUPAC-IUB Commission on Biochemical Nomenclature, Abbreviations and symbols for nucleic acids,
/// polynucleotides and their constituents, recommendations 1970 (N-3 and N-4). The other letters are those of articles on siRNA; <c>-S-</c>
/// is that of the tables of modified sequences in the patents of Dicerna.
/// </remarks>
internal sealed class ShorthandNotation : ChainNotation, IRowNotation
{
    private const char Phosphate = 'p';
    private const string Overhang = "-dTdT";

    private static readonly SearchValues<char> s_letters = SearchValues.Create("ACGTUI");

    private static readonly AttachedGroup s_phosphate = new(Group.Phosphate);

    private static readonly (Nucleobase Base, string Letter)[] s_bases =
        [(Nucleobase.Adenine, "A"), (Nucleobase.Cytosine, "C"), (Nucleobase.Guanine, "G"), (Nucleobase.Thymine, "T"),
            (Nucleobase.Uracil, "U"), (Nucleobase.Hypoxanthine, "I")];

    // Of two words for one sugar the first is written.
    private static readonly (Sugar Sugar, string Prefix)[] s_sugars =
    [
        (Sugar.Deoxyribose, "d"), (Sugar.Ribose, "r"), (Sugar.MethylRibose, "m"), (Sugar.FluoroRibose, "f"),
            (Sugar.MethoxyethylRibose, "moe"),
        (Sugar.ConstrainedEthyl, "cet"), (Sugar.Lna, "lna"),
    ];

    private static readonly ResidueTokens s_tokens =
        new(s_sugars.SelectMany(sugar => s_bases.Select(row => (sugar.Prefix + row.Letter, row.Base, sugar.Sugar))));

    // Of two that begin alike the longer one is first.
    private static readonly (string Word, Linkage Linkage)[] s_links =
        [("ps", Linkage.Phosphorothioate), ("*", Linkage.Phosphorothioate), ("s", Linkage.Phosphorothioate), ("p", Linkage.Phosphodiester),
            ("-S-", Linkage.Phosphorothioate), ("-", Linkage.Phosphodiester), (".", Linkage.Phosphodiester)];

    public override string Name => "shorthand";

    public override string Title => "the shorthand of papers, d(GpC) and mA-mC-fG";

    protected override string FormName => "shorthand";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInShorthand;

    protected override string Example => "d(GpCpC)";

    protected override bool TakesLabelsOutside => true;

    protected override IEnumerable<string> WordsFor(Monomer row) =>
    [
        .. s_tokens.TokensOf(row),
        .. s_links.Where(known => row.Equals(known.Linkage)).Select(known => known.Word),
        .. row.Equals(Group.Phosphate) ? [Phosphate.ToString()] : (string[])[],
        .. StrandLabels.WordsOf(row), .. InvertedEnd.BareTokensOf(row),
    ];

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(
            this, () => TextBounds.WordsOf(this), ["", " ", .. s_links.SelectMany(known => (string[])[known.Word, $" {known.Word} "])],
            options);

    // Bases alone are in the parentheses of a run or beside a label. Every text has a letter of a sugar or of a label. A label in small
    // letters has no blank after it.
    public override TextBounds MakeBounds() => TextBounds.OfWords(
        [
            .. TextBounds.WordsOf(this), .. s_bases.Select(row => row.Letter), .. s_sugars.Select(row => row.Prefix + "("),
            .. StrandLabels.Spellings, "P-",
        ],
        needed: "drmfelnFEJMXQByhHYP", opening: "(", takesFrame: true).Forbid('m', TextBounds.Blank + TextBounds.LineEnd);

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        bool isLabelled = StrandLabels.AreAtEnd(text.Rest);
        if (StrandLabels.Take(text) is { } label)
        {
            isLabelled = true;
            if (label.Equals(Group.Phosphate))
            {
                draft.FivePrime = s_phosphate;
                _ = text.Take('-');
            }
            else
            {
                draft.Add(label);
            }
            if (!StrandFrame.TakeAfterLabel(text))
            {
                return false;
            }
        }
        else if (TakePhosphateWord(text, out bool isApart))
        {
            draft.FivePrime = s_phosphate;
            isLabelled |= isApart;
        }
        Sugar? run = null;
        Linkage? link = null;
        bool isPhosphate = false;
        bool isBare = false;
        while (true)
        {
            text.SkipBlanks();
            if (run is null && TakeRun(text) is { } begun)
            {
                run = begun;
                TakePhosphate(text, draft);
                continue;
            }
            if (run is not null && !isBare && text.Take(')'))
            {
                run = null;
                continue;
            }
            if (text.AtEnd)
            {
                break;
            }
            int start = text.Index;
            if (run is null && isLabelled && s_letters.Contains(text.Current))
            {
                (run, isBare) = (SugarOfLetters(text), true);
            }
            bool isAfterName = draft.Count > 0 && link is null && (run is null || isBare) && StrandFrame.TakeLastName(text);
            if (isAfterName && text.AtEnd)
            {
                break;
            }
            if (draft.Count > 0 && (run is null || isBare) && TakeEnd(text, draft, link))
            {
                text.SkipBlanks();
                return text.AtEnd || text.Fail("the end of the strand after its last group");
            }
            if (isAfterName)
            {
                return text.Fail("a label such as BHQ1", HintFor(text));
            }
            if (draft.Count > 0 && link is null && TakeLink(text) is { } taken)
            {
                link = taken;
                isPhosphate = text.Index == start + 1 && text.Text[start] == Phosphate;
                continue;
            }
            if (!ReadResidue(text, draft, run, ref link))
            {
                return false;
            }
        }
        return Close(text, draft, isBare ? null : run, link, isPhosphate);
    }

    /// <summary>The sugar of bare letters beside a label: probes are DNA, and U is the letter of RNA.</summary>
    private static Sugar SugarOfLetters(DialectText text)
    {
        int start = text.Index;
        int length = text.Rest.IndexOfAnyExcept(s_letters);
        ReadOnlySpan<char> letters = length < 0 ? text.Rest : text.Rest[..length];
        bool isRna = letters.Contains('U') && !letters.Contains('T');
        text.Bag.Report(NotationDiagnostics.LettersBesideLabel, new SourceSpan(start, letters.Length), isRna ? "RNA" : "DNA");
        return isRna ? Sugar.Ribose : Sugar.Deoxyribose;
    }

    /// <summary>Takes the phosphate before a strand: <c>p</c>, or <c>P-</c> before letters that are bases.</summary>
    private static bool TakePhosphateWord(DialectText text, out bool isApart)
    {
        isApart = text.Rest is ['P', var dash, var letter, ..] && TypographicText.IsDash(dash) && s_letters.Contains(letter);
        text.Index += isApart ? 2 : 0;
        return isApart || text.Take(Phosphate);
    }

    /// <summary>Takes what only the end of a strand has: a label, or an inverted unit.</summary>
    private static bool TakeEnd(DialectText text, ChainDraft draft, Linkage? link)
    {
        int start = text.Index;
        draft.Start = start;
        PackedUnit unit;
        bool isInverted = InvertedEnd.TryTakeBare(text, out unit);
        if (!isInverted)
        {
            if (StrandLabels.Take(text) is not { } label)
            {
                return false;
            }
            if (label.Equals(Group.Phosphate))
            {
                bool isBound = link is null || link.Equals(Linkage.Phosphodiester);
                draft.ThreePrime = isBound ? s_phosphate : null;
                text.Index = isBound ? text.Index : start;
                return isBound;
            }
            unit = new PackedUnit(label);
        }
        draft.Link(link ?? Linkage.Phosphodiester, joint: isInverted ? Joint.ThreeThree : default);
        draft.Add(unit);
        return true;
    }

    /// <summary>Ends the strand: a last <c>p</c> is a phosphate, any other linkage waits for a residue.</summary>
    private static bool Close(DialectText text, ChainDraft draft, Sugar? run, Linkage? link, bool isPhosphate)
    {
        if (run is not null)
        {
            return text.Fail("`)` to close the run");
        }
        if (link is null)
        {
            return draft.Count > 0 || text.Fail("a residue");
        }
        if (!isPhosphate)
        {
            return text.Fail("a residue after the linkage");
        }
        draft.ThreePrime = s_phosphate;
        return true;
    }

    private static bool ReadResidue(DialectText text, ChainDraft draft, Sugar? run, ref Linkage? link)
    {
        int start = text.Index;
        Nucleobase nucleobase;
        Sugar sugar;
        if (run is not null)
        {
            if (s_bases.FirstOrDefault(row => row.Letter[0] == text.Current).Base is not { } found)
            {
                return text.Fail("a base, a linkage or `)`", HintFor(text));
            }
            text.Index++;
            (nucleobase, sugar) = (found, run);
        }
        else if (!s_tokens.TryTake(text, out nucleobase, out sugar))
        {
            return text.Fail("d(, r(, or a residue such as dA, rA, mA or fA", HintFor(text));
        }
        if (draft.Count > 0)
        {
            draft.Link(link ?? Linkage.Phosphodiester);
        }
        link = null;
        draft.Start = start;
        draft.Add(nucleobase, sugar);
        return true;
    }

    private static Sugar? TakeRun(DialectText text)
    {
        foreach ((Sugar sugar, string prefix) in s_sugars)
        {
            if (text.Take(prefix + "("))
            {
                return sugar;
            }
        }
        return null;
    }

    private static void TakePhosphate(DialectText text, ChainDraft draft)
    {
        text.SkipBlanks();
        if (draft.Count == 0 && draft.FivePrime is null && text.Take(Phosphate))
        {
            draft.FivePrime = s_phosphate;
        }
    }

    private static Linkage? TakeLink(DialectText text)
    {
        foreach ((string word, Linkage linkage) in s_links)
        {
            if (text.Take(word))
            {
                return linkage;
            }
        }
        if (!TypographicText.IsDash(text.Current))
        {
            return null;
        }
        text.Index++;
        return Linkage.Phosphodiester;
    }

    private static string? HintFor(DialectText text)
    {
        if (text.Current == '[' && text.Rest.IndexOf(']') is var close and > 1)
        {
            string known = string.Join(", ", StrandLabels.InBrackets);
            return $"`{text.Rest[..(close + 1)]}` is not a label of one known structure, as are {known}; others have codes of order "
                + "strings, for example /5DBCOTEG/ACGT";
        }
        int length = 0;
        while (length < text.Rest.Length && char.IsAsciiLetterOrDigit(text.Rest[length]))
        {
            length++;
        }
        ReadOnlySpan<char> word = text.Rest[..length];
        if (text.Rest[length..].StartsWith(Overhang, StringComparison.Ordinal) && !word.ContainsAnyExcept(s_letters) && !word.Contains('T'))
        {
            return $"RNA with its overhang is written without the hyphen: {word}{Overhang[1..]}";
        }
        return IsOfLabel(text, word)
            ? $"`{word}` is not a residue; labels are written in the codes of order strings, for example /56-FAM/GCCT/3BHQ_1/"
            : DegenerateBase.HintFor(text.Current);
    }

    /// <summary>Whether a word is that of a label: it has a letter of no base, or is a short word before a hyphen, <c>VIC-</c>.</summary>
    private static bool IsOfLabel(DialectText text, ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || !word.ContainsAnyExcept(s_letters))
        {
            return false;
        }
        foreach (char letter in word)
        {
            // Letters of sugars are between those of bases.
            if (!s_letters.Contains(letter) && DegenerateBase.BasesOf(letter) is null && letter is not ('d' or 'r' or 'm' or 'f'))
            {
                return true;
            }
        }
        bool isWhole = text.Index == 0 || !char.IsAsciiLetterOrDigit(text.Text[text.Index - 1]);
        return word.Length == 3 && isWhole && text.Rest is [_, _, _, var next, ..] && TypographicText.IsDash(next);
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first && !first.Equals(s_phosphate) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } last && !last.Equals(s_phosphate) ? $"the group {last} at the 3' end" : null;
        Sugar? run = FindRun(strand);
        var text = new StringBuilder(run is null ? "" : s_sugars.First(row => row.Sugar.Equals(run)).Prefix + "(");
        text.Append(strand.FivePrimeGroup is null ? "" : Phosphate);
        for (int i = 0; i < strand.Units.Length && obstacle is null; i++)
        {
            StrandUnit unit = strand.Units[i];
            if (i == strand.Units.Length - 1 && InvertedEnd.BareWordOf(strand, i, unit as Nucleotide) is { } inverted)
            {
                text.Append(inverted);
                continue;
            }
            if (unit is not Nucleotide residue)
            {
                obstacle = WriteLoss.FindInnerGroup(strand);
                continue;
            }
            string? word = s_tokens.TokenOf(residue.Base, residue.Sugar);
            string? link = residue.Linkage is null ? "" : residue.Joint.IsOrdinary || IsBeforeInverted(strand, i)
                ? WordOf(residue.Linkage, run is not null) : null;
            obstacle = word is null ? Obstacle(residue) : link is null ? Obstacle(strand, i) : null;
            text.Append(run is null ? word : word?[^1..]).Append(link);
        }
        return obstacle is null
            ? text.Append(strand.ThreePrimeGroup is null ? "" : Phosphate).Append(run is null ? "" : ")").ToString()
            : null;
    }

    private static bool IsBeforeInverted(Strand strand, int unit) =>
        unit == strand.Units.Length - 2 && InvertedEnd.BareWordOf(strand, unit + 1, strand.Units[unit + 1] as Nucleotide) is not null;

    /// <summary>The sugar of a strand of DNA or RNA; <see langword="null"/> where each residue states its own.</summary>
    private static Sugar? FindRun(Strand strand)
    {
        Sugar? first = strand.Length > 0 ? strand[0].Sugar : null;
        bool isNatural = first is { Class: SugarClass.Deoxy or SugarClass.Ribo }
            && strand.Units.All(unit => unit is Nucleotide residue && residue.Sugar.Equals(first) && residue.Joint.IsOrdinary);
        return isNatural ? first : null;
    }

    private static string? WordOf(Linkage linkage, bool inRun) =>
        linkage.Equals(Linkage.Phosphodiester)
            ? (inRun ? "p" : "-")
            : linkage.Equals(Linkage.Phosphorothioate)
            ? (inRun ? "ps" : "*")
            : null;
}
