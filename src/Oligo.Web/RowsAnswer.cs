using System.Globalization;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Reporting;
using Oligo.Text;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo mass</c> for the lines of a pasted table, whose cells are separated by tabs.</summary>
internal static class RowsAnswer
{
    public static string Write(PageRequest request, string lines)
    {
        var columns = new PastedColumns(request.Text("header"));
        return Answers.Write(json =>
        {
            json.WriteStartArray("rows");
            int number = request.Number("first") ?? 1;
            foreach (ReadOnlySpan<char> line in lines.AsSpan().EnumerateLines())
            {
                if (!line.IsWhiteSpace())
                {
                    Write(json, columns.Split(line.ToString()), request, number);
                }
                number++;
            }
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, PastedRow row, PageRequest request, int number)
    {
        ParseResult<NucleicAcid> read = Read(row, request);
        json.WriteStartObject();
        json.WriteString("id", row.Id.Length > 0 ? row.Id : number.ToString(CultureInfo.InvariantCulture));
        if (read.TryGetValue(out NucleicAcid? molecule))
        {
            WriteMasses(json, molecule, request.Weights);
            json.WriteString("status", "ok");
            json.WriteString("message", read.Warnings.FirstOrDefault()?.Message ?? "");
        }
        else
        {
            Diagnostic error = read.Errors.First();
            json.WriteString("status", error.Code);
            json.WriteString("message", DiagnosticPrinter.MakePrintable(error.ToString()));
        }
        json.WriteEndObject();
    }

    private static ParseResult<NucleicAcid> Read(PastedRow row, PageRequest request) => row.Antisense.Length == 0
        ? MoleculeReading.Read(row.Notation, request.Dialect, request.Options).Result
        : Oligo.Notation.Notations.ReadPair(row.Notation, row.Antisense, request.Dialect, request.Options);

    private static void WriteMasses(Utf8JsonWriter json, NucleicAcid molecule, AtomicWeights weights)
    {
        MolecularFormula acid = molecule.Formula;
        json.WriteNumber("length", molecule.Strands.Sum(strand => strand.Length));
        json.WriteString("formula", acid.ToString());
        json.WriteString("monoisotopic_da", molecule.IsPolydisperse ? "" : Answers.Monoisotopic(acid.MonoisotopicMass));
        json.WriteString("average_da", Answers.Average(acid.GetAverageMass(weights).Value));
        MolecularFormula? sodium = molecule.AcidicProtons > 0 ? molecule.GetFormula(Salt.Full(CounterIon.Sodium)) : null;
        json.WriteString("sodium_formula", sodium?.ToString() ?? "");
        json.WriteString("sodium_average_da", sodium is null ? "" : Answers.Average(sodium.GetAverageMass(weights).Value));
    }
}
