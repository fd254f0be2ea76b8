using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free acids. SMILES fragments start at P and end with O5' of the next unit, in the acid form.
public sealed partial class Linkage
{
    private const string HelmChecked =
        "structure and increment from the SMILES by RDKit 2022.09.3; HELM core p and sp (sp corrected: its cap is OH, not H)";
    private const string Drawn =
        "drawn from its chemical name; increment from the SMILES by RDKit 2022.09.3; no HELM core entry, or one that is drawn wrong";

    /// <summary>Phosphodiester; phosphoric acid, H3O4P.</summary>
    public static Linkage Phosphodiester { get; } =
        new("o", "phosphodiester", "PO", MolecularFormula.Parse("H3O4P"), 1, false, HelmChecked, "P(=O)(O)O", ["phosphate"]) { Code = 1 };

    /// <summary>Phosphorothioate; phosphorothioic acid, H3O3PS. Its phosphorus is chiral.</summary>
    public static Linkage Phosphorothioate { get; } =
        new("s", "phosphorothioate", "PS", MolecularFormula.Parse("H3O3PS"), 1, true, HelmChecked, "P(=O)(S)O",
            ["thiophosphate"])
        { Code = 2 };

    /// <summary>Phosphorodithioate, PS2; free acid H3O2PS2.</summary>
    public static Linkage Phosphorodithioate { get; } =
        new("s2", "phosphorodithioate", "PS2", MolecularFormula.Parse("H3O2PS2"), 1, false,
            HelmChecked, "P(=S)(S)O", ["dithioate"])
        { Code = 3 };

    /// <summary>Methylphosphonate, MeP; free acid CH5O3P.</summary>
    public static Linkage Methylphosphonate { get; } =
        new("mp", "methylphosphonate", "MeP", MolecularFormula.Parse("CH5O3P"), 0, true, HelmChecked, "P(=O)(C)O", []) { Code = 4 };

    /// <summary>Methylphosphonothioate, MePS; free acid CH5O2PS.</summary>
    public static Linkage Methylphosphonothioate { get; } =
        new("msp", "methylphosphonothioate", "MePS", MolecularFormula.Parse("CH5O2PS"), 0, true, HelmChecked, "P(=S)(C)O", []) { Code = 5 };

    /// <summary>Boranophosphate, PB; free acid BH6O3P.</summary>
    public static Linkage Boranophosphate { get; } =
        new("bp", "boranophosphate", "PB", MolecularFormula.Parse("BH6O3P"), 1, true, Drawn, "[P+](O)([BH3-])O", ["borano"]) { Code = 6 };

    /// <summary>Phosphonoacetate, PACE; free acid C2H5O5P.</summary>
    public static Linkage Phosphonoacetate { get; } =
        new("cmp", "phosphonoacetate", "PACE", MolecularFormula.Parse("C2H5O5P"), 1, true, HelmChecked, "P(=O)(CC(=O)O)O", []) { Code = 7 };

    /// <summary>Ethyl phosphotriester, PO-Et; free acid C2H7O4P.</summary>
    public static Linkage EthylPhosphotriester { get; } =
        new("eop", "ethyl phosphotriester", "PO-Et", MolecularFormula.Parse("C2H7O4P"), 0, true,
            HelmChecked, "P(=O)(OCC)O", [])
        { Code = 8 };

    /// <summary>Methoxypropylphosphonate, MOP; free acid C4H11O4P.</summary>
    public static Linkage Methoxypropylphosphonate { get; } =
        new("x", "methoxypropylphosphonate", "MOP", MolecularFormula.Parse("C4H11O4P"), 0, true, Drawn, "P(=O)(CCCOC)O", []) { Code = 9 };

    /// <summary>Mesyl phosphoramidate, MsPA; free acid CH6NO5PS.</summary>
    public static Linkage MesylPhosphoramidate { get; } =
        new("z", "mesyl phosphoramidate", "MsPA", MolecularFormula.Parse("CH6NO5PS"), 1, true,
            Drawn, "P(=O)(NS(C)(=O)=O)O", ["mu"])
        { Code = 10 };

    /// <summary>1,3-dimethylimidazolidin-2-ylidene phosphoramidate, PN; free acid C5H12N3O3P.</summary>
    public static Linkage PhosphorylGuanidine { get; } =
        new("pn", "1,3-dimethylimidazolidin-2-ylidene phosphoramidate", "PN", MolecularFormula.Parse("C5H12N3O3P"), 0, true, Drawn,
            "P(=O)(N=C1N(C)CCN1C)O", ["phosphoryl guanidine"])
        { Code = 11 };

    /// <summary>Tetramethylguanidine phosphoramidate, Tmg; free acid C5H14N3O3P.</summary>
    public static Linkage TetramethylGuanidine { get; } =
        new("tmg", "tetramethylguanidine phosphoramidate", "Tmg", MolecularFormula.Parse("C5H14N3O3P"), 0, true, Drawn,
            "P(=O)(N=C(N(C)C)N(C)C)O", ["phosphoryl tetramethylguanidine"])
        { Code = 12 };

    /// <summary>Dimethylphosphorodiamidate, PMO; free acid C2H8NO3P.</summary>
    public static Linkage DimethylPhosphorodiamidate { get; } =
        new("dma", "dimethylphosphorodiamidate", "PMO", MolecularFormula.Parse("C2H8NO3P"), 0, true, Drawn, "P(=O)(N(C)C)O",
            ["phosphorodiamidate"])
        { Code = 13 };

    /// <summary>Piperazine phosphorodiamidate, PMOplus; free acid C4H11N2O3P.</summary>
    public static Linkage PiperazinePhosphorodiamidate { get; } =
        new("pip", "piperazine phosphorodiamidate", "PMOplus", MolecularFormula.Parse("C4H11N2O3P"), 0,
            true, Drawn, "P(=O)(N1CCNCC1)O", [])
        { Code = 14 };

    /// <summary>Every linkage of the built-in table, by code.</summary>
    public static ImmutableArray<Linkage> All { get; } =
    [
        Phosphodiester, Phosphorothioate, Phosphorodithioate, Methylphosphonate, Methylphosphonothioate, Boranophosphate,
        Phosphonoacetate, EthylPhosphotriester, Methoxypropylphosphonate, MesylPhosphoramidate,
        PhosphorylGuanidine, TetramethylGuanidine, DimethylPhosphorodiamidate, PiperazinePhosphorodiamidate,
    ];
}
