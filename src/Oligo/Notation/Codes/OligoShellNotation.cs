using System.Collections.Immutable;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// OligoShell: words separated by spaces, <c>moeG * moeCm * dA po rU</c>, or letters of DNA with everything else in brackets,
/// <c>[+Cm]*[+G]*AAC</c>. Nothing between two nucleotides is a phosphodiester.
/// </summary>
/// <remarks>
/// Source: README and tables of oligoshell_calc; the formulas of its ligands are those of the rows. <c>Cm</c> is 5-methylcytosine.
/// </remarks>
internal sealed class OligoShellNotation : ChainNotation, IQuickRefusal, IRowNotation
{
    private const string Phosphate = "po";
    private const string MorpholinoLinkage = "#";

    private static readonly (Sugar Sugar, string Prefix)[] s_sugars =
    [
        (Sugar.MethoxyethylRibose, "moe"), (Sugar.ConstrainedEthyl, "cet"), (Sugar.Morpholine, "mor"), (Sugar.Lna, "+"),
        (Sugar.Deoxyribose, "d"), (Sugar.Ribose, "r"), (Sugar.MethylRibose, "m"), (Sugar.FluoroRibose, "f"),
    ];

    private static readonly (Nucleobase Base, string Letters)[] s_bases =
        [(Nucleobase.Methylcytosine, "Cm"), (Nucleobase.Adenine, "A"), (Nucleobase.Cytosine, "C"), (Nucleobase.Guanine, "G"),
            (Nucleobase.Thymine, "T"), (Nucleobase.Uracil, "U")];

    private static readonly ResidueTokens s_tokens =
        new(s_sugars.SelectMany(sugar => s_bases.Select(row => (sugar.Prefix + row.Letters, row.Base, sugar.Sugar))));

    // Of two words for one linkage the first is written.
    private static readonly ImmutableArray<(string Word, Linkage Linkage)> s_linkages =
    [
        ("*", Linkage.Phosphorothioate), ("ps", Linkage.Phosphorothioate), (Phosphate, Linkage.Phosphodiester),
            ("ps2", Linkage.Phosphorodithioate),
        ("ms", Linkage.MesylPhosphoramidate), (MorpholinoLinkage, Linkage.DimethylPhosphorodiamidate),
        ("dma", Linkage.DimethylPhosphorodiamidate),
    ];

    /// <summary>A ligand word and the places where the tool takes it.</summary>
    private sealed record Ligand(string Word, Group Group, bool IsFirst, bool IsInside, bool IsLast);

    private static readonly ImmutableArray<Ligand> s_ligands =
    [
        new("FAM", Group.Fluorescein, true, false, false), new("TET", Group.TetrachloroFluorescein, true, false, false),
        new("HEX", Group.HexachloroFluorescein, true, false, false), new("JOE", Group.DichloroDimethoxyFluorescein, true, false, false),
        new("BHQ1", Group.AzoQuencher1, false, true, true), new("BHQ2", Group.AzoQuencher2, false, true, true),
        new("GALNAC3-ALN", Group.TriantennaryGalNAc, false, false, true),
    ];

    public override string Name => "oligoshell";

    public override string Title => "the tokens of OligoShell";

    protected override string FormName => "OligoShell form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInOligoShell;

    protected override string Example => "moeG * moeCm * dA * dC";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
    [
        .. s_tokens.TokensOf(row),
        .. s_linkages.Where(known => row.Equals(known.Linkage)).Select(known => known.Word),
        .. s_ligands.Where(known => row.Equals(known.Group)).Select(known => known.Word),
        .. row.Equals(Group.Phosphate) ? [Phosphate] : (string[])[],
    ];

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => TextBounds.WordsOf(this), [" ", .. s_linkages.Select(known => $" {known.Word} ")], options);

    // Words have blanks or brackets around them; only letters of DNA, brackets and `*` have neither.
    public override TextBounds MakeBounds()
    {
        string[] words = [.. TextBounds.WordsOf(this)];
        string[] letters = ["A", "C", "G", "T", "*"];
        string[] around = [TextBounds.Edge, TextBounds.Blank];
        return new TextBounds { TakesFrame = true }.Allow(words)
            .Join(around, [.. words, .. letters, "[", .. around]).Join([.. words, .. letters, "]"], around)
            .Join(["["], words).Join(words, ["]"]).Join([.. letters, "]"], [.. letters, "["]);
    }

    public bool Refuses(ReadOnlySpan<char> text, MonomerLibrary library) => false;

    // Brackets hold one word each.
    public bool RefusesSymbol(ReadOnlySpan<char> symbol, MonomerLibrary library)
    {
        string word = symbol.ToString();
        return !s_tokens.Tokens.Contains(word) && !s_linkages.Any(known => known.Word == word)
            && !s_ligands.Any(known => known.Word == word);
    }

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        var reading = new Reading(text, draft);
        bool isOfLetters = IsOfLetters(text);
        while (true)
        {
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return reading.Close();
            }
            int start = text.Index;
            bool isDone = isOfLetters ? ReadLetter(text, reading) : reading.Take(start, text.WordLength(), isBracketed: false);
            if (!isDone)
            {
                return false;
            }
        }
    }

    /// <summary>Whether the text is in letters and brackets: it begins with one of them, and its first word is not a ligand.</summary>
    private static bool IsOfLetters(DialectText text)
    {
        string word = text.Text.Substring(text.Index, text.WordLength());
        return word.Length > 0 && "[ACGT".Contains(word[0], StringComparison.Ordinal) && !s_ligands.Any(row => row.Word == word);
    }

    private static bool ReadLetter(DialectText text, Reading reading)
    {
        int start = text.Index;
        switch (text.Current)
        {
            case '*':
                return reading.Take(start, 1, isBracketed: false);
            case '[':
                int close = text.Rest.IndexOf(']');
                if (close < 0)
                {
                    text.Index = text.End;
                    return text.Fail("`]` to close the word");
                }
                text.Index++;
                bool isTaken = reading.Take(start + 1, close - 1, isBracketed: true);
                text.Index += isTaken ? 1 : 0;
                return isTaken;
            case 'A' or 'C' or 'G' or 'T':
                Nucleobase letter = s_bases.First(row => row.Letters[0] == text.Current && row.Letters.Length == 1).Base;
                text.Index++;
                return reading.Add(start, new PackedUnit(letter, Sugar.Deoxyribose), isMorpholine: false);
            default:
                string? hint = text.Current switch
                {
                    'U' => "uridine is [rU], deoxyuridine [dU]",
                    _ => DegenerateBase.HintFor(text.Current),
                };
                return text.Fail("A, C, G, T, `*` or a word in brackets", hint);
        }
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first && !first.Group.Equals(Group.Phosphate) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end && !end.Group.Equals(Group.Phosphate) ? $"the group {end} at the 3' end" : null;
        var text = new StringBuilder(strand.FivePrimeGroup is null ? "" : Phosphate + " ");
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            string? word = unit.IsGroup ? FindLigand(strand, i)?.Word : s_tokens.TokenOf(strand[residue].Base, strand[residue].Sugar);
            obstacle = word is not null
                ? null
                : unit.IsGroup
                ? $"the group {strand.Library.Groups[unit.GroupCode].Token}"
                : Obstacle(strand[residue]);
            residue += unit.IsGroup ? 0 : 1;
            text.Append(word);
            if (obstacle is null && unit.HasLinkage)
            {
                string? link = unit.Joint.IsOrdinary
                    ? s_linkages.FirstOrDefault(row => row.Linkage.Equals(strand.Library.Linkages[unit.LinkageCode])).Word
                    : null;
                obstacle = link is null ? Obstacle(strand, i) : null;
                text.Append(' ').Append(link).Append(' ');
            }
        }
        return obstacle is null ? text.Append(strand.ThreePrimeGroup is null ? "" : " " + Phosphate).ToString() : null;
    }

    private static Ligand? FindLigand(Strand strand, int unit)
    {
        Group group = strand.Library.Groups[strand.PackedUnits[unit].GroupCode];
        bool isFirst = unit == 0 && strand.FivePrimeGroup is null;
        bool isLast = unit == strand.PackedUnits.Length - 1 && strand.ThreePrimeGroup is null;
        return s_ligands.FirstOrDefault(row =>
            row.Group.Equals(group) && (isFirst ? row.IsFirst : isLast ? row.IsLast : row.IsInside
                && unit > 0 && unit < strand.PackedUnits.Length - 1));
    }

    /// <summary>A strand in the making: the units, and the linkage that waits for its second unit.</summary>
    private sealed class Reading(DialectText text, ChainDraft draft)
    {
        private Linkage? _link;
        private bool _isPhosphate;
        private bool _isMorpholine;
        private Ligand? _ligand;
        private int _ligandStart;

        /// <summary>Takes a word of the text and moves after it.</summary>
        public bool Take(int start, int length, bool isBracketed)
        {
            string word = text.Text.Substring(start, length);
            if (draft.ThreePrime is not null)
            {
                return text.FailAt(start, length, "the end of the text after the phosphate");
            }
            if (_ligand is { IsInside: false, IsLast: true })
            {
                return text.FailAt(start, length, "the end of the text after the ligand");
            }
            if (s_linkages.FirstOrDefault(row => row.Word == word).Linkage is { } linkage)
            {
                return TakeLinkage(start, length, word, linkage);
            }
            // One bracketed ligand among words is an older spelling.
            string bare = !isBracketed && word is ['[', .., ']'] ? word[1..^1] : word;
            if (s_ligands.FirstOrDefault(row => row.Word == bare) is { } ligand)
            {
                return TakeLigand(start, length, ligand);
            }
            text.Index = start;
            if (!s_tokens.TryTake(text, out Nucleobase nucleobase, out Sugar sugar) || text.Index != start + length)
            {
                return text.FailAt(start, length, "a nucleotide such as moeG, dCm or +A, or a linkage", Hint(word));
            }
            return Add(start, new PackedUnit(nucleobase, sugar), sugar.Equals(Sugar.Morpholine));
        }

        /// <summary>Adds a unit that was taken from the text.</summary>
        public bool Add(int start, PackedUnit unit, bool isMorpholine)
        {
            if (_ligand is { IsInside: false, IsLast: true })
            {
                return text.FailAt(start, text.Index - start, "the end of the text after the ligand");
            }
            if (draft.Count > 0)
            {
                if (_link is null && _isMorpholine && isMorpholine)
                {
                    return text.FailAt(start, text.Index - start, "a linkage before this nucleotide",
                        "nothing between two nucleotides is a phosphodiester; morpholinos are joined by `#`");
                }
                draft.Link(_link ?? Linkage.Phosphodiester);
            }
            (_link, _isPhosphate, _isMorpholine, _ligand) = (null, false, isMorpholine, null);
            draft.Start = start;
            draft.Add(unit);
            return true;
        }

        /// <summary>Ends the strand.</summary>
        public bool Close()
        {
            if (_ligand is { IsLast: false })
            {
                return text.FailAt(_ligandStart, _ligand.Word.Length, "a ligand of the 3' end here");
            }
            if (_link is null)
            {
                return draft.Count > 0 || text.Fail("a nucleotide");
            }
            if (!_isPhosphate)
            {
                return text.Fail("a nucleotide after the linkage");
            }
            draft.ThreePrime = new AttachedGroup(Group.Phosphate);
            return true;
        }

        private bool TakeLinkage(int start, int length, string word, Linkage linkage)
        {
            if (draft.Count == 0)
            {
                if (word != Phosphate || draft.FivePrime is not null)
                {
                    return text.FailAt(start, length, "a nucleotide such as moeG, dCm or +A",
                        "a strand does not begin with a linkage; `po` there is a phosphate");
                }
                draft.FivePrime = new AttachedGroup(Group.Phosphate);
            }
            else if (_link is not null)
            {
                return text.FailAt(start, length, "a nucleotide such as moeG, dCm or +A", "one linkage is written between two nucleotides");
            }
            else
            {
                (_link, _isPhosphate) = (linkage, word == Phosphate);
            }
            text.Index = start + length;
            return true;
        }

        private bool TakeLigand(int start, int length, Ligand ligand)
        {
            if (draft.Count == 0 && (!ligand.IsFirst || draft.FivePrime is not null))
            {
                return text.FailAt(start, length, "a nucleotide or a ligand of the 5' end");
            }
            if (draft.Count > 0 && !ligand.IsInside && !ligand.IsLast)
            {
                return text.FailAt(start, length, $"{ligand.Word} at the 5' end only");
            }
            text.Index = start + length;
            if (!Add(start, new PackedUnit(ligand.Group), isMorpholine: false))
            {
                return false;
            }
            (_ligand, _ligandStart) = (ligand, start);
            return true;
        }

        private static string? Hint(string word) =>
            word.Length > 0 && word.All(letter => "ACGTU".Contains(letter, StringComparison.Ordinal))
            ? "bare letters do not name a sugar; write dA or rA"
            : Suggestion.DidYouMean(word,
                [.. s_tokens.Tokens, .. s_linkages.Select(row => row.Word), .. s_ligands.Select(row => row.Word)]);
    }
}
