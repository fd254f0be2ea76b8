using Oligo.Text;

namespace Oligo.Verification;

/// <summary>What checks of a declaration say: OLG31xx.</summary>
internal static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor ArchitectureDiffers = new(
        "OLG3101", DiagnosticSeverity.Error, "declared is {0}, the notation states {1}",
        "Run-lengths of the declared design and of the notation differ. A lost or doubled residue, or a wrong mark at a wing's edge, is " +
        "the usual cause.");

    public static readonly DiagnosticDescriptor SugarDiffers = new(
        "OLG3102", DiagnosticSeverity.Error, "declared is {0} at position {1}, the notation states {2}",
        "A sugar of the notation is not the declared one.");

    public static readonly DiagnosticDescriptor BackboneDiffers = new(
        "OLG3103", DiagnosticSeverity.Error, "declared is {0} at linkage {1}, the notation states {2}",
        "A linkage of the notation is not the declared one (15.98 Da each between phosphodiester and phosphorothioate).");

    public static readonly DiagnosticDescriptor MethylationDiffers = new(
        "OLG3104", DiagnosticSeverity.Error, "declared is {0} throughout, the notation states otherwise at position {1}",
        "A C of the notation is methylated or not, against the declaration (14.016 Da each).");

    public static readonly DiagnosticDescriptor DesignHolds = new(
        "OLG3105", DiagnosticSeverity.Note, "the declared design {0} holds",
        "Every statement of the declared design agrees with the notation.");

    public static readonly DiagnosticDescriptor DesignOfDuplex = new(
        "OLG3106", DiagnosticSeverity.Error, "a design is declared for one strand; the notation states a {0}",
        "Check several strands one by one.");

    public static readonly DiagnosticDescriptor FormulaDiffers = new(
        "OLG3111", DiagnosticSeverity.Error, "the declared formula {0} does not follow from the notation, which gives {1} as {2}",
        "The formula is neither that of the free acid nor of one of its salts. Where a common mistake explains it, the hint names it.");

    public static readonly DiagnosticDescriptor FormulaHolds = new(
        "OLG3112", DiagnosticSeverity.Note, "the declared formula {0} is {1}",
        "The formula follows from the notation.");

    public static readonly DiagnosticDescriptor FormulaOfOtherSalt = new(
        "OLG3113", DiagnosticSeverity.Error, "the declared formula {0} is {1}, not the declared {2}",
        "Formula and salt of the declaration contradict each other (21.98 Da for each sodium).");

    public static readonly DiagnosticDescriptor SaltImpossible = new(
        "OLG3114", DiagnosticSeverity.Error, "declared are {0} {1}, the molecule has {2}",
        "A counter-ion takes as many acidic protons as its charge; n residues with free ends have n - 1.");

    public static readonly DiagnosticDescriptor SaltOfNeutral = new(
        "OLG3115", DiagnosticSeverity.Error, "declared is a salt with {0}, but the molecule has no acidic protons and forms none",
        "Morpholinos and other neutral backbones have no acids that a counter-ion could replace. The salt belongs to another molecule, " +
        "or the linkages are not those of the notation.");

    public static readonly DiagnosticDescriptor SaltUnsupported = new(
        "OLG3116", DiagnosticSeverity.Error,
        "declared is the {0}, but no formula or mass is declared that could confirm it: the salt was not checked",
        "The notation states the molecule, not its salt, so a declared salt can only be compared with a declared formula or mass.");

    public static readonly DiagnosticDescriptor FormsDiffer = new(
        "OLG3117", DiagnosticSeverity.Error, "the declared formula is {0}, the declared mass is of {1}",
        "Each value follows from the notation, but they are of two different compounds (21.98 Da for each sodium). Declare both of one " +
        "form.");

    public static readonly DiagnosticDescriptor NameOfOtherSalt = new(
        "OLG3119", DiagnosticSeverity.Error, "the name is that of the {0}, but declared is the {1}",
        "Name and salt of the declaration contradict each other. Where formula and mass are of another form than the name, name the drug " +
        "without its salt.");

    public static readonly DiagnosticDescriptor MassDiffers = new(
        "OLG3121", DiagnosticSeverity.Error, "the declared mass {0} does not follow from the notation, which gives {1}",
        "No edition of atomic weights and no usual form gives this mass to the stated digit. Where another form explains it, the hint " +
        "names it.");

    public static readonly DiagnosticDescriptor MassHolds = new(
        "OLG3122", DiagnosticSeverity.Note, "the declared mass {0} is the {1}",
        "The mass follows from the notation with the named atomic weights.");

    public static readonly DiagnosticDescriptor NothingDeclared = new(
        "OLG3118", DiagnosticSeverity.Error, "nothing is declared in {0}, so nothing was compared",
        "The table has columns for declarations, but the cells of the row are empty. A check that checked nothing does not pass; state a " +
        "value, or leave the columns out.");

    public static readonly DiagnosticDescriptor SameMolecule = new(
        "OLG3131", DiagnosticSeverity.Note, "the second notation states the same molecule",
        "Both notations state the same atoms, bonds and configurations.");

    public static readonly DiagnosticDescriptor OtherStereo = new(
        "OLG3132", DiagnosticSeverity.Error, "the second notation states the same constitution with other configurations: {0}",
        "Atoms and bonds agree; a configuration is another, or only one of the notations states it. The formula and the mass are the " +
        "same.");

    public static readonly DiagnosticDescriptor OtherConstitution = new(
        "OLG3133", DiagnosticSeverity.Error, "the second notation has the same formula, but it is not shown to be the same molecule: {0}",
        "The atoms are the same, and they are bound otherwise, or there is no structure to compare.");

    public static readonly DiagnosticDescriptor OtherMolecule = new(
        "OLG3134", DiagnosticSeverity.Error, "the second notation states another molecule: {0}",
        "The formulas differ, or the published identifiers do. What the second notation has more or less comes first, then the parts " +
        "that differ, with what the first notation has before what the second has.");

    public static readonly DiagnosticDescriptor NotCompared = new(
        "OLG3135", DiagnosticSeverity.Error, "the second notation was not compared: {0}",
        "A check that checked nothing does not pass.");

    public static readonly DiagnosticDescriptor ComparedAsStructure = new(
        "OLG3136", DiagnosticSeverity.Warning, "the SMILES is not read as a strand ({0}); its atoms and bonds were compared",
        "The SMILES holds a part that no monomer of the library has, or lacks configurations. Its structure was compared atom by atom, " +
        "or where the first notation has no structure, by the formula.");

    public static readonly DiagnosticDescriptor ComparedByFormula = new(
        "OLG3137", DiagnosticSeverity.Warning, "only the formula of the InChI was compared: {0}",
        "An InChI or InChIKey cannot be made of a strand here; one that is published for the molecule can be compared.");

    public static readonly DiagnosticDescriptor OtherArrangement = new(
        "OLG3138", DiagnosticSeverity.Warning, "the strands agree, but not how they are arranged: {0}",
        "Register and order of the strands of a duplex are not part of its covalent structure; several dialects do not state them.");
}
