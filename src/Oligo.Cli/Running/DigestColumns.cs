using Oligo.Cli.Tables;
using Oligo.MassSpectrometry;

namespace Oligo.Cli.Running;

/// <summary>The columns of <c>oligo digest</c>.</summary>
internal static class DigestColumns
{
    private static readonly string[] s_usual =
    [
        "id", "enzyme", "strand", "first", "last", "product", "missed_cleavages", "formula", "monoisotopic_da", "average_da", "unique",
        "status",
    ];

    /// <summary>All columns.</summary>
    public static ColumnSet<DigestRecord> All { get; } = new(
        [
            RowColumns.Id<DigestRecord>(),
            RowColumns.Number<DigestRecord>(),
            RowColumns.Input<DigestRecord>(),
            RowColumns.Text<DigestRecord>(),
            RowColumns.Name<DigestRecord>(),
            RowColumns.ReadAs<DigestRecord>(),
            RowColumns.Notation<DigestRecord>(),
            new("enzyme", ColumnType.Text, "Enzyme", (record, cells) => cells.Add(record.Nuclease.Symbol)) { IsRequired = true },
            OfProduct("strand", ColumnType.Integer, "Strand of the molecule, from 1", (product, cells) => cells.Add(product.Index)),
            OfProduct("first", ColumnType.Integer, "Position of its first nucleotide, from 1", (product, cells) =>
                cells.Add(product.First)),
            OfProduct("last", ColumnType.Integer, "Position of its last nucleotide", (product, cells) => cells.Add(product.Last)),
            OfProduct("length", ColumnType.Integer, "Nucleotides", (product, cells) => cells.Add(product.Strand.Length), "nt"),
            OfProduct("sequence", ColumnType.Text, "Letters of its bases", (product, cells) => cells.Add(product.Strand.Sequence)),
            OfProduct("product", ColumnType.Text, "The product in the canonical notation", (product, cells) =>
                cells.Add(product.Strand.ToString())),
            OfProduct("missed_cleavages", ColumnType.Integer, "Bonds that the enzyme could have cut", (product, cells) =>
                cells.Add(product.MissedCleavages)),
            OfProduct("formula", ColumnType.Text, "Formula of the free acid, in Hill's order", (product, cells) =>
                cells.Add(product.Strand.Formula.ToString())),
            OfMass("monoisotopic_da", "Monoisotopic mass", MassColumns.MonoisotopicDecimals, (_, product) =>
                product.Strand.MonoisotopicMass.Daltons),
            OfMass("average_da", "Average mass", MassColumns.AverageDecimals, (record, product) =>
                product.Strand.GetAverageMass(record.Weights).Value.Daltons),
            OfProduct("copies", ColumnType.Integer, "Places of the molecule that give the same product", (product, cells) =>
                cells.Add(product.Copies)),
            OfProduct("isomers", ColumnType.Integer, "Other products with the same formula", (product, cells) =>
                cells.Add(product.Isomers)),
            OfProduct("unique", ColumnType.Text, "yes if no other place gives a product of the mass, else no", (product, cells) =>
                cells.Add(product.IsUnique ? "yes" : "no")),
            RowColumns.Findings<DigestRecord>("of the notation and of the digest"),
            RowColumns.Messages<DigestRecord>(),
            new("weights", ColumnType.Text, "Edition of the atomic weights", (record, cells) => cells.Add(record.Weights.Name))
            {
                IsRequired = true,
            },
            RowColumns.Status<DigestRecord>(),
        ],
        (column, format) => s_usual.Contains(column.Name) || (format == TableFormat.Ndjson && column.Name == "weights"));

    private static RecordColumn<DigestRecord> OfMass(
        string name, string description, int decimals, Func<DigestRecord, DigestProduct, decimal> mass) =>
        OfRecord(
            name, ColumnType.Number, description, (record, product, cells) => cells.Add(mass(record, product), decimals),
            SpectrumColumns.Dalton, decimals);

    private static RecordColumn<DigestRecord> OfProduct(
        string name, ColumnType type, string description, Action<DigestProduct, TableRows> write, string unit = "") =>
        OfRecord(name, type, description, (_, product, cells) => write(product, cells), unit, 0);

    private static RecordColumn<DigestRecord> OfRecord(
        string name, ColumnType type, string description, Action<DigestRecord, DigestProduct, TableRows> write, string unit,
        int decimals) =>
        new(name, type, description, (record, cells) =>
        {
            if (record.Product is not { } product)
            {
                cells.AddNothing();
                return;
            }
            write(record, product, cells);
        })
        { Unit = unit, Decimals = decimals };
}
