using System.Text.Json;
using System.Text.Json.Serialization;

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
