using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>
/// A row as one line of JSON where no cell needs an escape, no column is in a group and none is a list: names and quotes are made
/// beforehand, and a cell is copied as it is.
/// </summary>
internal sealed class PlainJsonRow
{
    private readonly Member[] _members;

    // Bytes of a row beside its cells: names, commas, quotes, braces and the line feed.
    private readonly int _frame;

    private PlainJsonRow(Member[] members)
    {
        _members = members;
        _frame = members.Sum(member => member.Before.Length + member.After.Length) + "{}\n".Length;
    }

    /// <summary>The form of rows of these columns; <see langword="null"/> where a column is in a group or is a list.</summary>
    public static PlainJsonRow? For(IReadOnlyList<Column> columns) =>
        columns.All(column => column.Group is null && column.Type != ColumnType.List)
            ? new([.. columns.Select(column => new Member(column))])
            : null;

    /// <summary>Appends a row, whose cells are in one run with a byte after each.</summary>
    public void Append(Utf8Buffer text, TableRows rows, int row)
    {
        ReadOnlySpan<int> ends = rows.EndsOf(row);
        int from = rows.StartOf(row);
        ReadOnlySpan<byte> cells = rows.Lines;
        Span<byte> room = text.GetSpan(_frame + ends[^1] - from);
        int length = 0;
        for (int i = 0; i < _members.Length; i++)
        {
            int end = ends[i];
            Member member = _members[i];
            if (end > from || member.IsRequired)
            {
                length += Copy(member.Before, room[length..]);
                length += Copy(cells[from..end], room[length..]);
                length += Copy(member.After, room[length..]);
            }
            from = end + 1;
        }
        // The brace takes the place of the comma before the first member.
        room[0] = (byte)'{';
        length = Math.Max(length, 1);
        length += Copy("}\n"u8, room[length..]);
        text.Advance(length);
    }

    private static int Copy(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        return from.Length;
    }

    /// <summary>
    /// A column: <c>,"name":</c> and a quote where its values are texts, the quote after it, and whether an empty text is stated.
    /// </summary>
    private readonly struct Member(Column column)
    {
        public byte[] Before { get; } =
            [.. Encoding.UTF8.GetBytes($",{Json.Quote(column.Name)}:"), .. Quote(column)];

        public byte[] After { get; } = Quote(column);

        public bool IsRequired { get; } = JsonRow.HasMember(column, default);

        private static byte[] Quote(Column column) => column.IsNumeric ? [] : "\""u8.ToArray();
    }
}
