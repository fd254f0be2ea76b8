using System.Text.Json;

namespace Oligo.Cli.Tables;

/// <summary>A row as a JSON object: numbers with the digits that they have everywhere; a missing value has no key.</summary>
internal static class JsonRow
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Column> columns, TableRows rows, int row)
    {
        json.WriteStartObject();
        string? group = null;
        for (int i = 0; i < columns.Count; i++)
        {
            Column column = columns[i];
            if (column.Group != group)
            {
                ChangeGroup(json, group, column.Group);
                group = column.Group;
            }
            ReadOnlySpan<byte> cell = rows.CellOf(row, i);
            if (HasMember(column, cell))
            {
                json.WritePropertyName(column.Name);
                WriteValue(json, column, cell);
            }
        }
        ChangeGroup(json, group, null);
        json.WriteEndObject();
    }

    /// <summary>Whether a cell is a member of the object: a missing value is none, an empty text that every row has is one.</summary>
    public static bool HasMember(Column column, ReadOnlySpan<byte> cell) => !cell.IsEmpty || (column.IsRequired && !column.IsNumeric);

    private static void ChangeGroup(Utf8JsonWriter json, string? from, string? to)
    {
        if (from is not null)
        {
            json.WriteEndObject();
        }
        if (to is not null)
        {
            json.WriteStartObject(to);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Column column, ReadOnlySpan<byte> cell)
    {
        if (column.IsNumeric)
        {
            json.WriteRawValue(cell, skipInputValidation: true);
            return;
        }
        if (column.Type != ColumnType.List)
        {
            json.WriteStringValue(cell);
            return;
        }
        json.WriteStartArray();
        foreach (string item in ListCell.ItemsOf(cell))
        {
            json.WriteStringValue(item);
        }
        json.WriteEndArray();
    }
}
