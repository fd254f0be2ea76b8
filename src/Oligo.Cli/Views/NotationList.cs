using Oligo.Cli.Tables;
using Oligo.Notation;

namespace Oligo.Cli.Views;

/// <summary>The dialects and what each can say, as a table. The cells are found by trying, so the table is never out of date.</summary>
internal static class NotationList
{
    /// <summary>What converts to an InChIKey is not a dialect: nothing reads it back.</summary>
    private static readonly string[] s_key = ["inchikey", "the InChIKey of an InChI", "no", "yes"];

    private static readonly (string Name, string Description)[] s_columns =
    [
        ("dialect", "Name of the dialect"),
        ("title", "What it is"),
        ("reads", "Whether it is read"),
        ("writes", "Whether it is written"),
        .. NotationMatrix.Features.Select(feature => (feature.Feature, feature.Meaning)),
    ];

    /// <summary>The columns.</summary>
    public static ColumnSet<string[]> Columns { get; } = new(
        [
            .. s_columns.Select((column, i) => new RecordColumn<string[]>(
                column.Name, ColumnType.Text, column.Description, (row, cells) => cells.Add(row[i])) { IsRequired = true }),
        ],
        (_, _) => true);

    /// <summary>The rows: the cells of each.</summary>
    public static IEnumerable<string[]> Rows =>
    [
        .. Notations.All.Select(dialect => (string[])
        [
            dialect.Name, dialect.Title, dialect.CanRead ? "yes" : "no", dialect.CanWrite ? "yes" : "no",
            .. NotationMatrix.Features.Select(feature => NotationMatrix.Probe(dialect, feature.Example)),
        ]),
        [.. s_key, .. NotationMatrix.Features.Select(_ => "no")],
    ];
}
