using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oligo;

/// <summary>Writes a duplex as a JSON string in the canonical notation and reads it back.</summary>
public sealed class DuplexJsonConverter : JsonConverter<Duplex>
{
    /// <inheritdoc/>
    public override Duplex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, static text => Duplex.Read(text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duplex value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}
