using System.Text.Json;
using Oligo.Design;

namespace Oligo.Reporting;

/// <summary>Writes findings of design rules as JSON objects. Safe to use from several threads.</summary>
public static class DesignFindingJson
{
    /// <summary>Writes a finding.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="finding">The finding.</param>
    public static void Write(Utf8JsonWriter json, DesignFinding finding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(finding);
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("rule", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
        json.WriteString("message", finding.Message);
        json.WriteStartArray("positions");
        foreach (int position in finding.Positions)
        {
            json.WriteNumberValue(position);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
