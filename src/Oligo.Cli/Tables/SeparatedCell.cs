using System.Buffers;

namespace Oligo.Cli.Tables;

/// <summary>A cell of TSV or CSV: what must stand in quotes (RFC 4180), and what cannot stand in a cell between tabs.</summary>
internal static class SeparatedCell
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\t\r\n"u8);

    /// <summary>Appends a cell in the manner of a format.</summary>
    public static void Append(Utf8Buffer text, ReadOnlySpan<byte> cell, bool csv)
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
}
