using System.Text.Json;

namespace Oligo.Cli.Tables;

/// <summary>One JSON document: what the table says of itself, and an array of rows.</summary>
internal sealed class JsonTableWriter(Stream output, IReadOnlyList<Column> columns, TableDocument document) : TableWriter
{
    private readonly Utf8JsonWriter _json = new(output, Json.Options(indented: true));

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("schema", document.Schema);
        _json.WriteString("version", ToolVersion.Text);
        foreach (TableFact fact in document.Facts)
        {
            if (fact.JsonKey is not null)
            {
                _json.WriteString(fact.JsonKey, fact.Value);
            }
        }
        _json.WriteStartArray(document.Rows);
    }

    public override void Write(TableRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            JsonRow.Write(_json, columns, rows, row);
        }
        _json.Flush();
    }

    public override void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }

    public override void Dispose()
    {
        _json.Dispose();
        base.Dispose();
    }
}
