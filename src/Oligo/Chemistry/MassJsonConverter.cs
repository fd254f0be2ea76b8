using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>
/// Writes a mass as a JSON number with all of its decimals and reads it back, from a string too. Immutable and thread-safe.
/// </summary>
/// <remarks>Readers whose numbers are doubles keep 15 to 17 digits of it.</remarks>
public sealed class MassJsonConverter : JsonConverter<Mass>
{
    /// <inheritdoc/>
    public override Mass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string? text = reader.TokenType switch
        {
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan),
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException($"Expected a mass in Da, found {reader.TokenType}."),
        };
        return Mass.TryParse(text, out Mass mass) ? mass : throw new JsonException($"`{text}` is not a mass in Da with up to 12 decimals.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Mass value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(value.ToString());
    }
}
