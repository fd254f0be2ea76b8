using System.Text;
using System.Text.Json;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>One JSON object a line; two of its fields count.</summary>
internal sealed class NdjsonRowReader(InputStream input, string source, ColumnNames columns, RowRange range) : LineRowReader(input, source, range)
{
    private readonly byte[] _textName = Encoding.UTF8.GetBytes(columns.Text);
    private readonly byte[] _idName = Encoding.UTF8.GetBytes(columns.Id);

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        Span<byte> bytes = block.Bytes.AsSpan(start, end - start);
        if (Utf8Line.IsBlank(bytes))
        {
            return;
        }
        Field text = default;
        Field id = default;
        RowFault? fault;
        try
        {
            fault = ReadObject(bytes, ref text, ref id);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            long at = e is JsonException { BytePositionInLine: { } position } ? Math.Min(position, bytes.Length) : 0;
            int column = CodePoints.ColumnBehind(Encoding.UTF8.GetString(bytes[..(int)at]));
            fault = new RowFault(TextDiagnostics.UnexpectedCharacter.Code, "the line is no JSON object", column, "the line");
        }
        if (fault is not null)
        {
            // The line as it stands, so that it can be put right.
            block.Rows.Add(new RowSlice(start, 0, start, bytes.Length, line, PositionOf(start)));
            block.AddFault(fault);
            return;
        }
        text = text.PlaceIn(bytes);
        id = id.PlaceIn(bytes);
        block.Rows.Add(new RowSlice(start + id.Start, id.Length, start + text.Start, text.Length, line, PositionOf(start)));
    }

    private RowFault? ReadObject(ReadOnlySpan<byte> bytes, ref Field text, ref Field id)
    {
        RowFault? fault = null;
        bool hasText = false;
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isText = json.ValueTextEquals(_textName);
            bool isId = json.ValueTextEquals(_idName);
            json.Read();
            if (isText)
            {
                hasText = json.TokenType != JsonTokenType.Null;
                text = Field.Of(ref json, numbers: false, columns.Text, ref fault);
            }
            else if (isId)
            {
                id = Field.Of(ref json, numbers: true, columns.Id, ref fault);
            }
            else
            {
                json.Skip();
            }
        }
        // Reads to the end of the line: what follows the object is an error.
        json.Read();
        return fault ?? (hasText ? null : new RowFault(TextDiagnostics.EmptyText.Code, $"the row has no field `{columns.Text}`", 1, "the line"));
    }

    /// <summary>Where a value stands in its line, and what it says where that is not what stands there.</summary>
    private readonly record struct Field(int Start, int Length, string? Unescaped)
    {
        public static Field Of(ref Utf8JsonReader json, bool numbers, string name, ref RowFault? fault)
        {
            int start = (int)json.TokenStartIndex;
            switch (json.TokenType)
            {
                case JsonTokenType.String:
                    return new Field(start + 1, json.ValueSpan.Length, json.ValueIsEscaped ? json.GetString() : null);
                case JsonTokenType.Number when numbers:
                    return new Field(start, json.ValueSpan.Length, null);
                case JsonTokenType.Null:
                    return default;
                default:
                    json.Skip();
                    fault ??= new RowFault(TextDiagnostics.UnexpectedCharacter.Code, $"the field `{name}` is no text", start + 1, "the line");
                    return default;
            }
        }

        /// <summary>Writes an unescaped value over its escaped form, which is never shorter.</summary>
        public Field PlaceIn(Span<byte> line) =>
            Unescaped is null ? this : new Field(Start, Encoding.UTF8.GetBytes(Unescaped, line.Slice(Start, Length)), null);
    }
}
