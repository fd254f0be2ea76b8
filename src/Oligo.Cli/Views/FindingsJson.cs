using System.Text.Json;
using Oligo.Design;

namespace Oligo.Cli.Views;

/// <summary>Findings of design rules as JSON.</summary>
internal static class FindingsJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<DesignFinding> findings)
    {
        json.WriteStartArray("findings");
        foreach (DesignFinding finding in findings)
        {
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
        json.WriteEndArray();
    }
}
