using System.Text.Json;
using Oligo.Drawing;
using Oligo.MassSpectrometry;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo impurities</c> or <c>oligo metabolites</c>, and their ladder on a mass axis.</summary>
internal static class VariantsAnswer
{
    // More rows than anybody reads on a page; the tool writes all.
    private const int MostVariants = 1000;

    public static string Write(PageRequest request, string text, VariantKind kind)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        var list = VariantList.Create(molecule, kind, new VariantOptions { MaxCount = MostVariants });
        return Answers.Write(json =>
        {
            Answers.Write(json, list.Diagnostics);
            json.WriteString("weights", request.Weights.Name);
            json.WriteStartArray("variants");
            foreach (StrandVariant variant in list.Variants)
            {
                Write(json, variant, request);
            }
            json.WriteEndArray();
            json.WriteString("ladder", list.Variants.IsEmpty ? "" : VariantLadderSvg.Write(list));
        });
    }

    private static void Write(Utf8JsonWriter json, StrandVariant variant, PageRequest request)
    {
        json.WriteStartObject();
        json.WriteNumber("strand", variant.StrandIndex + 1);
        json.WriteString("name", variant.Name);
        json.WriteString("class", variant.Class.Symbol);
        json.WriteString("formula", variant.Formula.ToString());
        json.WriteString("monoisotopic_da", Answers.Monoisotopic(variant.MonoisotopicMass));
        json.WriteString("average_da", Answers.Average(variant.GetAverageMass(request.Weights).Value));
        json.WriteString("delta_da", Answers.Monoisotopic(variant.MonoisotopicDelta));
        json.WriteEndObject();
    }
}
