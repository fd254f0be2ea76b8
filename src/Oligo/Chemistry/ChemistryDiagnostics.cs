using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>Messages about formulas, masses and structures: OLG10xx.</summary>
internal static class ChemistryDiagnostics
{
    public static readonly DiagnosticDescriptor ExpectedElement = new(
        "OLG1001", DiagnosticSeverity.Error, "expected an element, found {0}",
        "A formula is a row of element symbols with counts, such as C5H5N5, with labelled isotopes in brackets, [13C]2.");

    public static readonly DiagnosticDescriptor UnknownElement = new(
        "OLG1002", DiagnosticSeverity.Error, "unknown element `{0}`",
        "The table holds the elements that oligonucleotides, their conjugates, salts and labels are made of.");

    public static readonly DiagnosticDescriptor BadCount = new(
        "OLG1003", DiagnosticSeverity.Error, "`{0}` is not a count",
        "A count is a whole number without leading zeros, not 0; a count of 1 is left out or written.");

    public static readonly DiagnosticDescriptor CountTooLarge = new(
        "OLG1004", DiagnosticSeverity.Error, "the count of atoms is too large at `{0}`",
        "Counts fit in 31 bits, products and sums included. A row of a monomer file has at most 100,000 atoms of each element.");

    public static readonly DiagnosticDescriptor UnmatchedParenthesis = new(
        "OLG1005", DiagnosticSeverity.Error, "`{0}` has no partner",
        "Each group opens with ( and closes with ).");

    public static readonly DiagnosticDescriptor EmptyGroup = new(
        "OLG1006", DiagnosticSeverity.Error, "the group is empty",
        "A group in parentheses holds at least one element.");

    public static readonly DiagnosticDescriptor ChargeInFormula = new(
        "OLG1007", DiagnosticSeverity.Error, "a formula states no charge; found {0}",
        "Write the neutral formula. Ions are named by their charge beside the formula.");

    public static readonly DiagnosticDescriptor SeveralFormulas = new(
        "OLG1008", DiagnosticSeverity.Error, "a formula is one compound; found {0}",
        "Salts and hydrates are written as one sum: C2H3NaO2, not C2H4O2.Na.");

    public static readonly DiagnosticDescriptor BadIsotope = new(
        "OLG1009", DiagnosticSeverity.Error, "expected an isotope such as [13C], found {0}",
        "A labelled isotope is its mass number and its element in brackets.");

    public static readonly DiagnosticDescriptor UnknownIsotope = new(
        "OLG1010", DiagnosticSeverity.Error, "no mass is listed for `{0}`",
        "The table holds stable and long-lived isotopes of AME2020.");

    public static readonly DiagnosticDescriptor UnicodeDigits = new(
        "OLG1011", DiagnosticSeverity.Note, "subscript digits read as ordinary ones",
        "Printed formulas set counts as subscripts.");

    public static readonly DiagnosticDescriptor UnicodeMinus = new(
        "OLG1012", DiagnosticSeverity.Note, "{0} read as a minus sign",
        "Printed differences use a typographic minus sign.");

    public static readonly DiagnosticDescriptor BadSalt = new(
        "OLG1013", DiagnosticSeverity.Error, "`{0}` is not a salt form",
        "A salt form is acid, a counter-ion (Na, K, NH4, Li, TEA, DIPEA, Mg, Ca, Fe(II), Fe(III)), a number of them as in 19Na, or a " +
        "word such as nonadecasodium.");

    public static readonly DiagnosticDescriptor BadMass = new(
        "OLG1014", DiagnosticSeverity.Error, "`{0}` is not a mass",
        "A mass is a positive decimal number in Da with a decimal point: 7594.8. Its last digit sets the tolerance.");

    public static readonly DiagnosticDescriptor ExpectedInSmiles = new(
        "OLG1015", DiagnosticSeverity.Error, "expected {0} in the SMILES, found {1}",
        "SMILES are atoms, bonds, branches in parentheses and numbered rings; an atom with a configuration, a charge or stated hydrogens " +
        "is written in brackets.");
}
