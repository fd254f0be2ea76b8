using System.Text;
using System.Text.Json;
using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>
/// Splits a monomer file in JSON: an array of objects, or an object with such an array named monomers. Comments are skipped.
/// </summary>
internal ref struct MonomerJsonReader
{
    private const string ArrayName = "monomers";
    private const string SchemaName = "schema";
    private const string Schema = "oligo.monomers/1";

    private readonly string _text;
    private readonly List<MonomerFileRow> _rows;
    private readonly DiagnosticBag _bag;
    private Utf8JsonReader _json;

    // Where the text was last counted to: the parser counts bytes, spans count characters.
    private long _byteIndex;
    private int _charIndex;

    private MonomerJsonReader(string text, ReadOnlySpan<byte> utf8, List<MonomerFileRow> rows, DiagnosticBag bag)
    {
        _text = text;
        _rows = rows;
        _bag = bag;
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
    }

    public static void Read(string text, List<MonomerFileRow> rows, DiagnosticBag bag)
    {
        if (JsonCharacters.IndexOfHalf(text) is >= 0 and int half)
        {
            bag.Report(MonomerDiagnostics.BadJson, new SourceSpan(half, 1), "half a character (a lone surrogate)");
            return;
        }
        var reader = new MonomerJsonReader(text, Encoding.UTF8.GetBytes(text), rows, bag);
        try
        {
            reader.ReadDocument();
        }
        catch (JsonException fault)
        {
            bag.Report(MonomerDiagnostics.BadJson, new SourceSpan(JsonFault.IndexOf(text, fault), 0), JsonFault.Reason(fault));
        }
    }

    private void ReadDocument()
    {
        _json.Read();
        if (_json.TokenType == JsonTokenType.StartArray)
        {
            ReadRows();
        }
        else
        {
            ReadFrame();
        }
        // What follows the document is not JSON, and the parser says so.
        _json.Read();
    }

    private void ReadFrame()
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            SourceSpan span = CurrentSpan();
            _json.Read();
            if (name == ArrayName && _json.TokenType == JsonTokenType.StartArray)
            {
                ReadRows();
                continue;
            }
            if (name == ArrayName)
            {
                FailAtShape("an array of monomers");
            }
            else if (name != SchemaName)
            {
                _bag.ReportWithHint(MonomerDiagnostics.UnknownColumn, span, Suggestion.DidYouMean(name, [ArrayName, SchemaName]), name);
            }
            else if (_json.TokenType != JsonTokenType.String || !_json.ValueTextEquals(Schema))
            {
                FailAtShape($"the schema {Schema}");
            }
            _json.Skip();
        }
    }

    private void ReadRows()
    {
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType == JsonTokenType.StartObject)
            {
                _rows.Add(ReadRow());
            }
            else
            {
                FailAtShape("an object");
                _json.Skip();
            }
        }
    }

    private MonomerFileRow ReadRow()
    {
        var row = new MonomerFileRow(CurrentSpan());
        var stated = new HashSet<MonomerColumn>();
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = _json.GetString()!;
            MonomerColumn? column = MonomerColumn.Find(name);
            if (column is null)
            {
                _bag.ReportWithHint(MonomerDiagnostics.UnknownColumn, CurrentSpan(),
                    Suggestion.DidYouMean(name, MonomerColumn.All.Select(known => known.Name)), name);
            }
            else if (!stated.Add(column))
            {
                _bag.Report(MonomerDiagnostics.RepeatedColumn, CurrentSpan(), name);
                column = null;
            }
            _json.Read();
            if (column is null)
            {
                _json.Skip();
            }
            else if (_json.TokenType == JsonTokenType.StartArray && column.IsList)
            {
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
                {
                    ReadValue(row, column, isWhole: false);
                }
            }
            else
            {
                ReadValue(row, column, isWhole: true);
            }
        }
        return row;
    }

    /// <summary>A value; where one text holds a whole list, its pieces.</summary>
    private void ReadValue(MonomerFileRow row, MonomerColumn column, bool isWhole)
    {
        string? value = _json.TokenType switch
        {
            JsonTokenType.String => _json.GetString(),
            JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False => Encoding.UTF8.GetString(_json.ValueSpan),
            _ => null,
        };
        if (value is not null)
        {
            // An empty text states nothing, like an empty cell of a table.
            if (value.Trim() is { Length: > 0 } text)
            {
                var stated = new MonomerValue(text, CurrentSpan());
                foreach (MonomerValue piece in isWhole && column.IsList ? MonomerTableReader.ListOf(stated) : [stated])
                {
                    row.Add(column, piece);
                }
            }
        }
        else if (_json.TokenType != JsonTokenType.Null)
        {
            FailAtShape(column.IsList ? "a text or an array of texts" : "a text, a number, true or false");
            _json.Skip();
        }
    }

    private void FailAtShape(string expected)
    {
        string found = _json.TokenType switch
        {
            JsonTokenType.StartObject => "an object",
            JsonTokenType.StartArray => "an array",
            _ => TypographicText.Quote(Encoding.UTF8.GetString(_json.ValueSpan)),
        };
        _bag.Report(MonomerDiagnostics.BadShape, CurrentSpan(), expected, found);
    }

    /// <summary>The text of the token, without quotes.</summary>
    private SourceSpan CurrentSpan()
    {
        bool isQuoted = _json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        long start = _json.TokenStartIndex + (isQuoted ? 1 : 0);
        int from = CharIndexOf(start);
        return SourceSpan.FromBounds(from, CharIndexOf(start + _json.ValueSpan.Length));
    }

    /// <summary>Characters before a byte; bytes are asked for in ascending order.</summary>
    private int CharIndexOf(long byteIndex)
    {
        while (_byteIndex < byteIndex && _charIndex < _text.Length)
        {
            int length = TypographicText.CharacterLength(_text, _charIndex);
            _byteIndex += Encoding.UTF8.GetByteCount(_text.AsSpan(_charIndex, length));
            _charIndex += length;
        }
        return _charIndex;
    }
}
