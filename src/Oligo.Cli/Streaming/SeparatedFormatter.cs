using System.Buffers;
using System.Text;

namespace Oligo.Cli.Streaming;

/// <summary>TSV and CSV.</summary>
internal sealed class SeparatedFormatter(char separator, bool skipBad) : RowFormatter(skipBad)
{
    // What must stand in quotes (RFC 4180), and what cannot stand in a TSV cell.
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\t\r\n"u8);

    private static readonly byte[] OkLine = Encoding.ASCII.GetBytes(MassRows.Ok + "\n");

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
            ReadOnlySpan<byte> cells = results.CellsOf(row);
            Span<byte> room = text.GetSpan(cells.Length + OkLine.Length);
            cells.CopyTo(room);
            OkLine.CopyTo(room[cells.Length..]);
            if (_separator != MassRows.Separator)
            {
                room[..cells.Length].Replace(MassRows.Separator, _separator);
            }
            text.Advance(cells.Length + OkLine.Length);
            return;
        }
        for (int i = 0; i < MassCells.Count; i++)
        {
            text.Append(_separator);
        }
        text.Append(results.StatusOf(row));
        text.Append((byte)'\n');
    }
}
