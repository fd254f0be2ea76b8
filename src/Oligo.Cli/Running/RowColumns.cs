using Oligo.Cli.Input;
using Oligo.Cli.Tables;
using Oligo.Text;

namespace Oligo.Cli.Running;

/// <summary>The columns that every table of rows has.</summary>
internal static class RowColumns
{
    public static RecordColumn<T> Id<T>()
        where T : RowRecord =>
        new("id", ColumnType.Text, "Identifier of the row, or its number", (record, cells) =>
            RowRecord.AddId(record.Rows, record.Row, cells))
        {
            IsRequired = true,
        };

    public static RecordColumn<T> Number<T>()
        where T : RowRecord =>
        new("row", ColumnType.LongInteger, "Number of the row in its input, from 1", (record, cells) =>
            cells.Add(record.Rows.NumberOf(record.Row)))
        {
            IsRequired = true,
        };

    /// <summary>The name of the molecule, of a row that is a name.</summary>
    public static RecordColumn<T> Name<T>()
        where T : RowRecord =>
        new("name", ColumnType.Text, "Name in the catalogue, of a row that is a name", (record, cells) =>
            cells.Add(record.Drug?.Name ?? ""));

    public static RecordColumn<T> Notation<T>()
        where T : RowRecord =>
        new("notation", ColumnType.Text, "Canonical notation (the Ionis form)", (record, cells) =>
            cells.Add(record.Molecule?.ToString() ?? ""));

    public static RecordColumn<T> Input<T>()
        where T : RowRecord =>
        new("input", ColumnType.Text, "The file that the row is in, or stdin; a text of the command line itself", (record, cells) =>
            cells.Add(record.Rows.Source ?? SafeText.Of(record.Rows.TextOf(record.Row))))
        {
            IsRequired = true,
        };

    public static RecordColumn<T> Text<T>()
        where T : RowRecord =>
        new("text", ColumnType.Text, "The text of the row as it was read", (record, cells) =>
            cells.Add(SafeText.Of(record.Rows.TextOf(record.Row))))
        {
            IsRequired = true,
        };

    public static RecordColumn<T> ReadAs<T>()
        where T : RowRecord =>
        new("read_as", ColumnType.Text, "Dialect that the row was read as; those of a pair separated by | where they differ",
            (record, cells) => cells.Add(record.ReadAs ?? ""))
        {
            NeedsMolecule = true,
        };

    /// <summary>What was found, as codes.</summary>
    /// <param name="description">What is looked at.</param>
    public static RecordColumn<T> Findings<T>(string description)
        where T : RowRecord =>
        new("findings", ColumnType.List, $"Codes of errors and warnings, {description}; `messages` has the sentences", (record, cells) =>
        {
            IEnumerable<string> codes = Remarkable(record).Select(found => found.Code);
            cells.Add((record.Error is { } error ? codes.Prepend(error) : codes).Distinct());
        })
        { Joint = " ", NeedsMolecule = true };

    /// <summary>What was found, in words.</summary>
    public static RecordColumn<T> Messages<T>()
        where T : RowRecord =>
        new("messages", ColumnType.List, "Errors and warnings in words, each with its code", (record, cells) =>
            cells.Add(Remarkable(record).Select(found => found.Text)))
        { NeedsMolecule = true };

    public static RecordColumn<T> Status<T>()
        where T : RowRecord =>
        new("status", ColumnType.Text, "ok, or the code of the first error", AddStatus)
        {
            IsRequired = true,
            Unremarkable = ["ok"],
        };

    /// <summary>The columns of a command for the input that it reads.</summary>
    public static ColumnSet<T> ForInput<T>(ColumnSet<T> columns, InputOptions reading)
        where T : RowRecord =>
        reading.MostExpanded is null ? columns : columns.With(Share<T>());

    /// <summary>The share of a molecule in the mixture that its text names; of inputs with --expand.</summary>
    public static RecordColumn<T> Share<T>()
        where T : RowRecord =>
        new(ExpandingRowReader.ShareColumn, ColumnType.Text, "Share in the mixture that the text names; empty where none is stated",
            (record, cells) => cells.Add(record.Rows.ShareOf(record.Row)));

    private static IEnumerable<(DiagnosticSeverity Severity, string Code, string Text)> Remarkable(RowRecord record) =>
        record.Findings.Where(found => found.Severity != DiagnosticSeverity.Note);

    private static void AddStatus(RowRecord record, TableRows cells)
    {
        if (record.Error is { } error)
        {
            cells.Add(error);
            return;
        }
        cells.AddPlain(RowRecord.Ok);
    }
}
