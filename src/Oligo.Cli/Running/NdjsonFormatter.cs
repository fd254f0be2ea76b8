using System.Text;
using System.Text.Encodings.Web;
using Oligo.Cli.Input;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>One JSON object a line.</summary>
internal sealed class NdjsonFormatter(string weights, bool skipBad) : RowFormatter(skipBad)
{
    private readonly byte[] _weights = Encoding.UTF8.GetBytes($"\"weights\":{JsonText(weights)},");

    /// <summary>A text as a JSON string, with no needless escapes.</summary>
    public static string JsonText(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    protected override void Append(Utf8Buffer text, RowBlock rows, MassRows results, int row)
    {
        text.Append("{\"id\":"u8);
        AppendId(text, rows, row);
        text.Append((byte)',');
        if (results.IsGood(row))
        {
            text.Append("\"length\":"u8);
            text.Append(results.LengthOf(row));
            text.Append(",\"formula\":\""u8);
            text.Append(results.CellOf(row, MassCells.Formula));
            text.Append((byte)'"');
            if (results.CellOf(row, MassCells.Monoisotopic) is { IsEmpty: false } monoisotopic)
            {
                text.Append(",\"monoisotopic_da\":"u8);
                text.Append(monoisotopic);
            }
            text.Append(",\"average_da\":"u8);
            text.Append(results.CellOf(row, MassCells.Average));
            text.Append(",\"sodium_formula\":\""u8);
            text.Append(results.CellOf(row, MassCells.SodiumFormula));
            text.Append("\",\"sodium_average_da\":"u8);
            text.Append(results.CellOf(row, MassCells.SodiumAverage));
            text.Append((byte)',');
        }
        text.Append(_weights);
        text.Append("\"status\":\""u8);
        text.Append(results.StatusOf(row));
        text.Append("\"}\n"u8);
    }

    private static void AppendId(Utf8Buffer text, RowBlock rows, int row)
    {
        ReadOnlySpan<byte> id = rows.IdOf(row);
        if (id.IsEmpty)
        {
            text.Append((byte)'"');
            text.Append(rows.DefaultIdOf(row));
            text.Append((byte)'"');
        }
        else if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(id) < 0)
        {
            text.Append((byte)'"');
            text.Append(id);
            text.Append((byte)'"');
        }
        else
        {
            text.Append(JsonText(Encoding.UTF8.GetString(id)));
        }
    }
}
