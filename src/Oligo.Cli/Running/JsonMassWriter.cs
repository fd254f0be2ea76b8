using System.Text.Encodings.Web;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Cli.Input;

namespace Oligo.Cli.Running;

/// <summary>Writes the table as one JSON document, row by row.</summary>
internal sealed class JsonMassWriter(Stream output, AtomicWeights weights, bool skipBad) : MassWriter
{
    private readonly Utf8JsonWriter _json = new(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public override void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("schema", "oligo.mass/1");
        _json.WriteString("version", ToolVersion.Text);
        _json.WriteString("weights", weights.Name);
        _json.WriteString("weights_source", weights.Source);
        _json.WriteStartArray("rows");
    }

    public override void Write(MassBlock block)
    {
        for (int row = 0; row < block.Results.Count; row++)
        {
            if (block.Results.IsGood(row) || !skipBad)
            {
                WriteRow(block.Rows, block.Results, row);
            }
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

    private void WriteRow(RowBlock rows, MassRows results, int row)
    {
        _json.WriteStartObject();
        _json.WriteString(RowFormatter.Columns[0], rows.NameOf(row));
        if (results.IsGood(row))
        {
            _json.WriteNumber(RowFormatter.Columns[1], results.LengthOf(row));
            _json.WriteString(RowFormatter.Columns[2], results.CellOf(row, MassCells.Formula));
            WriteMass(RowFormatter.Columns[3], results.CellOf(row, MassCells.Monoisotopic));
            WriteMass(RowFormatter.Columns[4], results.CellOf(row, MassCells.Average));
            _json.WriteString(RowFormatter.Columns[5], results.CellOf(row, MassCells.SodiumFormula));
            WriteMass(RowFormatter.Columns[6], results.CellOf(row, MassCells.SodiumAverage));
        }
        _json.WriteString(RowFormatter.Columns[7], results.StatusOf(row));
        _json.WriteEndObject();
    }

    private void WriteMass(string name, ReadOnlySpan<byte> mass)
    {
        if (mass.IsEmpty)
        {
            return;
        }
        _json.WritePropertyName(name);
        _json.WriteRawValue(mass);
    }
}
