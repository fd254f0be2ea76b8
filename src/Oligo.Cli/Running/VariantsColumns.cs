using System.Globalization;
using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo impurities</c> and <c>oligo metabolites</c>.</summary>
internal static class VariantsColumns
{
    private const string Needed = "resolving_power_needed";
    private const string Told = "told_from_parent";

    /// <summary>Name of the column that compares all molecules of a list with each other.</summary>
    public const string NotTold = "not_told_from";

    /// <summary>Most molecules of a list that are compared with each other: the work, and what is written, grow with the square.</summary>
    public const int MostCompared = 10_000;

    private static readonly string[] s_usual =
        ["id", "name", "class", "formula", "monoisotopic_da", "average_da", "delta_da", "positions", Needed, "status"];

    /// <summary>Names of the columns for which isotope patterns are compared.</summary>
    public static IReadOnlyList<string> OfComparison { get; } = [Needed, Told, NotTold];

    /// <summary>All columns.</summary>
    public static ColumnSet<VariantsRecord> All { get; } = new(
        [
            RowColumns.Id<VariantsRecord>(),
            RowColumns.Number<VariantsRecord>(),
            RowColumns.Input<VariantsRecord>(),
            RowColumns.Text<VariantsRecord>(),
            RowColumns.ReadAs<VariantsRecord>(),
            OfVariant("name", ColumnType.Text, "What it is, such as n-1 (5')", (_, variant, cells) => cells.Add(variant.Name)),
            OfVariant("class", ColumnType.Text, "Its class, as --class names it", (_, variant, cells) =>
                cells.Add(variant.Class.Symbol)),
            OfVariant("strand", ColumnType.Integer, "Number of the strand of a duplex that it comes from, from 1", (_, variant, cells) =>
                cells.Add(variant.StrandIndex + 1)),
            OfVariant("notation", ColumnType.Text, "Canonical notation, where it is one strand that the notation can state",
                (_, variant, cells) => cells.Add(variant.FindStrand()?.ToString() ?? "")),
            OfVariant("formula", ColumnType.Text, "Formula of the free acid, in Hill's order", (_, variant, cells) =>
                cells.Add(variant.Formula.ToString())),
            OfVariant("delta_formula", ColumnType.Text, "What it has more than its strand", (_, variant, cells) =>
                cells.Add(variant.Delta.ToString())),
            OfMass("monoisotopic_da", "Monoisotopic mass", MassColumns.MonoisotopicDecimals, (_, variant) => variant.MonoisotopicMass),
            OfMass("average_da", "Average mass by atomic weights", MassColumns.AverageDecimals, (record, variant) =>
                variant.GetAverageMass(record.Settings.Weights).Value),
            OfMass("delta_da", "Monoisotopic mass less that of its strand", MassColumns.MonoisotopicDecimals, (_, variant) =>
                variant.MonoisotopicDelta),
            OfMass("average_delta_da", "Average mass less that of its strand", MassColumns.AverageDecimals, (record, variant) =>
                variant.GetAverageMass(record.Settings.Weights).Value - variant.Parent.GetAverageMass(record.Settings.Weights).Value),
            OfVariant("place", ColumnType.Text, "What the positions are of: nucleotides, linkages, groups, an end, the molecule",
                (_, variant, cells) => cells.Add(PlaceOf(variant.Place))),
            OfVariant("positions", ColumnType.Text, "Where it may differ: nucleotides from 1; a linkage has that of the nucleotide before",
                (_, variant, cells) => cells.Add(RunsOf(variant.Positions))),
            OfVariant("ways", ColumnType.LongInteger, "Choices of positions that have this composition", (_, variant, cells) =>
                cells.Add(variant.Ways)),
            OfComparisonWith(Needed, ColumnType.Number, "Resolving power that tells it from its strand; empty for the same formula",
                (resolution, record, cells) =>
                {
                    if (resolution.GetResolvingPowerNeeded(record.Index) is { } power)
                    {
                        cells.Add((decimal)Math.Ceiling(power), 0);
                        return;
                    }
                    cells.AddNothing();
                }),
            OfComparisonWith(Told, ColumnType.Text, "Whether it is told from its strand at --resolving-power: yes or no",
                (resolution, record, cells) => cells.Add(resolution.IsToldFromParent(record.Index) ? "yes" : "no")),
            OfComparisonWith(NotTold, ColumnType.Text, "Others of the list from which it is not told at --resolving-power",
                (resolution, record, cells) => cells.Add(string.Join("; ",
                    resolution.FindConfusable(record.Index).Select(other => record.List!.Variants[other].ToString())))),
            OfVariant("source", ColumnType.Text, "Where the class comes from", (_, variant, cells) => cells.Add(variant.Class.Source)),
            RowColumns.Findings<VariantsRecord>("of the notation and of the list"),
            RowColumns.Messages<VariantsRecord>(),
            SpectrumColumns.Abundances<VariantsRecord>(record => record.Settings),
            SpectrumColumns.Weights<VariantsRecord>(record => record.Settings),
            RowColumns.Status<VariantsRecord>(),
        ],
        (column, format) => s_usual.Contains(column.Name)
            || (format == TableFormat.Ndjson && column.Name is ("abundances" or "weights")));

    /// <summary>Positions with runs as ranges: <c>1-3,7</c>.</summary>
    private static string RunsOf(IReadOnlyList<int> positions)
    {
        var runs = new List<string>();
        for (int i = 0; i < positions.Count; i++)
        {
            int first = positions[i];
            while (i + 1 < positions.Count && positions[i + 1] == positions[i] + 1)
            {
                i++;
            }
            runs.Add(first == positions[i]
                ? first.ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{first}-{positions[i]}"));
        }
        return string.Join(',', runs);
    }

    private static string PlaceOf(VariantPlace place) => place switch
    {
        VariantPlace.FivePrimeEnd => "5' end",
        VariantPlace.ThreePrimeEnd => "3' end",
        VariantPlace.Nucleotide => "nucleotide",
        VariantPlace.Linkage => "linkage",
        VariantPlace.Group => "group",
        _ => "molecule",
    };

    private static RecordColumn<VariantsRecord> OfMass(
        string name, string description, int decimals, Func<VariantsRecord, StrandVariant, Mass> mass) =>
        OfVariant(
            name,
            ColumnType.Number,
            description,
            (record, variant, cells) => cells.Add(mass(record, variant).Daltons, decimals),
            SpectrumColumns.Dalton,
            decimals);

    private static RecordColumn<VariantsRecord> OfComparisonWith(
        string name, ColumnType type, string description, Action<VariantResolution, VariantsRecord, TableRows> write) =>
        OfVariant(name, type, description, (record, _, cells) =>
        {
            if (record.Resolution is not { } resolution)
            {
                cells.AddNothing();
                return;
            }
            write(resolution, record, cells);
        });

    private static RecordColumn<VariantsRecord> OfVariant(
        string name,
        ColumnType type,
        string description,
        Action<VariantsRecord, StrandVariant, TableRows> write,
        string unit = "",
        int decimals = 0) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Variant is not { } variant)
            {
                cells.AddNothing();
                return;
            }
            write(record, variant, cells);
        })
        { Unit = unit, Decimals = decimals };
}
