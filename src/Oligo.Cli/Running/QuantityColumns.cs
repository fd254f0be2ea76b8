using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo quantity</c>.</summary>
internal static class QuantityColumns
{
    public const int AmountDecimals = 4;
    private const string Microlitre = "uL";
    private const string Micromolar = "uM";
    private const string Nanomole = "nmol";
    private const string Microgram = "ug";

    private static readonly string[] s_usual =
        ["id", "e260_per_m_cm", "method", "nmol_per_od", "ug_per_od", "form", "average_da", "status"];

    private static readonly string[] s_amounts = ["od", "nmol", "ug", "weighed_ug"];

    /// <summary>All columns.</summary>
    public static IReadOnlyList<RecordColumn<QuantityRecord>> All { get; } =
    [
        RowColumns.Id<QuantityRecord>(),
        RowColumns.Number<QuantityRecord>(),
        RowColumns.Input<QuantityRecord>(),
        RowColumns.Text<QuantityRecord>(),
        RowColumns.Name<QuantityRecord>(),
        RowColumns.ReadAs<QuantityRecord>(),
        RowColumns.Notation<QuantityRecord>(),
        OfSample("e260_per_m_cm", "Extinction coefficient at 260 nm, or at --wavelength-nm", "L/(mol cm)", 0,
            sample => sample.Extinction.PerMolarCentimetre),
        new("method", ColumnType.Text, "How the extinction coefficient was found", (record, cells) =>
            cells.Add(record.Sample?.Extinction.Method ?? "")),
        OfSample("nmol_per_od", "Amount in one OD", Nanomole, AmountDecimals, sample => sample.NanomolesPerOd),
        OfSample("ug_per_od", "Mass of the form in one OD", Microgram, AmountDecimals, sample => sample.MicrogramsPerOd),
        new("form", ColumnType.Text, "The form that is weighed", (record, cells) => cells.Add(record.Sample?.FormName ?? "")),
        OfSample("average_da", "Average mass of the form", SpectrumColumns.Dalton, MassColumns.AverageDecimals,
            sample => sample.MolarMass),
        OfAmount("od", "The amount in OD", "OD", AmountUnit.OpticalDensity),
        OfAmount("nmol", "The amount in nmol", Nanomole, AmountUnit.Nanomole),
        OfAmount("ug", "The amount as mass of the form, without water and impurities", Microgram, AmountUnit.Microgram),
        OfAmount("weighed_ug", "The amount on the balance, with water and impurities", Microgram, AmountUnit.WeighedMicrogram),
        OfNumber("um", "Concentration of the solution of --a260", Micromolar, record => record.Micromolar),
        OfNumber("volume_ul", "Volume of the amount at the concentration of --to-um", Microlitre, record => record.TargetMicrolitres),
        OfNumber("add_ul", "Solvent to add to the solution of --a260 for it", Microlitre, record => record.AddedMicrolitres),
        OfNumber("stock_ul", "Stock to take for --dilute", Microlitre, record => record.Dilution?.StockMicrolitres),
        OfNumber("solvent_ul", "Solvent to take for --dilute", Microlitre, record => record.Dilution?.SolventMicrolitres),
        OfNumber("duplex_nmol", "Duplex that forms in --anneal", Nanomole, record => record.Annealing?.DuplexNanomoles),
        OfNumber("first_ul", "Solution of the first strand to take for --anneal", Microlitre, record => record.Annealing?.FirstMicrolitres),
        OfNumber("second_ul", "Solution of the second strand to take for --anneal", Microlitre,
            record => record.Annealing?.SecondMicrolitres),
        OfNumber("duplex_um", "Concentration of the duplex after --anneal", Micromolar, record => record.Annealing?.DuplexMicromolar),
        RowColumns.Findings<QuantityRecord>("of the notation and of the quantities"),
        RowColumns.Messages<QuantityRecord>(),
        RowColumns.Status<QuantityRecord>(),
    ];

    /// <summary>All columns, and the usual ones: those of what was asked for among them.</summary>
    public static ColumnSet<QuantityRecord> Of(AmountSettings amount)
    {
        string[] asked =
        [
            .. amount.Amount is not null || amount.Microlitres is not null ? s_amounts : [],
            .. amount.Absorbance is not null ? ["um"] : (string[])[],
            .. amount.TargetMicromolar is null ? [] : amount.Absorbance is null ? ["volume_ul"] : (string[])["volume_ul", "add_ul"],
            .. amount.Dilute is not null ? ["stock_ul", "solvent_ul"] : (string[])[],
            .. amount.Anneal is not null ? ["duplex_nmol", "first_ul", "second_ul", "duplex_um"] : (string[])[],
        ];
        return new ColumnSet<QuantityRecord>(All, (column, _) => s_usual.Contains(column.Name) || asked.Contains(column.Name));
    }

    private static RecordColumn<QuantityRecord> OfSample(
        string name, string description, string unit, int decimals, Func<SampleConversion, double?> value) =>
        OfNumber(name, description, unit, record => record.Sample is { } sample ? value(sample) : null, decimals);

    private static RecordColumn<QuantityRecord> OfAmount(string name, string description, string unit, AmountUnit kind) =>
        OfNumber(name, description, unit, record =>
            record is { Sample: { } sample, Nanomoles: { } nanomoles } ? sample.FromNanomoles(nanomoles, kind) : null);

    private static RecordColumn<QuantityRecord> OfNumber(
        string name, string description, string unit, Func<QuantityRecord, double?> value, int decimals = AmountDecimals) =>
        new(name, ColumnType.Number, description, (record, cells) =>
        {
            if (value(record) is { } number && double.IsFinite(number))
            {
                cells.Add((decimal)number, decimals);
                return;
            }
            cells.AddNothing();
        })
        { Unit = unit, Decimals = decimals };
}
