using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo mz</c>.</summary>
internal static class MzColumns
{
    private const string PerCharge = "m/z";

    private static readonly string[] s_usual =
        ["id", "adduct", "charge", "mz_mono", "mz_most_abundant", "mz_average", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<MzRecord> All { get; } = new(
        [
            RowColumns.Id<MzRecord>(),
            RowColumns.Number<MzRecord>(),
            RowColumns.Input<MzRecord>(),
            RowColumns.Text<MzRecord>(),
            RowColumns.Name<MzRecord>(),
            RowColumns.ReadAs<MzRecord>(),
            RowColumns.Notation<MzRecord>(),
            new("formula", ColumnType.Text, "Formula of the free acid, in Hill's order", (record, cells) =>
                cells.Add(record.Series is null ? "" : record.Molecule!.Formula.ToString())),
            OfIon("adduct", ColumnType.Text, "The ion, such as [M-4H]4- or [M+Na-5H]4-", (ion, cells) => cells.Add(ion.ToString())),
            OfIon("added", ColumnType.Text, "What the ion carries beside protons; H for nothing", (ion, cells) =>
                cells.Add(ion.Adducts.ToString())),
            OfIon("charge", ColumnType.Integer, "Charge with its sign", (ion, cells) => cells.Add(ion.Charge), "e"),
            OfIon("ion_formula", ColumnType.Text, "Atoms of the ion, in Hill's order", (ion, cells) => cells.Add(ion.Formula.ToString())),
            OfMz("mz_mono", "Monoisotopic m/z", MassColumns.MonoisotopicDecimals, (_, ion) => ion.MonoisotopicMass),
            OfMz("mz_most_abundant", "m/z of the most abundant isotopologues", MassColumns.MonoisotopicDecimals, (record, ion) =>
                ion.GetMostAbundantMass(record.Settings.Abundances)),
            OfMz("mz_average", "Average m/z", MassColumns.AverageDecimals, (record, ion) => ion.GetAverageMass(record.Settings.Weights)),
            .. OfSkyline(),
            RowColumns.Findings<MzRecord>("of the notation and of the ions"),
            RowColumns.Messages<MzRecord>(),
            SpectrumColumns.Abundances<MzRecord>(record => record.Settings),
            SpectrumColumns.Weights<MzRecord>(record => record.Settings),
            RowColumns.Status<MzRecord>(),
        ],
        (column, format) => s_usual.Contains(column.Name)
            || (format == TableFormat.Ndjson && column.Name is ("abundances" or "weights")));

    private static IEnumerable<RecordColumn<MzRecord>> OfSkyline() =>
    [
        new(SkylineColumns.Group, ColumnType.Text, "For Skyline: identifier of the row", (record, cells) =>
            RowRecord.AddId(record.Rows, record.Row, cells)),
        new(SkylineColumns.PrecursorName, ColumnType.Text, "For Skyline: identifier of the row", (record, cells) =>
            RowRecord.AddId(record.Rows, record.Row, cells)),
        new(SkylineColumns.PrecursorFormula, ColumnType.Text, "For Skyline: formula of the free acid", (record, cells) =>
            cells.Add(record.Series is null ? "" : record.Molecule!.Formula.ToString())),
        OfIon(SkylineColumns.PrecursorAdduct, ColumnType.Text, "For Skyline: the ion without its charge", (ion, cells) =>
            cells.Add(SkylineColumns.AdductOf(ion.ToString()))),
        OfMz(SkylineColumns.PrecursorMz, "For Skyline: monoisotopic m/z", MassColumns.MonoisotopicDecimals, (_, ion) =>
            ion.MonoisotopicMass),
        OfIon(SkylineColumns.PrecursorCharge, ColumnType.Integer, "For Skyline: charge of the ion", (ion, cells) => cells.Add(ion.Charge)),
    ];

    private static RecordColumn<MzRecord> OfMz(string name, string description, int decimals, Func<MzRecord, PrecursorIon, Mass> mass) =>
        OfIon(
            name,
            ColumnType.Number,
            description,
            (record, ion, cells) => cells.Add(mass(record, ion).Daltons / Math.Abs(ion.Charge), decimals),
            PerCharge,
            decimals);

    private static RecordColumn<MzRecord> OfIon(
        string name, ColumnType type, string description, Action<PrecursorIon, TableRows> write, string unit = "") =>
        OfIon(name, type, description, (_, ion, cells) => write(ion, cells), unit, 0);

    private static RecordColumn<MzRecord> OfIon(
        string name, ColumnType type, string description, Action<MzRecord, PrecursorIon, TableRows> write, string unit, int decimals) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Ion is not { } ion)
            {
                cells.AddNothing();
                return;
            }
            write(record, ion, cells);
        })
        { Unit = unit, Decimals = decimals };
}
