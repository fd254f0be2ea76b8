using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Oligo.Cli.Tables;

/// <summary>NDJSON: one object a line, with the members of <see cref="JsonRow"/>.</summary>
/// <remarks>Written without a <see cref="System.Text.Json.Utf8JsonWriter"/>, which takes twice the time for tables of millions of
/// rows.</remarks>
internal sealed class NdjsonTableWriter(Stream output, IReadOnlyList<Column> columns) : TableWriter
{
    // Bytes that a JSON text cannot hold as they are, and all beyond ASCII: the encoder decides on those one by one. Tabs and line feeds
    // are not among them, since they are between the cells of plain rows.
    private static readonly SearchValues<byte> s_notVerbatim = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(value =>
            value is < (byte)' ' and not ((byte)'\t' or (byte)'\n') or (byte)'"' or (byte)'\\' or >= 0x7F)]);

    // An array: the loop over the cells asks for a column millions of times.
    private readonly Column[] _columns = [.. columns];
    private readonly byte[][] _names = [.. columns.Select(column => Encoding.UTF8.GetBytes(Json.Quote(column.Name) + ":"))];
    private readonly PlainJsonRow? _plain = PlainJsonRow.For(columns);

    public override void Prepare(TableRows rows)
    {
        rows.Text.Clear();
        PlainJsonRow? plain = rows.IsPlain && !rows.Lines.ContainsAny(s_notVerbatim) ? _plain : null;
        for (int row = 0; row < rows.Count; row++)
        {
            if (plain is not null)
            {
                plain.Append(rows.Text, rows, row);
                continue;
            }
            AppendRow(rows.Text, rows, row);
        }
    }

    public override void Write(TableRows rows) => output.Write(rows.Text.Written);

    private void AppendRow(Utf8Buffer text, TableRows rows, int row)
    {
        text.Append((byte)'{');
        bool isFirst = true;
        string? group = null;
        for (int i = 0; i < _columns.Length; i++)
        {
            Column column = _columns[i];
            if (!ReferenceEquals(column.Group, group))
            {
                isFirst = ChangeGroup(text, group, column.Group, isFirst);
                group = column.Group;
            }
            ReadOnlySpan<byte> cell = rows.CellOf(row, i);
            if (!JsonRow.HasMember(column, cell))
            {
                continue;
            }
            if (!isFirst)
            {
                text.Append((byte)',');
            }
            isFirst = false;
            text.Append(_names[i]);
            AppendValue(text, column, cell);
        }
        ChangeGroup(text, group, null, isFirst);
        text.Append("}\n"u8);
    }

    /// <summary>Ends one object of columns and begins the next.</summary>
    /// <returns>Whether the next member is the first of its object.</returns>
    private static bool ChangeGroup(Utf8Buffer text, string? from, string? to, bool isFirst)
    {
        if (from is not null)
        {
            text.Append((byte)'}');
            isFirst = false;
        }
        if (to is null)
        {
            return isFirst;
        }
        text.Append(isFirst ? "" : ",");
        text.Append(Json.Quote(to) + ":{");
        return true;
    }

    private static void AppendValue(Utf8Buffer text, Column column, ReadOnlySpan<byte> cell)
    {
        if (column.IsNumeric)
        {
            text.Append(cell);
        }
        else if (column.Type == ColumnType.List)
        {
            text.Append($"[{string.Join(',', ListCell.ItemsOf(cell).Select(Json.Quote))}]");
        }
        else if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(cell) < 0)
        {
            text.Append((byte)'"');
            text.Append(cell);
            text.Append((byte)'"');
        }
        else
        {
            text.Append(Json.Quote(Encoding.UTF8.GetString(cell)));
        }
    }
}
