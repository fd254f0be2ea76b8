using System.Text.Json;
using Oligo.Drawing;
using Oligo.Reporting;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo structures</c>, each with its picture.</summary>
internal static class StructuresAnswer
{
    private const int MostStructures = 10;

    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        StructureOptions options = OptionsOf(request);
        var search = new StructureSearch(options);
        return Answers.Write(json =>
        {
            var remarks = new List<Diagnostic>();
            int tooLong = molecule.Strands.Count(strand => strand.Length > SolutionReport.LongestFolded);
            json.WriteString("conditions", SolutionReport.ConditionsOf(options));
            json.WriteNumber("longest", SolutionReport.LongestFolded);
            json.WriteNumber("tooLong", tooLong);
            json.WriteStartArray("structures");
            foreach ((Strand strand, int index) in molecule.Strands.Select((strand, index) => (strand, index)))
            {
                if (strand.Length <= SolutionReport.LongestFolded)
                {
                    Write(json, index + 1, "hairpin", search.FindHairpins(strand), remarks);
                    Write(json, index + 1, "self-dimer", search.FindSelfDimers(strand), remarks);
                }
            }
            if (molecule is Duplex duplex && tooLong == 0)
            {
                Write(json, 0, "hetero-dimer", search.FindDimers(duplex.Sense, duplex.Antisense), remarks);
            }
            json.WriteEndArray();
            Answers.Write(json, remarks.DistinctBy(remark => (remark.Code, remark.Message)));
        });
    }

    private static void Write(Utf8JsonWriter json, int strand, string kind, StructureResult result, List<Diagnostic> remarks)
    {
        remarks.AddRange(result.Diagnostics);
        foreach (SecondaryStructure? structure in result.Structures.DefaultIfEmpty<SecondaryStructure?>(null))
        {
            json.WriteStartObject();
            json.WriteNumber("strand", strand);
            json.WriteString("kind", kind);
            if (structure is not null)
            {
                Write(json, structure);
            }
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, SecondaryStructure structure)
    {
        Answers.WriteNumber(json, "dg_kcal_mol", structure.FreeEnergy, 3);
        Answers.WriteNumber(json, "tm_c", structure.MeltingCelsius, 3);
        Answers.WriteNumber(json, "dh_kcal_mol", structure.Enthalpy, 3);
        Answers.WriteNumber(json, "ds_cal_mol_k", structure.Entropy, 3);
        json.WriteString("structure", structure.ToDotBracket());
        json.WriteString("picture", StructureSvg.Write(structure));
    }

    private static StructureOptions OptionsOf(PageRequest request)
    {
        StructureOptions usual = StructureOptions.Default;
        return usual with
        {
            Best = Math.Clamp(request.Number("best") ?? 1, 1, MostStructures),
            TemperatureCelsius = request.Real("temperatureC") is <= 200 and { } celsius ? celsius : usual.TemperatureCelsius,
            MonovalentMillimolar = request.Real("naMm") is > 0 and { } sodium ? sodium : usual.MonovalentMillimolar,
            MagnesiumMillimolar = request.Real("mgMm") ?? usual.MagnesiumMillimolar,
            StrandNanomolar = request.Real("totalNm") is > 0 and { } strand ? strand : usual.StrandNanomolar,
        };
    }
}
