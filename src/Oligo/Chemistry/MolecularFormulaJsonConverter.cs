using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>Writes a formula as a JSON string in Hill's order and reads it back. Immutable and thread-safe.</summary>
public sealed class MolecularFormulaJsonConverter : JsonConverter<MolecularFormula>
{
    /// <inheritdoc/>
    public override MolecularFormula Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonText.Read(ref reader, "a string with a formula", text =>
            text.Length == 0 ? MolecularFormula.Empty : MolecularFormula.Parse(text));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MolecularFormula value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
