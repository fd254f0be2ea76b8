using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oligo.Text;

/// <summary>
/// Writes a value as the JSON string that <see cref="object.ToString"/> gives and reads it back as its <c>Parse</c> does, with the built-in
/// library. Immutable and thread-safe.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : class, ISpanParsable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Read(ref reader, "a string", text => T.Parse(text, null));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
