using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Cli.Tables;
using Oligo.Monomers;

namespace Oligo.Cli.Views;

/// <summary>Writes monomers in one of the formats of the tool.</summary>
internal abstract class MonomerWriter(TextWriter writer, AtomicWeights weights)
{
    private static readonly string[] s_columns = ["kind", "symbol", "code", "name", "aliases", "formula", "monoisotopic_da", "average_da", "traits", "smiles"];

    protected TextWriter Writer { get; } = writer;

    protected AtomicWeights Weights { get; } = weights;

    public static MonomerWriter Create(string format, TextWriter writer, AtomicWeights weights) => format switch
    {
        "table" => new TerminalTable(writer, weights),
        "tsv" => new Separated(writer, weights, '\t'),
        "csv" => new Separated(writer, weights, ','),
        "ndjson" => new JsonLines(writer, weights),
        "json" => new JsonDocumentWriter(writer, weights),
        _ => throw ToolException.Usage($"--format `{format}`: table, tsv, csv, ndjson or json is expected."),
    };

    /// <summary>Writes the rows; one row alone may be shown at length.</summary>
    public abstract void Write(IReadOnlyList<MonomerListing> rows, bool isSingle);

    private static string[] Cells(MonomerListing row) =>
    [
        row.Kind, row.Row.Symbol, Json.Fixed(row.Row.Code, 0), row.Row.Name, string.Join("; ", row.Row.AllNames.Skip(row.Row is Sugar or Linkage ? 2 : 1).Prepend(row.Row is Sugar or Linkage ? row.Row.AllNames.First() : "").Where(name => name.Length > 0)),
        row.Row.Formula.ToString(), Json.Fixed(row.Monoisotopic, 6), Json.Fixed(row.Average, 4), row.Traits, row.Row.Smiles ?? "",
        .. MonomerListing.Sources.Select(dialect => string.Join(' ', row.Tokens.First(known => known.Dialect == dialect.Name).Words)), row.Row.Source,
    ];

    private static void WriteObject(Utf8JsonWriter json, MonomerListing row, AtomicWeights? weights)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.Kind);
        json.WriteString("symbol", row.Row.Symbol);
        json.WriteNumber("code", row.Row.Code);
        json.WriteString("name", row.Row.Name);
        json.WriteStartArray("aliases");
        foreach (string alias in row.Row.AllNames.Where(name => name != row.Row.Name))
        {
            json.WriteStringValue(alias);
        }
        json.WriteEndArray();
        json.WriteString("formula", row.Row.Formula.ToString());
        if ((row.Row as Group)?.RepeatFormula is { } repeat)
        {
            json.WriteString("repeat_formula", repeat.ToString());
        }
        json.WriteMass("monoisotopic_da", row.Monoisotopic, 6);
        json.WriteMass("average_da", row.Average, 4);
        if (weights is not null)
        {
            json.WriteString("weights", weights.Name);
        }
        json.WriteString("traits", row.Traits);
        if (row.Row.Smiles is { } smiles)
        {
            json.WriteString("smiles", smiles);
        }
        json.WriteStartObject("tokens");
        foreach ((string dialect, string[] words) in row.Tokens.Where(dialect => dialect.Words.Length > 0))
        {
            json.WriteStartArray(dialect);
            foreach (string word in words)
            {
                json.WriteStringValue(word);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteString("source", row.Row.Source);
        json.WriteEndObject();
    }

    private sealed class Separated(TextWriter writer, AtomicWeights weights, char separator) : MonomerWriter(writer, weights)
    {
        public override void Write(IReadOnlyList<MonomerListing> rows, bool isSingle)
        {
            SeparatedText.WriteLine(Writer, separator, [.. s_columns, .. MonomerListing.Sources.Select(dialect => dialect.Name), "source"]);
            foreach (MonomerListing row in rows)
            {
                SeparatedText.WriteLine(Writer, separator, Cells(row));
            }
        }
    }

    private sealed class JsonLines(TextWriter writer, AtomicWeights weights) : MonomerWriter(writer, weights)
    {
        public override void Write(IReadOnlyList<MonomerListing> rows, bool isSingle)
        {
            foreach (MonomerListing row in rows)
            {
                Writer.WriteLine(Json.Write(indented: false, json => WriteObject(json, row, Weights)));
            }
        }
    }

    private sealed class JsonDocumentWriter(TextWriter writer, AtomicWeights weights) : MonomerWriter(writer, weights)
    {
        public override void Write(IReadOnlyList<MonomerListing> rows, bool isSingle) => Writer.WriteLine(Json.Document("oligo.monomers-list/1", json =>
        {
            json.WriteString("weights", Weights.Name);
            json.WriteString("weights_source", Weights.Source);
            json.WriteStartArray("monomers");
            foreach (MonomerListing row in rows)
            {
                WriteObject(json, row, null);
            }
            json.WriteEndArray();
        }));
    }

    /// <summary>Columns in step for people: a table, or everything of one row.</summary>
    private sealed class TerminalTable(TextWriter writer, AtomicWeights weights) : MonomerWriter(writer, weights)
    {
        private const int LabelWidth = 16;
        private const int LongestName = 48;
        private const int MostWords = 12;

        public override void Write(IReadOnlyList<MonomerListing> rows, bool isSingle)
        {
            if (isSingle)
            {
                WriteCard(rows[0]);
                return;
            }
            foreach (IGrouping<string, MonomerListing> kind in rows.GroupBy(row => row.Kind))
            {
                WriteTable([["symbol", "name", "formula", "monoisotopic", "average"], .. kind.Select(row => (string[])
                [
                    row.Row.Symbol, Clip(row.Row is Sugar or Linkage ? $"{row.Row.AllNames.First()}, {row.Row.Name}" : row.Row.Name), row.Row.Formula.ToString(),
                    Json.Fixed(row.Monoisotopic, 5), Json.Fixed(row.Average, 3),
                ])], kind.Key);
            }
            Writer.WriteLine($"Masses of the free compounds in Da; average masses with the atomic weights of {Weights.Name}.");
            Writer.WriteLine("oligo monomers SYMBOL --format table shows the words of each dialect and the source.");
        }

        private void WriteTable(string[][] cells, string kind)
        {
            int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(column => cells.Max(row => row[column].Length))];
            Writer.WriteLine($"{kind}s");
            foreach (string[] row in cells)
            {
                // Masses stand flush right, so that their points are in line.
                Writer.WriteLine($"  {row[0].PadRight(widths[0])}  {row[1].PadRight(widths[1])}  {row[2].PadRight(widths[2])}  {row[3].PadLeft(widths[3])}  {row[4].PadLeft(widths[4])}");
            }
            Writer.WriteLine();
        }

        private void WriteCard(MonomerListing row)
        {
            Field(row.Kind, row.Row.Symbol);
            Field("name", row.Row.Name);
            Field("also known as", string.Join(", ", row.Row.AllNames.Where(name => name != row.Row.Name)));
            Field("formula", $"{row.Row.Formula} (free compound)");
            Field("monoisotopic", $"{Json.Fixed(row.Monoisotopic, 5)} Da (AME2020)");
            Field("average", $"{Json.Fixed(row.Average, 3)} Da (weights of {Weights.Name})");
            Field("properties", row.Traits);
            Field("SMILES", row.Row.Smiles ?? "none");
            Field("code", Json.Fixed(row.Row.Code, 0));
            Field("source", row.Row.Source);
            Writer.WriteLine();
            foreach ((string dialect, string[] words) in row.Tokens)
            {
                string more = words.Length > MostWords ? $" … and {Json.Fixed(words.Length - MostWords, 0)} more" : "";
                Field(dialect, words.Length == 0 ? "-" : string.Join(' ', words.Take(MostWords)) + more);
            }
        }

        private void Field(string label, string text)
        {
            if (text.Length > 0)
            {
                Writer.WriteLine(label.PadRight(LabelWidth) + text);
            }
        }

        private static string Clip(string text) => text.Length <= LongestName ? text : text[..(LongestName - 1)] + "…";
    }
}
