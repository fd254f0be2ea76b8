using System.Buffers;
using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>A cell of TSV or CSV: what CSV quotes (RFC 4180), and what cannot be in a cell between tabs.</summary>
internal static class SeparatedCell
{
    private static readonly SearchValues<byte> Quoted = SearchValues.Create(",\"\r\n"u8);
    private static readonly SearchValues<byte> Escaped = SearchValues.Create("\t\r\n"u8);

    /// <summary>The line of the names of columns, which are those of the input where columns of it are kept.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="separator">What is between them.</param>
    /// <param name="csv">Whether names are quoted as in CSV.</param>
    /// <param name="forSheet">Whether a name that a spreadsheet would take for a formula is marked as text.</param>
    public static ReadOnlySpan<byte> Header(IReadOnlyList<Column> columns, byte separator, bool csv, bool forSheet)
    {
        var text = new Utf8Buffer();
        for (int i = 0; i < columns.Count; i++)
        {
            ReadOnlySpan<byte> name = Encoding.UTF8.GetBytes(columns[i].Name);
            Append(text, forSheet ? AsText(name) : name, csv);
            text.Append(i < columns.Count - 1 ? separator : (byte)'\n');
        }
        return text.Written;
    }

    /// <summary>Appends a cell; the items of a list are joined.</summary>
    /// <param name="text">Takes it.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="column">Its column.</param>
    /// <param name="csv">Whether it is quoted as in CSV.</param>
    /// <param name="forSheet">Whether a text that a spreadsheet would take for a formula is marked as text.</param>
    public static void Append(Utf8Buffer text, ReadOnlySpan<byte> cell, Column column, bool csv, bool forSheet)
    {
        ReadOnlySpan<byte> whole = ListCell.HasItems(column, cell)
            ? Encoding.UTF8.GetBytes(ListCell.TextOf(column, cell))
            : cell;
        Append(text, forSheet && column.Type is ColumnType.Text or ColumnType.List ? AsText(whole) : whole, csv);
    }

    /// <summary>A text that begins as a formula does, marked as text; any other as it is.</summary>
    private static ReadOnlySpan<byte> AsText(ReadOnlySpan<byte> text) =>
        text is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@', ..] ? (byte[])[(byte)'\'', .. text] : text;

    private static void Append(Utf8Buffer text, ReadOnlySpan<byte> cell, bool csv)
    {
        if (!cell.ContainsAny(csv ? Quoted : Escaped))
        {
            text.Append(cell);
            return;
        }
        if (csv)
        {
            AppendQuoted(text, cell);
            return;
        }
        foreach (byte next in cell)
        {
            AppendEscaped(text, next);
        }
    }

    /// <summary>A text as a cell between tabs: no tab and no line end is left in it.</summary>
    public static string Escape(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        if (!bytes.AsSpan().ContainsAny(Escaped))
        {
            return text;
        }
        var cell = new Utf8Buffer();
        Append(cell, bytes, csv: false);
        return Encoding.UTF8.GetString(cell.Written);
    }

    private static void AppendQuoted(Utf8Buffer text, ReadOnlySpan<byte> cell)
    {
        text.Append((byte)'"');
        foreach (byte next in cell)
        {
            if (next == '"')
            {
                text.Append(next);
            }
            text.Append(next);
        }
        text.Append((byte)'"');
    }

    private static void AppendEscaped(Utf8Buffer text, byte next)
    {
        switch (next)
        {
            case (byte)'\t':
                text.Append("\\t"u8);
                break;
            case (byte)'\r':
                text.Append("\\r"u8);
                break;
            case (byte)'\n':
                text.Append("\\n"u8);
                break;
            default:
                text.Append(next);
                break;
        }
    }
}
