using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.Monomers;

// Free compounds. SMILES: [*:1] is the bond to the strand, [*:2] that of a spacer's second hydroxyl, which faces the 3' end inside the
// chain.
public sealed partial class Group
{
    private const string Arithmetic = "arithmetic on the free acid or amine; structure drawn from the name";
    private const string Drawn =
        "formula from the drawn structure by RDKit; palmitoyl, L96 and THA also by the published formulas of drugs, biotin, cholesterol " +
        "and tocopherol by their InChIKeys";
    private const string ByName = "formula and structure of the named compound";
    private const string Assumed = "vendor structure not published; as two public tools assume it, unverified";

    /// <summary>Terminal phosphate; phosphoric acid, H3O4P; adds HPO3 to a terminal hydroxyl.</summary>
    public static Group Phosphate { get; } =
        new("p", "phosphate", MolecularFormula.Parse("H3O4P"), GroupPlaces.End, 2, Arithmetic, smiles: "[*:1]P(=O)(O)O",
            aliases: ["monophosphate", "phosphono"])
        { Code = 1 };

    /// <summary>Thiophosphate; free compound H3O3PS.</summary>
    public static Group Thiophosphate { get; } =
        new("ps", "thiophosphate", MolecularFormula.Parse("H3O3PS"), GroupPlaces.End, 2, Arithmetic, smiles: "[*:1]P(=O)(O)S",
            aliases: ["phosphorothioate end"])
        { Code = 2 };

    /// <summary>Dithiophosphate; free compound H3O2PS2.</summary>
    public static Group Dithiophosphate { get; } =
        new("ps2", "dithiophosphate", MolecularFormula.Parse("H3O2PS2"), GroupPlaces.End, 2, Arithmetic,
            smiles: "[*:1]P(=O)(S)S")
        { Code = 3 };

    /// <summary>2',3'-cyclic phosphate; free compound H3O4P.</summary>
    public static Group CyclicPhosphate { get; } =
        new("cp", "2',3'-cyclic phosphate", MolecularFormula.Parse("H3O4P"), GroupPlaces.End, 1, Arithmetic, smiles: "[*:1]P(=O)(O)[*:2]",
            aliases: ["2',3'-cP"], bond: GroupBond.Cyclic)
        { Code = 4 };

    /// <summary>Diphosphate; free compound H4O7P2.</summary>
    public static Group Diphosphate { get; } =
        new("pp", "diphosphate", MolecularFormula.Parse("H4O7P2"), GroupPlaces.End, 3, Arithmetic,
            smiles: "[*:1]P(=O)(O)OP(=O)(O)O")
        { Code = 5 };

    /// <summary>Triphosphate; free compound H5O10P3.</summary>
    public static Group Triphosphate { get; } =
        new("ppp", "triphosphate", MolecularFormula.Parse("H5O10P3"), GroupPlaces.End, 4, Arithmetic,
            smiles: "[*:1]P(=O)(O)OP(=O)(O)OP(=O)(O)O")
        { Code = 6 };

    /// <summary>(E)-vinylphosphonate; free compound CH5O3P.</summary>
    public static Group Vinylphosphonate { get; } =
        new("VP", "(E)-vinylphosphonate", MolecularFormula.Parse("CH5O3P"), GroupPlaces.End, 2, Arithmetic, smiles: "[*:1]=CP(=O)(O)O",
            aliases: ["vinylphosphonate", "vinu"], bond: GroupBond.Vinyl)
        { Code = 7 };

    /// <summary>Amine; free compound H3N.</summary>
    public static Group Amine { get; } =
        new("NH2", "amine", MolecularFormula.Parse("H3N"), GroupPlaces.End, 0, Arithmetic, smiles: "[*:1]N",
            aliases: ["5'-amino-5'-deoxy", "3'-amino-3'-deoxy"], bond: GroupBond.ReplacesOxygen)
        { Code = 8 };

    /// <summary>7-methylguanosine 5'-triphosphate; free compound C11H18N5O14P3.</summary>
    public static Group Cap { get; } =
        new("cap0", "7-methylguanosine 5'-triphosphate", MolecularFormula.Parse("C11H18N5O14P3"), GroupPlaces.End, 3, Arithmetic,
            smiles: "[*:1]P(=O)(O)OP(=O)(O)OP(=O)(O)OC[C@H]1O[C@@H]([n+]3cn(C)c4c(=O)[nH]c(N)nc43)[C@H](O)[C@@H]1O",
            aliases: ["m7GpppN", "cap 0", "cap1", "cap 1"], fixedCharge: 1)
        { Code = 9 };

    /// <summary>3'-O-methyl-7-methylguanosine 5'-triphosphate; free compound C12H20N5O14P3.</summary>
    public static Group AntiReverseCap { get; } =
        new("ARCA", "3'-O-methyl-7-methylguanosine 5'-triphosphate", MolecularFormula.Parse("C12H20N5O14P3"), GroupPlaces.End, 3,
            Arithmetic, smiles: "[*:1]P(=O)(O)OP(=O)(O)OP(=O)(O)OC[C@H]1O[C@@H]([n+]3cn(C)c4c(=O)[nH]c(N)nc43)[C@H](O)[C@@H]1OC",
            aliases: ["anti-reverse cap analogue"], fixedCharge: 1)
        { Code = 10 };

    /// <summary>Triantennary GalNAc on trans-4-hydroxyprolinol through a C12 diacid; free compound C78H139N11O31.</summary>
    public static Group TriantennaryGalNAc { get; } =
        new("L96", "triantennary GalNAc on trans-4-hydroxyprolinol through a C12 diacid", MolecularFormula.Parse("C78H139N11O31"),
            GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OC[C@@H]8C[C@@H](O[*:2])CN8C(=O)CCCCCCCCCCC(=O)NC(COCCC(=O)NCCCNC(=O)CCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O)(COCCC(=O)NCCCNC(=O)CCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O)COCCC(=O)NCCCNC(=O)CCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O", aliases: ["GalNAc3 prolinol", "3GN3C12hp", "GALNAC3-ALN"])
        { Code = 11 };

    /// <summary>Triantennary GalNAc on trishexylamino and a C6 linker; free compound C66H120N8O27.</summary>
    public static Group TrishexylaminoGalNAc { get; } =
        new("THA-GN3", "triantennary GalNAc on trishexylamino and a C6 linker", MolecularFormula.Parse("C66H120N8O27"),
            GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)CCCC(=O)NC(COCCC(=O)NCCCCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O)(COCCC(=O)NCCCCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O)COCCC(=O)NCCCCCCO[C@@H]9O[C@H](CO)[C@H](O)[C@H](O)[C@H]9NC(C)=O", aliases: ["THA-GalNAc3", "THAGN3", "THA-C6-GalNAc3"])
        { Code = 12 };

    /// <summary>N-acetyl-beta-D-galactosaminyl; free compound C8H15NO6.</summary>
    public static Group GalNAc { get; } =
        new("GalNAc1", "N-acetyl-beta-D-galactosaminyl", MolecularFormula.Parse("C8H15NO6"), GroupPlaces.End | GroupPlaces.Pendant, 0,
            Arithmetic, smiles: "[*:1][C@@H]1O[C@H](CO)[C@H](O)[C@H](O)[C@H]1NC(C)=O", aliases: ["GalNAc"])
        { Code = 13 };

    /// <summary>Cholesteryl carbamate on glyceryl-TEG; free compound C40H71NO8.</summary>
    public static Group CholesterylGlycerylTeg { get; } =
        new("cholTEG3", "cholesteryl carbamate on glyceryl-TEG", MolecularFormula.Parse("C40H71NO8"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCC(O[*:2])COCCOCCOCCOCCCNC(=O)O[C@H]1CC[C@@]2(C)C(=CC[C@H]3[C@@H]4CC[C@H]([C@H](C)CCCC(C)C)[C@@]4(C)CC[C@@H]32)C1", aliases: ["3'-cholesteryl-TEG"])
        { Code = 14 };

    /// <summary>Cholesteryl carbamate on TEG; free compound C37H65NO6.</summary>
    public static Group CholesterylTeg { get; } =
        new("chol5TEG", "cholesteryl carbamate on TEG", MolecularFormula.Parse("C37H65NO6"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCOCCOCCOCCCNC(=O)O[C@H]1CC[C@@]2(C)C(=CC[C@H]3[C@@H]4CC[C@H]([C@H](C)CCCC(C)C)[C@@]4(C)CC[C@@H]32)C1",
            aliases: ["5'-cholesteryl-TEG"])
        { Code = 15 };

    /// <summary>Alpha-tocopherol; free compound C29H50O2.</summary>
    public static Group Tocopherol { get; } =
        new("toc", "alpha-tocopherol", MolecularFormula.Parse("C29H50O2"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]Oc1c(C)c(C)c2c(c1C)CC[C@@](C)(CCC[C@H](C)CCC[C@H](C)CCCC(C)C)O2", aliases: ["vitamin E"])
        { Code = 16 };

    /// <summary>3-(palmitoylamino)propane-1,2-diol; free compound C19H39NO3.</summary>
    public static Group PalmitoylGlycerylAmine { get; } =
        new("palm", "3-(palmitoylamino)propane-1,2-diol", MolecularFormula.Parse("C19H39NO3"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCC(O[*:2])CNC(=O)CCCCCCCCCCCCCCC", aliases: ["palmitoyl"])
        { Code = 17 };

    /// <summary>6-aminohexyl; free compound C6H15NO.</summary>
    public static Group AminoHexyl { get; } =
        new("C6NH2", "6-aminohexyl", MolecularFormula.Parse("C6H15NO"), GroupPlaces.Linked, 0, Drawn, smiles: "[*:1]OCCCCCCN",
            aliases: ["amino C6", "6-aminohexanol"])
        { Code = 18 };

    /// <summary>12-aminododecyl; free compound C12H27NO.</summary>
    public static Group AminoDodecyl { get; } =
        new("C12NH2", "12-aminododecyl", MolecularFormula.Parse("C12H27NO"), GroupPlaces.Linked, 0, Drawn, smiles: "[*:1]OCCCCCCCCCCCCN",
            aliases: ["amino C12", "12-aminododecanol"])
        { Code = 19 };

    /// <summary>2-(4-aminobutyl)propane-1,3-diol; free compound C7H17NO2.</summary>
    public static Group AminoHeptyl { get; } =
        new("3C7NH2", "2-(4-aminobutyl)propane-1,3-diol", MolecularFormula.Parse("C7H17NO2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCC(CO[*:2])CCCCN", aliases: ["3' amino modifier C7"])
        { Code = 20 };

    /// <summary>6-mercaptohexyl; free compound C6H14OS.</summary>
    public static Group MercaptoHexyl { get; } =
        new("C6SH", "6-mercaptohexyl", MolecularFormula.Parse("C6H14OS"), GroupPlaces.Linked, 0, Drawn, smiles: "[*:1]OCCCCCCS",
            aliases: ["thiol C6", "6-mercaptohexanol"])
        { Code = 21 };

    /// <summary>6-[(6-hydroxyhexyl)disulfanyl]hexyl; free compound C12H26O2S2.</summary>
    public static Group DisulfideHexyl { get; } =
        new("C6SS", "6-[(6-hydroxyhexyl)disulfanyl]hexyl", MolecularFormula.Parse("C12H26O2S2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCCCCCSSCCCCCCO[*:2]", aliases: ["thiol C6 disulfide"])
        { Code = 22 };

    /// <summary>3-[(3-hydroxypropyl)disulfanyl]propyl; free compound C6H14O2S2.</summary>
    public static Group DisulfidePropyl { get; } =
        new("C3SS", "3-[(3-hydroxypropyl)disulfanyl]propyl", MolecularFormula.Parse("C6H14O2S2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCCSSCCCO[*:2]", aliases: ["thiol C3 disulfide"])
        { Code = 23 };

    /// <summary>6-biotinamidohexyl; free compound C16H29N3O3S.</summary>
    public static Group BiotinHexyl { get; } =
        new("BioC6", "6-biotinamidohexyl", MolecularFormula.Parse("C16H29N3O3S"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)CCCC[C@@H]8SC[C@@H]9NC(=O)N[C@H]89", aliases: ["biotin", "biotin C6"])
        { Code = 24 };

    /// <summary>Biotin on glyceryl-TEG; free compound C22H41N3O8S.</summary>
    public static Group BiotinTeg { get; } =
        new("BioTEG", "biotin on glyceryl-TEG", MolecularFormula.Parse("C22H41N3O8S"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCC(O[*:2])COCCOCCOCCOCCCNC(=O)CCCC[C@@H]8SC[C@@H]9NC(=O)N[C@H]89", aliases: ["biotin-TEG"])
        { Code = 25 };

    /// <summary>Desthiobiotin on glyceryl-TEG; free compound C22H43N3O8.</summary>
    public static Group DesthiobiotinTeg { get; } =
        new("dsBioTEG", "desthiobiotin on glyceryl-TEG", MolecularFormula.Parse("C22H43N3O8"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCC(O[*:2])COCCOCCOCCOCCCNC(=O)CCCCC[C@H]8NC(=O)N[C@H]8C", aliases: ["desthiobiotin-TEG"])
        { Code = 26 };

    /// <summary>6-carboxyfluorescein on aminohexyl; free compound C27H25NO7.</summary>
    public static Group Fluorescein { get; } =
        new("FAM", "6-carboxyfluorescein on aminohexyl", MolecularFormula.Parse("C27H25NO7"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1ccc2c(c1)C1(OC2=O)c2ccc(O)cc2Oc2cc(O)ccc21", aliases: ["6-FAM", "fluorescein"])
        { Code = 27 };

    /// <summary>Hexachlorofluorescein on aminohexyl; free compound C27H19Cl6NO7.</summary>
    public static Group HexachloroFluorescein { get; } =
        new("HEX", "hexachlorofluorescein on aminohexyl", MolecularFormula.Parse("C27H19Cl6NO7"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1cc(Cl)c2c(c1Cl)C1(OC2=O)c2cc(Cl)c(O)c(Cl)c2Oc2c(Cl)c(O)c(Cl)cc21",
            aliases: ["6-HEX"])
        { Code = 28 };

    /// <summary>Tetrachlorofluorescein on aminohexyl; free compound C27H21Cl4NO7.</summary>
    public static Group TetrachloroFluorescein { get; } =
        new("TET", "tetrachlorofluorescein on aminohexyl", MolecularFormula.Parse("C27H21Cl4NO7"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1cc(Cl)c2c(c1Cl)C1(OC2=O)c2cc(Cl)c(O)cc2Oc2cc(O)c(Cl)cc21", aliases: ["6-TET"])
        { Code = 29 };

    /// <summary>Dichlorodimethoxyfluorescein on aminohexyl; free compound C29H27Cl2NO9.</summary>
    public static Group DichloroDimethoxyFluorescein { get; } =
        new("JOE", "dichlorodimethoxyfluorescein on aminohexyl", MolecularFormula.Parse("C29H27Cl2NO9"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1ccc2c(c1)C1(OC2=O)c2cc(OC)c(O)c(Cl)c2Oc2c(Cl)c(O)c(OC)cc21", aliases: ["6-JOE"])
        { Code = 30 };

    /// <summary>Carboxytetramethylrhodamine on aminohexyl; free compound C31H35N3O5.</summary>
    public static Group Tetramethylrhodamine { get; } =
        new("TAMRA", "carboxytetramethylrhodamine on aminohexyl", MolecularFormula.Parse("C31H35N3O5"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1ccc(C(=O)[O-])c(c1)C1=C2C=CC(=[N+](C)C)C=C2Oc2cc(N(C)C)ccc21",
            aliases: ["tetramethylrhodamine"])
        { Code = 31 };

    /// <summary>Carboxy-X-rhodamine on aminohexyl; free compound C39H43N3O5.</summary>
    public static Group XRhodamine { get; } =
        new("ROX", "carboxy-X-rhodamine on aminohexyl", MolecularFormula.Parse("C39H43N3O5"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCCCCCNC(=O)c1ccc(C(=O)[O-])c(c1)C1=c2cc3c4c(c2Oc2c1cc1c5c2CCCN5CCC1)CCC[N+]=4CCC3",
            aliases: ["X-rhodamine"])
        { Code = 32 };

    /// <summary>Bis(hydroxypropyl)indotrimethine cyanine; free compound C29H36N2O2.</summary>
    public static Group IndoTrimethine { get; } =
        new("Cy3", "bis(hydroxypropyl)indotrimethine cyanine", MolecularFormula.Parse("C29H36N2O2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCC[N+]1=C(/C=C/C=C2/N(CCCO[*:2])c3ccccc3C2(C)C)C(C)(C)c2ccccc21", aliases: ["cyanine 3"],
            fixedCharge: 1)
        { Code = 33 };

    /// <summary>Bis(hydroxypropyl)indopentamethine cyanine; free compound C31H38N2O2.</summary>
    public static Group IndoPentamethine { get; } =
        new("Cy5", "bis(hydroxypropyl)indopentamethine cyanine", MolecularFormula.Parse("C31H38N2O2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCC[N+]1=C(/C=C/C=C/C=C2/N(CCCO[*:2])c3ccccc3C2(C)C)C(C)(C)c2ccccc21", aliases: ["cyanine 5"],
            fixedCharge: 1)
        { Code = 34 };

    /// <summary>Nitrotolyl-dimethoxyphenyl bisazo quencher; free compound C25H28N6O5.</summary>
    public static Group AzoQuencher1 { get; } =
        new("BHQ1", "nitrotolyl-dimethoxyphenyl bisazo quencher", MolecularFormula.Parse("C25H28N6O5"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCN(CCO[*:2])c1ccc(/N=N/c2cc(OC)c(/N=N/c3ccc([N+](=O)[O-])cc3C)cc2C)cc1",
            aliases: ["Black Hole Quencher 1", "BHQ-1"])
        { Code = 35 };

    /// <summary>Nitrophenyl-dimethoxyphenyl bisazo quencher; free compound C24H26N6O6.</summary>
    public static Group AzoQuencher2 { get; } =
        new("BHQ2", "nitrophenyl-dimethoxyphenyl bisazo quencher", MolecularFormula.Parse("C24H26N6O6"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCN(CCO[*:2])c1ccc(/N=N/c2cc(OC)c(/N=N/c3ccc([N+](=O)[O-])cc3)cc2OC)cc1",
            aliases: ["Black Hole Quencher 2", "BHQ-2"])
        { Code = 36 };

    /// <summary>Nitronaphthyl azo quencher; free compound C20H20N4O4.</summary>
    public static Group NitronaphthylQuencher { get; } =
        new("IABkFQ", "nitronaphthyl azo quencher", MolecularFormula.Parse("C20H20N4O4"), GroupPlaces.Spacer, 0, Assumed,
            smiles: "[*:1]OCCN(CCO[*:2])c1ccc(/N=N/c2ccc([N+](=O)[O-])c3ccccc23)cc1", aliases: ["Iowa Black FQ"])
        { Code = 37 };

    /// <summary>Dibenzocyclooctyne on TEG; free compound C29H36N2O6.</summary>
    public static Group DibenzocyclooctyneTeg { get; } =
        new("DBCOTEG", "dibenzocyclooctyne on TEG", MolecularFormula.Parse("C29H36N2O6"), GroupPlaces.Linked, 0, Drawn,
            smiles: "[*:1]OCCOCCOCCOCCNC(=O)CCCCC(=O)N1Cc2ccccc2C#Cc2ccccc21", aliases: ["DBCO-TEG"])
        { Code = 38 };

    /// <summary>Triethylene glycol; free compound C6H14O4.</summary>
    public static Group TriethyleneGlycol { get; } =
        new("Sp9", "triethylene glycol", MolecularFormula.Parse("C6H14O4"), GroupPlaces.Spacer, 0, Drawn, smiles: "[*:1]OCCOCCOCCO[*:2]",
            aliases: ["spacer 9"])
        { Code = 39 };

    /// <summary>Hexaethylene glycol; free compound C12H26O7.</summary>
    public static Group HexaethyleneGlycol { get; } =
        new("Sp18", "hexaethylene glycol", MolecularFormula.Parse("C12H26O7"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCOCCOCCOCCOCCOCCO[*:2]", aliases: ["spacer 18"])
        { Code = 40 };

    /// <summary>Propane-1,3-diol; free compound C3H8O2.</summary>
    public static Group Propanediol { get; } =
        new("SpC3", "propane-1,3-diol", MolecularFormula.Parse("C3H8O2"), GroupPlaces.Spacer, 0, Drawn, smiles: "[*:1]OCCCO[*:2]",
            aliases: ["spacer C3", "C3 spacer"])
        { Code = 41 };

    /// <summary>Hexane-1,6-diol; free compound C6H14O2.</summary>
    public static Group Hexanediol { get; } =
        new("SpC6", "hexane-1,6-diol", MolecularFormula.Parse("C6H14O2"), GroupPlaces.Spacer, 0, Drawn, smiles: "[*:1]OCCCCCCO[*:2]",
            aliases: ["spacer C6"])
        { Code = 42 };

    /// <summary>Dodecane-1,12-diol; free compound C12H26O2.</summary>
    public static Group Dodecanediol { get; } =
        new("SpC12", "dodecane-1,12-diol", MolecularFormula.Parse("C12H26O2"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OCCCCCCCCCCCCO[*:2]", aliases: ["spacer C12"])
        { Code = 43 };

    /// <summary>1,2-dideoxy-D-ribose; free compound C5H10O3.</summary>
    public static Group AbasicDeoxyribose { get; } =
        new("dSp", "1,2-dideoxy-D-ribose", MolecularFormula.Parse("C5H10O3"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OC[C@H]1OCC[C@@H]1O[*:2]", aliases: ["dSpacer", "abasic", "THF", "1',2'-dideoxyribose"],
            isDirectional: true)
        { Code = 44 };

    /// <summary>2-deoxy-D-ribose with a free 1-hydroxyl; free compound C5H10O4.</summary>
    public static Group AbasicSite { get; } =
        new("AP", "2-deoxy-D-ribose with a free 1-hydroxyl", MolecularFormula.Parse("C5H10O4"), GroupPlaces.Spacer, 0, Drawn,
            smiles: "[*:1]OC[C@H]1OC(O)C[C@@H]1O[*:2]", aliases: ["AP site", "apurinic site"], isDirectional: true)
        { Code = 45 };

    /// <summary>Methoxy poly(ethylene glycol); free compound CH4O.</summary>
    public static Group MethoxyPeg { get; } =
        new("mPEG", "methoxy poly(ethylene glycol)", MolecularFormula.Parse("CH4O"), GroupPlaces.Linked, 0, Arithmetic,
            repeatFormula: MolecularFormula.Parse("C2H4O"), smiles: "[*:1]OC", aliases: ["PEG"])
        { Code = 46 };

    /// <summary>
    /// 4-{2-[2-(2-hydroxyethoxy)ethoxy]ethoxycarbonyl}piperazin-1-yl dimethyl phosphoramidate; free compound C13H28N3O7P.
    /// </summary>
    public static Group PiperazineTegCap { get; } =
        new("PMO-TEG", "4-{2-[2-(2-hydroxyethoxy)ethoxy]ethoxycarbonyl}piperazin-1-yl dimethyl phosphoramidate",
            MolecularFormula.Parse("C13H28N3O7P"), GroupPlaces.End, 0, Arithmetic, smiles: "[*:1]P(=O)(N(C)C)N1CCN(CC1)C(=O)OCCOCCOCCO",
            aliases: ["TEG-piperazine", "EG3-Pip"])
        { Code = 47 };

    /// <summary>Sarcosinamide dimethyl phosphoramidate; free compound C5H14N3O3P.</summary>
    public static Group SarcosinamideCap { get; } =
        new("PMO-GT", "sarcosinamide dimethyl phosphoramidate", MolecularFormula.Parse("C5H14N3O3P"), GroupPlaces.End, 0, Arithmetic,
            smiles: "[*:1]P(=O)(N(C)C)N(C)CC(N)=O", aliases: ["PMO-GeneTools"])
        { Code = 48 };

    /// <summary>Octadecan-1-ol; free compound C18H38O.</summary>
    public static Group Stearyl { get; } =
        new("C18", "octadecan-1-ol", MolecularFormula.Parse("C18H38O"), GroupPlaces.Linked, 0, ByName, smiles: "[*:1]OCCCCCCCCCCCCCCCCCC",
            aliases: ["stearyl"])
        { Code = 49 };

    /// <summary>Hexadecan-1-ol; free compound C16H34O.</summary>
    public static Group Palmityl { get; } =
        new("C16", "hexadecan-1-ol", MolecularFormula.Parse("C16H34O"), GroupPlaces.Linked, 0, ByName, smiles: "[*:1]OCCCCCCCCCCCCCCCC",
            aliases: ["palmityl", "cetyl"])
        { Code = 50 };

    /// <summary>Hex-5-yn-1-ol; free compound C6H10O.</summary>
    public static Group Hexynyl { get; } =
        new("Hexynyl", "hex-5-yn-1-ol", MolecularFormula.Parse("C6H10O"), GroupPlaces.Linked, 0, ByName, smiles: "[*:1]OCCCCC#C",
            aliases: ["5-hexynyl"])
        { Code = 51 };

    /// <summary>6-azidohexan-1-ol; free compound C6H13N3O.</summary>
    public static Group AzidoHexyl { get; } =
        new("C6N3", "6-azidohexan-1-ol", MolecularFormula.Parse("C6H13N3O"), GroupPlaces.Linked, 0, ByName,
            smiles: "[*:1]OCCCCCCN=[N+]=[N-]", aliases: ["azide C6"])
        { Code = 52 };

    /// <summary>6-methacrylamidohexan-1-ol; free compound C10H19NO2.</summary>
    public static Group Methacrylamide { get; } =
        new("Acryd", "6-methacrylamidohexan-1-ol", MolecularFormula.Parse("C10H19NO2"), GroupPlaces.Linked, 0, ByName,
            smiles: "[*:1]OCCCCCCNC(=O)C(C)=C", aliases: ["acrydite"])
        { Code = 53 };

    /// <summary>11-hydroxyundecanoic acid; free compound C11H22O3.</summary>
    public static Group CarboxyDecyl { get; } =
        new("C10COOH", "11-hydroxyundecanoic acid", MolecularFormula.Parse("C11H22O3"), GroupPlaces.Linked, 1, ByName,
            smiles: "[*:1]OCCCCCCCCCCC(=O)O", aliases: ["carboxy C10"])
        { Code = 54 };

    /// <summary>Diethylene glycol, the spacer PEG2 of HELM; free compound C4H10O3.</summary>
    public static Group DiethyleneGlycol { get; } =
        new("PEG2", "diethylene glycol", MolecularFormula.Parse("C4H10O3"), GroupPlaces.Spacer, 0, Drawn, smiles: "[*:1]OCCOCCO[*:2]",
            aliases: ["spacer PEG2"])
        { Code = 55 };

    /// <summary>2',3'-dideoxycytidine, which ends a chain; free compound C9H13N3O3.</summary>
    public static Group Dideoxycytidine { get; } =
        new("ddC", "2',3'-dideoxycytidine", MolecularFormula.Parse("C9H13N3O3"), GroupPlaces.Linked, 0, ByName,
            smiles: "[*:1]OC[C@@H]8CC[C@H](n9ccc(N)nc9=O)O8", aliases: ["dideoxycytidine", "zalcitabine"])
        { Code = 56 };

    /// <summary>Adenosine 5'-diphosphate, the 5'-adenylated end A(5')pp(5'); free compound C10H15N5O10P2.</summary>
    public static Group Adenylyl { get; } =
        new("rApp", "adenosine 5'-diphosphate", MolecularFormula.Parse("C10H15N5O10P2"), GroupPlaces.End, 2, ByName,
            smiles: "[*:1]P(=O)(O)OP(=O)(O)OC[C@H]8O[C@@H](n9cnc7c(N)ncnc79)[C@H](O)[C@@H]8O",
            aliases: ["adenylated", "App"])
        { Code = 57 };

    /// <summary>Glycerol bound by its outer oxygens; free compound C3H8O3.</summary>
    public static Group Glycerol { get; } =
        new("Gly", "glycerol", MolecularFormula.Parse("C3H8O3"), GroupPlaces.Spacer, 0, ByName, smiles: "[*:1]OCC(O)CO[*:2]",
            aliases: ["glycerol linker", "propane-1,2,3-triol"])
        { Code = 58 };

    /// <summary>6-aminohexan-1-ol bound by both ends; free compound C6H15NO.</summary>
    public static Group AminoHexylene { get; } =
        new("NHC6", "6-aminohexan-1-ol bound by oxygen and nitrogen", MolecularFormula.Parse("C6H15NO"), GroupPlaces.Inside, 0, ByName,
            smiles: "[*:1]OCCCCCCN[*:2]", aliases: ["aminohexyl linker"])
        { Code = 59 };

    /// <summary>ATTO 590 on aminohexyl; free compound C43H51N3O5.</summary>
    public static Group Atto590 { get; } =
        new("ATTO590", "ATTO 590 on aminohexyl", MolecularFormula.Parse("C43H51N3O5"), GroupPlaces.Linked, 0,
            "cation C37H39N2O5+ of the maker's data sheet, by its amide on 6-aminohexanol; with the proton of the cation and the " +
            "phosphate 752.869 Da, as the certificates of an oligonucleotide vendor state",
            smiles: "[*:1]OCCCCCCNC(=O)c1ccc(C(=O)[O-])c(c1)C1=C2C=C3C(C)=CC(C)(C)[N+](CC)=C3C=C2Oc2cc3c(cc21)C(C)=CC(C)(C)N3CC")
        { Code = 60 };

    /// <summary>Ribose with a free 1-hydroxyl, a ribonucleotide that has lost its base; free compound C5H10O5.</summary>
    public static Group AbasicRibose { get; } =
        new("rAP", "D-ribose with a free 1-hydroxyl", MolecularFormula.Parse("C5H10O5"), GroupPlaces.Spacer, 0, ByName,
            smiles: "[*:1]OC[C@H]1OC(O)[C@H](O)[C@@H]1O[*:2]", aliases: ["abasic ribose", "rAP site"], isDirectional: true)
        { Code = 61 };

    /// <summary>2'-phosphate beside a free 3'-hydroxyl; phosphoric acid, H3O4P.</summary>
    public static Group TwoPrimePhosphate { get; } =
        new("2p", "2'-phosphate", MolecularFormula.Parse("H3O4P"), GroupPlaces.End, 2, Arithmetic, smiles: "[*:1]P(=O)(O)O",
            aliases: ["2'-monophosphate"], bond: GroupBond.TwoPrime)
        { Code = 62 };

    /// <summary>3'-deoxythymidine, which ends a chain; free compound C10H14N2O4.</summary>
    public static Group Dideoxythymidine { get; } =
        new("ddT", "3'-deoxythymidine", MolecularFormula.Parse("C10H14N2O4"), GroupPlaces.Linked, 0, ByName,
            smiles: "[*:1]OC[C@@H]8CC[C@H](n9cc(C)c(=O)[nH]c9=O)O8", aliases: ["dideoxythymidine", "2',3'-dideoxythymidine"])
        { Code = 63 };

    /// <summary>6-azido-N-(6-hydroxyhexyl)hexanamide; free compound C12H24N4O2.</summary>
    public static Group AzidoHexanamide { get; } =
        new("AzC6NHC6", "6-azido-N-(6-hydroxyhexyl)hexanamide", MolecularFormula.Parse("C12H24N4O2"), GroupPlaces.Linked, 0,
            "amide of 6-azidohexanoic acid, whose ester (PubChem C10H14N4O4) is the reagent, on 6-aminohexanol: the vendor says that it " +
            "puts the ester on Amino Modifier C6, and a public protocol counts seven bonds from the azide to the amide",
            smiles: "[*:1]OCCCCCCNC(=O)CCCCCN=[N+]=[N-]", aliases: ["azide NHS"])
        { Code = 64 };

    /// <summary>Texas Red-X on aminohexyl; free compound C43H54N4O8S2.</summary>
    public static Group TexasRedX { get; } =
        new("TexasRedX", "Texas Red-X on aminohexyl", MolecularFormula.Parse("C43H54N4O8S2"), GroupPlaces.Linked, 0,
            "amide of Texas Red-X, the aminohexanoic acid sulfonamide of sulforhodamine 101 (Lefevre et al., Bioconjugate Chem. 1996, 7, " +
            "482), on 6-aminohexanol; one of its two isomers is drawn",
            smiles: "[*:1]OCCCCCCNC(=O)CCCCCNS(=O)(=O)c1ccc(C2=c3cc4c5c(c3Oc3c2cc2c6c3CCCN6CCC2)CCC[N+]=5CCC4)c(c1)S(=O)(=O)[O-]",
            aliases: ["Texas Red"])
        { Code = 65 };

    /// <summary>Every group of the built-in table, by code.</summary>
    public static ImmutableArray<Group> All { get; } =
    [
        Phosphate, Thiophosphate, Dithiophosphate, CyclicPhosphate, Diphosphate, Triphosphate, Vinylphosphonate,
        Amine, Cap, AntiReverseCap, TriantennaryGalNAc, TrishexylaminoGalNAc, GalNAc,
        CholesterylGlycerylTeg, CholesterylTeg, Tocopherol, PalmitoylGlycerylAmine, AminoHexyl, AminoDodecyl,
        AminoHeptyl, MercaptoHexyl, DisulfideHexyl, DisulfidePropyl, BiotinHexyl, BiotinTeg,
        DesthiobiotinTeg, Fluorescein, HexachloroFluorescein, TetrachloroFluorescein, DichloroDimethoxyFluorescein, Tetramethylrhodamine,
        XRhodamine, IndoTrimethine, IndoPentamethine, AzoQuencher1, AzoQuencher2, NitronaphthylQuencher,
        DibenzocyclooctyneTeg, TriethyleneGlycol, HexaethyleneGlycol, Propanediol, Hexanediol, Dodecanediol,
        AbasicDeoxyribose, AbasicSite, MethoxyPeg, PiperazineTegCap, SarcosinamideCap, Stearyl,
        Palmityl, Hexynyl, AzidoHexyl, Methacrylamide, CarboxyDecyl, DiethyleneGlycol,
        Dideoxycytidine, Adenylyl, Glycerol, AminoHexylene, Atto590, AbasicRibose,
        TwoPrimePhosphate, Dideoxythymidine, AzidoHexanamide, TexasRedX,
    ];
}
