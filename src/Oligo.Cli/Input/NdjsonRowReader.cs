using System.Text;
using System.Text.Json;
using Oligo.Text;

namespace Oligo.Cli.Input;

/// <summary>One JSON object a line; the fields of notation and identifier count, whatever the case of their names.</summary>
internal sealed class NdjsonRowReader : LineRowReader
{
    private const int MostUsual = 64;

    private readonly string _source;
    private readonly ColumnNames _wanted;
    private readonly InputNotes _notes;

    private NdjsonNames _places = new([], 0);

    // The names of the wanted fields: identifier, texts, further ones. Objects need not have all of them.
    private string[] _names = [];
    private NdjsonField[] _fields = [];

    // Of each further cell the index of its field, which may be one that counts besides.
    private int[] _extra = [];

    // Fields that the command requires; those after them are only kept, and may be of any kind.
    private int _required;
    private TableColumns? _columns;
    private byte[] _line = [];

    // How the name of each field was met in the object at hand.
    private NameMatch[] _met = [];

    // By its place in an object, the name that was met there last: objects of one file mostly have the same fields in the same order.
    private readonly List<(byte[] Name, int Index, NameMatch Match)> _usual = [];

    // Whether the identifier is the field of the molecule too, because the caller named it so.
    private bool _textIsId;

    // Fields that may state the molecule, or the identifier, of an object that lacks the one that was found.
    private int[] _otherTexts = [];
    private int[] _otherIds = [];

    // Of rows in error, by their lines: identifiers (-1) and further cells that are written after the rows.
    private readonly List<(long Line, int Index, string Text)> _late = [];

    /// <summary>Reads from the beginning of an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="source">What messages call it.</param>
    /// <param name="wanted">The fields that are wanted.</param>
    /// <param name="range">The rows that are wanted.</param>
    /// <param name="notes">Takes what the caller should know.</param>
    /// <param name="isFile">Whether all lines are there already.</param>
    public NdjsonRowReader(InputStream input, string source, ColumnNames wanted, RowRange range, InputNotes notes, bool isFile)
        : base(input, source, range)
    {
        _source = source;
        _wanted = wanted;
        _notes = notes;
        // The first objects say which fields count: any of them may lack some.
        IReadOnlyList<string> names = input.PeekFields(isFile, wanted);
        if (names.Count > 0)
        {
            FindFields(names);
        }
    }

    private enum NameMatch
    {
        None,
        InOtherCase,
        Exact,
    }

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
                RefuseOthers(bytes);
                FindFields(NdjsonFields.NamesIn(bytes));
            }
            if (block.Shape != _columns!.Shape)
            {
                block.SetShape(_columns.Shape);
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
            AddFaulty(block, start, bytes.Length, line, fault);
            return;
        }
        PlaceAll(bytes);
        if (InPairs)
        {
            Pack(bytes);
        }
        NdjsonField id = _fields[0];
        NdjsonField text = _fields[1];
        int textLength = InPairs ? text.Length + 1 + _fields[2].Length : text.Length;
        block.Rows.Add(new RowSlice(start + id.Start, id.Length, start + text.Start, textLength, line, PositionOf(start)));
        foreach (int index in _extra)
        {
            block.AddExtra(start + _fields[index].Start, _fields[index].Length);
        }
    }

    /// <summary>The line as it stands, so that it can be put right, with the identifier and the cells that could be read.</summary>
    private void AddFaulty(RowBlock block, int start, int length, long line, RowFault fault)
    {
        NdjsonField id = _fields.Length == 0 || !_fields[0].IsThere ? default : _fields[0];
        block.Rows.Add(new RowSlice(start + id.Start, id.Unescaped is null ? id.Length : 0, start, length, line, PositionOf(start)));
        block.AddFault(fault);
        Keep(id, -1);
        for (int i = 0; i < _extra.Length; i++)
        {
            NdjsonField cell = _fields[_extra[i]];
            block.AddExtra(start + cell.Start, cell.Unescaped is null ? cell.Length : 0);
            Keep(cell, i);
        }

        // A value without its escapes has no room in the line.
        void Keep(NdjsonField field, int index)
        {
            if (field.Unescaped is not null)
            {
                _late.Add((line, index, field.Unescaped));
            }
        }
    }

    protected override void EndBlock(RowBlock block, int end)
    {
        // Both are in the order of the lines.
        int row = 0;
        foreach ((long line, int index, string text) in _late)
        {
            while (row < block.Rows.Count && block.Rows[row].Line < line)
            {
                row++;
            }
            bool isInBlock = row < block.Rows.Count && block.Rows[row].Line == line;
            end = isInBlock ? block.Place(row, index, end, text) : end;
        }
        _late.Clear();
    }

    /// <summary>Throws where a line is not an object.</summary>
    private static void RefuseOthers(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
        json.Skip();
        json.Read();
    }

    /// <summary>Finds the fields that count among the names of all.</summary>
    private void FindFields(IReadOnlyList<string> names)
    {
        TableColumns found = _wanted.Find(names, _source, _notes);
        string[] counting =
            [found.Id < 0 ? _wanted.Id : names[found.Id], names[found.Text], .. found.InPairs ? (string[])[names[found.Antisense]] : []];
        _textIsId = counting.AsSpan(1).Contains(counting[0]);
        RowShape shape = found.Shape;
        // A field that is only kept may be in later objects alone.
        string[] extra = [.. found.Extra.Select((index, i) => index < 0 ? shape.NameOf(i) : names[index])];
        string[] required = [.. counting, .. extra[..shape.OtherNames.Length].Except(counting)];
        string[] all = [.. required, .. extra.Except(required)];
        string[] otherTexts = found.InPairs ? [] : [.. _wanted.TextsBeside(names[found.Text]).Except(counting)];
        string[] otherIds = [.. _wanted.IdsBeside(counting)];
        all = [.. all, .. otherTexts.Union(otherIds).Except(all)];
        _names = all;
        _fields = new NdjsonField[_names.Length];
        _met = new NameMatch[_names.Length];
        _places = new NdjsonNames(all, first: _textIsId ? 1 : 0);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < all.Length; i++)
        {
            places.TryAdd(all[i], i);
        }
        _extra = [.. extra.Select(name => places[name])];
        _otherTexts = [.. otherTexts.Select(name => Array.IndexOf(all, name))];
        _otherIds = [.. otherIds.Select(name => Array.IndexOf(all, name))];
        _required = required.Length;
        _usual.Clear();
        _columns = found;
    }

    private RowFault? ReadObject(ReadOnlySpan<byte> bytes)
    {
        RowFault? fault = null;
        _fields.AsSpan().Clear();
        _met.AsSpan().Clear();
        var json = new Utf8JsonReader(bytes);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }
        for (int place = 0; json.Read() && json.TokenType == JsonTokenType.PropertyName; place++)
        {
            int nameStart = (int)json.TokenStartIndex;
            (int index, NameMatch match) = Find(ref json, place);
            json.Read();
            if (index < 0 || match < _met[index])
            {
                json.Skip();
                continue;
            }
            if (match == _met[index])
            {
                fault ??= Fault($"the field `{_names[index]}` is there twice", nameStart + 1);
            }
            _met[index] = match;
            _fields[index] = NdjsonField.Of(ref json);
            if (index < _required && !IsReadable(index))
            {
                fault ??= Fault($"the field `{_names[index]}` is not text", _fields[index].Start + 1);
                _fields[index] = default;
            }
        }
        // Reads to the end of the line: what follows the object is an error.
        json.Read();
        TakeOthers();
        if (_textIsId && !InPairs)
        {
            _fields[0] = _fields[1];
        }
        for (int i = 1; i <= TextCount && fault is null; i++)
        {
            fault = _fields[i].IsThere
                ? null
                : new RowFault(TextDiagnostics.EmptyText.Code, $"the row has no field `{_names[i]}`", 1, "the line");
        }
        return fault;
    }

    private static RowFault Fault(string message, int column) =>
        new(TextDiagnostics.UnexpectedCharacter.Code, message, column, "the line");

    // Only the texts of molecules cannot be numbers.
    private bool IsReadable(int index) => !_fields[index].IsThere || _fields[index].IsText
        || (_fields[index].Kind == JsonTokenType.Number && (index < 1 || index > TextCount));

    /// <summary>An object without the field that was found may state its molecule, or its identifier, in another.</summary>
    private void TakeOthers()
    {
        if (_met[1] == NameMatch.None && Array.Find(_otherTexts, index => _fields[index].IsText) is > 0 and int text)
        {
            _fields[1] = _fields[text];
        }
        if (_met[0] == NameMatch.None && Array.Find(_otherIds, index => _fields[index].IsText) is > 0 and int id)
        {
            _fields[0] = _fields[id];
        }
    }

    private (int Index, NameMatch Match) Find(ref Utf8JsonReader json, int place)
    {
        if (place < _usual.Count && !json.ValueIsEscaped && json.ValueSpan.SequenceEqual(_usual[place].Name))
        {
            return (_usual[place].Index, _usual[place].Match);
        }
        int index = _places.Find(ref json, out bool isExact);
        NameMatch match = isExact ? NameMatch.Exact : NameMatch.InOtherCase;
        if (json.ValueIsEscaped || place > _usual.Count || place >= MostUsual)
        {
            return (index, match);
        }
        (byte[], int, NameMatch) found = (json.ValueSpan.ToArray(), index, match);
        if (place < _usual.Count)
        {
            _usual[place] = found;
        }
        else
        {
            _usual.Add(found);
        }
        return (index, match);
    }

    private void PlaceAll(Span<byte> bytes)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            if (_fields[i].Unescaped is not null)
            {
                _fields[i] = _fields[i].PlaceIn(bytes);
            }
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
            NdjsonField field = _fields[i];
            _line.AsSpan(field.Start, field.Length).CopyTo(bytes[at..]);
            _fields[i] = field with { Start = at };
            at += field.Length;
            if (i == 1)
            {
                bytes[at++] = (byte)'\n';
            }
        }
    }
}
