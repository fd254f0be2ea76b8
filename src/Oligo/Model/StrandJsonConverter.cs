using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Writes a strand as a JSON string in the canonical notation and reads it back. Immutable and thread-safe.</summary>
public sealed class StrandJsonConverter : JsonConverter<Strand>
{
    private readonly MonomerLibrary? _library;

    /// <summary>A converter that reads with <see cref="MonomerLibrary.Default"/>.</summary>
    public StrandJsonConverter()
    {
    }

    /// <summary>A converter that reads with a library.</summary>
    /// <param name="library">The monomers that texts are read with; <see cref="MonomerLibrary.Default"/> for
    /// <see langword="null"/>.</param>
    public StrandJsonConverter(MonomerLibrary? library) => _library = library;

    /// <inheritdoc/>
    public override Strand Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, text => Strand.Read(text, _library));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Strand value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}
