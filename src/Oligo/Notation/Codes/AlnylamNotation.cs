using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The linear code of Alnylam's filings: <c>csusagacCfuGfudTuugcuuuuguL96</c>; two strands are joined by <c>//</c>, sense first.
/// </summary>
internal sealed class AlnylamNotation : ChainNotation, IRecordLayout, IRowNotation
{
    private static readonly (char, Nucleobase)[] s_rna =
        [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('U', Nucleobase.Uracil)];
    private static readonly (char, Nucleobase)[] s_five = [.. s_rna, ('T', Nucleobase.Thymine)];

    // Source: reference code-tables (patent tables); formulas of five drugs confirm lower case, f, d, s and L96.
    private static readonly ResidueTokens s_tokens = new(
    [
        ("a", Nucleobase.Adenine, Sugar.MethylRibose), ("c", Nucleobase.Cytosine, Sugar.MethylRibose),
            ("g", Nucleobase.Guanine, Sugar.MethylRibose), ("u", Nucleobase.Uracil, Sugar.MethylRibose),
        .. ResidueTokens.Of(Sugar.Ribose, "N", s_rna),
        .. ResidueTokens.Of(Sugar.FluoroRibose, "Nf", s_five),
        .. ResidueTokens.Of(Sugar.Deoxyribose, "dN", s_five),
        .. ResidueTokens.Of(Sugar.Gna, "(Ngn)", s_five),
        .. ResidueTokens.Of(Sugar.Gna, "Ngn", s_five),
        .. ResidueTokens.Of(Sugar.HexadecylRibose, "(Nhd)", s_rna),
        .. ResidueTokens.Of(Sugar.MethoxyethylRibose, "(Neo)", ('A', Nucleobase.Adenine),
            ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)),
        ("(m5Ceo)", Nucleobase.Methylcytosine, Sugar.MethoxyethylRibose),
        .. ResidueTokens.Of(Sugar.MethylAcetamideRibose, "(Nam)", ('A', Nucleobase.Adenine),
            ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)),
        .. ResidueTokens.Of(Sugar.MirrorRibose, "Nb", s_rna),
        ("(3dG)", Nucleobase.Guanine, Sugar.TwoFiveDeoxyribose),
        // Spelled variants of filings and tools: read, never written.
        .. ResidueTokens.Of(Sugar.MethylRibose, "Nm", s_rna), .. ResidueTokens.Of(Sugar.MethylRibose, "(mN)", s_rna),
            .. ResidueTokens.Of(Sugar.MethylRibose, "[mN]", s_rna),
        .. ResidueTokens.Of(Sugar.Deoxyribose, "(dN)", s_five),
        .. ResidueTokens.Of(Sugar.FluoroRibose, "(fN)", s_rna), .. ResidueTokens.Of(Sugar.FluoroRibose, "[fN]", s_rna),
    ]);

    // A ribonucleotide that binds the next residue by its 2' oxygen.
    private static readonly ResidueTokens s_twoPrime = new(ResidueTokens.Of(Sugar.Ribose, "(N2p)", s_rna));

    // 5'-vinylphosphonate and the 2'-O-methyluridine that carries it in one word.
    private const string VinylUridine = "(vinu)";

    // The overhang of siRNA with a phosphorothioate in it, as articles write it.
    private const string DeoxyPair = "dT*dT";

    // The inverted abasic end in Alnylam's own tables.
    private const string InvertedAbasic = "Y44";

    public override string Name => "alnylam";

    public override string Title => "the linear code of Alnylam";

    protected override string FormName => "Alnylam form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInAlnylam;

    protected override string Example => "asCfsaAfaguL96";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row.Equals(Linkage.Phosphorothioate) ? ["s"]
        : row.Equals(Group.TriantennaryGalNAc) ? ["L96"]
        : row.Equals(Group.Vinylphosphonate) ? ["VP"]
        : row.Equals(Group.Palmityl) ? [HexadecylEnd.Word]
        : row.Equals(Group.Phosphate) ? ["P"]
        : [.. s_tokens.TokensOf(row), .. s_twoPrime.TokensOf(row), .. row.Equals(Group.AbasicDeoxyribose) ? [InvertedAbasic] : (string[])[],
            .. InvertedEnd.TokensOf(row)];

    protected override IEnumerable<string> Signs => ["[sp]", VinylUridine, "#", "V(", DeoxyPair];

    public override bool TakesDuplexes => true;

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => TextBounds.WordsOf(this), ["", "s", "[sp]"], options);

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) => PairedLines.GroupStated(lines);

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        if (FindUnpublished(text.Rest) is { } word)
        {
            return text.FailAt(text.Index, word.Length, "a word whose structure is published",
                "state it as a group of your own in a monomer file (--monomers), and write the strand in the Ionis form: {"
                    + word.Trim('(', ')') + "}");
        }
        bool isVinylUridine = text.Rest.StartsWith(VinylUridine, StringComparison.Ordinal);
        draft.FivePrime = isVinylUridine || TakeVinylphosphonate(text)
            ? new AttachedGroup(Group.Vinylphosphonate)
            : text.Take('P') ? new AttachedGroup(Group.Phosphate) : null;
        if (draft.FivePrime is not null && text.Current == 's' && !text.AtEnd)
        {
            return text.Fail("a nucleotide after the 5' group", "a 5'-thiophosphate has no code here");
        }
        while (true)
        {
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return !draft.IsOpen || text.Fail("a nucleotide after the linkage");
            }
            int start = text.Index;
            draft.Start = start;
            if (draft.Count == 0 && draft.FivePrime is null && InvertedEnd.TryTake(text, out PackedUnit inverted))
            {
                draft.Add(inverted);
                text.SkipBlanks();
                if (text.AtEnd)
                {
                    return text.Fail("a nucleotide after the inverted end");
                }
                draft.Link(ReadLinkage(text), joint: Joint.FiveFive);
                continue;
            }
            if (draft.Count == 0 && draft.FivePrime is null && HexadecylEnd.TryTake(text, isStart: true))
            {
                draft.Add(Group.Palmityl);
                draft.Link(ReadLinkage(text));
                continue;
            }
            bool isTwoPrime = s_twoPrime.TryTake(text, out Nucleobase nucleobase, out Sugar sugar);
            if (draft.Count == 0 && isVinylUridine && text.Take(VinylUridine))
            {
                (nucleobase, sugar) = (Nucleobase.Uracil, Sugar.MethylRibose);
            }
            else if (!isTwoPrime && !s_tokens.TryTake(text, out nucleobase, out sugar))
            {
                return FailAtNucleotide(text, draft);
            }
            draft.Add(nucleobase, sugar);
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return !isTwoPrime || text.FailAt(start, text.Index - start,
                    "a nucleotide that can end the strand; this one names the oxygen that binds the next");
            }
            draft.Link(ReadLinkage(text), joint: isTwoPrime ? Joint.TwoFive : default);
            text.SkipBlanks();
            if (ReadLigand(text, draft, isTwoPrime, out bool isEnd))
            {
                return isEnd;
            }
        }
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.ThreePrimeGroup is { } end ? $"the group {end} at the 3' end" : null;
        var text = new StringBuilder();
        if (strand.FivePrimeGroup is { } first)
        {
            text.Append(first.Group.Equals(Group.Vinylphosphonate) ? "VP" : first.Group.Equals(Group.Phosphate) ? "P" : "");
            obstacle ??= text.Length == 0 ? $"the group {first} at the 5' end" : null;
        }
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            bool isTwoPrime = unit.HasLinkage && unit.Joint == Joint.TwoFive;
            bool isLigand = unit.IsGroup && i > 0 && i == strand.PackedUnits.Length - 1
                && strand.Library.Groups[unit.GroupCode].Equals(Group.TriantennaryGalNAc);
            string? word = isLigand ? "L96"
                : InvertedEnd.IsInverted(strand, i) ? InvertedWordOf(strand, i, unit.IsGroup ? null : strand[residue])
                : unit.IsGroup ? null
                : (isTwoPrime ? s_twoPrime : s_tokens).TokenOf(strand[residue].Base, strand[residue].Sugar);
            obstacle = word is not null
                ? null
                : unit.IsGroup
                ? HexadecylEnd.ObstacleOf(strand.Library.Groups[unit.GroupCode])
                    ?? $"the group {strand.Library.Groups[unit.GroupCode].Token}"
                : Obstacle(strand[residue]);
            residue += unit.IsGroup ? 0 : 1;
            text.Append(word);
            if (obstacle is null && unit.HasLinkage)
            {
                Linkage linkage = strand.Library.Linkages[unit.LinkageCode];
                bool isSulfur = linkage.Equals(Linkage.Phosphorothioate);
                bool isKnown = (isSulfur || linkage.Equals(Linkage.Phosphodiester)) && (isTwoPrime || InvertedEnd.StatesJoint(strand, i));
                obstacle = isKnown ? null : Obstacle(strand, i);
                text.Append(isSulfur ? "s" : "");
            }
        }
        return obstacle is null ? text.ToString() : null;
    }

    private static string? InvertedWordOf(Strand strand, int unit, Nucleotide? residue) =>
        InvertedEnd.WordOf(strand, unit, residue) is var word && word == InvertedEnd.Abasic && unit > 0 ? InvertedAbasic : word;

    // Articles of UMass write V or VP before (mU), and # for a phosphorothioate.
    private static bool TakeVinylphosphonate(DialectText text) =>
        text.Take("VP") || (text.Rest.StartsWith("V(", StringComparison.Ordinal) && text.Take('V'));

    private static Linkage ReadLinkage(DialectText text)
    {
        bool isSulfur = text.Take('s') || text.Take("[sp]") || text.Take('#') || (IsInDeoxyPair(text) && text.Take('*'));
        return isSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
    }

    /// <summary>A word of Arrowhead at the 5' end that patents show as a picture: cPrp, (NAG37).</summary>
    private static string? FindUnpublished(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("cPrp", StringComparison.Ordinal))
        {
            return "cPrp";
        }
        int close = text.StartsWith("(NAG", StringComparison.Ordinal) ? text.IndexOf(')') : -1;
        return close < 0 ? null : text[..(close + 1)].ToString();
    }

    private static bool IsInDeoxyPair(DialectText text) =>
        text.Index >= 2 && text.Text.AsSpan(text.Index - 2).StartsWith(DeoxyPair, StringComparison.Ordinal);

    /// <summary>A ligand or an inverted unit at the 3' end; true when one was read or its reading failed.</summary>
    private static bool ReadLigand(DialectText text, ChainDraft draft, bool isTwoPrime, out bool isEnd)
    {
        isEnd = false;
        int start = text.Index;
        if (text.Take("L96"))
        {
            draft.Add(Group.TriantennaryGalNAc);
        }
        else if (HexadecylEnd.TryTake(text, isStart: false))
        {
            draft.Add(Group.Palmityl);
        }
        else if (InvertedEnd.TryTake(text, out PackedUnit inverted, InvertedAbasic))
        {
            draft.Relink(new Joint(isTwoPrime ? SugarSites.Two : SugarSites.Three, SugarSites.Three));
            draft.Add(inverted);
        }
        else if (text.Current == 'L' && char.IsAsciiDigit(text.Text.AsSpan().Length > text.Index + 1 ? text.Text[text.Index + 1] : ' '))
        {
            int length = 1;
            while (start + length < text.End && char.IsAsciiDigit(text.Text[start + length]))
            {
                length++;
            }
            text.FailAt(start, length, "L96 or Y44", "the structures of other ligands are not in the library");
            return true;
        }
        else
        {
            return false;
        }
        text.SkipBlanks();
        isEnd = text.AtEnd || text.Fail("the end of the strand after its ligand");
        return true;
    }

    private static bool FailAtNucleotide(DialectText text, ChainDraft draft)
    {
        string? hint = text.Current switch
        {
            's' when draft.Count == 0 => "a strand does not begin with a linkage",
            's' => "one linkage is written between two nucleotides",
            'f' => "2'-fluoro follows a capital letter: Af",
            'T' or 't' => "thymidine is dT",
            'm' => "2'-O-methyl is lower case: a c g u",
            'Q' or 'L' or 'Y' => "the structures of this code are not in the library",
            _ => null,
        };
        return text.Fail("a nucleotide such as a, A, Af, dT or (Agn)", hint);
    }
}
