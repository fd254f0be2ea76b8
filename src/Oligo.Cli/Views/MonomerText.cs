using Oligo.Chemistry;
using Oligo.Cli.Output;
using Oligo.Cli.Tables;
using Oligo.Monomers;

namespace Oligo.Cli.Views;

/// <summary>Monomers for people: a table for each kind, or everything of one row.</summary>
internal static class MonomerText
{
    private const int LabelWidth = 16;
    private const int LongestName = 48;
    private const int MostWords = 12;

    private static readonly RecordColumn<MonomerListing>[] s_columns =
    [
        new("symbol", ColumnType.Text, "Symbol", (row, cells) => cells.Add(row.Row.Symbol)),
        new("name", ColumnType.Text, "Names", (row, cells) =>
            cells.Add(Clip(row.Row is Sugar or Linkage ? $"{row.Row.AllNames.First()}, {row.Row.Name}" : row.Row.Name))),
        new("formula", ColumnType.Text, "Formula", (row, cells) => cells.Add(row.Row.Formula.ToString())),
        new("monoisotopic", ColumnType.Number, "Monoisotopic mass", (row, cells) => cells.Add(row.Monoisotopic, 5)),
        new("average", ColumnType.Number, "Average mass", (row, cells) => cells.Add(row.Average, 3)),
    ];

    /// <summary>Writes a table for each kind.</summary>
    public static void WriteTables(
        Stream output, IReadOnlyList<MonomerListing> rows, AtomicWeights weights, TableSettings settings, Session session)
    {
        foreach (IGrouping<string, MonomerListing> kind in rows.GroupBy(row => row.Kind))
        {
            WriteLine(output, $"{kind.Key}s");
            using TableWriter table = settings.Open(output, s_columns, session);
            table.WriteAll(s_columns, kind);
            WriteLine(output, "");
        }
        WriteLine(output, $"Masses of the free compounds in Da; average masses with the atomic weights of {weights.Name}.");
        WriteLine(output, "oligo monomers SYMBOL --format table shows the words of each dialect and the source.");
    }

    /// <summary>Writes everything of one row.</summary>
    public static void WriteCard(Stream output, MonomerListing row, AtomicWeights weights)
    {
        Field(output, row.Kind, row.Row.Symbol);
        Field(output, "name", row.Row.Name);
        Field(output, "also known as", string.Join(", ", row.Row.AllNames.Where(name => name != row.Row.Name)));
        Field(output, "formula", $"{row.Row.Formula} (free compound)");
        Field(output, "monoisotopic", $"{Json.Fixed(row.Monoisotopic, 5)} Da (AME2020)");
        Field(output, "average", $"{Json.Fixed(row.Average, 3)} Da (weights of {weights.Name})");
        Field(output, "properties", row.Traits);
        Field(output, "SMILES", row.Row.Smiles ?? "none");
        Field(output, "source", row.Row.Source);
        WriteLine(output, "");
        foreach ((string dialect, string[] words) in row.Tokens)
        {
            string more = words.Length > MostWords ? $" … and {Json.Fixed(words.Length - MostWords, 0)} more" : "";
            Field(output, dialect, words.Length == 0 ? "-" : string.Join(' ', words.Take(MostWords)) + more);
        }
    }

    private static void Field(Stream output, string label, string text)
    {
        if (text.Length > 0)
        {
            WriteLine(output, (label.Length < LabelWidth ? label.PadRight(LabelWidth) : label + "  ") + text);
        }
    }

    private static void WriteLine(Stream output, string line) => output.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));

    private static string Clip(string text) => text.Length <= LongestName ? text : text[..(LongestName - 1)] + "…";
}
