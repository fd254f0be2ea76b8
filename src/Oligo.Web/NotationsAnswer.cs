using System.Text.Json;
using Oligo.Notation;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>The molecule in every notation.</summary>
internal static class NotationsAnswer
{
    // Molfiles of longer strands are of no use on a screen, and take the interpreter long.
    private const int MostUnitsAsFile = 100;

    public static string Write(PageRequest request, string text)
    {
        NucleicAcid? molecule = PageReading.Read(text, request).Molecule;
        return Answers.Write(json =>
        {
            json.WriteStartArray("notations");
            foreach (INotation notation in molecule is null ? [] : Oligo.Notation.Notations.All)
            {
                Write(json, notation, molecule!);
            }
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, INotation notation, NucleicAcid molecule)
    {
        if (notation.IsMultiline && molecule.Strands.Sum(strand => strand.Units.Length) > MostUnitsAsFile)
        {
            return;
        }
        FormatResult result = notation.Write(molecule);
        json.WriteStartObject();
        json.WriteString("name", notation.Name);
        json.WriteString("title", notation.Title);
        if (result.Success)
        {
            json.WriteString("text", result.Text);
        }
        json.WriteStartArray("remarks");
        foreach (Diagnostic remark in result.Diagnostics)
        {
            json.WriteStringValue(DiagnosticPrinter.MakePrintable(remark.Message));
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
