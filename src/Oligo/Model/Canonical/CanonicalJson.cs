using System.Text.Json;
using Oligo.Text;

namespace Oligo;

/// <summary>What both converters share.</summary>
internal static class CanonicalJson
{
    public static T Read<T>(ref Utf8JsonReader reader, Func<string, ParseResult<T>> read)
        where T : class
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected a string in the canonical notation, found {reader.TokenType}.");
        }
        ParseResult<T> result = read(reader.GetString()!);
        return result.TryGetValue(out T? value)
            ? value
            : throw new JsonException(new OligoFormatException(result.Input, result.Diagnostics).Message);
    }

    public static void Write(Utf8JsonWriter writer, NucleicAcid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(CanonicalWriter.ToText(value));
    }
}
