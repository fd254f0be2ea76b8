using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

// Formulas follow from the reactions; reviews name what occurs. Shifts of public programs are compared with these rows by tests.
public sealed partial class VariantClass
{
    private const string Review = "Pourshahian, Mass Spectrom. Rev. 2021, 40, 75 (recalled); formula by arithmetic";
    private const string Transformations = "table of transformations of OligoDistiller; formula by arithmetic";
    private const string Shifts = "table of shifts of pangxuedan/oligonucleotide-calculator; formula by arithmetic";
    private const string Adducts =
        "adducts of DNA degradation: Kurata et al., 2'-deoxycytidine and 4-oxo-2-pentenal; formula by arithmetic";
    private const string Branches =
        "Kurata et al., branched impurities joined by P(O)SH; Pourshahian 2021 (recalled); formula by arithmetic";
    private const string Labels = "labels of Kynamro, Spinraza and Givlaari (recalled)";

    /// <summary>Every class: impurities, then metabolites.</summary>
    public static ImmutableArray<VariantClass> All { get; } =
    [
        Impurity("shortmer-5", "n-x from the 5' end", Review, Shortmers.FromFivePrime),
        Impurity("shortmer-3", "n-x from the 3' end", Review, Shortmers.FromThreePrime),
        Impurity("deletion", "nucleotides missing inside", Review, ChainLengths.Deletions),
        Impurity("longmer", "units of the chain twice", Review, ChainLengths.Insertions),
        Impurity("shortmer-5-phosphate", "n-x from the 5' end with the acid of the cut linkage", Review, Shortmers.FromFivePrimeWithAcid),
        Impurity("shortmer-3-phosphate", "n-x from the 3' end with the acid of the cut linkage", Review, Shortmers.FromThreePrimeWithAcid),
        Impurity("cyclic-phosphate", "2',3'-cyclic phosphate of RNA", Review, Shortmers.WithCyclicPhosphate),
        Impurity("3-phosphate", "3'-phosphate", Review, (context, row) =>
            EndRule.Evaluate(context, row, false, "3'-phosphate", Group.Phosphate)),
        Impurity("3-thiophosphate", "3'-thiophosphate", Review, (context, row) =>
            EndRule.Evaluate(context, row, false, "3'-thiophosphate", Group.Thiophosphate)),
        Impurity("5-phosphate", "5'-phosphate", Review, (context, row) =>
            EndRule.Evaluate(context, row, true, "5'-phosphate", Group.Phosphate)),
        Impurity("5-thiophosphate", "5'-thiophosphate", Review, (context, row) =>
            EndRule.Evaluate(context, row, true, "5'-thiophosphate", Group.Thiophosphate)),
        Impurity("ps-to-po", "oxygen for sulfur in linkages", Review, LinkageRules.Desulfurised),
        Impurity("po-to-ps", "sulfur for oxygen in phosphodiesters", Review, LinkageRules.Sulfurised),
        Impurity("h-phosphonate", "hydrogen on phosphorus in the place of OH or SH", Review,
            LinkageRules.Changed("H-phosphonate for PO", Linkage.Phosphodiester, "O-1"),
            LinkageRules.Changed("H-phosphonate for PS", Linkage.Phosphorothioate, "S-1")),
        Impurity("dmt-c-phosphonate", "dimethoxytrityl bound to phosphorus", Shifts,
            LinkageRules.Bound("DMT-C-phosphonate", "C21H18O"),
            LinkageRules.Changed("DMT-C-phosphonate, not thiolated", Linkage.Phosphorothioate, "C21H18O2S-1")),
        Impurity("cyanoethyl", "cyanoethyl left on linkages", Review, LinkageRules.Bound("cyanoethyl", "C3H3N", isRepeated: true)),
        Impurity("chloral", "chloral bound in linkages", Transformations, LinkageRules.Bound("chloral", "C2HCl3O")),
        Impurity("cnet", "cyanoethyl on N3 of thymine and uracil", Review, BaseRules.Bound("CNET", "TU", "C3H3N")),
        Impurity("deamination", "C to U, 5-methyl-C to T, A to hypoxanthine", Review, BaseRules.Deamination),
        Impurity("oxidation", "8-oxoguanine, 8-oxoadenine", Review, BaseRules.Oxidation),
        Impurity("depurination", "purine replaced by hydroxyl", Review, BaseRules.Hydrolysis("depurination", "AGI")),
        Impurity("depyrimidination", "pyrimidine replaced by hydroxyl", Review, BaseRules.Hydrolysis("depyrimidination", "CTU")),
        Impurity("abasic", "base lost with a hydrogen of the sugar", Review, BaseRules.Elimination("base lost")),
        Impurity("isobutyryl", "isobutyryl left on guanine", Review, BaseRules.Bound("isobutyryl", "G", "C4H6O")),
        Impurity("benzoyl", "benzoyl left on adenine and cytosine", Review, BaseRules.Bound("benzoyl", "AC", "C7H4O")),
        Impurity("acetyl", "acetyl left on cytosine, or from capping on the 5' hydroxyl", Review, (context, row) =>
            BaseRules.Bound("acetyl", "C", "C2H2O").Evaluate(context, row)
                .Concat(EndRule.Evaluate(context, row, true, "5'-acetyl", Chemistry.MolecularFormula.Parse("C2H2O")))),
        Impurity("phenoxyacetyl", "phenoxyacetyl left on adenine and guanine", Review,
            BaseRules.Bound("phenoxyacetyl", "AG", "C8H6O2")),
        Impurity("phenylacetyl", "phenylacetyl left on adenine, cytosine and guanine", Transformations,
            BaseRules.Bound("phenylacetyl", "ACG", "C8H6O")),
        Impurity("dmt", "dimethoxytrityl left on the 5' hydroxyl", Review, (context, row) =>
            EndRule.Evaluate(context, row, true, "5'-DMT", Chemistry.MolecularFormula.Parse("C21H18O2"))),
        Impurity("adp", "N2-acetyl-2,6-diaminopurine for guanine", Review, BaseRules.Bound("N2-acetyl-2,6-diaminopurine", "G", "C2H3N")),
        Impurity("idp", "N2-isobutyryl-2,6-diaminopurine for guanine", Shifts,
            BaseRules.Bound("N2-isobutyryl-2,6-diaminopurine", "G", "C4H7N")),
        Impurity("oxopentenal", "4-oxo-2-pentenal added to cytosine (AMPA)", Shifts, BaseRules.Bound("4-oxo-2-pentenal", "C", "C5H6O2")),
        Impurity("opc", "3-(2-oxopropyl)imidazopyrimidinone for cytosine", Adducts,
            BaseRules.Bound("3-(2-oxopropyl)imidazopyrimidinone", "C", "C5H4O")),
        Impurity("formyl", "formyl on cytosine", Transformations, BaseRules.Bound("formyl", "C", "CO")),
        Impurity("uracil-52", "uracil less C3O", Transformations, BaseRules.Bound("uracil less C3O", "U", "C-3O-1")),
        Impurity("methylation", "CH2 more, on an unknown place", Review, (context, row) =>
            [context.Make(row, "methylation", Chemistry.MolecularFormula.Parse("CH2"), VariantOrigin.Whole)]),
        Impurity("dehydration", "water less, from an unknown place", Transformations, (context, row) =>
            [context.Make(row, "dehydration", Chemistry.MolecularFormula.Parse("H-2O-1"), VariantOrigin.Whole)]),
        Impurity("moe-loss", "2'-hydroxyl for 2'-O-methoxyethyl", Review,
            SugarRules.Replaced("2'-OH for MOE", Sugar.MethoxyethylRibose, Sugar.Ribose)),
        Impurity("moe-to-ome", "2'-O-methyl for 2'-O-methoxyethyl", Shifts,
            SugarRules.Replaced("2'-OMe for MOE", Sugar.MethoxyethylRibose, Sugar.MethylRibose)),
        Impurity("ome-loss", "2'-hydroxyl for 2'-O-methyl", Review,
            SugarRules.Replaced("2'-OH for 2'-OMe", Sugar.MethylRibose, Sugar.Ribose)),
        Impurity("fluorine-loss", "arabinose for 2'-fluororibose", Transformations,
            SugarRules.Replaced("arabinose for 2'-F", Sugar.FluoroRibose, Sugar.Arabinose)),
        Impurity("dehydrofluorination", "HF lost from 2'-fluororibose", Transformations, SugarRules.Dehydrofluorination),
        Impurity("unylinker", "parts of the universal support left at the 3' end", Transformations, UniversalSupport),
        Impurity("group-loss", "ligands and groups at the ends of the chain lost with their linkages", Review, Conjugates.GroupLosses),
        Impurity("linker-left", "ligand cleaved from its aminohexyl linker", Review, Conjugates.LinkersLeft),
        Impurity("galnac-loss", "N-acetylgalactosamine lost", Review, Conjugates.SugarLosses),
        Impurity("arm-loss", "N-acetylgalactosamine lost with its hexyl chain", Shifts, Conjugates.ArmLosses),
        Impurity("acetyl-loss", "acetyl lost from N-acetylgalactosamine", Shifts, Conjugates.AcetylLosses),
        Impurity("single-strand", "a strand of a duplex without its partner", Review, (context, row) => context.HasPartner
            ? [context.Make(row, "single strand", Chemistry.MolecularFormula.Empty, VariantOrigin.Whole, () => context.Strand)]
            : []),
        Impurity("branchmer", "a second chain on a base", Branches, JoinedStrands.Branchmers),
        Impurity("dimer", "two strands joined by a linkage", Branches, JoinedStrands.Dimers),
        Impurity("salt", "sodium and potassium for acidic protons", Review, Salts.Cations),
        Impurity("amine-adduct", "triethylamine or tributylamine of the mobile phase", Shifts, Salts.Amines),

        Metabolite("exonuclease-3", "shortened by 3'-exonucleases", Labels, NucleaseProducts.FromThreePrime),
        Metabolite("exonuclease-5", "shortened by 5'-exonucleases", Labels, NucleaseProducts.FromFivePrime),
        Metabolite("endonuclease", "cut by endonucleases between unmodified sugars", Labels, NucleaseProducts.Cut),
        Metabolite("endonuclease-exonuclease", "cut by endonucleases, then shortened by exonucleases from the new end", Labels,
            NucleaseProducts.CutAndShortened),
        Metabolite("group-loss", "ligands and groups at the ends of the chain lost with their linkages", Review, Conjugates.GroupLosses),
        Metabolite("linker-left", "ligand cleaved from its aminohexyl linker", Review, Conjugates.LinkersLeft),
        Metabolite("galnac-loss", "N-acetylgalactosamine lost", Review, Conjugates.SugarLosses),
        Metabolite("arm-loss", "N-acetylgalactosamine lost with its hexyl chain", Shifts, Conjugates.ArmLosses),
        Metabolite("5-phosphorylation", "phosphate on the 5' hydroxyl by kinases", Labels, NucleaseProducts.Phosphorylated),
    ];

    private static IEnumerable<StrandVariant> UniversalSupport(VariantContext context, VariantClass row) =>
        new[]
        {
            ("UnyLinker +261", "C8H8NO7P"), ("UnyLinker +263", "C8H10NO7P"), ("UnyLinker +275", "C9H10NO7P"),
            ("UnyLinker thiophosphate +277", "C8H8NO6PS"), ("UnyLinker +279", "C8H10NO8P"),
        }
        .SelectMany(part => EndRule.Evaluate(context, row, false, part.Item1, Chemistry.MolecularFormula.Parse(part.Item2)));

    private static VariantClass Impurity(string symbol, string name, string source,
        Func<VariantContext, VariantClass, IEnumerable<StrandVariant>> evaluate) =>
        new(VariantKind.Impurity, symbol, name, source, evaluate);

    private static VariantClass Impurity(string symbol, string name, string source, params ReadOnlySpan<SiteRule> rules)
    {
        ImmutableArray<SiteRule> all = [.. rules];
        return Impurity(symbol, name, source, (context, row) => all.SelectMany(rule => rule.Evaluate(context, row)));
    }

    private static VariantClass Metabolite(string symbol, string name, string source,
        Func<VariantContext, VariantClass, IEnumerable<StrandVariant>> evaluate) =>
        new(VariantKind.Metabolite, symbol, name, source, evaluate);
}
