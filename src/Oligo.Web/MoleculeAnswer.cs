using System.Text.Json;
using Oligo.Catalog;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>The first answer to a text: what was understood, the report, and the remarks.</summary>
internal static class MoleculeAnswer
{
    public static string Write(PageRequest request, string text)
    {
        var reading = PageReading.Read(text, request);
        return Answers.Write(json =>
        {
            json.WriteString("input", reading.Reading.Result.Input);
            json.WriteBoolean("isName", reading.Reading.Drug is not null);
            if (reading.Reading.Notation is { } notation)
            {
                json.WriteString("notation", notation.Name);
                json.WriteString("notationTitle", notation.Title);
            }
            Answers.Write(json, [.. request.Faults, .. reading.Reading.Result.Diagnostics]);
            if (reading.Molecule is null)
            {
                json.WriteBoolean("isTable", IsTable(text));
                WriteSuggestion(json, text);
                return;
            }
            if (request.Salt?.IsPossibleFor(reading.Molecule.AcidicProtons) == false)
            {
                json.WriteString(
                    "refusedSalt", $"{request.Salt}: the molecule has {CountedNoun.Of(reading.Molecule.AcidicProtons, "acidic proton")}.");
            }
            MoleculeReport report = reading.ToReport([])!;
            WriteUnderstood(json, report);
            json.WritePropertyName("report");
            // What the molecule does in solution takes longer, and is asked for after the first answer.
            MoleculeReportJson.Write(json, report, withSolution: false);
        });
    }

    private static void WriteUnderstood(Utf8JsonWriter json, MoleculeReport report)
    {
        json.WriteStartArray("understood");
        foreach (StrandReport strand in report.Strands)
        {
            string backbone = strand.Architecture.Linkages.IsEmpty ? "" : $", {strand.Architecture.Backbone}";
            json.WriteStringValue($"{strand.Architecture.Description}, {strand.Strand.Length} nt{backbone}");
        }
        json.WriteEndArray();
    }

    private static void WriteSuggestion(Utf8JsonWriter json, string text)
    {
        if (DrugCatalog.Default.FindNearestName(text.Trim()) is { } name)
        {
            json.WriteString("suggestion", name);
        }
    }

    /// <summary>Whether a text that is not one molecule may be several, one in each line.</summary>
    private static bool IsTable(string text)
    {
        int lines = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            lines += line.IsWhiteSpace() ? 0 : 1;
        }
        return lines > 1;
    }
}
