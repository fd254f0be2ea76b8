using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.Monomers;

namespace Oligo.Cli.Views;

/// <summary>The columns of <c>oligo monomers</c>.</summary>
internal static class MonomerColumns
{
    private const string Dalton = "Da";

    /// <summary>All columns; those of JSON alone hold what the other formats say elsewhere.</summary>
    /// <param name="weights">The edition of atomic weights.</param>
    public static ColumnSet<MonomerListing> Of(AtomicWeights weights) => new(
        All(weights),
        (column, format) => column.Name switch
        {
            "repeat_formula" => format is TableFormat.Json or TableFormat.Ndjson,
            "weights" => format == TableFormat.Ndjson,
            _ => true,
        });

    private static IReadOnlyList<RecordColumn<MonomerListing>> All(AtomicWeights weights) =>
    [
        new("kind", ColumnType.Text, "base, sugar, linkage or group", (row, cells) => cells.Add(row.Kind)) { IsRequired = true },
        new("symbol", ColumnType.Text, "Symbol in the canonical notation", (row, cells) => cells.Add(row.Row.Symbol)) { IsRequired = true },
        new("name", ColumnType.Text, "Name", (row, cells) => cells.Add(row.Row.Name)) { IsRequired = true },
        new("aliases", ColumnType.List, "Other names", (row, cells) => cells.Add(row.Row.AllNames.Where(name => name != row.Row.Name)))
        {
            IsRequired = true,
        },
        new("formula", ColumnType.Text, "Formula of the free compound, in Hill's order", (row, cells) =>
            cells.Add(row.Row.Formula.ToString()))
        {
            IsRequired = true,
        },
        new("repeat_formula", ColumnType.Text, "Formula of the repeated part of a polydisperse group", (row, cells) =>
            cells.Add((row.Row as Group)?.RepeatFormula?.ToString() ?? "")),
        new("monoisotopic_da", ColumnType.Number, "Monoisotopic mass of the free compound", (row, cells) => cells.Add(row.Monoisotopic, 6))
        {
            Unit = Dalton,
            Decimals = 6,
        },
        new("average_da", ColumnType.Number, "Average mass of the free compound", (row, cells) => cells.Add(row.Average, 4))
        {
            Unit = Dalton,
            Decimals = 4,
        },
        new("weights", ColumnType.Text, "Edition of the atomic weights", (_, cells) => cells.Add(weights.Name)) { IsRequired = true },
        new("traits", ColumnType.Text, "What the row says beside formula and structure", (row, cells) => cells.Add(row.Traits))
        {
            IsRequired = true,
        },
        new("smiles", ColumnType.Text, "Structure", (row, cells) => cells.Add(row.Row.Smiles ?? "")),
        .. MonomerListing.Sources.Select((dialect, i) => new RecordColumn<MonomerListing>(
            dialect.Name,
            ColumnType.List,
            $"Words of the dialect {dialect.Name}",
            (row, cells) => cells.Add(row.Tokens[i].Words))
        {
            Joint = " ",
            Group = "tokens",
        }),
        new("source", ColumnType.Text, "Where formula and structure come from", (row, cells) => cells.Add(row.Row.Source))
        {
            IsRequired = true,
        },
    ];
}
