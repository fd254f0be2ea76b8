using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Writes a strand or a duplex as a JSON string in the canonical notation and reads it back. Immutable and thread-safe.</summary>
public sealed class NucleicAcidJsonConverter : JsonConverter<NucleicAcid>
{
    private readonly MonomerLibrary? _library;

    /// <summary>A converter that reads with <see cref="MonomerLibrary.Default"/>.</summary>
    public NucleicAcidJsonConverter()
    {
    }

    /// <summary>A converter that reads with a library.</summary>
    /// <param name="library">The monomers that texts are read with; <see cref="MonomerLibrary.Default"/> for
    /// <see langword="null"/>.</param>
    public NucleicAcidJsonConverter(MonomerLibrary? library) => _library = library;

    /// <inheritdoc/>
    public override NucleicAcid Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, text => NucleicAcid.Read(text, _library));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, NucleicAcid value, JsonSerializerOptions options) =>
        CanonicalJson.Write(writer, value);
}
