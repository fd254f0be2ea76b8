using System.Text;
using System.Text.Json;

namespace Oligo.Cli.Input;

/// <summary>Where the value of a field is in its line, and what it says where that is not what is there.</summary>
/// <param name="Start">First byte in the line.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Unescaped">The value where it has escapes.</param>
/// <param name="Kind">What JSON has there; <see cref="JsonTokenType.None"/> for nothing, null included.</param>
internal readonly record struct NdjsonField(int Start, int Length, string? Unescaped, JsonTokenType Kind)
{
    public bool IsThere => Kind != JsonTokenType.None;

    public bool IsText => Kind == JsonTokenType.String;

    /// <summary>The value at which a reader is: a text, or what JSON has in its place.</summary>
    public static NdjsonField Of(ref Utf8JsonReader json)
    {
        int start = (int)json.TokenStartIndex;
        JsonTokenType kind = json.TokenType;
        switch (kind)
        {
            case JsonTokenType.String:
                return new NdjsonField(start + 1, json.ValueSpan.Length, json.ValueIsEscaped ? json.GetString() : null, kind);
            case JsonTokenType.Null:
                return default;
            default:
                json.Skip();
                return new NdjsonField(start, (int)json.BytesConsumed - start, null, kind);
        }
    }

    /// <summary>Writes an unescaped value over its escaped form, which is never shorter.</summary>
    public NdjsonField PlaceIn(Span<byte> line) =>
        Unescaped is null ? this : new NdjsonField(Start, Encoding.UTF8.GetBytes(Unescaped, line.Slice(Start, Length)), null, Kind);
}
