using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oligo;

/// <summary>Writes a strand or a duplex as a JSON string in the canonical notation and reads it back.</summary>
public sealed class NucleicAcidJsonConverter : JsonConverter<NucleicAcid>
{
    /// <inheritdoc/>
    public override NucleicAcid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, static text => CanonicalText.Read(text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NucleicAcid value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}
