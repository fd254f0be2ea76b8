using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;

namespace Oligo.Design;

/// <summary>What the rules look at: a strand, taken apart once.</summary>
internal sealed class RuleContext
{
    public RuleContext(Strand strand, NucleicAcid molecule, StrandArchitecture architecture, GapmerRuleOptions options)
    {
        Strand = strand;
        Duplex = molecule as Duplex;
        IsInComplex = molecule is StrandComplex;
        Architecture = architecture;
        Options = options;
        Residues = [.. strand.Nucleotides];
        // Motifs are read on DNA letters: U counts as T, 5-methylcytosine as C.
        Letters = strand.Sequence.Replace('U', 'T');
        SecondGapMethoxy = FindSecondGapMethoxy(architecture);
        Gap = SecondGapMethoxy is { } second ? new SugarRun(second - 2, architecture.Gap.End - second + 2) : architecture.Gap;
    }

    public Strand Strand { get; }

    /// <summary>The duplex that the strand is part of.</summary>
    public Duplex? Duplex { get; }

    /// <summary>Whether the strand is together with others in no one register.</summary>
    public bool IsInComplex { get; }

    /// <summary>Whether there are rules for a strand of this kind.</summary>
    public bool IsJudged => !IsInComplex && !Strand.IsCircular && Strand.Length > 0;

    /// <summary>The gap, with a 2'-O-methyl at its second residue counted in.</summary>
    public SugarRun Gap { get; }

    /// <summary>Position of a 2'-O-methyl that is the second residue of the gap.</summary>
    public int? SecondGapMethoxy { get; }

    public StrandArchitecture Architecture { get; }

    public GapmerRuleOptions Options { get; }

    public ImmutableArray<Nucleotide> Residues { get; }

    public string Letters { get; }

    public bool IsGapmer => Architecture.Class is StrandClass.Gapmer or StrandClass.Hemimer;

    /// <summary>Whether the strand is one of a duplex of RNA and its analogues, which works by RNA interference.</summary>
    public bool IsSiRna => Duplex is not null && !Duplex.Strands.Any(strand =>
        StrandArchitecture.Create(strand).Class is StrandClass.Gapmer
            or StrandClass.Hemimer or StrandClass.PhosphorothioateDna or StrandClass.Dna);

    /// <summary>Whether it is the strand that pairs with the target.</summary>
    public bool IsGuide => Duplex is not null && ReferenceEquals(Strand, Duplex.Antisense);

    /// <summary>Whether the molecule carries a ligand at an end.</summary>
    public bool IsConjugate => (Duplex?.Strands ?? [Strand]).Any(strand => strand.Units[0] is GroupUnit || strand.Units[^1] is GroupUnit);

    /// <summary>Whether it has sugars of which 5-methylcytosine throughout is the custom.</summary>
    public bool HasIonisSugar => Architecture.Sugars.Any(IsIonisSugar);

    public bool HasLna => Architecture.Sugars.Any(sugar => sugar.Equals(Sugar.Lna) || sugar.Equals(Sugar.AlphaLna));

    public int BicyclicCount => Architecture.Sugars.Count(IsBicyclic);

    /// <summary>Run-lengths by <see cref="Gap"/>.</summary>
    public string RunLengths =>
        SecondGapMethoxy is null
            ? Architecture.RunLengths
            : $"{Say(Gap.Start)}-{Say(Gap.Length)}-{Say(Architecture.ThreePrimeWing.Length)}";

    public static bool IsIonisSugar(Sugar sugar) => sugar.Equals(Sugar.MethoxyethylRibose) || sugar.Equals(Sugar.ConstrainedEthyl);

    public static bool IsBicyclic(Sugar sugar) =>
        sugar.Equals(Sugar.Lna) || sugar.Equals(Sugar.AlphaLna) || sugar.Equals(Sugar.ConstrainedEthyl)
            || sugar.Equals(Sugar.ConstrainedEthylR) || sugar.Equals(Sugar.Ena);

    /// <summary>Whether rules of a scope concern the strand.</summary>
    public bool IsIn(RuleScope scope) => IsJudged == (scope != RuleScope.Others) && scope switch
    {
        RuleScope.Gapmers => IsGapmer,
        RuleScope.SingleStrands => Duplex is null,
        RuleScope.SiRna => IsSiRna,
        RuleScope.Morpholinos => Architecture.Sugars.All(sugar => sugar.Equals(Sugar.Morpholine)),
        _ => true,
    };

    public static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Say(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>One hit without positions.</summary>
    public static IEnumerable<RuleHit> Hit(params ImmutableArray<string> arguments) => [new RuleHit(arguments, [])];

    /// <summary>One hit for the residues that a condition picks, if there are any; the first argument is their positions.</summary>
    public IEnumerable<RuleHit> HitWhere(Func<Nucleotide, bool> condition, params ImmutableArray<string> more)
    {
        ImmutableArray<int> positions = [.. Residues.Where(condition).Select(residue => residue.Position)];
        return positions.IsEmpty ? [] : [new RuleHit([List(positions), .. more], positions)];
    }

    /// <summary>Positions in words: <c>3, 7 and 9</c>; long lists are cut.</summary>
    public static string List(ImmutableArray<int> positions)
    {
        const int Shown = 12;
        string[] shown = [.. positions.Take(Shown).Select(Say)];
        return positions.Length > Shown
            ? string.Join(", ", shown) + $" and {Say(positions.Length - Shown)} more"
            : Oligo.Text.Suggestion.List(shown, "and");
    }

    /// <summary>Each place where a motif begins.</summary>
    public IEnumerable<int> FindMotif(string motif)
    {
        for (int at = Letters.IndexOf(motif, StringComparison.Ordinal); at >= 0;
            at = Letters.IndexOf(motif, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }

    /// <summary>DNA, 2'-O-methyl, gap: the first of them after a wing of other sugars.</summary>
    private static int? FindSecondGapMethoxy(StrandArchitecture architecture)
    {
        int at = architecture.Gap.Start - 1;
        ImmutableArray<Sugar> sugars = architecture.Sugars;
        bool isSecond = architecture.Class == StrandClass.Gapmer && at >= 2
            && sugars[at].Equals(Sugar.MethylRibose) && sugars[at - 1].Class == SugarClass.Deoxy
            && sugars[at - 2].Class == SugarClass.Modified;
        return isSecond ? at + 1 : null;
    }
}
