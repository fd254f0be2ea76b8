using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo;

/// <summary>Writes a strand as a JSON string in the canonical notation and reads it back.</summary>
public sealed class StrandJsonConverter : JsonConverter<Strand>
{
    /// <inheritdoc/>
    public override Strand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, static text => Strand.Read(text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Strand value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}

/// <summary>Writes a duplex as a JSON string in the canonical notation and reads it back.</summary>
public sealed class DuplexJsonConverter : JsonConverter<Duplex>
{
    /// <inheritdoc/>
    public override Duplex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, static text => Duplex.Read(text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duplex value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}

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
