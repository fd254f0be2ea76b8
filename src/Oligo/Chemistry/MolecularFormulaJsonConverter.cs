using System.Text.Json;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>Writes a formula as a JSON string in Hill's order and reads it back. Immutable and thread-safe.</summary>
public sealed class MolecularFormulaJsonConverter : JsonConverter<MolecularFormula>
{
    /// <inheritdoc/>
    public override MolecularFormula Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected a string with a formula, found {reader.TokenType}.");
        }
        string text = reader.GetString()!;
        if (text.Length == 0)
        {
            return MolecularFormula.Empty;
        }
        ParseResult<MolecularFormula> result = MolecularFormula.Read(text);
        return result.TryGetValue(out MolecularFormula? formula)
            ? formula
            : throw new JsonException(new OligoFormatException(result.Input, result.Diagnostics).Message);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MolecularFormula value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString());
    }
}
