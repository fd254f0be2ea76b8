using System.Collections.Immutable;
using Oligo.Monomers;
using Oligo.Text;
using static Oligo.Design.RuleContext;

namespace Oligo.Design;

// One row a rule: code, severity, name, item of the reference table (none where a publication is the source), scope, message, rationale,
// source, and the condition that finds it broken.
public sealed partial class DesignRule
{
    private const string Drugs = "approved and published gapmers (catalogue)";
    private const string Recalled = "literature, recalled";

    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<DesignRule> All { get; } =
    [
        Row("OLG3001", DiagnosticSeverity.Error, "gap-minimum", "gap_min", RuleScope.Gapmers,
            "the gap has {0} deoxy residues; RNase H1 needs at least {1}",
            "Human RNase H1 contacts 7 to 10 base pairs; with fewer than 5 or 6 deoxy residues in a row cleavage is lost. Drugs have 8 " +
            "to 10.", Recalled,
            c => c.Gap.Length < c.Options.MinGap ? Hit(Say(c.Gap.Length), Say(c.Options.MinGap)) : []),

        Row("OLG3002", DiagnosticSeverity.Warning, "gap-usual", "gap_min", RuleScope.Gapmers,
            "the gap has {0} deoxy residues; {1} to 10 are usual",
            "Gaps of 5 or 6 are cleaved weakly; drugs have 8 to 10.", Recalled,
            c => c.Gap.Length >= c.Options.MinGap && c.Gap.Length < c.Options.UsualMinGap
                ? Hit(Say(c.Gap.Length), Say(c.Options.UsualMinGap)) : []),

        Row("OLG3003", DiagnosticSeverity.Error, "gap-pure", "gap_pure", RuleScope.Gapmers,
            "the gap has sugars that block RNase H1, at position {0}",
            "2'-O-methyl, MOE, LNA, cEt, 2'-fluoro and morpholino residues do not support cleavage; one of them between two deoxy runs " +
            "splits the gap.", Recalled,
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
            "All linkages between gap residues are phosphorothioates in the approved gapmers; deoxy phosphodiesters are cut by " +
            "endonucleases.", Drugs,
            c => LinkageHit(c, i => c.Gap.Contains(i) && c.Gap.Contains(i + 1))),

        Row("OLG3009", DiagnosticSeverity.Warning, "phosphorothioate-fraction", "ps_fraction", RuleScope.Gapmers,
            "{0} of {1} linkages are phosphorothioates; 12 to 19 of 19 are usual",
            "Phosphorothioates bind plasma proteins and keep the molecule in tissue; mixed backbones keep 12 to 16 of 19.", Drugs,
            FewPhosphorothioates),

        Row("OLG3010", DiagnosticSeverity.Warning, "methylcytosine", "m5C_all", RuleScope.Gapmers,
            "no cytosine is 5-methylcytosine",
            "In gapmers with MOE or cEt wings every C is 5-methylated, the gap included. Unmethylated C may be deliberate, or the m was " +
            "lost in copying (14.016 Da each). LNA gapmers leave the C of the gap plain, 2'-O-methyl wings all.", Drugs,
            c => c.HasIonisSugar && c.Architecture.CytosineCount > 0 && c.Architecture.MethylatedCytosineCount == 0 ? Hit() : []),

        Row("OLG3011", DiagnosticSeverity.Warning, "methylcytosine-mixed", "C vs m5C", RuleScope.All,
            "C and 5-methyl-C are mixed: unmethylated at position {0}",
            "A strand of MOE or cEt that has both has usually lost an m in copying (14.016 Da each). With LNA it is the custom that only " +
            "the C of LNA is methylated; DNA may be methylated at CpG alone.", "practice of transcribing sequences",
            c => !c.HasIonisSugar || c.Architecture.MethylatedCytosineCount == 0
                ? []
                : c.HitWhere(r => r.Base.IsCytosine && !r.Base.Equals(Nucleobase.Methylcytosine))),

        Row("OLG3012", DiagnosticSeverity.Warning, "thymine-not-uracil", "T_not_U", RuleScope.Gapmers,
            "uracil where these designs have thymine, at position {0}",
            "MOE, LNA, cEt and the DNA of a gap carry T (5-methyluracil). U on such a sugar is probably a mistake: many sources write U " +
            "for the 5-methyl form (14.016 Da each). U is the base of 2'-O-methyl wings.", Drugs,
            c => c.HitWhere(r =>
                r.Base.Equals(Nucleobase.Uracil)
                && (r.Sugar.Class == SugarClass.Deoxy || RuleContext.IsIonisSugar(r.Sugar) || RuleContext.IsBicyclic(r.Sugar)))),

        Row("OLG3013", DiagnosticSeverity.Warning, "length", "length", RuleScope.Gapmers,
            "the strand has {0} residues; {1} to {2} are usual",
            "Shorter strands bind unspecifically or not at all, longer ones are hard to make and enter cells poorly; 16 to 20 are typical.",
            Recalled,
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
            "CpG of two DNA residues with plain C stimulates Toll-like receptor 9; 5-methyl-C removes it, and sugars other than DNA " +
            "reduce it.", "Yoshida et al. 2024, Sci. Rep. 14 (abstract, doi 10.1038/s41598-024-61666-3)",
            UnmethylatedCpG),

        Row("OLG3017", DiagnosticSeverity.Warning, "motif-hepatotoxic-bicyclic", "TCC, TGC", RuleScope.Gapmers,
            "TCC or TGC at position {0} of an LNA gapmer",
            "Found only in the hepatotoxic ones among the fully phosphorothioated LNA gapmers of one mouse study. A liability to test " +
            "for, not a hard rule.", "Burdick et al. 2014, Nucleic Acids Res. 42, 4882 (abstract)",
            c => c.HasLna ? MotifHit(c, "TCC", "TGC") : []),

        Row("OLG3018", DiagnosticSeverity.Note, "motif-hepatotoxic", "TCC, TGC", RuleScope.Gapmers,
            "TCC or TGC at position {0}",
            "Reported for LNA gapmers only (see OLG3017); marketed MOE gapmers such as mipomersen contain TGC.",
            "Burdick et al. 2014, Nucleic Acids Res. 42, 4882 (abstract)",
            c => c.HasLna ? [] : MotifHit(c, "TCC", "TGC")),

        Row("OLG3019", DiagnosticSeverity.Warning, "g-quartet", "GGGG or G3N1-7 x4", RuleScope.All,
            "a G-quartet can form from position {0}",
            "Strands with four G in a row, or four tracts of three, aggregate and bind proteins.", Recalled,
            c => StartsHit([.. SequenceMotifs.GQuartet().Matches(c.Letters).Select(match => match.Index)])),

        Row("OLG3020", DiagnosticSeverity.Note, "homopolymer", "homopolymer >= 4 (G>=3)", RuleScope.All,
            "runs of one base: {0}",
            "Runs of one base are harder to synthesise and bind off-targets. Approved and late-stage drugs have runs of up to six, of " +
            "three G.", Drugs,
            c => Homopolymers(c, run => run.Length < c.Options.MinLongHomopolymerRun)),

        Row("OLG3021", DiagnosticSeverity.Note, "palindrome", "palindrome >= 6 / self-dimer, hairpin stem >= 4", RuleScope.SingleStrands,
            "palindromes: {0}",
            "Two molecules of the strand can pair with each other through a palindrome. Drugs have palindromes of up to eight residues.",
            Drugs,
            c => Palindromes(c, length => length < c.Options.MinLongPalindrome)),

        Row("OLG3022", DiagnosticSeverity.Note, "hairpin", "palindrome >= 6 / self-dimer, hairpin stem >= 4", RuleScope.SingleStrands,
            "a hairpin stem of {2} base pairs between positions {0} and {1}",
            "A stem can fold the strand on itself. Drugs have stems of four base pairs, long ones and aptamers of five.", Drugs,
            c => Hairpin(c, stem => stem < c.Options.MinStrongHairpinStem)),

        Row("OLG3023", DiagnosticSeverity.Note, "motif-neurotoxic", "TTGT / GT-rich, Hagedorn models", RuleScope.Gapmers,
            "TTGT at position {0}",
            "Scored in models of acute neurotoxicity (calcium oscillation) that were fitted to LNA data. A liability to test for, not a " +
            "hard rule.", "Hagedorn models, recalled; data set seen",
            c => MotifHit(c, "TTGT")),

        Row("OLG3024", DiagnosticSeverity.Note, "architecture-usual", "architecture", RuleScope.Gapmers,
            "{0} is not among the architectures in common use ({1})",
            "5-10-5 and 4-8-6 MOE, 3-10-3 cEt and LNA, 6-8-5 with mixed wings and the short LNA designs are the published patterns; " +
            "others work too.", Drugs + "; published HELM; patents",
            c => KnownArchitectures.Contains(c.RunLengths) ? [] : Hit(c.RunLengths, string.Join(", ", KnownArchitectures))),

        Row("OLG3025", DiagnosticSeverity.Note, "not-a-gapmer", "class", RuleScope.All,
            "the strand is {0}: rules for gapmers are not applied",
            "Uniform and mixed strands work by steric block, siRNA by RISC; the rules for RNase H gapmers do not apply to them.",
            "definition",
            c => c.IsGapmer || c.IsSiRna ? [] : Hit(ClassInWords(c.Architecture))),

        Row("OLG3026", DiagnosticSeverity.Warning, "gap-long", "gap_min", RuleScope.Gapmers,
            "the gap has {0} residues; up to {1} are usual",
            "The longest gap among the drugs has 13 residues. A longer one leaves more DNA open to nucleases and to unintended cleavage.",
            Drugs,
            c => c.Gap.Length > c.Options.UsualMaxGap ? Hit(Say(c.Gap.Length), Say(c.Options.UsualMaxGap)) : []),

        Row("OLG3027", DiagnosticSeverity.Note, "gap-second-methoxy", null, RuleScope.Gapmers,
            "2'-O-methyl at the second residue of the gap, position {0}: counted as part of the gap",
            "One 2'-O-methyl at gap position 2 reduces protein binding and hepatotoxicity of phosphorothioate gapmers, with little loss " +
            "of activity.", "Shen et al. 2019, Nat. Biotechnol. (abstract: Chemical modification of PS-ASO therapeutics reduces cellular " +
            "protein-binding)",
            c => c.SecondGapMethoxy is { } position ? [new RuleHit([Say(position)], [position])] : []),

        Row("OLG3028", DiagnosticSeverity.Note, "gap-fana", "gap_pure", RuleScope.Gapmers,
            "the gap has FANA at position {0}",
            "2'-Fluoroarabino residues support RNase H, in gapmers and in alternation with DNA; no approved drug has them.",
            "Damha et al. 2001, Nucleosides Nucleotides Nucleic Acids 20, 429 (abstract); abstract of doi 10.1196/annals.1348.032",
            c => c.HitWhere(r => c.Gap.Contains(r.Position - 1) && r.Sugar.Equals(Sugar.FluoroArabinose))),

        Row("OLG3029", DiagnosticSeverity.Warning, "high-affinity-load", null, RuleScope.Gapmers,
            "{0} residues are LNA, cEt or other bicyclic sugars; up to {1} are usual in a gapmer",
            "Gapmers of very high affinity cleave unintended, mostly long pre-mRNAs through RNase H1 and cause hepatotoxicity in mice. " +
            "Gapmers of the catalogue have six bicyclic residues.",
            "Burel et al. 2016, Nucleic Acids Res. 44, 2093 (abstract); Hagedorn et al. 2018, Nucleic Acids Res. 46, 5366 (abstract)",
            c => c.BicyclicCount > c.Options.MaxBicyclic ? Hit(Say(c.BicyclicCount), Say(c.Options.MaxBicyclic)) : []),

        Row("OLG3030", DiagnosticSeverity.Warning, "homopolymer-long", "homopolymer >= 4 (G>=3)", RuleScope.All,
            "long runs of one base: {0}",
            "No drug has a run of more than six.", Drugs,
            c => Homopolymers(c, run => run.Length >= c.Options.MinLongHomopolymerRun)),

        Row("OLG3031", DiagnosticSeverity.Warning, "palindrome-long", "palindrome >= 6 / self-dimer, hairpin stem >= 4",
            RuleScope.SingleStrands,
            "long palindromes: {0}",
            "Two molecules of the strand pair with each other. No drug has a palindrome of more than eight residues.", Drugs,
            c => Palindromes(c, length => length >= c.Options.MinLongPalindrome)),

        Row("OLG3032", DiagnosticSeverity.Warning, "hairpin-strong", "palindrome >= 6 / self-dimer, hairpin stem >= 4",
            RuleScope.SingleStrands,
            "a strong hairpin stem of {2} base pairs between positions {0} and {1}",
            "The strand folds on itself. No drug has a stem of more than five base pairs.", Drugs,
            c => Hairpin(c, stem => stem >= c.Options.MinStrongHairpinStem)),

        Row("OLG3033", DiagnosticSeverity.Warning, "morpholino-length", "PMO", RuleScope.Morpholinos,
            "the morpholino has {0} residues; {1} to {2} are usual",
            "The approved morpholinos have 21 to 30 residues.", Drugs,
            c => c.Residues.Length < c.Options.MinMorpholinoLength || c.Residues.Length > c.Options.MaxMorpholinoLength
                ? Hit(Say(c.Residues.Length), Say(c.Options.MinMorpholinoLength), Say(c.Options.MaxMorpholinoLength)) : []),

        Row("OLG3034", DiagnosticSeverity.Warning, "morpholino-linkage", "PMO", RuleScope.Morpholinos,
            "a linkage of the morpholino is not a phosphorodiamidate: linkage {0}",
            "Morpholino units are joined by (dimethylamino)phosphorodiamidates in all approved ones, some of the experimental ones with " +
            "piperazine. Another linkage is usually the default of the text it was read from.", Drugs,
            c => LinkageHit(c, _ => true,
                linkage => linkage.Equals(Linkage.DimethylPhosphorodiamidate) || linkage.Equals(Linkage.PiperazinePhosphorodiamidate))),

        Row("OLG3035", DiagnosticSeverity.Note, "not-judged", null, RuleScope.Others,
            "no design rules are applied to {0}",
            "The rules are for linear strands by themselves and for duplexes of two. Formula, masses and notations are not concerned.",
            "definition",
            c => Hit(c.Strand.IsCircular ? "a ring" : c.IsInComplex ? "the strands of a complex" : "a strand without bases")),

        .. SiRnaRows(),
    ];

    // Run-lengths of published designs, most common first.
    private static ImmutableArray<string> KnownArchitectures { get; } =
        ["5-10-5", "4-8-6", "6-8-5", "4-8-4", "3-10-3", "2-10-2", "2-9-2", "3-9-3", "2-8-2", "4-9-3", "5-8-5",
            "5-9-5", "4-10-4", "4-10-3", "2-9-3", "6-10-4", "4-12-4"];

    private static DesignRule Row(
        string code, DiagnosticSeverity severity, string name, string? item, RuleScope scope,
        string template, string rationale, string source,
        Func<RuleContext, IEnumerable<RuleHit>> evaluate) =>
        new(new DiagnosticDescriptor(code, severity, template, rationale), name, item, scope, source, evaluate);
}
