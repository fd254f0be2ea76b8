using System.Text;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Codes of one character a nucleotide, as synthesisers and their suppliers take them: two tables of BioSpring and that of MerMade 12.
/// </summary>
/// <remarks>
/// Source: the translation tables of Datagrok's SequenceTranslator (README, formats-to-helm.json). The digits 5 to 8 are MOE in the table
/// for gapmers and 2'-O-methyl in the one for siRNA: two dialects. A phosphorothioate is <c>*</c> for BioSpring and a lower-case letter for
/// MerMade.
/// </remarks>
internal sealed class SynthesisCodeNotation : ChainNotation, IRowNotation
{
    private const string InvertedAbasic = "(invabasic)";
    private const char Star = '*';

    private static readonly (char, Nucleobase)[] s_gapmerDigits =
        [('5', Nucleobase.Thymine), ('6', Nucleobase.Adenine), ('7', Nucleobase.Methylcytosine), ('8', Nucleobase.Guanine)];
    private static readonly (char, Nucleobase)[] s_dna =
        [('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine), ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)];
    private static readonly (string, Nucleobase, Sugar) s_methylDeoxycytidine = ("9", Nucleobase.Methylcytosine, Sugar.Deoxyribose);

    private readonly ResidueTokens _tokens;
    private readonly ResidueTokens? _thioated;
    private readonly string? _letterHint;

    private SynthesisCodeNotation(
        string name, string title, string formName, string example, DiagnosticDescriptor expected, ResidueTokens tokens,
        ResidueTokens? thioated = null, string? letterHint = null)
    {
        (Name, Title, FormName, Example, Expected, _tokens, _thioated, _letterHint) =
            (name, title, formName, example, expected, tokens, thioated, letterHint);
    }

    /// <summary>BioSpring's digits for siRNA.</summary>
    public static SynthesisCodeNotation BioSpringSiRna { get; } = new(
        "biospring-sirna", "the digits of BioSpring for siRNA", "BioSpring form for siRNA", "6*2*753",
        NotationDiagnostics.ExpectedInBioSpring,
        new ResidueTokens(
        [
            .. ResidueTokens.Of(Sugar.FluoroRibose, "N", ('1', Nucleobase.Uracil), ('2', Nucleobase.Adenine),
                ('3', Nucleobase.Cytosine), ('4', Nucleobase.Guanine)),
            .. ResidueTokens.Of(Sugar.MethylRibose, "N", ('5', Nucleobase.Uracil), ('6', Nucleobase.Adenine),
                ('7', Nucleobase.Cytosine), ('8', Nucleobase.Guanine)),
            s_methylDeoxycytidine,
        ]),
        letterHint: "letters are ribo in one edition of the table and deoxy in the other");

    /// <summary>BioSpring's digits and letters for gapmers.</summary>
    public static SynthesisCodeNotation BioSpringGapmer { get; } = new(
        "biospring-gapmer", "the digits and letters of BioSpring for gapmers", "BioSpring form for gapmers", "6*8*A*9*5",
        NotationDiagnostics.ExpectedInBioSpring,
        new ResidueTokens([.. ResidueTokens.Of(Sugar.MethoxyethylRibose, "N", s_gapmerDigits),
            .. ResidueTokens.Of(Sugar.Deoxyribose, "N", s_dna), s_methylDeoxycytidine]),
        letterHint: "2'-fluoro digits are of the table for siRNA");

    /// <summary>The letters of MerMade 12 for siRNA.</summary>
    public static SynthesisCodeNotation MerMade { get; } = new(
        "mermade", "the letters of MerMade 12 for siRNA", "MerMade form", "efGHijKL", NotationDiagnostics.ExpectedInMerMade,
        OfMerMade("EFGH", "IJKL"), OfMerMade("efgh", "ijkl"), "E F G H are 2'-O-methyl A C G U, I J K L 2'-fluoro");

    public override string Name { get; }

    public override string Title { get; }

    // Symbols of genes (EGF, KLHL) are made of MerMade's letters, masses of BioSpring's digits.
    public override int MinDistinctiveLength => 9;

    protected override string FormName { get; }

    protected override DiagnosticDescriptor Expected { get; }

    protected override string Example { get; }

    protected override IEnumerable<string> WordsFor(Monomer row) =>
    [
        .. _tokens.TokensOf(row), .. _thioated?.TokensOf(row) ?? [],
        .. _thioated is null && row.Equals(Linkage.Phosphorothioate) ? [Star.ToString()] : (string[])[],
        .. row.Equals(Group.AbasicDeoxyribose) ? [InvertedAbasic] : (string[])[], .. InvertedEnd.TokensOf(row),
    ];

    // A letter of MerMade states the phosphorothioate after it: such letters are left to the reader.
    public RowReader? MakeRowReader(NotationOptions options) =>
        new TokenRowReader(this, () => TextBounds.WordsOf(this), ["", Star.ToString()], options);

    protected override bool ReadStrand(DialectText text, ChainDraft draft, NotationOptions options)
    {
        Linkage? link = null;
        bool isAfterInverted = false;
        while (true)
        {
            text.SkipBlanks();
            int start = text.Index;
            bool isInverted = InvertedEnd.TryTake(text, out PackedUnit inverted, InvertedAbasic);
            bool isThioated = false;
            Nucleobase nucleobase = null!;
            Sugar sugar = null!;
            if (!isInverted && !_tokens.TryTake(text, out nucleobase, out sugar))
            {
                isThioated = _thioated?.TryTake(text, out nucleobase, out sugar) == true;
                if (!isThioated)
                {
                    return text.Fail($"a code such as {Example[0]}", _letterHint);
                }
            }
            if (link is not null)
            {
                draft.Link(link, joint: isInverted ? Joint.ThreeThree : isAfterInverted ? Joint.FiveFive : default);
            }
            draft.Start = start;
            draft.Add(isInverted ? inverted : new PackedUnit(nucleobase, sugar));
            int unitLength = text.Index - start;
            int linkStart = text.Index;
            text.SkipBlanks();
            bool isSulfur = isThioated || (_thioated is null && text.Take(Star));
            text.SkipBlanks();
            if (text.AtEnd)
            {
                return !isSulfur || text.FailAt(isThioated ? start : linkStart, 1, "a nucleotide after the phosphorothioate");
            }
            if (isInverted && draft.Count > 1)
            {
                return text.FailAt(start, unitLength, "an inverted unit at an end only");
            }
            link = isSulfur ? Linkage.Phosphorothioate : Linkage.Phosphodiester;
            isAfterInverted = isInverted;
        }
    }

    protected override string? WriteStrand(Strand strand, DiagnosticBag bag, out string? obstacle)
    {
        obstacle = strand.FivePrimeGroup is { } first
            ? $"the group {first} at the 5' end"
            : strand.ThreePrimeGroup is { } end
            ? $"the group {end} at the 3' end"
            : null;
        var text = new StringBuilder();
        int residue = 0;
        for (int i = 0; i < strand.PackedUnits.Length && obstacle is null; i++)
        {
            PackedUnit unit = strand.PackedUnits[i];
            Linkage? linkage = unit.HasLinkage ? strand.Library.Linkages[unit.LinkageCode] : null;
            bool isSulfur = linkage?.Equals(Linkage.Phosphorothioate) == true;
            bool isKnown = linkage is null || ((isSulfur || linkage.Equals(Linkage.Phosphodiester)) && InvertedEnd.StatesJoint(strand, i));
            bool isInverted = InvertedEnd.IsInverted(strand, i);
            // A letter states its own phosphorothioate; the inverted unit has none.
            bool isStarred = isSulfur && _thioated is null;
            ResidueTokens tokens = isSulfur && !isStarred ? _thioated! : _tokens;
            string? word = isInverted
                ? (InvertedEnd.WordOf(strand, i, unit.IsGroup ? null : strand[residue]) == InvertedEnd.Abasic
                    && (!isSulfur || isStarred) ? InvertedAbasic : null)
                : unit.IsGroup ? null
                : tokens.TokenOf(strand[residue].Base, strand[residue].Sugar);
            obstacle = word is null
                ? (unit.IsGroup ? $"the group {strand.Library.Groups[unit.GroupCode].Token} at this place"
                    : isInverted ? $"the inverted {Obstacle(strand[residue])}: its tables list {InvertedAbasic} alone"
                    : Obstacle(strand[residue]))
                : isKnown
                ? null
                : Obstacle(strand, i);
            residue += unit.IsGroup ? 0 : 1;
            text.Append(word).Append(isStarred ? "*" : "");
        }
        return obstacle is null ? text.ToString() : null;
    }

    private static ResidueTokens OfMerMade(string methyl, string fluoro) => new(
    [
        .. ResidueTokens.Of(Sugar.MethylRibose, "N", (methyl[0], Nucleobase.Adenine), (methyl[1], Nucleobase.Cytosine),
            (methyl[2], Nucleobase.Guanine), (methyl[3], Nucleobase.Uracil)),
        .. ResidueTokens.Of(Sugar.FluoroRibose, "N", (fluoro[0], Nucleobase.Adenine), (fluoro[1], Nucleobase.Cytosine),
            (fluoro[2], Nucleobase.Guanine), (fluoro[3], Nucleobase.Uracil)),
    ]);
}
