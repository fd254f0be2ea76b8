using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Oligo.Chemistry;

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
        ReadOnlySpan<byte> identifier = rows.IdOf(row);
        if (results.IsGood(row) && identifier.IsEmpty)
        {
            AppendNumbered(text, rows.DefaultIdOf(row), results.CellsOf(row));
            return;
        }
        if (identifier.IsEmpty)
        {
            text.Append(rows.DefaultIdOf(row));
        }
        else
        {
            AppendCell(text, identifier, csv: _separator == ',');
        }
        text.Append(_separator);
        if (results.IsGood(row))
        {
            AppendCells(text.GetSpan(results.CellsOf(row).Length + OkLine.Length), results.CellsOf(row));
            text.Advance(results.CellsOf(row).Length + OkLine.Length);
            return;
        }
        for (int i = 0; i < MassCells.Count; i++)
        {
            text.Append(_separator);
        }
        text.Append(results.StatusOf(row));
        text.Append((byte)'\n');
    }

    /// <summary>Appends a row without an identifier, which most rows of large tables are.</summary>
    private void AppendNumbered(Utf8Buffer text, long number, ReadOnlySpan<byte> cells)
    {
        const int LongestNumber = 20;
        Span<byte> room = text.GetSpan(LongestNumber + DecimalDigits.Slack + 1 + cells.Length + OkLine.Length);
        int length = DecimalDigits.Write((ulong)number, ref MemoryMarshal.GetReference(room));
        room[length++] = _separator;
        AppendCells(room[length..], cells);
        text.Advance(length + cells.Length + OkLine.Length);
    }

    private void AppendCells(Span<byte> room, ReadOnlySpan<byte> cells)
    {
        cells.CopyTo(room);
        OkLine.CopyTo(room[cells.Length..]);
        if (_separator != MassRows.Separator)
        {
            room[..cells.Length].Replace(MassRows.Separator, _separator);
        }
    }
}
