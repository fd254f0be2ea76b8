using System.Text;
using System.Text.Json;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>One JSON object a line; the fields of notation and identifier count, whatever the case of their names.</summary>
internal sealed class NdjsonRowReader(
    InputStream input, string source, ColumnNames columns, RowRange range, InputNotes notes) : LineRowReader(input, source, range)
{
    private readonly string _source = source;

    // The names of the wanted fields in the first object: identifier, texts, further ones. Objects need not have all of them.
    private (string Name, byte[] Bytes)[] _names = [];
    private Field[] _fields = [];

    // Of each further cell the index of its field, which may be one that counts besides.
    private int[] _extra = [];

    // Fields that the command requires; those after them are only kept, and may be of any kind.
    private int _required;
    private TableColumns? _columns;
    private byte[] _line = [];

    public override TableColumns? Columns => _columns;

    private bool InPairs => _columns?.InPairs == true;

    private int TextCount => InPairs ? 2 : 1;

    protected override void AddLine(RowBlock block, int start, int end, long line)
    {
        Span<byte> bytes = block.Bytes.AsSpan(start, end - start);
        if (Utf8Line.IsBlank(bytes))
        {
            return;
        }
        RowFault? fault;
        try
        {
            if (_columns is null)
            {
                FindFields(bytes);
                block.SetShape(_columns!.Shape);
            }
            fault = ReadObject(bytes);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            long at = e is JsonException { BytePositionInLine: { } position } ? Math.Min(position, bytes.Length) : 0;
            int column = CodePoints.ColumnAfter(Encoding.UTF8.GetString(bytes[..(int)at]));
            fault = new RowFault(TextDiagnostics.UnexpectedCharacter.Code, "the line is not a JSON object", column, "the line");
        }
        if (fault is not null)
        {
            // The line as it stands, so that it can be put right.
            block.Rows.Add(new RowSlice(start, 0, start, bytes.Length, line, PositionOf(start)));
            block.AddEmptyExtra();
            block.AddFault(fault);
            return;
        }
        PlaceAll(bytes);
        if (InPairs)
        {
            Pack(bytes);
        }
        Field id = _fields[0];
        Field text = _fields[1];
        int textLength = InPairs ? text.Length + 1 + _fields[2].Length : text.Length;
        block.Rows.Add(new RowSlice(start + id.Start, id.Length, start + text.Start, textLength, line, PositionOf(start)));
        foreach (int index in _extra)
        {
            block.AddExtra(start + _fields[index].Start, _fields[index].Length);
        }
    }

    /// <summary>Finds the names of the fields in the first object.</summary>
    private void FindFields(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            names.Add(json.GetString()!);
            json.Read();
            json.Skip();
        }
        json.Read();
        TableColumns found = columns.Find(names, _source, notes);
        string[] counting =
            [found.Id < 0 ? columns.Id : names[found.Id], names[found.Text], .. found.InPairs ? (string[])[names[found.Antisense]] : []];
        RowShape shape = found.Shape;
        // A field that is only kept may be in later objects alone.
        string[] extra = [.. found.Extra.Select((index, i) => index < 0 ? shape.NameOf(i) : names[index])];
        string[] required = [.. counting, .. extra[..shape.OtherNames.Length].Except(counting)];
        string[] all = [.. required, .. extra.Except(required)];
        _names = [.. all.Select(name => (name, Encoding.UTF8.GetBytes(name)))];
        _fields = new Field[_names.Length];
        _extra = [.. extra.Select(name => Array.IndexOf(all, name))];
        _required = required.Length;
        _columns = found;
    }

    private RowFault? ReadObject(ReadOnlySpan<byte> bytes)
    {
        RowFault? fault = null;
        _fields.AsSpan().Clear();
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref json);
            json.Read();
            if (index < 0)
            {
                json.Skip();
                continue;
            }
            // Only the texts of molecules cannot be numbers.
            bool isText = index >= 1 && index <= TextCount;
            _fields[index] = index >= _required
                ? Field.OfAny(ref json)
                : Field.Of(ref json, numbers: !isText, _names[index].Name, ref fault);
        }
        // Reads to the end of the line: what follows the object is an error.
        json.Read();
        for (int i = 1; i <= TextCount && fault is null; i++)
        {
            fault = _fields[i].IsThere
                ? null
                : new RowFault(TextDiagnostics.EmptyText.Code, $"the row has no field `{_names[i].Name}`", 1, "the line");
        }
        return fault;
    }

    private int IndexOf(ref Utf8JsonReader json)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (json.ValueTextEquals(_names[i].Bytes))
            {
                return i;
            }
        }
        for (int i = 0; i < _names.Length && !json.ValueIsEscaped; i++)
        {
            if (Ascii.EqualsIgnoreCase(json.ValueSpan, _names[i].Bytes))
            {
                return i;
            }
        }
        return -1;
    }

    private void PlaceAll(Span<byte> bytes)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            _fields[i] = _fields[i].PlaceIn(bytes);
        }
    }

    /// <summary>
    /// Writes the fields one after the other over the line, which is never shorter: quotes and names give the room for the line
    /// feed.
    /// </summary>
    private void Pack(Span<byte> bytes)
    {
        _line = _line.Length >= bytes.Length ? _line : new byte[2 * bytes.Length];
        bytes.CopyTo(_line);
        int at = 0;
        for (int i = 0; i < _fields.Length; i++)
        {
            Field field = _fields[i];
            _line.AsSpan(field.Start, field.Length).CopyTo(bytes[at..]);
            _fields[i] = field with { Start = at };
            at += field.Length;
            if (i == 1)
            {
                bytes[at++] = (byte)'\n';
            }
        }
    }

    /// <summary>Where a value is in its line, and what it says where that is not what is there.</summary>
    private readonly record struct Field(int Start, int Length, string? Unescaped, bool IsThere)
    {
        public static Field Of(ref Utf8JsonReader json, bool numbers, string name, ref RowFault? fault)
        {
            int start = (int)json.TokenStartIndex;
            switch (json.TokenType)
            {
                case JsonTokenType.String:
                    return new Field(start + 1, json.ValueSpan.Length, json.ValueIsEscaped ? json.GetString() : null, true);
                case JsonTokenType.Number when numbers:
                    return new Field(start, json.ValueSpan.Length, null, true);
                case JsonTokenType.Null:
                    return default;
                default:
                    json.Skip();
                    fault ??= new RowFault(
                        TextDiagnostics.UnexpectedCharacter.Code, $"the field `{name}` is not text", start + 1, "the line");
                    return default;
            }
        }

        /// <summary>A value that is only kept: a text, or what JSON has in its place.</summary>
        public static Field OfAny(ref Utf8JsonReader json)
        {
            if (json.TokenType is JsonTokenType.String or JsonTokenType.Null)
            {
                RowFault? none = null;
                return Of(ref json, numbers: false, "", ref none);
            }
            int start = (int)json.TokenStartIndex;
            json.Skip();
            return new Field(start, (int)json.BytesConsumed - start, null, true);
        }

        /// <summary>Writes an unescaped value over its escaped form, which is never shorter.</summary>
        public Field PlaceIn(Span<byte> line) =>
            Unescaped is null ? this : new Field(Start, Encoding.UTF8.GetBytes(Unescaped, line.Slice(Start, Length)), null, IsThere);
    }
}
