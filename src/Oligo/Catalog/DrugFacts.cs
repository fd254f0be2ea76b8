using System.Collections.Immutable;
using System.Text;

namespace Oligo.Catalog;

/// <summary>The table of what was published of drugs in the body, by the name of the drug: any number of rows for each.</summary>
internal static class DrugFacts
{
    private const string Resource = "Oligo.Catalog.drug-facts.tsv";

    private static readonly Lazy<ILookup<string, DrugFact>> s_table = new(Load);

    /// <summary>The names that rows have.</summary>
    public static IEnumerable<string> Names => s_table.Value.Select(rows => rows.Key);

    /// <summary>The facts of a drug, in the order of the table.</summary>
    public static ImmutableArray<DrugFact> Of(string name) => [.. s_table.Value[name]];

    private static ILookup<string, DrugFact> Load()
    {
        using Stream stream = typeof(DrugFacts).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => new DrugFact(cells[1], cells[2], cells[3], cells[4]), StringComparer.Ordinal);
    }
}
