using System.Text;

namespace Oligo.Cli.Tables;

/// <summary>Cells of a <see cref="ColumnType.List"/>: their items as one text.</summary>
internal static class ListCell
{
    // No item holds it: the unit separator of ASCII.
    private const char Separator = '\u001F';

    /// <summary>The cell of some items. None gives an empty cell; one that is empty is a value all the same.</summary>
    public static string Of(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all is [""] ? Separator.ToString() : string.Join(Separator, all);
    }

    /// <summary>The items of a cell.</summary>
    public static string[] ItemsOf(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty ? [] : cell is [(byte)Separator] ? [""] : Encoding.UTF8.GetString(cell).Split(Separator);

    /// <summary>The text of a cell of any column, in a format without arrays.</summary>
    public static string TextOf(Column column, ReadOnlySpan<byte> cell) =>
        column.Type == ColumnType.List ? string.Join(column.Joint, ItemsOf(cell)) : Encoding.UTF8.GetString(cell);

    /// <summary>Whether a cell needs <see cref="TextOf"/> to be shown in a format without arrays.</summary>
    public static bool HasItems(Column column, ReadOnlySpan<byte> cell) => column.Type == ColumnType.List && cell.Contains((byte)Separator);
}
