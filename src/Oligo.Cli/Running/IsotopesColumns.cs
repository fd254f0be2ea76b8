using Oligo.Chemistry;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo isotopes</c>.</summary>
internal static class IsotopesColumns
{
    // Below 1e-12 probabilities are rounding.
    private const int ProbabilityDecimals = 12;

    private static readonly string[] s_usual = ["id", "k", "probability", "mass_da", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<IsotopesRecord> All { get; } = new(
        [
            RowColumns.Id<IsotopesRecord>(),
            RowColumns.Number<IsotopesRecord>(),
            RowColumns.Input<IsotopesRecord>(),
            RowColumns.Text<IsotopesRecord>(),
            RowColumns.Name<IsotopesRecord>(),
            RowColumns.ReadAs<IsotopesRecord>(),
            RowColumns.Notation<IsotopesRecord>(),
            new("formula", ColumnType.Text, "Formula of the free acid, in Hill's order; of --formulas that of the text", (record, cells) =>
                cells.Add(record.Pattern?.Formula.ToString() ?? "")),
            OfPeak("k", ColumnType.Integer, "Neutrons more than the monoisotopic molecule has", (_, record, cells) => cells.Add(record.K)),
            OfPeak(
                "probability",
                ColumnType.Number,
                "Share of the molecules",
                (_, record, cells) => cells.Add((decimal)record.Probability, ProbabilityDecimals),
                decimals: ProbabilityDecimals),
            OfPeak(
                "percent_of_highest",
                ColumnType.Number,
                "Height beside the highest peak; of an isotopologue, beside that of all of the most abundant mass number",
                (pattern, record, cells) => cells.Add((decimal)(100 * record.Probability / pattern.MostAbundant.Probability), 4),
                "%",
                4),
            OfMass(
                "mass_da",
                "Centroid: the mean mass of the isotopologues with so many neutrons; with --fine the mass of the isotopologue",
                (_, record) => record.Mass),
            OfMass("monoisotopic_da", "Monoisotopic mass of the molecule", (pattern, _) => pattern.Formula.MonoisotopicMass),
            OfMass("most_abundant_da", "Centroid of the highest peak", (pattern, _) => pattern.MostAbundant.Mass),
            OfPeak(
                "average_da",
                ColumnType.Number,
                "Average mass of the molecule by atomic weights",
                (record, cells) => cells.Add(
                    record.Pattern!.Formula.GetAverageMass(record.Settings.Weights).Value.Daltons, MassColumns.AverageDecimals),
                SpectrumColumns.Dalton,
                MassColumns.AverageDecimals),
            RowColumns.Findings<IsotopesRecord>("of the notation and of the pattern"),
            RowColumns.Messages<IsotopesRecord>(),
            SpectrumColumns.Abundances<IsotopesRecord>(record => record.Settings),
            SpectrumColumns.Weights<IsotopesRecord>(record => record.Settings),
            RowColumns.Status<IsotopesRecord>(),
        ],
        (column, format) => s_usual.Contains(column.Name) || (column.Name == "abundances" && format == TableFormat.Ndjson));

    private static RecordColumn<IsotopesRecord> OfMass(
        string name, string description, Func<IsotopePattern, IsotopesRecord, Mass> mass) =>
        OfPeak(
            name,
            ColumnType.Number,
            description,
            (pattern, record, cells) => cells.Add(mass(pattern, record).Daltons, MassColumns.MonoisotopicDecimals),
            SpectrumColumns.Dalton,
            MassColumns.MonoisotopicDecimals);

    private static RecordColumn<IsotopesRecord> OfPeak(
        string name,
        ColumnType type,
        string description,
        Action<IsotopePattern, IsotopesRecord, TableRows> write,
        string unit = "",
        int decimals = 0) =>
        OfPeak(name, type, description, (record, cells) => write(record.Pattern!, record, cells), unit, decimals);

    private static RecordColumn<IsotopesRecord> OfPeak(
        string name, ColumnType type, string description, Action<IsotopesRecord, TableRows> write, string unit = "", int decimals = 0) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Pattern is null)
            {
                cells.AddNothing();
                return;
            }
            write(record, cells);
        })
        { Unit = unit, Decimals = decimals };
}
