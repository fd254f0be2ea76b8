using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free sugars in the 1'-OH form. SMILES fragments start at the atom bound to O5' and end with the 3' heteroatom; {B} takes the base.
public sealed partial class Sugar
{
    private const string HelmChecked = "identical to the HELM core molfile; formula from the SMILES by RDKit 2022.09.3";
    private const SugarSites Usual = SugarSites.Three | SugarSites.Five;

    /// <summary>2-Deoxy-D-ribose, C5H10O4: DNA.</summary>
    public static Sugar Deoxyribose { get; } =
        Row(1, "d", "2'-deoxy-D-ribose", "DNA", "C5H10O4", Usual, SugarClass.Deoxy, "C[C@H]1O[C@@H]({B})C[C@@H]1O", "2'-deoxy", "deoxy", "deoxyribose");

    /// <summary>D-Ribose, C5H10O5: RNA; the only row of these whose 2' oxygen can bind a neighbour.</summary>
    public static Sugar Ribose { get; } =
        Row(2, "r", "D-ribose", "RNA", "C5H10O5", Usual | SugarSites.Two, SugarClass.Ribo, "C[C@H]1O[C@@H]({B})[C@H](O)[C@@H]1O", "ribo", "ribose");

    /// <summary>2'-O-Methyl-D-ribose, C6H12O5.</summary>
    public static Sugar MethylRibose { get; } =
        Row(3, "m", "2'-O-methyl-D-ribose", "2'-OMe", "C6H12O5", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})[C@H](OC)[C@@H]1O", "2'-O-methyl", "OMe", "2OMe");

    /// <summary>2'-Deoxy-2'-fluoro-D-ribose, C5H9FO4.</summary>
    public static Sugar FluoroRibose { get; } =
        Row(4, "f", "2'-deoxy-2'-fluoro-D-ribose", "2'-F", "C5H9FO4", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})[C@H](F)[C@@H]1O", "2'-fluoro", "F", "2F");

    /// <summary>2'-O-(2-Methoxyethyl)-D-ribose, C8H16O6: MOE.</summary>
    public static Sugar MethoxyethylRibose { get; } =
        Row(5, "e", "2'-O-(2-methoxyethyl)-D-ribose", "MOE", "C8H16O6", Usual, SugarClass.Modified, "C[C@H]1O[C@@H]({B})[C@H](OCCOC)[C@@H]1O", "2'-MOE", "2'-O-MOE", "2'-O-(2-methoxyethyl)", "2'-O-methoxyethyl");

    /// <summary>2'-O,4'-C-Methylene-beta-D-ribose, C6H10O5: LNA.</summary>
    public static Sugar Lna { get; } =
        Row(6, "l", "2'-O,4'-C-methylene-beta-D-ribose", "LNA", "C6H10O5", Usual, SugarClass.Modified, "C[C@@]12CO[C@@H]([C@H]({B})O1)[C@@H]2O", "locked");

    /// <summary>(S)-2'-O,4'-C-(Ethane-1,1-diyl)-D-ribose, C7H12O5: (S)-constrained ethyl, cEt.</summary>
    public static Sugar ConstrainedEthyl { get; } =
        Row(7, "k", "2'-O,4'-C-[(1S)-ethane-1,1-diyl]-D-ribose", "cEt", "C7H12O5", Usual, SugarClass.Modified, "C[C@]12O[C@@H]({B})[C@H](O[C@H]1C)[C@@H]2O", "(S)-cEt", "constrained ethyl");

    /// <summary>Every sugar of the built-in table, by code.</summary>
    public static ImmutableArray<Sugar> All { get; } = [Deoxyribose, Ribose, MethylRibose, FluoroRibose, MethoxyethylRibose, Lna, ConstrainedEthyl];

    private static Sugar Row(byte code, string symbol, string name, string shortName, string formula, SugarSites sites, SugarClass sugarClass, string smiles, params ImmutableArray<string> aliases) =>
        new(code, symbol, name, shortName, MolecularFormula.Parse(formula), sites, sugarClass, HelmChecked, sugarClass == SugarClass.Deoxy, smiles, aliases);
}
