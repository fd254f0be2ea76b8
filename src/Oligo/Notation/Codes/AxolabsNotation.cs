using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The Axolabs code in the dialect of Ketcher and Datagrok: <c>5'-asCfsaAfAf-3'</c>; <c>Am</c> is MOE here, <c>Cm</c> and <c>Cb</c> are 5-methylcytosine. Two strands are joined by <c>//</c>.</summary>
internal sealed class AxolabsNotation : ChainNotation, IRecordLayout
{
    private const string FivePrime = "5'-";
    private const string ThreePrime = "-3'";

    private static readonly (char, Nucleobase)[] s_rna = [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('U', Nucleobase.Uracil)];
    private static readonly (char, Nucleobase)[] s_dna = [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)];
    private static readonly (char, Nucleobase)[] s_methylated = [('A', Nucleobase.Adenine), ('C', Nucleobase.Methylcytosine), ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)];

    // Source: reference code-tables: axolabs-style.json of Datagrok, the Indigo reader, US12454693.
    private static readonly ResidueTokens s_tokens = new(
    [
        ("a", Nucleobase.Adenine, Sugar.MethylRibose), ("c", Nucleobase.Cytosine, Sugar.MethylRibose), ("g", Nucleobase.Guanine, Sugar.MethylRibose), ("u", Nucleobase.Uracil, Sugar.MethylRibose),
        .. ResidueTokens.Of(Sugar.Ribose, "N", s_rna),
        .. ResidueTokens.Of(Sugar.Deoxyribose, "dN", [.. s_dna, ('I', Nucleobase.Hypoxanthine)]),
        ("(5MdC)", Nucleobase.Methylcytosine, Sugar.Deoxyribose),
        .. ResidueTokens.Of(Sugar.FluoroRibose, "Nf", s_rna),
        .. ResidueTokens.Of(Sugar.MethoxyethylRibose, "Nm", s_methylated),
        .. ResidueTokens.Of(Sugar.Lna, "Nb", s_methylated),
        .. ResidueTokens.Of(Sugar.Una, "No", s_rna),
        .. ResidueTokens.Of(Sugar.Gna, "(GNA-N)", [.. s_rna, ('T', Nucleobase.Thymine)]),
    ]);

    // Behind a 3'-3' joint at the 3' end.
    private static readonly ResidueTokens s_inverted = new(ResidueTokens.Of(Sugar.Deoxyribose, "(invdN)", s_dna));

    private sealed record LinkToken(string Token, Linkage Linkage, PhosphorusStereo Stereo);

    // Nothing between two nucleotides is a phosphodiester.
    private static readonly LinkToken[] s_links =
    [
        new("s", Linkage.Phosphorothioate, PhosphorusStereo.NotStated), new("Rps", Linkage.Phosphorothioate, PhosphorusStereo.Rp), new("Sps", Linkage.Phosphorothioate, PhosphorusStereo.Sp),
        new("Rpn", Linkage.PhosphorylGuanidine, PhosphorusStereo.Rp), new("Spn", Linkage.PhosphorylGuanidine, PhosphorusStereo.Sp),
    ];

    private static readonly (string Token, Group Group)[] s_groups = [("(NHC6)", Group.AminoHexyl), ("(C3)", Group.Propanediol)];

    public override string Name => "axolabs";

    public override string Title => "the Axolabs code of Ketcher and Datagrok";

    protected override string FormName => "Axolabs form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInAxolabs;

    protected override string Example => "5'-asCfsaAfAf-3'";

    public override IEnumerable<string> TokensOf(Monomer row) =>
        row.Equals(Linkage.Phosphorothioate) ? ["s"]
        : row.Equals(Group.Phosphate) ? ["p"]
        : row.Equals(Group.Vinylphosphonate) ? ["(vinu)"]
        : row.Equals(Group.AbasicDeoxyribose) ? ["(invAb)"]
        : [.. s_tokens.TokensOf(row), .. s_inverted.TokensOf(row), .. s_groups.Where(known => row.Equals(known.Group)).Select(known => known.Token)];

    protected override bool TakesDuplexes => true;

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) => PairedLines.GroupStated(lines);

    protected override bool StatesStereo => true;

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        if (!ReadEnd(text, '5'))
        {
            return false;
        }
        if (text.Take('p'))
        {
            draft.FivePrime = new AttachedGroup(Group.Phosphate);
        }
        LinkToken? link = null;
        while (true)
        {
            int linkEnd = text.Index;
            text.SkipBlanks();
            if (TypographicText.IsDash(text.Current) && !text.AtEnd)
            {
                return (link is null || text.FailAt(linkEnd - link.Token.Length, link.Token.Length, "no linkage at the 3' end")) && ReadEnd(text, '3') && (text.AtEnd || text.Fail("the end of the strand"));
            }
            if (draft.Count > 0 && text.Take('p'))
            {
                if (link is not null)
                {
                    return text.FailAt(linkEnd - link.Token.Length, link.Token.Length + 1, $"`{link.Token}` between two nucleotides only");
                }
                draft.ThreePrime = new AttachedGroup(Group.Phosphate);
                return TypographicText.IsDash(text.Current) ? ReadEnd(text, '3') && (text.AtEnd || text.Fail("the end of the strand")) : text.Fail("-3' behind the phosphate; `p` is terminal only");
            }
            if (draft.ThreePrime is null && draft.FivePrime is not null && draft.Count == 0 && text.Current == 's')
            {
                return text.Fail("a nucleotide", "`s` stands between two nucleotides");
            }
            draft.Start = text.Index;
            if (!ReadUnit(text, draft, link))
            {
                return false;
            }
            text.SkipBlanks();
            link = s_links.FirstOrDefault(row => text.Take(row.Token));
        }
    }

    private static bool ReadUnit(DialectText text, ChainDraft draft, LinkToken? link)
    {
        void Link(Joint joint = default)
        {
            if (draft.Count > 0)
            {
                draft.Link(link?.Linkage ?? Linkage.Phosphodiester, link?.Stereo ?? PhosphorusStereo.NotStated, joint);
            }
        }

        if (text.Take("(vinu)"))
        {
            if (draft.Count > 0 || draft.FivePrime is not null)
            {
                return text.FailAt(text.Index - 6, 6, "(vinu) at the 5' end only");
            }
            draft.FivePrime = new AttachedGroup(Group.Vinylphosphonate);
            draft.Add(Nucleobase.Uracil, Sugar.MethylRibose);
            return true;
        }
        if (draft.Count > 0 && text.Take("(invAb)"))
        {
            Link(Joint.ThreeThree);
            draft.Add(Group.AbasicDeoxyribose);
            return true;
        }
        if (draft.Count > 0 && s_inverted.TryTake(text, out Nucleobase nucleobase, out Sugar sugar))
        {
            Link(Joint.ThreeThree);
            draft.Add(nucleobase, sugar);
            return true;
        }
        foreach ((string token, Group group) in s_groups)
        {
            if (text.Take(token))
            {
                Link();
                draft.Add(group);
                return true;
            }
        }
        if (!s_tokens.TryTake(text, out nucleobase, out sugar))
        {
            return FailAtUnit(text);
        }
        Link();
        draft.Add(nucleobase, sugar);
        return true;
    }

    private static bool FailAtUnit(DialectText text)
    {
        if (text.Current == '(' && text.Rest.IndexOf(')') is var close and > 0)
        {
            string word = text.Rest[..(close + 1)].ToString();
            return text.FailAt(text.Index, close + 1, "a nucleotide of the library", Suggestion.DidYouMean(word, [.. s_tokens.Tokens, .. s_inverted.Tokens, .. s_groups.Select(row => row.Token), "(vinu)", "(invAb)"]));
        }
        string? hint = text.Current switch
        {
            's' => "one `s` stands between two nucleotides",
            'T' or 't' => "thymidine is dT",
            'p' => "`p` is terminal only",
            'f' => "2'-fluoro stands behind a capital letter: Af",
            _ => null,
        };
        return text.Fail("a nucleotide such as a, A, Af, dT or (GNA-A), or -3'", hint);
    }

    /// <summary>5'- or -3', with any prime and dash.</summary>
    private static bool ReadEnd(DialectText text, char number)
    {
        if (number == '3')
        {
            text.Index++;
            text.SkipBlanks();
        }
        if (!text.Take(number))
        {
            return text.Fail($"{number}'");
        }
        if (text.AtEnd || !TypographicText.IsPrime(text.Current))
        {
            return text.Fail("a prime behind the number of the end");
        }
        text.Index++;
        text.SkipBlanks();
        if (number == '5')
        {
            if (text.AtEnd || !TypographicText.IsDash(text.Current))
            {
                return text.Fail("`-` behind 5'");
            }
            text.Index++;
            text.SkipBlanks();
        }
        return true;
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        bool isVinyl = strand.FivePrimeGroup?.Group.Equals(Group.Vinylphosphonate) == true;
        bool startsWithUridine = !strand.PackedUnits[0].IsGroup && strand[0].Base.Equals(Nucleobase.Uracil) && strand[0].Sugar.Equals(Sugar.MethylRibose);
        obstacle = strand.FivePrimeGroup is { } first && !first.Group.Equals(Group.Phosphate) && !(isVinyl && startsWithUridine) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end && !end.Group.Equals(Group.Phosphate) ? $"the group {end} at the 3' end" : null;
        var text = new StringBuilder(FivePrime).Append(strand.FivePrimeGroup is null || isVinyl ? "" : "p");
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            bool isInverted = i > 0 && strand.PackedUnits[i - 1].Joint == Joint.ThreeThree;
            bool isLast = i == strand.PackedUnits.Length - 1;
            string? word;
            if (unit.IsGroup)
            {
                Group group = strand.Library.Groups[unit.GroupCode];
                word = isInverted ? (group.Equals(Group.AbasicDeoxyribose) && isLast ? "(invAb)" : null) : s_groups.FirstOrDefault(row => row.Group.Equals(group)).Token;
                obstacle = word is null ? $"the group {group.Token} at this place" : null;
            }
            else
            {
                Nucleotide found = strand[residue++];
                word = i == 0 && isVinyl ? "(vinu)" : isInverted ? (isLast && strand.ThreePrimeGroup is null ? s_inverted.TokenOf(found.Base, found.Sugar) : null) : s_tokens.TokenOf(found.Base, found.Sugar);
                obstacle = word is null ? (isInverted ? "inverted " : "") + Obstacle(found) : null;
            }
            text.Append(word);
            if (obstacle is null && unit.HasLinkage)
            {
                Linkage linkage = strand.Library.Linkages[unit.LinkageCode];
                PhosphorusStereo stereo = unit.Stereo == PhosphorusStereo.Mixture ? PhosphorusStereo.NotStated : unit.Stereo;
                string? token = linkage.Equals(Linkage.Phosphodiester) ? "" : s_links.FirstOrDefault(row => row.Linkage.Equals(linkage) && row.Stereo == stereo)?.Token;
                obstacle = token is not null && (unit.Joint.IsOrdinary || unit.Joint == Joint.ThreeThree) ? null : Obstacle(strand, i);
                text.Append(token);
            }
        }
        return obstacle is null ? text.Append(strand.ThreePrimeGroup is null ? "" : "p").Append(ThreePrime).ToString() : null;
    }
}
