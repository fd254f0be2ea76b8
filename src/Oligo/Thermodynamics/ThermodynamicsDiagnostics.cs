using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>What is said of tables of energies and of melting temperatures: OLG3300 to OLG3339.</summary>
internal static class ThermodynamicsDiagnostics
{
    public static readonly DiagnosticDescriptor NoRows = new(
        "OLG3300", DiagnosticSeverity.Error, "the file states no energies",
        "A table of energies is a header, then a row a line, with tabs between the columns.");

    public static readonly DiagnosticDescriptor MissingColumn = new(
        "OLG3301", DiagnosticSeverity.Error, "the column `{0}` is missing",
        "Table, duplex, kind, key, dH, dS and dG37 are needed of every row; the page on energy tables describes them.");

    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "OLG3302", DiagnosticSeverity.Error, "unknown column `{0}` of a table of energies",
        "A misspelt column would be lost in silence, so only known ones are taken. The page on energy tables lists them.");

    public static readonly DiagnosticDescriptor WrongCells = new(
        "OLG3303", DiagnosticSeverity.Error, "the row has {0}; the header of the table of energies has {1}",
        "Cells are separated by tabs, and every row has a cell for each column, if only an empty one.");

    public static readonly DiagnosticDescriptor BadCell = new(
        "OLG3304", DiagnosticSeverity.Error, "`{0}` cannot be the {1}; expected {2}",
        "The cell holds something else than its column can say. Energies are plain decimal numbers with a point.");

    public static readonly DiagnosticDescriptor BadKey = new(
        "OLG3305", DiagnosticSeverity.Error, "`{0}` cannot be the key of a row of kind {1}: {2}",
        "A step is written 5'-XY-3'/3'-X'Y'-5', such as CA/GT: letters of bases, a plus sign before a locked one, a dot for none, and no " +
        "blanks.");

    public static readonly DiagnosticDescriptor Inconsistent = new(
        "OLG3306", DiagnosticSeverity.Error, "`{0}`: dG37 is {1} kcal/mol, but dH and dS give {2}",
        "dG37 is dH - 310.15 K x dS. One of the three values is a slip of the pen; the paper tells which.");

    public static readonly DiagnosticDescriptor Implausible = new(
        "OLG3307", DiagnosticSeverity.Error, "`{0}`: dG37 of {1} kcal/mol cannot be that of {2}",
        "No step is worth more than 4 kcal/mol, and none that is stable takes up heat. A unit or a sign is wrong.");

    public static readonly DiagnosticDescriptor RepeatedKey = new(
        "OLG3308", DiagnosticSeverity.Error, "`{0}` is there already, as `{1}` with dH {2} and dS {3}",
        "A step has one row, which may be read from either end. Two that differ cannot both be right.");

    public static readonly DiagnosticDescriptor MissingStep = new(
        "OLG3309", DiagnosticSeverity.Error, "the table `{0}` has no row for {1}",
        "A table of steps has all of them: ten where both strands are alike, sixteen where they differ.");

    public static readonly DiagnosticDescriptor NotTheSum = new(
        "OLG3310", DiagnosticSeverity.Error, "`{0}`: dH {1} and dS {2} are not the increment and the step {3}, which give {4} and {5}",
        "Absolute values of locked nucleotides are the published increment and the step of 1997 without the lock.");

    public static readonly DiagnosticDescriptor NoParameters = new(
        "OLG3311", DiagnosticSeverity.Error, "no parameters for {0}",
        "A sum with a step left out would be another duplex. Morpholinos, PNA, GNA, abasic sites, P-alkyl and 2'-5' linkages have no " +
        "parameters; `--leave-out` gives an answer of lower quality without the steps that such a residue is in.");

    public static readonly DiagnosticDescriptor NoModel = new(
        "OLG3312", DiagnosticSeverity.Error, "no model for {0}",
        "There are models for DNA and LNA on DNA, and for any sugars on RNA or on a strand like RNA. Modified strands on DNA have none.");

    public static readonly DiagnosticDescriptor OtherTable = new(
        "OLG3313", DiagnosticSeverity.Error, "the steps of {0} are not those of these two strands",
        "The sugars decide: a table of DNA on DNA says nothing of RNA. Without a table the one of the strands is taken.");

    public static readonly DiagnosticDescriptor NoPairs = new(
        "OLG3314", DiagnosticSeverity.Error, "the strands have no two neighboring pairs ({0})",
        "A target is written 5' to 3', like the strand; the strands are laid where most bases pair.");

    public static readonly DiagnosticDescriptor NeverStable = new(
        "OLG3315", DiagnosticSeverity.Error, "the duplex is stable at no temperature ({0})",
        "The sum of its energies takes up heat or gains entropy; a formula would give thousands of degrees.");

    public static readonly DiagnosticDescriptor NoSalt = new(
        "OLG3316", DiagnosticSeverity.Error, "there is no salt that the salt rule could count ({0})",
        "The logarithm of no salt is not a number. State Na+, K+ or Tris, or Mg2+ with a rule that takes it.");

    public static readonly DiagnosticDescriptor NoStrands = new(
        "OLG3317", DiagnosticSeverity.Error, "the concentration of strands is not above 0 ({0})",
        "State the concentration of each strand or of both. Where the oligo less half of the target counts, there must be more of the " +
        "oligo.");

    public static readonly DiagnosticDescriptor Interrupted = new(
        "OLG3318", DiagnosticSeverity.Error, "{0} has no melting temperature",
        "The steps of a duplex need two chains of nucleotides. Groups at the ends do not matter; those between two nucleotides do.");

    public static readonly DiagnosticDescriptor LeftOut = new(
        "OLG3319", DiagnosticSeverity.Warning, "{0} without parameters left out: the temperature is of lower quality",
        "The steps that a residue without parameters is in count as nothing, which is wrong by an unknown amount.");

    public static readonly DiagnosticDescriptor OutsideOfIdt = new(
        "OLG3320", DiagnosticSeverity.Warning, "the rule of IDT's calculator is known for 8 to 42 bases, not for {0}",
        "It was recovered from certificates of such strands; beyond them its term of the length may be another one.");

    public static readonly DiagnosticDescriptor NoPreset = new(
        "OLG3321", DiagnosticSeverity.Error, "`{0}` is not a preset",
        "A preset is the name of a program, with its own words after it: primer3 mv=50 dv=1.5.");

    public static readonly DiagnosticDescriptor NoPresetWord = new(
        "OLG3322", DiagnosticSeverity.Error, "the preset has no word `{0}`",
        "The words are those of the program's command or function. A misspelt one would be lost in silence.");

    public static readonly DiagnosticDescriptor BadPresetWord = new(
        "OLG3323", DiagnosticSeverity.Error, "`{0}` of the preset cannot be `{1}`; expected {2}",
        "Each word is stated once, with a value that the program takes.");

    /// <summary>The error of a fault.</summary>
    public static DiagnosticDescriptor Of(MeltingFault fault) => fault switch
    {
        MeltingFault.NoModel => NoModel,
        MeltingFault.OtherTable => OtherTable,
        MeltingFault.NoPairs => NoPairs,
        MeltingFault.NeverStable => NeverStable,
        MeltingFault.NoSalt => NoSalt,
        MeltingFault.NoStrands => NoStrands,
        MeltingFault.Interrupted => Interrupted,
        _ => NoParameters,
    };
}
