using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Oligo.Cli.Streaming;

/// <summary>Makes the text of a block of results. Used by several threads at a time.</summary>
internal abstract class RowFormatter(bool skipBad)
{
    /// <summary>Names of the columns, in the order of the table.</summary>
    public static readonly string[] Columns = ["id", "length", "formula", "monoisotopic_da", "average_da", "sodium_formula", "sodium_average_da", "status"];

    /// <summary>What comes before the first row, once.</summary>
    public virtual string Header => "";

    public void Format(MassBlock block)
    {
        block.Text.Clear();
        for (int row = 0; row < block.Results.Count; row++)
        {
            if (block.Results.IsGood(row) || !skipBad)
            {
                Append(block.Text, block.Rows, block.Results, row);
            }
        }
    }

    protected abstract void Append(Utf8Buffer text, RowBlock rows, MassRows results, int row);
}

/// <summary>TSV and CSV.</summary>
internal sealed class SeparatedFormatter(char separator, bool skipBad) : RowFormatter(skipBad)
{
    // What must stand in quotes (RFC 4180), and what cannot stand in a TSV cell.
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\t\r\n"u8);

    private readonly byte _separator = (byte)separator;

    public override string Header => string.Join(separator, Columns) + "\n";

    /// <summary>Appends a cell in the manner of a format.</summary>
    public static void AppendCell(Utf8Buffer text, ReadOnlySpan<byte> cell, bool csv)
    {
        if (!cell.ContainsAny(csv ? Quoted : Escaped))
        {
            text.Append(cell);
            return;
        }
        if (csv)
        {
            text.Append((byte)'"');
        }
        foreach (byte next in cell)
        {
            switch (next)
            {
                case (byte)'"' when csv:
                    text.Append("\"\""u8);
                    break;
                case (byte)'\t' when !csv:
                    text.Append("\\t"u8);
                    break;
                case (byte)'\r' when !csv:
                    text.Append("\\r"u8);
                    break;
                case (byte)'\n' when !csv:
                    text.Append("\\n"u8);
                    break;
                default:
                    text.Append(next);
                    break;
            }
        }
        if (csv)
        {
            text.Append((byte)'"');
        }
    }

    protected override void Append(Utf8Buffer text, RowBlock rows, MassRows results, int row)
    {
        if (rows.Rows[row].IdLength > 0)
        {
            AppendCell(text, rows.IdOf(row), csv: _separator == ',');
        }
        else
        {
            text.Append(rows.DefaultIdOf(row));
        }
        text.Append(_separator);
        if (results.IsGood(row))
        {
            text.Append(results.LengthOf(row));
            text.Append(_separator);
            for (int cell = 0; cell < MassCells.Count; cell++)
            {
                text.Append(results.CellOf(row, cell));
                text.Append(_separator);
            }
        }
        else
        {
            for (int i = 0; i < Columns.Length - 2; i++)
            {
                text.Append(_separator);
            }
        }
        text.Append(results.StatusOf(row));
        text.Append((byte)'\n');
    }
}

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
            text.Append("\",\"monoisotopic_da\":"u8);
            text.Append(results.CellOf(row, MassCells.Monoisotopic));
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
