using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo fragments</c>.</summary>
internal static class FragmentsColumns
{
    private const string PerCharge = "m/z";

    private static readonly string[] s_usual =
        ["id", "strand", "series", "number", "charge", "mz_mono", "mz_average", "neutral_da", "formula", "label", "status"];

    /// <summary>All columns.</summary>
    public static ColumnSet<FragmentsRecord> All { get; } = new(
        [
            RowColumns.Id<FragmentsRecord>(),
            RowColumns.Number<FragmentsRecord>(),
            RowColumns.Input<FragmentsRecord>(),
            RowColumns.Text<FragmentsRecord>(),
            RowColumns.Name<FragmentsRecord>(),
            RowColumns.ReadAs<FragmentsRecord>(),
            RowColumns.Notation<FragmentsRecord>(),
            OfIon("strand", ColumnType.Integer, "Strand of the molecule, from 1", (ion, cells) => cells.Add(ion.Fragment.Strand)),
            OfIon("series", ColumnType.Text, "Series, such as a-B or w", (ion, cells) => cells.Add(ion.Fragment.Series.Symbol)),
            OfIon("number", ColumnType.Integer, "Nucleotides of the fragment: its number in the series", (ion, cells) =>
                cells.Add(ion.Fragment.Number)),
            OfIon("first", ColumnType.Integer, "Position of its first nucleotide, from 1; 0 for none", (ion, cells) =>
                cells.Add(ion.Fragment.First)),
            OfIon("last", ColumnType.Integer, "Position of its last nucleotide; 0 for none", (ion, cells) =>
                cells.Add(ion.Fragment.Last)),
            OfIon("lost", ColumnType.Text, "What it lost beside the bonds that are cut: a base or a formula", (ion, cells) =>
                cells.Add(ion.Fragment.Lost)),
            OfIon("charge", ColumnType.Integer, "Charge with its sign", (ion, cells) => cells.Add(ion.Charge), "e"),
            OfMz("mz_mono", "Monoisotopic m/z", MassColumns.MonoisotopicDecimals, (_, ion) => ion.MonoisotopicMass),
            OfMz("mz_average", "Average m/z", MassColumns.AverageDecimals, (record, ion) => ion.GetAverageMass(record.Settings.Weights)),
            OfNumber(
                "neutral_da", "Monoisotopic mass of the neutral fragment", MassColumns.MonoisotopicDecimals, SpectrumColumns.Dalton,
                (_, ion) => ion.Fragment.MonoisotopicMass.Daltons),
            OfNumber(
                "neutral_average_da", "Average mass of the neutral fragment", MassColumns.AverageDecimals, SpectrumColumns.Dalton,
                (record, ion) => ion.Fragment.Formula.GetAverageMass(record.Settings.Weights).Value.Daltons),
            OfIon("formula", ColumnType.Text, "Formula of the neutral fragment, in Hill's order", (ion, cells) =>
                cells.Add(ion.Fragment.Formula.ToString())),
            OfIon("acidic_protons", ColumnType.Integer, "Acidic protons of the fragment", (ion, cells) =>
                cells.Add(ion.Fragment.AcidicProtons)),
            OfIon("fragment", ColumnType.Text, "Name of the fragment: series, number, and the base that is lost", (ion, cells) =>
                cells.Add(ion.Fragment.Name)),
            OfRecord("label", ColumnType.Text, "Name of the ion in the style of --labels", (record, ion, cells) =>
                cells.Add(ion.GetLabel(record.Settings.Labels))),
            .. OfSkyline(),
            RowColumns.Findings<FragmentsRecord>("of the notation and of the fragments"),
            RowColumns.Messages<FragmentsRecord>(),
            new("convention", ColumnType.Text, "How masses are counted", (record, cells) =>
                cells.Add(record.Settings.Options.Convention.ToString())),
            new("weights", ColumnType.Text, "Edition of the atomic weights", (record, cells) => cells.Add(record.Settings.Weights.Name))
            {
                IsRequired = true,
            },
            RowColumns.Status<FragmentsRecord>(),
        ],
        (column, format) => s_usual.Contains(column.Name) || (format == TableFormat.Ndjson && column.Name == "weights"));

    private static IEnumerable<RecordColumn<FragmentsRecord>> OfSkyline() =>
    [
        new(SkylineColumns.Group, ColumnType.Text, "For Skyline: identifier of the row", (record, cells) =>
            RowRecord.AddId(record.Rows, record.Row, cells)),
        OfRecord(SkylineColumns.PrecursorName, ColumnType.Text, "For Skyline: identifier and strand", (record, ion, cells) =>
            cells.Add(NameOf(record, ion))),
        OfRecord(SkylineColumns.PrecursorFormula, ColumnType.Text, "For Skyline: formula of the strand", (record, _, cells) =>
            cells.Add(record.Strand.Formula.ToString())),
        OfRecord(SkylineColumns.PrecursorAdduct, ColumnType.Text, "For Skyline: the ion that is fragmented", (record, _, cells) =>
            cells.Add(SkylineColumns.AdductOf(record.Precursor.ToString()))),
        OfRecord(SkylineColumns.PrecursorMz, ColumnType.Number, "For Skyline: its monoisotopic m/z",
            (record, _, cells) => cells.Add(
                record.Precursor.MonoisotopicMass.Daltons / Math.Abs(record.Precursor.Charge), MassColumns.MonoisotopicDecimals),
            PerCharge, MassColumns.MonoisotopicDecimals),
        OfRecord(SkylineColumns.PrecursorCharge, ColumnType.Integer, "For Skyline: its charge", (record, _, cells) =>
            cells.Add(record.Precursor.Charge)),
        OfIon(SkylineColumns.ProductName, ColumnType.Text, "For Skyline: name of the fragment", (ion, cells) =>
            cells.Add(ion.Fragment.Name)),
        OfIon(SkylineColumns.ProductFormula, ColumnType.Text, "For Skyline: formula of the neutral fragment", (ion, cells) =>
            cells.Add(ion.Fragment.Formula.ToString())),
        OfIon(SkylineColumns.ProductAdduct, ColumnType.Text, "For Skyline: protons of the ion", (ion, cells) =>
            cells.Add(SkylineColumns.AdductOf(ion.Charge))),
        OfMz(SkylineColumns.ProductMz, "For Skyline: monoisotopic m/z", MassColumns.MonoisotopicDecimals, (_, ion) => ion.MonoisotopicMass),
        OfIon(SkylineColumns.ProductCharge, ColumnType.Integer, "For Skyline: charge of the ion", (ion, cells) => cells.Add(ion.Charge)),
    ];

    private static string NameOf(FragmentsRecord record, FragmentIon ion)
    {
        string name = record.Rows.NameOf(record.Row);
        return record.Molecule!.Strands.Length == 1 ? name : FormattableString.Invariant($"{name} strand {ion.Fragment.Strand}");
    }

    private static RecordColumn<FragmentsRecord> OfMz(
        string name, string description, int decimals, Func<FragmentsRecord, FragmentIon, Mass> mass) =>
        OfNumber(name, description, decimals, PerCharge, (record, ion) => mass(record, ion).Daltons / Math.Abs(ion.Charge));

    private static RecordColumn<FragmentsRecord> OfNumber(
        string name, string description, int decimals, string unit, Func<FragmentsRecord, FragmentIon, decimal> value) =>
        OfRecord(
            name, ColumnType.Number, description, (record, ion, cells) => cells.Add(value(record, ion), decimals), unit, decimals);

    private static RecordColumn<FragmentsRecord> OfIon(
        string name, ColumnType type, string description, Action<FragmentIon, TableRows> write, string unit = "") =>
        OfRecord(name, type, description, (_, ion, cells) => write(ion, cells), unit);

    private static RecordColumn<FragmentsRecord> OfRecord(
        string name, ColumnType type, string description, Action<FragmentsRecord, FragmentIon, TableRows> write, string unit = "",
        int decimals = 0) =>
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
