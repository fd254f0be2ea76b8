using System.Text;
using System.Text.Encodings.Web;

namespace Oligo.Cli.Tables;

/// <summary>NDJSON: one object a line, with the members of <see cref="JsonRow"/>.</summary>
/// <remarks>Written without a <see cref="System.Text.Json.Utf8JsonWriter"/>, which takes twice the time for tables of millions of rows.</remarks>
internal sealed class NdjsonTableWriter(Stream output, IReadOnlyList<Column> columns) : TableWriter
{
    // An array: the loop over the cells asks for a column millions of times.
    private readonly Column[] _columns = [.. columns];
    private readonly byte[][] _names = [.. columns.Select(column => Encoding.UTF8.GetBytes(Quote(column.Name) + ":"))];

    public override void Prepare(TableRows rows)
    {
        rows.Text.Clear();
        for (int row = 0; row < rows.Count; row++)
        {
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
        text.Append(Quote(to) + ":{");
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
            text.Append($"[{string.Join(',', ListCell.ItemsOf(cell).Select(Quote))}]");
        }
        else if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.FindFirstCharacterToEncodeUtf8(cell) < 0)
        {
            text.Append((byte)'"');
            text.Append(cell);
            text.Append((byte)'"');
        }
        else
        {
            text.Append(Quote(Encoding.UTF8.GetString(cell)));
        }
    }

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
