using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free bases. SMILES fragments start at the atom that binds C1' and use ring digits 3 to 5 (docs/reference/chemistry.md).
public sealed partial class Nucleobase
{
    private const string HelmChecked = "identical to the HELM core molfile; formula from the SMILES by RDKit 2022.09.3";
    private const string Drawn =
        "drawn from its chemical name; formula from the SMILES by RDKit 2022.09.3; no HELM core entry, or one that is drawn wrong";
    private const string Assumed =
        "structure assumed: acrylamide C6 linker of amino-modifier C6 dT; formula from the SMILES by RDKit 2022.09.3";

    /// <summary>Adenine, C5H5N5.</summary>
    public static Nucleobase Adenine { get; } = Row(1, "A", "adenine", "C5H5N5", 'A', "n3cnc4c(N)ncnc43", HelmChecked);

    /// <summary>Cytosine, C4H5N3O.</summary>
    public static Nucleobase Cytosine { get; } = Row(2, "C", "cytosine", "C4H5N3O", 'C', "n3ccc(N)nc3=O", HelmChecked);

    /// <summary>Guanine, C5H5N5O.</summary>
    public static Nucleobase Guanine { get; } = Row(3, "G", "guanine", "C5H5N5O", 'G', "n3cnc4c(=O)[nH]c(N)nc43", HelmChecked);

    /// <summary>
    /// Thymine, which is 5-methyluracil, C5H6N2O2; on any sugar. "Thymidine" is only the name of its deoxyribonucleoside.
    /// </summary>
    public static Nucleobase Thymine { get; } =
        Row(4, "T", "thymine", "C5H6N2O2", 'T', "n3cc(C)c(=O)[nH]c3=O", HelmChecked, "5-methyluracil", "m5U");

    /// <summary>Uracil, C4H4N2O2.</summary>
    public static Nucleobase Uracil { get; } = Row(5, "U", "uracil", "C4H4N2O2", 'U', "n3ccc(=O)[nH]c3=O", HelmChecked);

    /// <summary>5-Methylcytosine, C5H7N3O.</summary>
    public static Nucleobase Methylcytosine { get; } =
        Row(6, "mC", "5-methylcytosine", "C5H7N3O", 'C', "n3cc(C)c(N)nc3=O", HelmChecked, "m5C", "5-methyl-C", "5mC");

    /// <summary>Hypoxanthine, the base of inosine, C5H4N4O.</summary>
    public static Nucleobase Hypoxanthine { get; } =
        Row(7, "I", "hypoxanthine", "C5H4N4O", 'I', "n3cnc4c(=O)[nH]cnc43", HelmChecked, "inosine", "Hyp");

    /// <summary>2,6-diaminopurine, C5H6N6.</summary>
    public static Nucleobase Diaminopurine { get; } =
        Row(8, "D", "2,6-diaminopurine", "C5H6N6", 'A', "n3cnc4c(N)nc(N)nc43", HelmChecked, "DAP", "2-aminoadenine", "n2A");

    /// <summary>7-deazaguanine, C6H6N4O.</summary>
    public static Nucleobase DeazaGuanine { get; } =
        Row(9, "c7G", "7-deazaguanine", "C6H6N4O", 'G', "n3ccc4c(=O)[nH]c(N)nc43", HelmChecked);

    /// <summary>7-deazaadenine, C6H6N4.</summary>
    public static Nucleobase DeazaAdenine { get; } = Row(10, "c7A", "7-deazaadenine", "C6H6N4", 'A', "n3ccc4c(N)ncnc43", HelmChecked);

    /// <summary>8-aza-7-deazaguanine, C5H5N5O.</summary>
    public static Nucleobase AzaDeazaGuanine { get; } =
        Row(11, "z8c7G", "8-aza-7-deazaguanine", "C5H5N5O", 'G', "n3ncc4c(=O)[nH]c(N)nc43", Drawn, "Super-G");

    /// <summary>Pseudouracil, C4H4N2O2; a C-nucleoside, which no acid splits.</summary>
    public static Nucleobase Pseudouracil { get; } =
        Row(12, "psi", "pseudouracil", "C4H4N2O2", 'U', "c3c[nH]c(=O)[nH]c3=O", HelmChecked, "pseudouridine base");

    /// <summary>N1-methylpseudouracil, C5H6N2O2; a C-nucleoside, which no acid splits.</summary>
    public static Nucleobase MethylPseudouracil { get; } =
        Row(13, "m1psi", "N1-methylpseudouracil", "C5H6N2O2", 'U', "c3cn(C)c(=O)[nH]c3=O", HelmChecked);

    /// <summary>N6-methyladenine, C6H7N5.</summary>
    public static Nucleobase N6MethylAdenine { get; } =
        Row(14, "m6A", "N6-methyladenine", "C6H7N5", 'A', "n3cnc4c(NC)ncnc43", HelmChecked, "6-methyladenine");

    /// <summary>5-hydroxymethylcytosine, C5H7N3O2.</summary>
    public static Nucleobase HydroxymethylCytosine { get; } =
        Row(15, "hm5C", "5-hydroxymethylcytosine", "C5H7N3O2", 'C', "n3cc(CO)c(N)nc3=O", HelmChecked, "5hmC");

    /// <summary>5-formylcytosine, C5H5N3O2.</summary>
    public static Nucleobase FormylCytosine { get; } =
        Row(16, "f5C", "5-formylcytosine", "C5H5N3O2", 'C', "n3cc(C=O)c(N)nc3=O", HelmChecked, "5fC");

    /// <summary>N4-acetylcytosine, C6H7N3O2.</summary>
    public static Nucleobase AcetylCytosine { get; } =
        Row(17, "ac4C", "N4-acetylcytosine", "C6H7N3O2", 'C', "n3ccc(NC(C)=O)nc3=O", HelmChecked);

    /// <summary>2-thiouracil, C4H4N2OS.</summary>
    public static Nucleobase ThioUracil2 { get; } = Row(18, "s2U", "2-thiouracil", "C4H4N2OS", 'U', "n3ccc(=O)[nH]c3=S", HelmChecked);

    /// <summary>2-thiothymine, C5H6N2OS.</summary>
    public static Nucleobase ThioThymine2 { get; } =
        Row(19, "s2T", "2-thiothymine", "C5H6N2OS", 'T', "n3cc(C)c(=O)[nH]c3=S", HelmChecked, "5-methyl-2-thiouracil");

    /// <summary>4-thiouracil, C4H4N2OS.</summary>
    public static Nucleobase ThioUracil4 { get; } = Row(20, "s4U", "4-thiouracil", "C4H4N2OS", 'U', "n3ccc(=S)[nH]c3=O", HelmChecked);

    /// <summary>8-oxoguanine, C5H5N5O2.</summary>
    public static Nucleobase OxoGuanine { get; } =
        Row(21, "o8G", "8-oxoguanine", "C5H5N5O2", 'G', "n3c(=O)[nH]c4c(=O)[nH]c(N)nc43", HelmChecked, "8-oxo-7,8-dihydroguanine");

    /// <summary>8-oxoadenine, C5H5N5O.</summary>
    public static Nucleobase OxoAdenine { get; } =
        Row(22, "o8A", "8-oxoadenine", "C5H5N5O", 'A', "n3c(=O)[nH]c4c(N)ncnc43", HelmChecked, "8-oxo-7,8-dihydroadenine");

    /// <summary>O6-methylguanine, C6H7N5O.</summary>
    public static Nucleobase O6MethylGuanine { get; } =
        Row(23, "m6G", "O6-methylguanine", "C6H7N5O", 'G', "n3cnc4c(OC)nc(N)nc43", HelmChecked, "6-O-methylguanine");

    /// <summary>2-aminopurine, C5H5N5.</summary>
    public static Nucleobase AminoPurine { get; } = Row(24, "2AP", "2-aminopurine", "C5H5N5", 'A', "n3cnc4cnc(N)nc43", Drawn);

    /// <summary>9-(2-aminoethoxy)phenoxazine, C12H12N4O3.</summary>
    public static Nucleobase GClamp { get; } =
        Row(25, "gclamp", "9-(2-aminoethoxy)phenoxazine", "C12H12N4O3", 'C', "n3cc4c(nc3=O)Nc3c(OCCN)cccc3O4", HelmChecked, "G-clamp");

    /// <summary>Phenoxazine, C10H7N3O2.</summary>
    public static Nucleobase Phenoxazine { get; } =
        Row(26, "phoxC", "phenoxazine", "C10H7N3O2", 'C', "n3cc4c(nc3=O)Nc3ccccc3O4", HelmChecked, "tC-O", "1,3-diaza-2-oxophenoxazine");

    /// <summary>5-(1-propynyl)cytosine, C7H7N3O.</summary>
    public static Nucleobase PropynylCytosine { get; } =
        Row(27, "pry5C", "5-(1-propynyl)cytosine", "C7H7N3O", 'C', "n3cc(C#CC)c(N)nc3=O", HelmChecked);

    /// <summary>5-(1-propynyl)uracil, C7H6N2O2.</summary>
    public static Nucleobase PropynylUracil { get; } =
        Row(28, "pry5U", "5-(1-propynyl)uracil", "C7H6N2O2", 'U', "n3cc(C#CC)c(=O)[nH]c3=O", HelmChecked);

    /// <summary>5-bromouracil, C4H3BrN2O2.</summary>
    public static Nucleobase BromoUracil { get; } =
        Row(29, "br5U", "5-bromouracil", "C4H3BrN2O2", 'U', "n3cc(Br)c(=O)[nH]c3=O", HelmChecked);

    /// <summary>5-iodouracil, C4H3IN2O2.</summary>
    public static Nucleobase IodoUracil { get; } = Row(30, "io5U", "5-iodouracil", "C4H3IN2O2", 'U', "n3cc(I)c(=O)[nH]c3=O", HelmChecked);

    /// <summary>5-fluorouracil, C4H3FN2O2.</summary>
    public static Nucleobase FluoroUracil { get; } =
        Row(31, "fl5U", "5-fluorouracil", "C4H3FN2O2", 'U', "n3cc(F)c(=O)[nH]c3=O", HelmChecked);

    /// <summary>5-methoxyuracil, C5H6N2O3.</summary>
    public static Nucleobase MethoxyUracil { get; } = Row(32, "mo5U", "5-methoxyuracil", "C5H6N2O3", 'U', "n3cc(OC)c(=O)[nH]c3=O", Drawn);

    /// <summary>5,6-dihydrouracil, C4H6N2O2.</summary>
    public static Nucleobase DihydroUracil { get; } = Row(33, "hU", "5,6-dihydrouracil", "C4H6N2O2", 'U', "N3CCC(=O)NC3=O", HelmChecked);

    /// <summary>Isocytosine, C4H5N3O.</summary>
    public static Nucleobase IsoCytosine { get; } =
        Row(34, "isoC", "isocytosine", "C4H5N3O", 'N', "n3ccc(=O)nc3N", Drawn, "2-amino-4-oxopyrimidine");

    /// <summary>5-methylisocytosine, C5H7N3O.</summary>
    public static Nucleobase MethylIsoCytosine { get; } =
        Row(35, "m5isoC", "5-methylisocytosine", "C5H7N3O", 'N', "n3cc(C)c(=O)nc3N", Drawn);

    /// <summary>Isoguanine, C5H5N5O.</summary>
    public static Nucleobase IsoGuanine { get; } =
        Row(36, "isoG", "isoguanine", "C5H5N5O", 'N', "n3cnc4c(N)[nH]c(=O)nc43", HelmChecked, "2-hydroxyadenine");

    /// <summary>Xanthine, C5H4N4O2.</summary>
    public static Nucleobase Xanthine { get; } = Row(37, "X", "xanthine", "C5H4N4O2", 'N', "n3cnc4c(=O)[nH]c(=O)[nH]c43", HelmChecked);

    /// <summary>5-nitroindole, C8H6N2O2.</summary>
    public static Nucleobase NitroIndole { get; } = Row(38, "5NI", "5-nitroindole", "C8H6N2O2", 'N', "n3ccc4cc([N+](=O)[O-])ccc43", Drawn);

    /// <summary>3-nitropyrrole, C4H4N2O2.</summary>
    public static Nucleobase NitroPyrrole { get; } = Row(39, "3NP", "3-nitropyrrole", "C4H4N2O2", 'N', "n3ccc([N+](=O)[O-])c3", Drawn);

    /// <summary>Indole, C8H7N.</summary>
    public static Nucleobase Indole { get; } = Row(40, "Ind", "indole", "C8H7N", 'N', "n3ccc4ccccc43", Drawn);

    /// <summary>7-methylguanine, C6H7N5O; on a sugar a cation, which binds an acid proton of the backbone.</summary>
    public static Nucleobase N7MethylGuanine { get; } =
        new("m7G", "7-methylguanine", MolecularFormula.Parse("C6H7N5O"), 'G', HelmChecked, "[n+]3cn(C)c4c(=O)[nH]c(N)nc43",
            fixedCharge: 1)
        { Code = 41 };

    /// <summary>5-[(E)-3-(6-aminohexylamino)-3-oxoprop-1-enyl]uracil, C13H20N4O3.</summary>
    public static Nucleobase AminoC6Thymine { get; } =
        Row(42, "AmC6T", "5-[(E)-3-(6-aminohexylamino)-3-oxoprop-1-enyl]uracil", "C13H20N4O3", 'T', "n3cc(/C=C/C(=O)NCCCCCCN)c(=O)[nH]c3=O",
            Drawn, "amino-modifier C6 dT");

    /// <summary>5-[(E)-3-(6-fluoresceinamidohexylamino)-3-oxoprop-1-enyl]uracil, C34H30N4O9.</summary>
    public static Nucleobase FluoresceinThymine { get; } =
        Row(43, "FAMdT", "5-[(E)-3-(6-fluoresceinamidohexylamino)-3-oxoprop-1-enyl]uracil", "C34H30N4O9", 'T',
            "n3cc(/C=C/C(=O)NCCCCCCNC(=O)c4ccc5c(c4)C4(OC5=O)c5ccc(O)cc5Oc5cc(O)ccc54)c(=O)[nH]c3=O", Assumed, "fluorescein-dT");

    /// <summary>5-[(E)-3-(6-biotinamidohexylamino)-3-oxoprop-1-enyl]uracil, C23H34N6O5S.</summary>
    public static Nucleobase BiotinThymine { get; } =
        Row(44, "BiodT", "5-[(E)-3-(6-biotinamidohexylamino)-3-oxoprop-1-enyl]uracil", "C23H34N6O5S", 'T',
            "n3cc(/C=C/C(=O)NCCCCCCNC(=O)CCCC[C@@H]4SC[C@@H]5NC(=O)N[C@H]45)c(=O)[nH]c3=O", Assumed, "biotin-dT");

    /// <summary>Every base of the built-in table, by code.</summary>
    public static ImmutableArray<Nucleobase> All { get; } =
    [
        Adenine, Cytosine, Guanine, Thymine, Uracil, Methylcytosine, Hypoxanthine, Diaminopurine, DeazaGuanine, DeazaAdenine,
        AzaDeazaGuanine, Pseudouracil, MethylPseudouracil, N6MethylAdenine, HydroxymethylCytosine, FormylCytosine, AcetylCytosine,
        ThioUracil2, ThioThymine2, ThioUracil4, OxoGuanine, OxoAdenine, O6MethylGuanine, AminoPurine, GClamp, Phenoxazine,
        PropynylCytosine, PropynylUracil, BromoUracil, IodoUracil, FluoroUracil, MethoxyUracil, DihydroUracil, IsoCytosine,
        MethylIsoCytosine, IsoGuanine, Xanthine, NitroIndole, NitroPyrrole, Indole, N7MethylGuanine, AminoC6Thymine,
        FluoresceinThymine, BiotinThymine,
    ];

    private static Nucleobase Row(byte code, string symbol, string name, string formula, char letter, string smiles, string source,
        params ImmutableArray<string> aliases) =>
        new(symbol, name, MolecularFormula.Parse(formula), letter, source, smiles, aliases) { Code = code };
}
