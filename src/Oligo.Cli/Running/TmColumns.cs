using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo tm</c>.</summary>
internal static class TmColumns
{
    private const string Degrees = "C";
    private const string Kilocalories = "kcal/mol";
    private const string Entropy = "cal/(mol K)";
    private const int TmDecimals = 4;
    private const int AllDecimals = 12;

    private static readonly string[] s_usual =
    [
        "id", "tm_c", "low_c", "high_c", "dh_kcal_mol", "ds_cal_mol_k", "dg37_kcal_mol", "coverage", "model", "salt", "concentration",
        "status",
    ];

    private static readonly string[] s_compared =
        ["id", "measured_c", "tm_c", "low_c", "high_c", "difference_c", "coverage", "model", "salt", "concentration", "status"];

    private static readonly string[] s_explained =
    [
        "id", "term", "key", "term_dh_kcal_mol", "term_ds_cal_mol_k", "sum_dh_kcal_mol", "sum_ds_cal_mol_k", "table", "transcriptions",
        "tm_c", "status",
    ];

    /// <summary>All columns, those of temperatures usual.</summary>
    public static ColumnSet<TmRecord> All { get; } = With(s_usual);

    /// <summary>All columns for a comparison with measured temperatures.</summary>
    public static ColumnSet<TmRecord> Compared { get; } = With(s_compared);

    /// <summary>All columns for a row of each term.</summary>
    public static ColumnSet<TmRecord> Explained { get; } = With(s_explained);

    private static ColumnSet<TmRecord> With(string[] usual) => new(
        [
            RowColumns.Id<TmRecord>(),
            RowColumns.Number<TmRecord>(),
            RowColumns.Input<TmRecord>(),
            RowColumns.Text<TmRecord>(),
            RowColumns.Name<TmRecord>(),
            RowColumns.ReadAs<TmRecord>(),
            RowColumns.Notation<TmRecord>(),
            new("target", ColumnType.Text, "The target that is stated; empty for the perfect complement", (record, cells) =>
                cells.Add(record.Target)),
            Of("term", "What the term of the row is; with --explain", record => record.Term?.Label),
            Of("key", "The step or what else the row of the table is found by; with --explain", record => record.Term?.Key),
            Of("term_dh_kcal_mol", "dH of the term", record => record.Term?.Enthalpy, Kilocalories, 3),
            Of("term_ds_cal_mol_k", "dS of the term", record => record.Term?.Entropy, Entropy, 3),
            Of("sum_dh_kcal_mol", "dH up to the term", record => record.Term is null ? null : record.SumOfEnthalpy, Kilocalories, 3),
            Of("sum_ds_cal_mol_k", "dS up to the term", record => record.Term is null ? null : record.SumOfEntropy, Entropy, 3),
            Of("table", "Table that the term is from, or several; empty for a rule", record => record.Term?.Tables),
            Of("literature", "The paper that published the term", record => record.Term?.Literature),
            new("transcriptions", ColumnType.Integer, "Independent transcriptions of the row of the table that agree", (record, cells) =>
            {
                if (record.Term?.Row is { } row)
                {
                    cells.Add(row.Transcriptions);
                    return;
                }
                cells.AddNothing();
            }),
            Of("measured_c", "Measured temperature, of the column tm_c; with --compare", record => record.Measured, Degrees, 2),
            Of("tm_c", "Melting temperature", record => record.Result?.Celsius, Degrees, TmDecimals),
            Of("tm_c_unrounded", "Melting temperature with all its digits", record => record.Result?.Celsius, Degrees, AllDecimals),
            Of("low_c", "Lower end of the plausible range; empty for presets", record => record.Result?.Low, Degrees, 1),
            Of("high_c", "Upper end of the plausible range; empty for presets", record => record.Result?.High, Degrees, 1),
            Of("difference_c", "Computed less measured temperature; with --compare",
                record => record.Result?.Celsius - record.Measured, Degrees, 2),
            Of("dh_kcal_mol", "dH of the duplex", record => record.Result?.Enthalpy, Kilocalories, 3),
            Of("ds_cal_mol_k", "dS of the duplex, with what the salt rule adds to it", record => record.Result?.Entropy, Entropy, 3),
            Of("dg37_kcal_mol", "dG at 37 C", record => record.Result?.FreeEnergy37, Kilocalories, 3),
            Of("coverage", "Share of the steps that measured parameters cover", record => record.Result?.Coverage, "", 2),
            new("pairs", ColumnType.Integer, "Pairs of the duplex, mismatches between them included", (record, cells) =>
            {
                if (record.Result is { Fault: MeltingFault.None } result)
                {
                    cells.Add(result.Pairs);
                    return;
                }
                cells.AddNothing();
            }),
            Of("model", "Tables that the steps are from", record => record.Result?.Model),
            Of("salt", "Salt rule and ions", record => record.Result?.Salt),
            Of("concentration", "Concentration rule and strands", record => record.Result?.Concentration),
            RowColumns.Findings<TmRecord>("of the notation and of the duplex"),
            RowColumns.Messages<TmRecord>(),
            RowColumns.Status<TmRecord>(),
        ],
        (column, _) => usual.Contains(column.Name));

    private static RecordColumn<TmRecord> Of(string name, string description, Func<TmRecord, string?> text) =>
        new(name, ColumnType.Text, description, (record, cells) => cells.Add(text(record) ?? ""));

    private static RecordColumn<TmRecord> Of(
        string name, string description, Func<TmRecord, double?> number, string unit, int decimals) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (number(record) is { } value)
            {
                cells.Add((decimal)value, decimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = decimals };
}
