using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo validate</c> where a table is asked for.</summary>
internal static class ValidateColumns
{
    private const string Dalton = "Da";

    private const string Against = SecondNotation.Key;

    private static readonly string[] s_onRequest =
        ["input", "text", "name", "findings", "class", "design", "weights", Against, $"{Against}_check", $"{Against}_remark"];

    /// <summary>All columns.</summary>
    public static ColumnSet<ValidateRecord> All { get; } = new(
        [
            RowColumns.Id<ValidateRecord>(),
            RowColumns.Number<ValidateRecord>(),
            RowColumns.Input<ValidateRecord>(),
            RowColumns.Text<ValidateRecord>(),
            RowColumns.Name<ValidateRecord>(),
            OfCheck("verdict", "pass or fail: whether rules and declarations hold; empty for a row in error", check => check.Verdict),
            Codes("errors", DiagnosticSeverity.Error, "Codes of errors, of reading, of what is declared and of the design rules"),
            Codes("warnings", DiagnosticSeverity.Warning, "Codes of warnings"),
            Codes("notes", DiagnosticSeverity.Note, "Codes of notes"),
            RowColumns.Findings<ValidateRecord>("of reading, of what is declared and of the design rules"),
            RowColumns.Messages<ValidateRecord>(),
            OfCheck("class", "Class of the architecture, such as gapmer; strands separated by |", check =>
                OfStrands(check, architecture => architecture.ClassName)),
            OfCheck("design", "Lengths of runs and their chemistry; strands separated by |", check =>
                OfStrands(check, architecture => architecture.ToString())),
            OfCheck("architecture", "Description of the architecture; strands separated by |", check =>
                OfStrands(check, architecture => architecture.Description)),
            .. OfPart(DeclaredCells.Design),
            .. OfPart(DeclaredCells.Salt),
            .. OfPart(DeclaredCells.Formula),
            OfCheck("formula", "Formula that follows from the notation, of the declared salt or else of the free acid", (check, record) =>
                check.Molecule.GetFormula(record.Form).ToString()),
            .. OfPart(DeclaredCells.Mass),
            new(Against, ColumnType.Text, "The second notation, of the column that --against names", (record, cells) =>
                cells.Add(record.Against)),
            OfCheck($"{Against}_check", "same, other_stereo, same_formula, different or not_compared: how far the notations agree", check =>
                check.Agreement ?? ""),
            new($"{Against}_remark", ColumnType.List, "In what the second notation differs", (record, cells) =>
                cells.Add(record.Check?.Comparison?.Findings.Select(DiagnosticText.Of) ?? [])),
            OfMass("monoisotopic_da", "Monoisotopic mass of it; none for a mixture", MassColumns.MonoisotopicDecimals, Monoisotopic),
            OfMass("average_da", "Average mass of it", MassColumns.AverageDecimals, (record, formula) =>
                formula.GetAverageMass(record.Weights).Value.Daltons),
            new("weights", ColumnType.Text, "Edition of the atomic weights", (record, cells) => cells.Add(record.Weights.Name))
            {
                IsRequired = true,
            },
            RowColumns.ReadAs<ValidateRecord>(),
            RowColumns.Notation<ValidateRecord>(),
            RowColumns.Status<ValidateRecord>(),
        ],
        IsUsual);

    /// <summary>The columns, with those of the second notation among the usual ones where one is compared.</summary>
    public static ColumnSet<ValidateRecord> Of(bool isCompared) => !isCompared ? All : new(
        All.All, (column, format) => column.Name.StartsWith(Against, StringComparison.Ordinal) || IsUsual(column, format));

    private static bool IsUsual(RecordColumn<ValidateRecord> column, TableFormat format) =>
        !s_onRequest.Contains(column.Name) || (column.Name == "weights" && format == TableFormat.Ndjson);

    private static string OfStrands(MoleculeCheck check, Func<StrandArchitecture, string> say) =>
        string.Join(" | ", check.Report.Architectures.Select(say));

    private static decimal? Monoisotopic(ValidateRecord record, MolecularFormula formula) =>
        record.Molecule!.IsPolydisperse ? null : formula.MonoisotopicMass.Daltons;

    private static RecordColumn<ValidateRecord> OfCheck(string name, string description, Func<MoleculeCheck, string> say) =>
        OfCheck(name, description, (check, _) => say(check));

    private static RecordColumn<ValidateRecord> OfCheck(string name, string description, Func<MoleculeCheck, ValidateRecord, string> say) =>
        new(name, ColumnType.Text, description, (record, cells) => cells.Add(record.Check is { } check ? say(check, record) : ""));

    private static RecordColumn<ValidateRecord> OfMass(
        string name, string description, int decimals, Func<ValidateRecord, MolecularFormula, decimal?> mass) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (record.Molecule is { } molecule && mass(record, molecule.GetFormula(record.Form)) is { } daltons)
            {
                cells.Add(daltons, decimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = Dalton, Decimals = decimals };

    /// <summary>What is declared, and whether it agrees.</summary>
    private static IEnumerable<RecordColumn<ValidateRecord>> OfPart(string key) =>
    [
        new($"declared_{key}", ColumnType.Text, $"The {key} that is declared", (record, cells) =>
            cells.Add(record.PartOf(key)?.Declared ?? "")),
        new($"{key}_check", ColumnType.Text, $"ok or mismatch: whether the declared {key} agrees with the notation", (record, cells) =>
            cells.Add(record.PartOf(key)?.Verdict ?? ""))
        {
            Unremarkable = ["", "ok"],
        },
        new($"{key}_remark", ColumnType.List, $"What was found of the declared {key}", (record, cells) =>
            cells.Add(record.PartOf(key)?.Found.Select(DiagnosticText.Of) ?? [])),
    ];

    private static RecordColumn<ValidateRecord> Codes(string name, DiagnosticSeverity severity, string description) =>
        new(name, ColumnType.List, description, (record, cells) =>
            cells.Add(record.Findings.Where(found => found.Severity == severity).Select(found => found.Code).Distinct()))
        { Joint = " " };
}
