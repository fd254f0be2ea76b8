using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Monomers;

namespace Oligo;

/// <summary>Writes a duplex as a JSON string in the canonical notation and reads it back. Immutable and thread-safe.</summary>
public sealed class DuplexJsonConverter : JsonConverter<Duplex>
{
    private readonly MonomerLibrary? _library;

    /// <summary>A converter that reads with <see cref="MonomerLibrary.Default"/>.</summary>
    public DuplexJsonConverter()
    {
    }

    /// <summary>A converter that reads with a library.</summary>
    /// <param name="library">The monomers that texts are read with; <see cref="MonomerLibrary.Default"/> for
    /// <see langword="null"/>.</param>
    public DuplexJsonConverter(MonomerLibrary? library) => _library = library;

    /// <inheritdoc/>
    public override Duplex Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CanonicalJson.Read(ref reader, text => Duplex.Read(text, _library));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Duplex value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value);
}
