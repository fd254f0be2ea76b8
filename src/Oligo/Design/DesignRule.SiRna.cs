using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;
using static Oligo.Design.RuleContext;

namespace Oligo.Design;

// The rules for duplexes that work by RNA interference. What concerns the guide is asked of the antisense strand.
public sealed partial class DesignRule
{
    private const string SiRnaDrugs = "siRNA drugs (catalogue)";
    private const int SeedStart = 2;
    private const int SeedEnd = 8;

    private static ImmutableArray<DesignRule> SiRnaRows() =>
    [
        Row("OLG3041", DiagnosticSeverity.Warning, "sirna-length", "siRNA", RuleScope.SiRna,
            "the strand has {0} residues; {1} to {2} are usual in an siRNA",
            "siRNA drugs have 19 to 25 residues in a strand; longer duplexes are cut by Dicer first, shorter ones are not loaded.",
            SiRnaDrugs,
            c => c.Residues.Length < c.Options.MinSiRnaLength || c.Residues.Length > c.Options.MaxSiRnaLength
                ? Hit(Say(c.Residues.Length), Say(c.Options.MinSiRnaLength), Say(c.Options.MaxSiRnaLength)) : []),

        Row("OLG3042", DiagnosticSeverity.Note, "sirna-overhang", "siRNA", RuleScope.SiRna,
            "unpaired ends: {0}",
            "A 3' overhang of two residues or a blunt end is usual at either end; a 5' end of a strand is paired.", SiRnaDrugs,
            Overhangs),

        Row("OLG3043", DiagnosticSeverity.Note, "sirna-ends", null, RuleScope.SiRna,
            "the last two linkages at the 3' end of the guide of a conjugate are not phosphorothioates",
            "Conjugates meet nucleases without a carrier; those of the catalogue have two phosphorothioates at the 3' end of the guide. " +
            "Formulated siRNA such as patisiran has none.", SiRnaDrugs,
            c => c.IsGuide && c.IsConjugate && LinkageHit(c, i => i >= c.Architecture.Linkages.Length - 2).Any() ? Hit() : []),

        Row("OLG3044", DiagnosticSeverity.Warning, "sirna-seed", null, RuleScope.SiRna,
            "the seed of the guide, positions 2 to 8, has {0} G or C and no destabilising residue; up to {1} are usual",
            "The more stable the pairs of the seed, the more off-targets are silenced as by a microRNA; a destabilising residue such as " +
            "GNA in the seed relieves it.",
            "Naito and Ui-Tei 2012, Front. Genet. 3, 102 (abstract); Janas et al. 2018, Nat. Commun. (abstract)",
            StrongSeed),

        Row("OLG3045", DiagnosticSeverity.Note, "sirna-asymmetry", null, RuleScope.SiRna,
            "the first third of the guide has {0} A or U; {1} or more favour its loading",
            "The strand whose 5' end pairs more weakly is loaded: at least five A or U in the 5' third of the antisense strand.",
            "table 1 of the review PMC4425273",
            c => c.IsGuide && CountWeakStart(c) is var weak
                && weak < c.Options.MinWeakStart ? Hit(Say(weak), Say(c.Options.MinWeakStart)) : []),

        Row("OLG3046", DiagnosticSeverity.Note, "sirna-fluoro", null, RuleScope.SiRna,
            "{0} % of the residues of the strand are 2'-fluoro; up to {1} % are usual",
            "The drugs have moved from half of the residues as 2'-fluoro (revusiran, fitusiran) to a quarter or less (inclisiran, " +
            "vutrisiran).", SiRnaDrugs,
            c => FluoroPercent(c) is var fluoro
                && fluoro > c.Options.MaxFluoroPercent ? Hit(Say(decimal.Round(fluoro)), Say(c.Options.MaxFluoroPercent)) : []),

        Row("OLG3047", DiagnosticSeverity.Warning, "sirna-gc-stretch", null, RuleScope.SiRna,
            "{1} G and C in a row from position {0}; up to {2} are usual",
            "A long stretch of G and C keeps the strands from parting.", "table 1 of the review PMC4425273",
            GcStretch),
    ];

    private static IEnumerable<RuleHit> Overhangs(RuleContext c)
    {
        if (!c.IsGuide || c.Duplex is not { } duplex)
        {
            return [];
        }
        (int Length, int Most, string Place)[] ends =
        [
            (duplex.SenseFivePrimeOverhang, 0, "5' end of the sense strand"),
            (duplex.SenseThreePrimeOverhang, c.Options.MaxOverhang, "3' end of the sense strand"),
            (duplex.AntisenseFivePrimeOverhang, 0, "5' end of the antisense strand"),
            (duplex.AntisenseThreePrimeOverhang, c.Options.MaxOverhang, "3' end of the antisense strand"),
        ];
        string[] unusual =
            [.. ends.Where(end => end.Length > end.Most).Select(end => $"{CountedNoun.Of(end.Length, "residue")} at the {end.Place}")];
        return unusual.Length == 0 ? [] : Hit(Suggestion.List(unusual, "and"));
    }

    private static IEnumerable<RuleHit> StrongSeed(RuleContext c)
    {
        if (!c.IsGuide || c.Residues.Length < SeedEnd)
        {
            return [];
        }
        ImmutableArray<Nucleotide> seed = c.Residues[(SeedStart - 1)..SeedEnd];
        int strong = c.Letters[(SeedStart - 1)..SeedEnd].Count(letter => letter is 'G' or 'C');
        bool isDestabilised = seed.Any(r => r.Sugar.Equals(Sugar.Gna) || r.Sugar.Equals(Sugar.GnaR) || r.Sugar.Equals(Sugar.Una));
        return strong > c.Options.MaxSeedGc && !isDestabilised ? Hit(Say(strong), Say(c.Options.MaxSeedGc)) : [];
    }

    private static int CountWeakStart(RuleContext c) => c.Letters[..(c.Letters.Length / 3)].Count(letter => letter is 'A' or 'T');

    private static decimal FluoroPercent(RuleContext c) =>
        100m * c.Residues.Count(r => r.Sugar.Equals(Sugar.FluoroRibose)) / c.Residues.Length;

    private static IEnumerable<RuleHit> GcStretch(RuleContext c)
    {
        string strong = new([.. c.Letters.Select(letter => letter is 'G' or 'C' ? 'S' : 'W')]);
        return from run in SequenceMotifs.Runs(strong)
               where run.Letter == 'S' && run.Length > c.Options.MaxGcStretch
               select new RuleHit([Say(run.Start + 1), Say(run.Length), Say(c.Options.MaxGcStretch)], [run.Start + 1]);
    }
}
