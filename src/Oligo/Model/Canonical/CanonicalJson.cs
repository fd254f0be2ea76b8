using System.Text.Json;
using Oligo.Text;

namespace Oligo;

/// <summary>What the converters of molecules share.</summary>
internal static class CanonicalJson
{
    public static T Read<T>(ref Utf8JsonReader reader, Func<string, ParseResult<T>> read)
        where T : class =>
        JsonText.Read(ref reader, "a string in the canonical notation", text => read(text).Value);

    public static void Write(Utf8JsonWriter writer, NucleicAcid value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(CanonicalWriter.ToText(value));
    }
}
