using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;
using static Oligo.Design.RuleContext;

namespace Oligo.Design;

// One row a rule: code, severity, name, item of the reference table, scope, message, rationale, source, and the condition that finds it broken.
public sealed partial class DesignRule
{
    private const string Drugs = "approved and published gapmers (catalogue)";
    private const string Recalled = "literature, recalled";

    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<DesignRule> All { get; } =
    [
        Row("OLG3001", DiagnosticSeverity.Error, "gap-minimum", "gap_min", RuleScope.Gapmers,
            "the gap has {0} deoxy residues; RNase H1 needs at least {1}",
            "Human RNase H1 contacts 7 to 10 base pairs; with fewer than 5 or 6 deoxy residues in a row cleavage is lost. Drugs have 8 to 10.", Recalled,
            c => c.Architecture.Gap.Length < c.Options.MinGap ? Hit(Say(c.Architecture.Gap.Length), Say(c.Options.MinGap)) : []),

        Row("OLG3002", DiagnosticSeverity.Warning, "gap-usual", "gap_min", RuleScope.Gapmers,
            "the gap has {0} deoxy residues; {1} to 10 are usual",
            "Gaps of 5 or 6 are cleaved weakly; drugs have 8 to 10.", Recalled,
            c => c.Architecture.Gap.Length >= c.Options.MinGap && c.Architecture.Gap.Length < c.Options.UsualMinGap
                ? Hit(Say(c.Architecture.Gap.Length), Say(c.Options.UsualMinGap)) : []),

        Row("OLG3003", DiagnosticSeverity.Error, "gap-pure", "gap_pure", RuleScope.Gapmers,
            "the gap has sugars that block RNase H1, at position {0}",
            "2'-O-methyl, MOE, LNA, cEt, 2'-fluoro and morpholino residues do not support cleavage; one of them between two deoxy runs splits the gap.", Recalled,
            InterruptedGap),

        Row("OLG3004", DiagnosticSeverity.Error, "wing-present", "wing_nonempty", RuleScope.Gapmers,
            "the {0}' wing is empty: one modified end makes a hemimer, not a gapmer",
            "Each wing has at least one modified sugar; it protects the end and raises affinity.", "definition",
            c => c.Architecture.Class == StrandClass.Hemimer ? Hit(c.Architecture.FivePrimeWing.Length == 0 ? "5" : "3") : []),

        Row("OLG3005", DiagnosticSeverity.Note, "wing-length", "wing_nonempty", RuleScope.Gapmers,
            "the wings have {0} and {1} residues; {2} to {3} are typical",
            "Wings of 2 to 6 residues are usual; asymmetric ones occur.", Recalled,
            UnusualWings),

        Row("OLG3006", DiagnosticSeverity.Warning, "ends-modified", "cap_ends", RuleScope.Gapmers,
            "unmodified sugar at the end, position {0}",
            "Modified sugars at both ends protect against exonucleases.", Drugs,
            c => c.HitWhere(r => (r.Position == 1 || r.Position == c.Residues.Length) && r.Sugar.Class != SugarClass.Modified)),

        Row("OLG3007", DiagnosticSeverity.Warning, "ends-phosphorothioate", "cap_ends", RuleScope.Gapmers,
            "a terminal linkage is not a phosphorothioate: linkage {0}",
            "Terminal phosphorothioates protect against exonucleases; phosphodiesters are used inside wings only.", Drugs,
            c => LinkageHit(c, i => i == 0 || i == c.Architecture.Linkages.Length - 1)),

        Row("OLG3008", DiagnosticSeverity.Warning, "gap-phosphorothioate", "gap_PS", RuleScope.Gapmers,
            "a linkage within the gap is not a phosphorothioate: linkage {0}",
            "All linkages between gap residues are phosphorothioates in the approved gapmers; deoxy phosphodiesters are cut by endonucleases.", Drugs,
            c => LinkageHit(c, i => c.Architecture.Gap.Contains(i) && c.Architecture.Gap.Contains(i + 1))),

        Row("OLG3009", DiagnosticSeverity.Warning, "phosphorothioate-fraction", "ps_fraction", RuleScope.Gapmers,
            "{0} of {1} linkages are phosphorothioates; 12 to 19 of 19 are usual",
            "Phosphorothioates bind plasma proteins and keep the molecule in tissue; mixed backbones keep 12 to 16 of 19.", Drugs,
            FewPhosphorothioates),

        Row("OLG3010", DiagnosticSeverity.Warning, "methylcytosine", "m5C_all", RuleScope.Gapmers,
            "no cytosine is 5-methylcytosine",
            "In Ionis gapmers every C is 5-methylated, the gap included. Unmethylated C may be deliberate, or the m was lost in copying (14.016 Da each).", Drugs,
            c => c.Architecture.CytosineCount > 0 && c.Architecture.MethylatedCytosineCount == 0 ? Hit() : []),

        Row("OLG3011", DiagnosticSeverity.Warning, "methylcytosine-mixed", "C vs m5C", RuleScope.All,
            "C and 5-methyl-C are mixed: unmethylated at position {0}",
            "A strand that has both has usually lost an m in copying (14.016 Da each).", "practice of transcribing sequences",
            c => c.Architecture.MethylatedCytosineCount == 0 ? [] : c.HitWhere(r => r.Base.IsCytosine && !r.Base.Equals(Nucleobase.Methylcytosine))),

        Row("OLG3012", DiagnosticSeverity.Warning, "thymine-not-uracil", "T_not_U", RuleScope.Gapmers,
            "uracil where these designs have thymine, at position {0}",
            "Wings of MOE, LNA and cEt carry T (5-methyluracil). U on such a sugar is probably a mistake: many sources write U for the 5-methyl form (14.016 Da each).", Drugs,
            c => c.HitWhere(r => r.Base.Equals(Nucleobase.Uracil))),

        Row("OLG3013", DiagnosticSeverity.Warning, "length", "length", RuleScope.Gapmers,
            "the strand has {0} residues; {1} to {2} are usual",
            "Shorter strands bind unspecifically or not at all, longer ones are hard to make and enter cells poorly; 16 to 20 are typical.", Recalled,
            c => c.Residues.Length < c.Options.MinLength || c.Residues.Length > c.Options.MaxLength
                ? Hit(Say(c.Residues.Length), Say(c.Options.MinLength), Say(c.Options.MaxLength)) : []),

        Row("OLG3014", DiagnosticSeverity.Warning, "gc-extreme", "gc", RuleScope.Gapmers,
            "{0} % of the bases are G or C; {1} to {2} % are acceptable",
            "Strands with very little G and C bind weakly, those with very much unspecifically.", Recalled,
            c => GcPercent(c) is var gc && (gc < c.Options.MinGcPercent || gc > c.Options.MaxGcPercent)
                ? Hit(Say(gc), Say(c.Options.MinGcPercent), Say(c.Options.MaxGcPercent)) : []),

        Row("OLG3015", DiagnosticSeverity.Note, "gc-typical", "gc", RuleScope.Gapmers,
            "{0} % of the bases are G or C; {1} to {2} % are typical",
            "Most designs lie between 40 and 60 %.", Recalled,
            c => GcPercent(c) is var gc && gc >= c.Options.MinGcPercent && gc <= c.Options.MaxGcPercent
                && (gc < c.Options.TypicalMinGcPercent || gc > c.Options.TypicalMaxGcPercent)
                ? Hit(Say(gc), Say(c.Options.TypicalMinGcPercent), Say(c.Options.TypicalMaxGcPercent)) : []),

        Row("OLG3016", DiagnosticSeverity.Warning, "cpg", "CpG (unmethylated C)", RuleScope.All,
            "unmethylated CpG at position {0}",
            "Unmethylated CpG stimulates Toll-like receptor 9; 5-methyl-C removes it.", Recalled,
            UnmethylatedCpG),

        Row("OLG3017", DiagnosticSeverity.Warning, "motif-hepatotoxic-bicyclic", "TCC, TGC", RuleScope.Gapmers,
            "TCC or TGC at position {0} of a gapmer with bicyclic wings",
            "Found only in the hepatotoxic ones among the fully phosphorothioated LNA gapmers of one mouse study. A liability to test for, not a hard rule.", "Burdick et al. 2014, Nucleic Acids Res. 42, 4882 (abstract)",
            c => HasBicyclicWing(c) ? MotifHit(c, "TCC", "TGC") : []),

        Row("OLG3018", DiagnosticSeverity.Note, "motif-hepatotoxic", "TCC, TGC", RuleScope.Gapmers,
            "TCC or TGC at position {0}",
            "Reported for LNA gapmers only (see OLG3017); marketed MOE gapmers such as mipomersen contain TGC.", "Burdick et al. 2014, Nucleic Acids Res. 42, 4882 (abstract)",
            c => HasBicyclicWing(c) ? [] : MotifHit(c, "TCC", "TGC")),

        Row("OLG3019", DiagnosticSeverity.Warning, "g-quartet", "GGGG or G3N1-7 x4", RuleScope.All,
            "a G-quartet can form from position {0}",
            "Strands with four G in a row, or four tracts of three, aggregate and bind proteins.", Recalled,
            c => StartsHit([.. SequenceMotifs.GQuartet().Matches(c.Letters).Select(match => match.Index)])),

        Row("OLG3020", DiagnosticSeverity.Warning, "homopolymer", "homopolymer >= 4 (G>=3)", RuleScope.All,
            "a run of {1} {2} from position {0}",
            "Long runs of one base are hard to synthesise and bind off-targets.", Recalled,
            Homopolymers),

        Row("OLG3021", DiagnosticSeverity.Warning, "palindrome", "palindrome >= 6 / self-dimer, hairpin stem >= 4", RuleScope.All,
            "a palindrome of {1} residues from position {0}",
            "Two molecules of the strand can pair with each other through a palindrome.", Recalled,
            c => SequenceMotifs.Palindromes(c.Letters, c.Options.MinPalindrome).Select(p => new RuleHit([Say(p.Start + 1), Say(p.Length)], [p.Start + 1]))),

        Row("OLG3022", DiagnosticSeverity.Warning, "hairpin", "palindrome >= 6 / self-dimer, hairpin stem >= 4", RuleScope.All,
            "a hairpin stem of {2} base pairs between positions {0} and {1}",
            "A stem of four base pairs or more can fold the strand on itself.", Recalled,
            c => SequenceMotifs.LongestHairpin(c.Letters, c.Options.MinHairpinStem) is var (five, three, stem)
                ? [new RuleHit([Say(five + 1), Say(three + 1), Say(stem)], [five + 1, three + 1])] : []),

        Row("OLG3023", DiagnosticSeverity.Note, "motif-neurotoxic", "TTGT / GT-rich, Hagedorn models", RuleScope.Gapmers,
            "TTGT at position {0}",
            "Scored in models of acute neurotoxicity (calcium oscillation) that were fitted to LNA data. A liability to test for, not a hard rule.", "Hagedorn models, recalled; data set seen",
            c => MotifHit(c, "TTGT")),

        Row("OLG3024", DiagnosticSeverity.Note, "architecture-usual", "architecture", RuleScope.Gapmers,
            "{0} is not among the architectures in common use ({1})",
            "5-10-5 and 4-8-6 MOE, 3-10-3 cEt and LNA, 6-8-5 with mixed wings and the short LNA designs are the published patterns; others work too.", Drugs + "; published HELM; patents",
            c => KnownArchitectures.Contains(c.Architecture.RunLengths) ? [] : Hit(c.Architecture.RunLengths, string.Join(", ", KnownArchitectures))),

        Row("OLG3025", DiagnosticSeverity.Note, "not-a-gapmer", "class", RuleScope.All,
            "the strand is {0}: rules for gapmers are not applied",
            "Uniform and mixed strands work by steric block, siRNA by RISC; the rules for RNase H gapmers do not apply to them.", "definition",
            c => c.Architecture.Class is StrandClass.Gapmer or StrandClass.Hemimer ? [] : Hit(ClassInWords(c.Architecture))),
    ];

    // Run-lengths of published designs, most common first.
    private static ImmutableArray<string> KnownArchitectures { get; } =
        ["5-10-5", "4-8-6", "6-8-5", "4-8-4", "3-10-3", "2-10-2", "2-9-2", "3-9-3", "2-8-2", "4-9-3", "5-8-5", "5-9-5", "4-10-4", "4-10-3", "2-9-3", "6-10-4", "4-12-4"];

    private static DesignRule Row(
        string code, DiagnosticSeverity severity, string name, string item, RuleScope scope, string template, string rationale, string source,
        Func<RuleContext, IEnumerable<RuleHit>> evaluate) =>
        new(new DiagnosticDescriptor(code, severity, template, rationale), name, item, scope, source, evaluate);

    private static IEnumerable<RuleHit> InterruptedGap(RuleContext c)
    {
        // The core reaches from the first to the last deoxy run of three residues or more; shorter runs belong to mixed wings.
        const int ShortestCoreRun = 3;
        ImmutableArray<Sugar> sugars = c.Architecture.Sugars;
        var core = new List<(int Start, int End)>();
        for (int i = 0; i < sugars.Length; i++)
        {
            int end = i;
            while (end < sugars.Length && sugars[end].Class == SugarClass.Deoxy)
            {
                end++;
            }
            if (end - i >= ShortestCoreRun)
            {
                core.Add((i, end));
            }
            i = Math.Max(i, end - 1);
        }
        return core.Count == 0 ? [] : c.HitWhere(r => r.Position > core[0].Start && r.Position <= core[^1].End && !r.Sugar.SupportsRNaseH);
    }

    private static IEnumerable<RuleHit> UnusualWings(RuleContext c)
    {
        int five = c.Architecture.FivePrimeWing.Length;
        int three = c.Architecture.ThreePrimeWing.Length;
        bool usual = Usual(five) && Usual(three);
        return usual || five == 0 || three == 0 ? [] : Hit(Say(five), Say(three), Say(c.Options.UsualMinWing), Say(c.Options.UsualMaxWing));

        bool Usual(int wing) => wing >= c.Options.UsualMinWing && wing <= c.Options.UsualMaxWing;
    }

    private static IEnumerable<RuleHit> LinkageHit(RuleContext c, Func<int, bool> concerns)
    {
        ImmutableArray<Linkage> linkages = c.Architecture.Linkages;
        ImmutableArray<int> wrong = [.. Enumerable.Range(0, linkages.Length).Where(i => concerns(i) && !linkages[i].Equals(Linkage.Phosphorothioate)).Select(i => i + 1)];
        return wrong.IsEmpty ? [] : [new RuleHit([List(wrong)], wrong)];
    }

    private static IEnumerable<RuleHit> FewPhosphorothioates(RuleContext c)
    {
        int count = c.Architecture.Linkages.Length;
        int thio = c.Architecture.Linkages.Count(linkage => linkage.Equals(Linkage.Phosphorothioate));
        return count > 0 && thio < c.Options.MinPhosphorothioateFraction * count ? Hit(Say(thio), Say(count)) : [];
    }

    private static decimal GcPercent(RuleContext c) => 100m * c.Letters.Count(letter => letter is 'G' or 'C') / c.Letters.Length;

    private static IEnumerable<RuleHit> UnmethylatedCpG(RuleContext c) =>
        StartsHit([.. c.FindMotif("CG").Where(at => !c.Residues[at].Base.Equals(Nucleobase.Methylcytosine))]);

    private static bool HasBicyclicWing(RuleContext c) =>
        c.Architecture.Sugars.Any(sugar => sugar.Equals(Sugar.Lna) || sugar.Equals(Sugar.ConstrainedEthyl));

    private static IEnumerable<RuleHit> MotifHit(RuleContext c, params ReadOnlySpan<string> motifs)
    {
        var starts = new SortedSet<int>();
        foreach (string motif in motifs)
        {
            starts.UnionWith(c.FindMotif(motif));
        }
        return StartsHit([.. starts]);
    }

    private static IEnumerable<RuleHit> StartsHit(ImmutableArray<int> starts)
    {
        ImmutableArray<int> positions = [.. starts.Select(at => at + 1)];
        return positions.IsEmpty ? [] : [new RuleHit([List(positions)], positions)];
    }

    private static IEnumerable<RuleHit> Homopolymers(RuleContext c) =>
        from run in SequenceMotifs.Runs(c.Letters)
        where run.Length >= (run.Letter == 'G' ? c.Options.MinGuanineRun : c.Options.MinHomopolymerRun)
        select new RuleHit([Say(run.Start + 1), Say(run.Length), run.Letter.ToString()], [.. Enumerable.Range(run.Start + 1, run.Length)]);

    private static string ClassInWords(StrandArchitecture architecture) => architecture.Class switch
    {
        StrandClass.Mixmer => "a mixmer",
        StrandClass.Uniform => $"uniformly {architecture.Chemistry}",
        StrandClass.MixedModified => $"of mixed sugars ({architecture.Chemistry})",
        StrandClass.PhosphorothioateDna => "phosphorothioate DNA",
        StrandClass.Dna => "DNA",
        _ => "RNA",
    };
}
