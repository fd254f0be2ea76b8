using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The Axolabs code in the dialect of Ketcher and Datagrok: <c>5'-asCfsaAfAf-3'</c>; <c>Am</c> is MOE here. Two strands are joined by
/// <c>//</c>.
/// </summary>
/// <remarks>
/// <c>Cm</c> and <c>Cb</c> have two published meanings: plain cytosine in the libraries of Indigo and Ketcher, which state structures, and
/// 5-methylcytosine in the legend of Datagrok. The first is read, with a warning, unless the caller states which.
/// </remarks>
internal sealed class AxolabsNotation : ChainNotation, IRecordLayout, IRowNotation
{
    private const string FivePrime = "5'-";
    private const string ThreePrime = "-3'";

    private static readonly (char, Nucleobase)[] s_rna =
        [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('U', Nucleobase.Uracil)];
    private static readonly (char, Nucleobase)[] s_dna =
        [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)];

    // Source: reference code-tables: axolabs-style.json of Datagrok, the Indigo reader, US12454693.
    private static readonly ResidueTokens s_tokens = new(
    [
        ("a", Nucleobase.Adenine, Sugar.MethylRibose), ("c", Nucleobase.Cytosine, Sugar.MethylRibose),
            ("g", Nucleobase.Guanine, Sugar.MethylRibose), ("u", Nucleobase.Uracil, Sugar.MethylRibose),
        .. ResidueTokens.Of(Sugar.Ribose, "N", s_rna),
        .. ResidueTokens.Of(Sugar.Deoxyribose, "dN", [.. s_dna, ('I', Nucleobase.Hypoxanthine)]),
        ("(5MdC)", Nucleobase.Methylcytosine, Sugar.Deoxyribose),
        ("(5Mc)", Nucleobase.Methylcytosine, Sugar.MethylRibose),
        ("(3dG)", Nucleobase.Guanine, Sugar.TwoFiveDeoxyribose),
        .. ResidueTokens.Of(Sugar.FluoroRibose, "Nf", s_rna),
        .. ResidueTokens.Of(Sugar.MethoxyethylRibose, "Nm", s_dna),
        .. ResidueTokens.Of(Sugar.Lna, "Nb", s_dna),
        .. ResidueTokens.Of(Sugar.Una, "No", s_rna),
        .. ResidueTokens.Of(Sugar.Gna, "(GNA-N)", [.. s_rna, ('T', Nucleobase.Thymine)]),
    ]);

    // The letters with two meanings, read with a methyl group if the caller says so.
    private static readonly Sugar[] s_ofTwoMeanings = [Sugar.MethoxyethylRibose, Sugar.Lna];

    private sealed record LinkToken(string Token, Linkage Linkage, PhosphorusStereo Stereo);

    // Nothing between two nucleotides is a phosphodiester.
    private static readonly LinkToken[] s_links =
    [
        new("s", Linkage.Phosphorothioate, PhosphorusStereo.Unspecified), new("Rps", Linkage.Phosphorothioate, PhosphorusStereo.Rp),
            new("Sps", Linkage.Phosphorothioate, PhosphorusStereo.Sp),
        new("Rpn", Linkage.PhosphorylGuanidine, PhosphorusStereo.Rp), new("Spn", Linkage.PhosphorylGuanidine, PhosphorusStereo.Sp),
    ];

    // At an end and inside: 6-aminohexanol is bound there by its nitrogen as well.
    private static readonly (string Token, Group AtEnd, Group Inside)[] s_groups =
    [
        ("(NHC6)", Group.AminoHexyl, Group.AminoHexylene),
        ("(C3)", Group.Propanediol, Group.Propanediol),
    ];

    public override string Name => "axolabs";

    public override string Title => "the Axolabs code of Ketcher and Datagrok";

    protected override string FormName => "Axolabs form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInAxolabs;

    protected override string Example => "5'-asCfsaAfAf-3'";

    protected override IEnumerable<string> WordsFor(Monomer row) =>
        row.Equals(Linkage.Phosphorothioate) ? ["s"]
        : row.Equals(Group.Phosphate) ? ["p"]
        : row.Equals(Group.Vinylphosphonate) ? ["(vinu)"]
        : row.Equals(Group.Palmityl) ? [HexadecylEnd.Word]
        : [.. s_tokens.TokensOf(row), .. InvertedEnd.TokensOf(row),
            .. s_groups.Where(known => row.Equals(known.AtEnd) || row.Equals(known.Inside)).Select(known => known.Token)];

    protected override IEnumerable<string> Signs => s_links.Select(link => link.Token);

    public override bool TakesDuplexes => true;

    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => TextBounds.WordsOf(this), ["", .. s_links.Select(link => link.Token)], options);

    public IEnumerable<NotationRecord> MakeRecords(IEnumerable<RecordLine> lines) => PairedLines.GroupStated(lines);

    protected override bool StatesStereo => true;

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        if (text.Take('p'))
        {
            draft.FivePrime = new AttachedGroup(Group.Phosphate);
        }
        var state = new Reading(options.MethylatedCytosine);
        while (true)
        {
            int linkEnd = text.Index;
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return (state.Link is null || text.FailAt(linkEnd - state.Link.Token.Length, state.Link.Token.Length,
                    "no linkage at the 3' end")) && Close(text, draft, state);
            }
            if (draft.Count > 0 && text.Take('p'))
            {
                if (state.Link is { } link)
                {
                    return text.FailAt(linkEnd - link.Token.Length, link.Token.Length + 1, $"`{link.Token}` between two nucleotides only");
                }
                draft.ThreePrime = new AttachedGroup(Group.Phosphate);
                text.SkipBlanks();
                return text.AtEnd
                    ? Close(text, draft, state)
                    : text.Fail("the end of the strand after the phosphate; `p` is terminal only");
            }
            if (draft.ThreePrime is null && draft.FivePrime is not null && draft.Count == 0 && text.Current == 's')
            {
                return text.Fail("a nucleotide", "`s` is written between two nucleotides");
            }
            draft.Start = text.Index;
            if (!ReadUnit(text, draft, state))
            {
                return false;
            }
            text.SkipBlanks();
            state.Link = s_links.FirstOrDefault(row => text.Take(row.Token));
        }
    }

    /// <summary>What is known after a unit.</summary>
    private sealed class Reading(bool? methylated)
    {
        public bool? Methylated { get; } = methylated;

        public LinkToken? Link { get; set; }

        /// <summary>Inverted units, which are all units of the strand or its ends.</summary>
        public int Inverted { get; set; }

        public bool IsLastInverted { get; set; }

        /// <summary>Words with two meanings, and where the first is.</summary>
        public int TwoMeanings { get; set; }

        public SourceSpan FirstOfTwoMeanings { get; set; }
    }

    private static bool Close(DialectText text, ChainDraft draft, Reading state)
    {
        if (state.TwoMeanings > 0 && state.Methylated is null)
        {
            NotationDiagnostics.ReportTwoMeanings(
                text.Bag, state.FirstOfTwoMeanings, "Cm and Cb", "plain cytosine (Indigo, Ketcher)",
                "5-methylcytosine (the legend of Datagrok)", state.TwoMeanings);
        }
        if (state.Inverted > 1 && state.Inverted == draft.Count)
        {
            draft.TurnRound();
            text.Bag.Report(NotationDiagnostics.TurnedRound, text.Whole);
        }
        return true;
    }

    private static bool ReadUnit(DialectText text, ChainDraft draft, Reading state)
    {
        void Link(bool isInverted)
        {
            if (draft.Count > 0)
            {
                // Where every unit is inverted the joints are ordinary: the strand as a whole is turned round.
                bool isWhole = state.Inverted == draft.Count && isInverted;
                Joint joint = isWhole ? default : isInverted ? Joint.ThreeThree : state.IsLastInverted ? Joint.FiveFive : default;
                draft.Link(state.Link?.Linkage ?? Linkage.Phosphodiester, state.Link?.Stereo ?? PhosphorusStereo.Unspecified, joint);
            }
            state.Inverted += isInverted ? 1 : 0;
            state.IsLastInverted = isInverted;
        }

        int start = text.Index;
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
        if (InvertedEnd.TryTake(text, out PackedUnit inverted))
        {
            Link(isInverted: true);
            draft.Add(inverted);
            return true;
        }
        if (HexadecylEnd.TryTake(text, draft.Count == 0))
        {
            Link(isInverted: false);
            draft.Add(Group.Palmityl);
            return true;
        }
        foreach ((string token, Group atEnd, Group inside) in s_groups)
        {
            if (!text.Take(token))
            {
                continue;
            }
            bool isInside = draft.Count > 0 && !text.Rest.IsWhiteSpace();
            if (isInside && atEnd != inside)
            {
                text.Bag.Report(NotationDiagnostics.BoundByBothEnds, text.SpanFrom(start), token, inside.Name);
            }
            Link(isInverted: false);
            draft.Add(isInside ? inside : atEnd);
            return true;
        }
        if (!s_tokens.TryTake(text, out Nucleobase nucleobase, out Sugar sugar))
        {
            return FailAtUnit(text);
        }
        if (nucleobase.Equals(Nucleobase.Cytosine) && s_ofTwoMeanings.Contains(sugar))
        {
            state.FirstOfTwoMeanings = state.TwoMeanings++ == 0 ? text.SpanFrom(start) : state.FirstOfTwoMeanings;
            nucleobase = state.Methylated == true ? Nucleobase.Methylcytosine : nucleobase;
        }
        Link(isInverted: false);
        draft.Add(nucleobase, sugar);
        return true;
    }

    private static bool FailAtUnit(DialectText text)
    {
        if (text.Current == '(' && text.Rest.IndexOf(')') is var close and > 0)
        {
            string word = text.Rest[..(close + 1)].ToString();
            string? hint = word == HexadecylEnd.Word
                ? "a hexadecyl on the 2' oxygen is (Ahd), (Chd), (Ghd) or (Uhd) in the Alnylam code; at an end, {C16} in the Ionis form"
                : Suggestion.DidYouMean(word, [.. s_tokens.Tokens, .. InvertedEnd.Words, .. s_groups.Select(row => row.Token), "(vinu)"]);
            return text.FailAt(text.Index, close + 1, "a nucleotide of the library", hint);
        }
        string? letterHint = text.Current switch
        {
            's' => "one `s` is written between two nucleotides",
            'T' or 't' => "thymidine is dT",
            'p' => "`p` is terminal only",
            'f' => "2'-fluoro follows a capital letter: Af",
            _ => null,
        };
        return text.Fail("a nucleotide such as a, A, Af, dT or (GNA-A)", letterHint);
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        bool isVinyl = strand.FivePrimeGroup?.Group.Equals(Group.Vinylphosphonate) == true;
        bool startsWithUridine = !strand.PackedUnits[0].IsGroup
            && strand[0].Base.Equals(Nucleobase.Uracil) && strand[0].Sugar.Equals(Sugar.MethylRibose);
        obstacle = strand.FivePrimeGroup is { } first && !first.Group.Equals(Group.Phosphate)
            && !(isVinyl && startsWithUridine) ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end && !end.Group.Equals(Group.Phosphate) ? $"the group {end} at the 3' end" : null;
        obstacle ??= FindMixedCytosines(strand);
        var text = new StringBuilder(FivePrime).Append(strand.FivePrimeGroup is null || isVinyl ? "" : "p");
        int residue = 0;
        int methylLost = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            bool isInverted = InvertedEnd.IsInverted(strand, i);
            string? word;
            if (unit.IsGroup)
            {
                Group group = strand.Library.Groups[unit.GroupCode];
                bool isInside = i > 0 && i < strand.PackedUnits.Length - 1;
                word = isInverted
                    ? InvertedEnd.WordOf(strand, i, null)
                    : s_groups.FirstOrDefault(row => group.Equals(isInside ? row.Inside : row.AtEnd)).Token;
                obstacle = word is null ? HexadecylEnd.ObstacleOf(group) ?? $"the group {group.Token} at this place" : null;
            }
            else
            {
                Nucleotide found = strand[residue++];
                bool losesMethyl = found.Base.Equals(Nucleobase.Methylcytosine) && s_ofTwoMeanings.Contains(found.Sugar);
                methylLost += losesMethyl ? 1 : 0;
                word = i == 0 && isVinyl ? "(vinu)"
                    : isInverted ? InvertedEnd.WordOf(strand, i, found)
                    : s_tokens.TokenOf(losesMethyl ? Nucleobase.Cytosine : found.Base, found.Sugar);
                obstacle = word is null ? (isInverted ? "inverted " : "") + Obstacle(found) : null;
            }
            text.Append(word);
            if (obstacle is null && unit.HasLinkage)
            {
                Linkage linkage = strand.Library.Linkages[unit.LinkageCode];
                PhosphorusStereo stereo = unit.Stereo == PhosphorusStereo.Mixture ? PhosphorusStereo.Unspecified : unit.Stereo;
                string? token = linkage.Equals(Linkage.Phosphodiester)
                    ? ""
                    : s_links.FirstOrDefault(row => row.Linkage.Equals(linkage) && row.Stereo == stereo)?.Token;
                obstacle = token is not null && InvertedEnd.StatesJoint(strand, i) ? null : Obstacle(strand, i);
                text.Append(token);
            }
        }
        if (obstacle is null && methylLost > 0)
        {
            bag.Report(NotationDiagnostics.MethylLost, default, FormName, CountedNoun.Of(methylLost, "residue"));
        }
        return obstacle is null ? text.Append(strand.ThreePrimeGroup is null ? "" : "p").Append(ThreePrime).ToString() : null;
    }

    /// <summary>Both cytosines in the places of Cm and Cb: no statement beside the text tells them apart.</summary>
    private static string? FindMixedCytosines(Strand strand)
    {
        IEnumerable<Nucleotide> open = strand.Nucleotides.Where(residue => s_ofTwoMeanings.Contains(residue.Sugar));
        return open.Any(residue => residue.Base.Equals(Nucleobase.Cytosine))
            && open.Any(residue => residue.Base.Equals(Nucleobase.Methylcytosine))
            ? "cytosine beside 5-methylcytosine on MOE and LNA, which have one letter" : null;
    }
}
