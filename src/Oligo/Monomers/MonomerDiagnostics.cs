using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>What is said of a caller's file of monomers: OLG1030 to OLG1048.</summary>
internal static class MonomerDiagnostics
{
    public static readonly DiagnosticDescriptor NoRows = new(
        "OLG1030", DiagnosticSeverity.Error, "the file states no monomers",
        "A file of monomers is a table with a header, columns separated by tabs, or a JSON array of objects.");

    public static readonly DiagnosticDescriptor UnknownColumn = new(
        "OLG1031", DiagnosticSeverity.Error, "unknown column `{0}`",
        "A misspelt column would be lost in silence, so only known ones are taken. The page on monomer files lists them.");

    public static readonly DiagnosticDescriptor RepeatedColumn = new(
        "OLG1032", DiagnosticSeverity.Error, "the column `{0}` is stated twice",
        "Each column occurs once in the header of a table, and once in a JSON object.");

    public static readonly DiagnosticDescriptor TooManyCells = new(
        "OLG1033", DiagnosticSeverity.Error, "the row has {0}; the header has {1}",
        "Cells are separated by tabs, and a tab is never part of a cell.");

    public static readonly DiagnosticDescriptor MissingValue = new(
        "OLG1034", DiagnosticSeverity.Error, "`{0}` is missing: {1}",
        "What decides formula, charge or reading has no default.");

    public static readonly DiagnosticDescriptor ForeignColumn = new(
        "OLG1035", DiagnosticSeverity.Error, "`{0}` is not a property of a {1}",
        "Bases, sugars, linkages and groups have columns of their own. Leave the cell empty.");

    public static readonly DiagnosticDescriptor BadValue = new(
        "OLG1036", DiagnosticSeverity.Error, "`{0}` cannot be the {1}; expected {2}",
        "The cell holds something else than its column can say.");

    public static readonly DiagnosticDescriptor BadSymbol = new(
        "OLG1037", DiagnosticSeverity.Error, "`{0}` cannot be a symbol",
        "A symbol is a letter or digit, then letters, digits or any of - _ . , + '; at most 32 characters in all. <sup> and <sub> are " +
        "tags of patents.");

    public static readonly DiagnosticDescriptor TakenSymbol = new(
        "OLG1038", DiagnosticSeverity.Error, "the symbol `{0}` is taken by the {1} {2}",
        "A symbol leads to one row of its kind. Built-in rows cannot be replaced.");

    public static readonly DiagnosticDescriptor NegativeFormula = new(
        "OLG1039", DiagnosticSeverity.Error, "`{0}` has negative counts",
        "A row states the formula of a free compound that can be looked up, never a difference.");

    public static readonly DiagnosticDescriptor BadStructure = new(
        "OLG1040", DiagnosticSeverity.Error, "the SMILES cannot be used: {0}",
        "Fragments follow the conventions of the page on monomer files: attachment points and the order of atoms.");

    public static readonly DiagnosticDescriptor StructureMismatch = new(
        "OLG1041", DiagnosticSeverity.Error, "the SMILES draws {0}; the formula is {1}",
        "Formula and SMILES are two statements of one free compound. One of them is wrong.");

    public static readonly DiagnosticDescriptor TooManyRows = new(
        "OLG1043", DiagnosticSeverity.Error, "the {0} `{1}` is one row too many",
        "A library takes 64 rows of a caller's own of each kind.");

    public static readonly DiagnosticDescriptor BadCombination = new(
        "OLG1044", DiagnosticSeverity.Error, "`{0}` contradicts `{1}`: {2}",
        "Two cells of the row cannot both be true.");

    public static readonly DiagnosticDescriptor BadJson = new(
        "OLG1045", DiagnosticSeverity.Error, "this is not JSON: {0}",
        "The text ends, or goes on, where JSON cannot. The text after that point was not read.");

    public static readonly DiagnosticDescriptor BadShape = new(
        "OLG1046", DiagnosticSeverity.Error, "expected {0}, found {1}",
        "The JSON is an array of objects, or an object with such an array named monomers. Values are texts, numbers, true, false, or " +
        "arrays of texts.");

    public static readonly DiagnosticDescriptor SharedName = new(
        "OLG1047", DiagnosticSeverity.Warning, "the name `{0}` leads to the {1} `{2}` already",
        "A search by this name finds the other row. Symbols are not concerned.");
}
