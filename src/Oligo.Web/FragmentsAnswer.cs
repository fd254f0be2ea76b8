using System.Collections.Immutable;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Drawing;
using Oligo.MassSpectrometry;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo fragments</c> for the series that are ticked, and their map.</summary>
internal static class FragmentsAnswer
{
    // More rows than anybody reads on a page; the tool writes all.
    private const int MostIons = 2000;
    private const int MostCharges = 20;

    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        ImmutableArray<FragmentSeries> series = [.. request.Texts("series").Select(FragmentSeries.Find).OfType<FragmentSeries>()];
        var list = FragmentList.Create(molecule, new FragmentOptions
        {
            Series = series.IsEmpty ? FragmentSeries.Usual : series,
            IsPositive = request.Is("positive"),
            MaxCharge = Math.Clamp(request.Number("maxCharge") ?? 3, 1, MostCharges),
        });
        ImmutableArray<FragmentIon> ions = [.. list.Ions.Take(MostIons + 1)];
        bool isCut = ions.Length > MostIons;
        return Answers.Write(json =>
        {
            Answers.Write(json, list.Diagnostics);
            json.WriteString("weights", request.Weights.Name);
            json.WriteBoolean("isCut", isCut);
            json.WriteStartArray("ions");
            foreach (FragmentIon ion in ions.Take(MostIons))
            {
                Write(json, ion, request.Weights);
            }
            json.WriteEndArray();
            bool isDrawn = !ions.IsEmpty && molecule.Strands.Sum(strand => strand.Units.Length) <= StripAnswer.MaxUnits;
            json.WriteString("map", isDrawn ? FragmentMapSvg.Write(molecule, ions) : "");
        });
    }

    private static void Write(Utf8JsonWriter json, FragmentIon ion, AtomicWeights weights)
    {
        json.WriteStartObject();
        json.WriteNumber("strand", ion.Fragment.Strand);
        json.WriteString("label", ion.GetLabel());
        json.WriteString("mz_mono", Answers.Monoisotopic(ion.MonoisotopicMass, ion.Charge));
        json.WriteString("mz_average", Answers.Average(ion.GetAverageMass(weights), ion.Charge));
        json.WriteString("neutral_da", Answers.Monoisotopic(ion.Fragment.MonoisotopicMass));
        json.WriteString("formula", ion.Fragment.Formula.ToString());
        json.WriteEndObject();
    }
}
