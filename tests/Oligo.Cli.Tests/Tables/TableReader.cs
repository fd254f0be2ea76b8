using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Parquet;
using Parquet.Schema;

namespace Oligo.Cli.Tests.Tables;

/// <summary>
/// Reads tables without any code of the tool: names of the columns, then cells as text; a missing value is an empty text.
/// </summary>
internal static class TableReader
{
    /// <summary>What is between the items of a list: an array does not say what other formats have there.</summary>
    public const string Joint = "\u001F";

    private static readonly XNamespace s_sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static Task<string[][]> ReadAsync(string path, string[] header) => Path.GetExtension(path) switch
    {
        ".csv" => Task.FromResult(Csv(File.ReadAllText(path))),
        ".ndjson" => Task.FromResult(Json(header, File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement))),
        ".json" =>
            Task.FromResult(Json(header, JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateObject()
                .Single(member => member.Value.ValueKind == JsonValueKind.Array).Value.EnumerateArray())),
        ".parquet" => ParquetAsync(path),
        ".xlsx" => Task.FromResult(Xlsx(path)),
        _ => Task.FromResult(Tsv(File.ReadAllText(path))),
    };

    public static string[][] Tsv(string text) =>
        [.. text.Split('\n')[..^1].Select(line =>
            line.Split('\t').Select(cell =>
                cell.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal)).ToArray())];

    /// <summary>RFC 4180, letter for letter.</summary>
    public static string[][] Csv(string text)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char next = text[i];
            if (quoted && next == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (next == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && next is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (next == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else
            {
                cell.Append(next);
            }
        }
        return [.. rows];
    }

    private static string[][] Json(string[] header, IEnumerable<JsonElement> rows) =>
        [header, .. rows.Select(row =>
            header.Select((name, i) => Value(row, name, isSecond: header.AsSpan(0, i).Contains(name))).ToArray())];

    private static string Value(JsonElement row, string name, bool isSecond)
    {
        JsonElement value = default;
        bool isThere = (!isSecond && row.TryGetProperty(name, out value))
            || (row.TryGetProperty("tokens", out JsonElement tokens) && tokens.TryGetProperty(name, out value));
        return !isThere ? ""
            : value.ValueKind == JsonValueKind.Array ? string.Join(Joint, value.EnumerateArray().Select(item => item.GetString()))
            : value.ToString();
    }

    private static async Task<string[][]> ParquetAsync(string path)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(path);
        DataField[] fields = reader.Schema.DataFields;
        var rows = new List<string[]> { fields.Select(field => field.Name).ToArray() };
        for (int group = 0; group < reader.RowGroupCount; group++)
        {
            using ParquetRowGroupReader part = reader.OpenRowGroupReader(group);
            int count = checked((int)part.RowCount);
            var columns = new List<string[]>();
            foreach (DataField field in fields)
            {
                columns.Add(await ColumnAsync(part, field, count));
            }
            rows.AddRange(Enumerable.Range(0, count).Select(row => columns.Select(column => column[row]).ToArray()));
        }
        return [.. rows];
    }

    private static async Task<string[]> ColumnAsync(ParquetRowGroupReader part, DataField field, int count)
    {
        if (field.ClrType == typeof(double))
        {
            return await NumbersAsync<double>(part, field, count);
        }
        if (field.ClrType == typeof(int))
        {
            return await NumbersAsync<int>(part, field, count);
        }
        if (field.ClrType == typeof(long))
        {
            return await NumbersAsync<long>(part, field, count);
        }
        string?[] texts = new string?[count];
        await part.ReadAsync(field, texts.AsMemory());
        return [.. texts.Select(text => text ?? "")];
    }

    private static async Task<string[]> NumbersAsync<T>(ParquetRowGroupReader part, DataField field, int count)
        where T : struct, IFormattable
    {
        var numbers = new T?[count];
        await part.ReadAsync<T>(field, numbers.AsMemory());
        return [.. numbers.Select(number => number?.ToString(null, CultureInfo.InvariantCulture) ?? "")];
    }

    /// <summary>The first sheet; only inline texts and numbers, and no formula.</summary>
    private static string[][] Xlsx(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream sheet = archive.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        XElement root = XDocument.Load(sheet).Root!;
        if (root.Descendants(s_sheet + "f").Any())
        {
            throw new InvalidDataException("a formula");
        }
        return [.. root.Descendants(s_sheet + "row").Select(row => row.Elements(s_sheet + "c").Select(CellOf).ToArray())];
    }

    private static string CellOf(XElement cell) => (string?)cell.Attribute("t") switch
    {
        "inlineStr" => cell.Element(s_sheet + "is")!.Value,
        null or "n" => (string?)cell.Element(s_sheet + "v") ?? "",
        var other => throw new InvalidDataException(other),
    };
}
