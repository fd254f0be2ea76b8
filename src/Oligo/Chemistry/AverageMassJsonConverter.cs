using System.Text.Json;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>
/// Writes an average mass as a JSON object with <c>value</c>, <c>low</c> and <c>high</c> in Da and the edition of the <c>weights</c>, and
/// reads it back. Immutable and thread-safe.
/// </summary>
public sealed class AverageMassJsonConverter : JsonConverter<AverageMass>
{
    private const string ValueName = "value";
    private const string LowName = "low";
    private const string HighName = "high";
    private const string WeightsName = "weights";

    private static readonly MassJsonConverter s_mass = new();

    /// <inheritdoc/>
    public override AverageMass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Mass? value = null;
        Mass? low = null;
        Mass? high = null;
        AtomicWeights? weights = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected an object with an average mass, found {reader.TokenType}.");
        }
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string? name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case ValueName:
                    value = s_mass.Read(ref reader, typeof(Mass), options);
                    break;
                case LowName:
                    low = s_mass.Read(ref reader, typeof(Mass), options);
                    break;
                case HighName:
                    high = s_mass.Read(ref reader, typeof(Mass), options);
                    break;
                case WeightsName:
                    weights = reader.TokenType == JsonTokenType.String ? AtomicWeights.Find(reader.GetString()!) : null;
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
        return value is { } mass && low <= mass && high >= mass && weights is not null
            ? new AverageMass(mass, low.Value, high.Value, weights)
            : throw new JsonException(
                $"An average mass has `{ValueName}` between `{LowName}` and `{HighName}` and the edition `{WeightsName}`.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AverageMass value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WritePropertyName(ValueName);
        s_mass.Write(writer, value.Value, options);
        writer.WritePropertyName(LowName);
        s_mass.Write(writer, value.Low, options);
        writer.WritePropertyName(HighName);
        s_mass.Write(writer, value.High, options);
        writer.WriteString(WeightsName, value.Edition.Name);
        writer.WriteEndObject();
    }
}
