using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free sugars in the 1'-OH form. SMILES fragments start at the atom bound to O5' and end with the 3' heteroatom; {B} takes the base.
// A sugar without 5' and 3' carbons names its sites by the side they face: Five toward the 5' end, Three toward the 3' end; so does
// 2',5'-linked 3'-deoxyribose.
public sealed partial class Sugar
{
    private const string HelmChecked = "identical to the HELM core molfile; formula from the SMILES by RDKit 2022.09.3";
    private const string Drawn = "drawn from its chemical name by analogy; formula from the SMILES by RDKit 2022.09.3; no HELM core entry";
    private const SugarSites Usual = SugarSites.Three | SugarSites.Five;

    /// <summary>2-Deoxy-D-ribose, C5H10O4: DNA.</summary>
    public static Sugar Deoxyribose { get; } =
        Row(1, "d", "2'-deoxy-D-ribose", "DNA", "C5H10O4", Usual, SugarClass.Deoxy, "C[C@H]1O[C@@H]({B})C[C@@H]1O",
            HelmChecked, "2'-deoxy", "deoxy", "deoxyribose");

    /// <summary>D-Ribose, C5H10O5: RNA.</summary>
    public static Sugar Ribose { get; } =
        Row(2, "r", "D-ribose", "RNA", "C5H10O5", Usual | SugarSites.Two, SugarClass.Ribo, "C[C@H]1O[C@@H]({B})[C@H](O)[C@@H]1O",
            HelmChecked, "ribo", "ribose");

    /// <summary>2'-O-Methyl-D-ribose, C6H12O5.</summary>
    public static Sugar MethylRibose { get; } =
        Row(3, "m", "2'-O-methyl-D-ribose", "2'-OMe", "C6H12O5", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})[C@H](OC)[C@@H]1O",
            HelmChecked, "2'-O-methyl", "OMe", "2OMe");

    /// <summary>2'-Deoxy-2'-fluoro-D-ribose, C5H9FO4.</summary>
    public static Sugar FluoroRibose { get; } =
        Row(4, "f", "2'-deoxy-2'-fluoro-D-ribose", "2'-F", "C5H9FO4", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})[C@H](F)[C@@H]1O",
            HelmChecked, "2'-fluoro", "F", "2F");

    /// <summary>2'-O-(2-Methoxyethyl)-D-ribose, C8H16O6: MOE.</summary>
    public static Sugar MethoxyethylRibose { get; } =
        Row(5, "e", "2'-O-(2-methoxyethyl)-D-ribose", "MOE", "C8H16O6", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](OCCOC)[C@@H]1O", HelmChecked, "2'-MOE", "2'-O-MOE", "2'-O-(2-methoxyethyl)", "2'-O-methoxyethyl");

    /// <summary>2'-O,4'-C-Methylene-beta-D-ribose, C6H10O5: LNA.</summary>
    public static Sugar Lna { get; } =
        Row(6, "l", "2'-O,4'-C-methylene-beta-D-ribose", "LNA", "C6H10O5", Usual, SugarClass.Modified,
            "C[C@@]12CO[C@@H]([C@H]({B})O1)[C@@H]2O", HelmChecked, "locked");

    /// <summary>(S)-2'-O,4'-C-(Ethane-1,1-diyl)-D-ribose, C7H12O5: (S)-constrained ethyl, cEt.</summary>
    public static Sugar ConstrainedEthyl { get; } =
        Row(7, "k", "2'-O,4'-C-[(1S)-ethane-1,1-diyl]-D-ribose", "cEt", "C7H12O5", Usual, SugarClass.Modified,
            "C[C@]12O[C@@H]({B})[C@H](O[C@H]1C)[C@@H]2O", HelmChecked, "(S)-cEt", "constrained ethyl");

    /// <summary>2'-O-[2-(methylamino)-2-oxoethyl]-D-ribose, C8H15NO6: NMA.</summary>
    public static Sugar MethylAcetamideRibose { get; } =
        Row(8, "n", "2'-O-[2-(methylamino)-2-oxoethyl]-D-ribose", "NMA", "C8H15NO6", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](OCC(=O)NC)[C@@H]1O", HelmChecked, "2'-O-NMA", "2'-O-(N-methylacetamide)");

    /// <summary>2'-O,4'-C-methylene-alpha-L-ribose, C6H10O5: alpha-L-LNA.</summary>
    public static Sugar AlphaLna { get; } =
        Row(9, "al", "2'-O,4'-C-methylene-alpha-L-ribose", "alpha-L-LNA", "C6H10O5", Usual, SugarClass.Modified,
            "C[C@]12CO[C@H]([C@H]({B})O1)[C@H]2O", HelmChecked);

    /// <summary>2'-O,4'-C-[(1R)-ethane-1,1-diyl]-D-ribose, C7H12O5: (R)-cEt.</summary>
    public static Sugar ConstrainedEthylR { get; } =
        Row(10, "kR", "2'-O,4'-C-[(1R)-ethane-1,1-diyl]-D-ribose", "(R)-cEt", "C7H12O5", Usual, SugarClass.Modified,
            "C[C@]12O[C@@H]({B})[C@H](O[C@@H]1C)[C@@H]2O", HelmChecked);

    /// <summary>2'-O,4'-C-ethylene-D-ribose, C7H12O5: ENA.</summary>
    public static Sugar Ena { get; } =
        Row(11, "ena", "2'-O,4'-C-ethylene-D-ribose", "ENA", "C7H12O5", Usual, SugarClass.Modified,
            "C[C@@]12CCO[C@@H]([C@H]({B})O1)[C@@H]2O", HelmChecked);

    /// <summary>D-arabinose, C5H10O5: ANA.</summary>
    public static Sugar Arabinose { get; } =
        Row(12, "ara", "D-arabinose", "ANA", "C5H10O5", Usual | SugarSites.Two, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@@H](O)[C@@H]1O", HelmChecked, "arabino");

    /// <summary>2'-deoxy-2'-fluoro-D-arabinose, C5H9FO4: FANA.</summary>
    public static Sugar FluoroArabinose { get; } =
        Row(13, "fana", "2'-deoxy-2'-fluoro-D-arabinose", "FANA", "C5H9FO4", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@@H](F)[C@@H]1O", HelmChecked, "2'-F-ANA");

    /// <summary>2',3'-seco-D-ribose, C5H12O5: UNA.</summary>
    public static Sugar Una { get; } =
        Row(14, "una", "2',3'-seco-D-ribose", "UNA", "C5H12O5", Usual | SugarSites.Two, SugarClass.Modified,
            "C[C@@H](O[C@@H]({B})CO)CO", HelmChecked, "unlocked");

    /// <summary>(S)-glycol, C3H8O3: GNA.</summary>
    public static Sugar Gna { get; } =
        Row(15, "g", "(S)-glycol", "GNA", "C3H8O3", Usual, SugarClass.Modified, "C[C@H](C{B})O",
            HelmChecked, "(S)-GNA", "glycol nucleic acid");

    /// <summary>(R)-glycol, C3H8O3: (R)-GNA.</summary>
    public static Sugar GnaR { get; } =
        Row(16, "gnaR", "(R)-glycol", "(R)-GNA", "C3H8O3", Usual, SugarClass.Modified, "C[C@@H](C{B})O", HelmChecked);

    /// <summary>Alpha-L-threose, C4H8O4: TNA.</summary>
    public static Sugar Tna { get; } =
        Row(17, "tna", "alpha-L-threose", "TNA", "C4H8O4", Usual, SugarClass.Modified,
            "[C@H]1CO[C@@H]({B})[C@@H]1O", HelmChecked, "threose");

    /// <summary>Morpholine ring of phosphorodiamidate morpholino oligomers, C5H11NO3: PMO.</summary>
    public static Sugar Morpholine { get; } =
        Row(18, "mor", "morpholino", "PMO", "C5H11NO3", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})CN(C1)", HelmChecked);

    /// <summary>4'-thio-2'-deoxy-D-ribose, C5H10O3S: 4'-thio-DNA.</summary>
    public static Sugar ThioDeoxyribose { get; } =
        Row(19, "d4s", "4'-thio-2'-deoxy-D-ribose", "4'-thio-DNA", "C5H10O3S", Usual, SugarClass.Modified,
            "C[C@H]1S[C@@H]({B})C[C@@H]1O", HelmChecked);

    /// <summary>4'-thio-D-ribose, C5H10O4S: 4'-thio-RNA.</summary>
    public static Sugar ThioRibose { get; } =
        Row(20, "r4s", "4'-thio-D-ribose", "4'-thio-RNA", "C5H10O4S", Usual | SugarSites.Two, SugarClass.Modified,
            "C[C@H]1S[C@@H]({B})[C@H](O)[C@@H]1O", HelmChecked);

    /// <summary>3'-amino-2',3'-dideoxy-D-ribose, C5H11NO3: 3'-NH-DNA.</summary>
    public static Sugar AminoDeoxyribose { get; } =
        Row(21, "n3d", "3'-amino-2',3'-dideoxy-D-ribose", "3'-NH-DNA", "C5H11NO3", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})C[C@@H]1N", HelmChecked, "3'-amino-DNA", "N3'-P5'");

    /// <summary>3'-amino-2',3'-dideoxy-2'-fluoro-D-ribose, C5H10FNO3: 3'-NH-2'-F.</summary>
    public static Sugar AminoFluoroRibose { get; } =
        Row(22, "n3f", "3'-amino-2',3'-dideoxy-2'-fluoro-D-ribose", "3'-NH-2'-F", "C5H10FNO3", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](F)[C@@H]1N", HelmChecked);

    /// <summary>2'-deoxy-L-ribose, C5H10O4: L-DNA.</summary>
    public static Sugar MirrorDeoxyribose { get; } =
        Row(23, "Ld", "2'-deoxy-L-ribose", "L-DNA", "C5H10O4", Usual, SugarClass.Modified, "C[C@@H]1O[C@H]({B})C[C@H]1O", HelmChecked);

    /// <summary>L-ribose, C5H10O5: L-RNA.</summary>
    public static Sugar MirrorRibose { get; } =
        Row(24, "Lr", "L-ribose", "L-RNA", "C5H10O5", Usual | SugarSites.Two, SugarClass.Modified,
            "C[C@@H]1O[C@H]({B})[C@@H](O)[C@H]1O", Drawn, "Spiegelmer");

    /// <summary>2'-O-hexadecyl-D-ribose, C21H42O5: 2'-C16.</summary>
    public static Sugar HexadecylRibose { get; } =
        Row(25, "c16", "2'-O-hexadecyl-D-ribose", "2'-C16", "C21H42O5", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](OCCCCCCCCCCCCCCCC)[C@@H]1O", Drawn, "2'-O-hexadecyl");

    /// <summary>2'-O-allyl-D-ribose, C8H14O5: 2'-O-allyl.</summary>
    public static Sugar AllylRibose { get; } =
        Row(26, "allyl", "2'-O-allyl-D-ribose", "2'-O-allyl", "C8H14O5", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](OCC=C)[C@@H]1O", HelmChecked);

    /// <summary>2'-amino-2'-deoxy-D-ribose, C5H11NO4: 2'-NH2.</summary>
    public static Sugar AminoRibose { get; } =
        Row(27, "am2", "2'-amino-2'-deoxy-D-ribose", "2'-NH2", "C5H11NO4", Usual, SugarClass.Modified,
            "C[C@H]1O[C@@H]({B})[C@H](N)[C@@H]1O", HelmChecked, "2'-amino");

    /// <summary>1',5'-anhydro-D-arabino-hexitol, C6H12O4: HNA.</summary>
    public static Sugar Hna { get; } =
        Row(28, "hna", "1',5'-anhydro-D-arabino-hexitol", "HNA", "C6H12O4", Usual, SugarClass.Modified,
            "C[C@H]1OC[C@@H]({B})C[C@@H]1O", HelmChecked, "hexitol");

    /// <summary>Cyclohexenyl, C7H12O3: CeNA.</summary>
    public static Sugar Cena { get; } =
        Row(29, "cena", "cyclohexenyl", "CeNA", "C7H12O3", Usual, SugarClass.Modified, "C[C@H]1C=C[C@@H]({B})C[C@@H]1O", HelmChecked);

    /// <summary>3-Deoxy-D-ribose bound by its 2' and 5' oxygens, C5H10O4: 2',5'-linked 3'-deoxy nucleotides.</summary>
    public static Sugar TwoFiveDeoxyribose { get; } =
        Row(30, "25d3r", "3'-deoxy-D-ribose, bound by its 2' oxygen", "2'-5' 3'-dR", "C5H10O4", Usual, SugarClass.Modified,
            "C[C@@H]1C[C@H]([C@H]({B})O1)O", HelmChecked, "3'-deoxyribose", "2',5'-linked 3'-deoxyribose");

    /// <summary>Every sugar of the built-in table, by code.</summary>
    public static ImmutableArray<Sugar> All { get; } =
    [
        Deoxyribose, Ribose, MethylRibose, FluoroRibose, MethoxyethylRibose, Lna, ConstrainedEthyl,
        MethylAcetamideRibose, AlphaLna, ConstrainedEthylR, Ena, Arabinose, FluoroArabinose, Una,
        Gna, GnaR, Tna, Morpholine, ThioDeoxyribose, ThioRibose, AminoDeoxyribose,
        AminoFluoroRibose, MirrorDeoxyribose, MirrorRibose, HexadecylRibose, AllylRibose, AminoRibose, Hna,
        Cena, TwoFiveDeoxyribose,
    ];

    // Gaps of DNA and of FANA let RNase H1 cleave the target (gapmer-rules: FANA is tolerated).
    private static Sugar Row(
        byte code, string symbol, string name, string shortName, string formula, SugarSites sites, SugarClass sugarClass, string smiles,
        string source, params ImmutableArray<string> aliases) =>
        new(symbol, name, shortName, MolecularFormula.Parse(formula), sites, sugarClass, source,
            sugarClass == SugarClass.Deoxy || symbol == "fana", smiles, aliases, symbol is "mor" or "n3d" or "n3f")
        { Code = code };
}
