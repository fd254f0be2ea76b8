using System.Collections.Immutable;
using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>The tokens of OligoShell, parted by blanks: <c>moeG * moeCm * dA po rU</c>. Every linkage is written.</summary>
internal sealed class OligoShellNotation : ChainNotation
{
    // Source: reference code-tables and notation-examples (README of oligoshell). Cm is 5-methylcytosine.
    private static readonly (Sugar Sugar, string Prefix)[] s_sugars =
    [
        (Sugar.MethoxyethylRibose, "moe"), (Sugar.ConstrainedEthyl, "cet"), (Sugar.Morpholine, "mor"), (Sugar.Lna, "+"),
        (Sugar.Deoxyribose, "d"), (Sugar.Ribose, "r"), (Sugar.MethylRibose, "m"), (Sugar.FluoroRibose, "f"),
    ];

    private static readonly (Nucleobase Base, string Letters)[] s_bases =
        [(Nucleobase.Methylcytosine, "Cm"), (Nucleobase.Adenine, "A"), (Nucleobase.Cytosine, "C"), (Nucleobase.Guanine, "G"), (Nucleobase.Thymine, "T"), (Nucleobase.Uracil, "U")];

    private static readonly ResidueTokens s_tokens = new(s_sugars.SelectMany(sugar => s_bases.Select(row => (sugar.Prefix + row.Letters, row.Base, sugar.Sugar))));

    // Of two words for one linkage the first is written.
    private static readonly ImmutableArray<(string Word, Linkage Linkage)> s_linkages =
    [
        ("*", Linkage.Phosphorothioate), ("ps", Linkage.Phosphorothioate), ("po", Linkage.Phosphodiester), ("ps2", Linkage.Phosphorodithioate),
        ("ms", Linkage.MesylPhosphoramidate), ("#", Linkage.DimethylPhosphorodiamidate), ("dma", Linkage.DimethylPhosphorodiamidate),
    ];

    private const string Ligand = "[GALNAC3-ALN]";

    public override string Name => "oligoshell";

    public override string Title => "the tokens of OligoShell";

    protected override string FormName => "OligoShell form";

    protected override DiagnosticDescriptor Expected => NotationDiagnostics.ExpectedInOligoShell;

    protected override string Example => "moeG * moeCm * dA * dC";

    public override IEnumerable<string> TokensOf(Monomer row) =>
        row.Equals(Group.TriantennaryGalNAc) ? [Ligand] : s_tokens.TokensOf(row).Concat(s_linkages.Where(known => row.Equals(known.Linkage)).Select(known => known.Word));

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        bool ended = false;
        while (true)
        {
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return !draft.IsOpen || text.Fail("a nucleotide behind the linkage");
            }
            int start = text.Index;
            draft.Start = start;
            int length = text.WordLength();
            string word = text.Text.Substring(start, length);
            if (ended)
            {
                return text.FailAt(start, length, "the end of the text behind the ligand");
            }
            bool wantsLinkage = draft.Count > 0 && !draft.IsOpen;
            if (wantsLinkage && s_linkages.FirstOrDefault(row => row.Word == word).Linkage is { } linkage)
            {
                draft.Link(linkage);
                text.Index += length;
                continue;
            }
            bool isLigand = draft.IsOpen && word == Ligand;
            if (wantsLinkage)
            {
                return text.FailAt(start, length, "a linkage: * po ps2 ms or #", "this dialect writes every linkage");
            }
            if (isLigand)
            {
                draft.Add(Group.TriantennaryGalNAc);
                text.Index += length;
                ended = true;
                continue;
            }
            if (!s_tokens.TryTake(text, out Nucleobase nucleobase, out Sugar sugar) || text.Index != start + length)
            {
                return text.FailAt(start, length, "a nucleotide such as moeG, dCm or +A", Hint(word));
            }
            draft.Add(nucleobase, sugar);
        }
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first ? $"the group {first} at the 5' end" : strand.ThreePrimeGroup is { } end ? $"the group {end} at the 3' end" : null;
        var text = new StringBuilder();
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            bool isLigand = unit.IsGroup && i > 0 && !unit.HasLinkage && strand.Library.Groups[unit.GroupCode].Equals(Group.TriantennaryGalNAc);
            string? word = isLigand ? Ligand : unit.IsGroup ? null : s_tokens.TokenOf(strand[residue].Base, strand[residue].Sugar);
            obstacle = word is not null ? null : unit.IsGroup ? $"the group {strand.Library.Groups[unit.GroupCode].Token}" : Obstacle(strand[residue]);
            residue += unit.IsGroup ? 0 : 1;
            text.Append(word);
            if (obstacle is null && unit.HasLinkage)
            {
                string? link = unit.Joint.IsOrdinary ? s_linkages.FirstOrDefault(row => row.Linkage.Equals(strand.Library.Linkages[unit.LinkageCode])).Word : null;
                obstacle = link is null ? Obstacle(strand, i) : null;
                text.Append(' ').Append(link).Append(' ');
            }
        }
        return obstacle is null ? text.ToString() : null;
    }

    private static string? Hint(string word) => word.Length > 0 && word.All(letter => "ACGTU".Contains(letter, StringComparison.Ordinal))
        ? "bare letters do not name a sugar; write dA or rA"
        : s_linkages.Any(row => row.Word == word) ? "one linkage stands between two nucleotides" : Suggestion.DidYouMean(word, s_tokens.Tokens);
}
