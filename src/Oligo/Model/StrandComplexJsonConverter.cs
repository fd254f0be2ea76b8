using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Writes a complex of strands as a JSON string in the canonical notation and reads it back. Immutable and thread-safe.</summary>
public sealed class StrandComplexJsonConverter : JsonConverter<StrandComplex>
{
    private readonly MonomerLibrary? _library;

    /// <summary>A converter that reads with <see cref="MonomerLibrary.Default"/>.</summary>
    public StrandComplexJsonConverter()
    {
    }

    /// <summary>A converter that reads with a library.</summary>
    /// <param name="library">The monomers that texts are read with; <see cref="MonomerLibrary.Default"/> for
    /// <see langword="null"/>.</param>
    public StrandComplexJsonConverter(MonomerLibrary? library) => _library = library;

    /// <inheritdoc/>
    public override StrandComplex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, text => StrandComplex.Read(text, _library));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, StrandComplex value, JsonSerializerOptions options) =>
        CanonicalJson.Write(writer, value);
}
