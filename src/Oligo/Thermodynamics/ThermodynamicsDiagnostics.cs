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
}
