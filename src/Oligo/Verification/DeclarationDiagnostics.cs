using Oligo.Text;

namespace Oligo.Verification;

/// <summary>What checks of a declaration say: OLG31xx.</summary>
internal static class DeclarationDiagnostics
{
    public static readonly DiagnosticDescriptor ArchitectureDiffers = new(
        "OLG3101", DiagnosticSeverity.Error, "declared is {0}, the notation states {1}",
        "Run-lengths of the declared design and of the notation differ. A lost or doubled residue, or a wrong mark at a wing's edge, is the usual cause.");

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
        "OLG3106", DiagnosticSeverity.Error, "a design is declared for one strand; the notation states a duplex",
        "Check the strands of a duplex one by one.");

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
        "Morpholinos and other neutral backbones have no acids that a counter-ion could replace. The salt belongs to another molecule, or the linkages are not those of the notation.");

    public static readonly DiagnosticDescriptor SaltUnsupported = new(
        "OLG3116", DiagnosticSeverity.Error, "declared is the {0}, but no formula or mass is declared that could confirm it: the salt was not checked",
        "The notation states the molecule, not its salt, so a declared salt can only be compared with a declared formula or mass.");

    public static readonly DiagnosticDescriptor FormsDiffer = new(
        "OLG3117", DiagnosticSeverity.Error, "the declared formula is {0}, the declared mass is of {1}",
        "Each value follows from the notation, but they are of two different compounds (21.98 Da for each sodium). Declare both of one form.");

    public static readonly DiagnosticDescriptor MassDiffers = new(
        "OLG3121", DiagnosticSeverity.Error, "the declared mass {0} does not follow from the notation, which gives {1}",
        "No edition of atomic weights and no usual form gives this mass to the stated digit. Where another form explains it, the hint names it.");

    public static readonly DiagnosticDescriptor MassHolds = new(
        "OLG3122", DiagnosticSeverity.Note, "the declared mass {0} is the {1}",
        "The mass follows from the notation with the named atomic weights.");
}
