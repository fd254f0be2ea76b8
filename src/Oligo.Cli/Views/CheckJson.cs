using System.Text.Json;
using Oligo.Cli.Running;
using Oligo.Cli.Tables;
using Oligo.Design;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>Checks of molecules as one JSON document, <c>oligo.validate/1</c>.</summary>
internal static class CheckJson
{
    public const string Schema = "oligo.validate/1";

    public static string ToText(IEnumerable<(string Id, MoleculeCheck Check)> checks) => Json.Document(Schema, json =>
    {
        json.WriteStartArray("molecules");
        foreach ((string id, MoleculeCheck check) in checks)
        {
            Write(json, id, check);
        }
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string id, MoleculeCheck check)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("notation", check.Molecule.ToString());
        json.WriteString("verdict", check.Verdict);
        if (check.Agreement is { } agreement)
        {
            json.WriteString("against", agreement);
        }
        WriteDeclared(json, check.Declared);
        json.WriteStartArray("strands");
        foreach ((int index, StrandArchitecture architecture) in check.Report.Architectures.Index())
        {
            json.WriteStartObject();
            json.WriteString("architecture", architecture.ToString());
            json.WriteString("class", architecture.ClassName);
            json.WriteStartArray("findings");
            foreach (DesignFinding finding in check.Report.Findings.Where(finding => finding.StrandIndex == index))
            {
                DesignFindingJson.Write(json, finding);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDeclared(Utf8JsonWriter json, IEnumerable<Diagnostic> declared)
    {
        json.WriteStartArray("declared");
        foreach (Diagnostic diagnostic in declared)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", DiagnosticPrinter.SeverityWord(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Hint is not null)
            {
                json.WriteString("hint", diagnostic.Hint);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
