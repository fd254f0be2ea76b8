using System.Collections.Immutable;
using System.Text.Json;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo mz</c> for the charges and adducts that are ticked.</summary>
internal static class IonsAnswer
{
    // A page shows no more charges than a spectrum does.
    private const int MostCharges = 60;

    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        int? min = request.Number("minCharge") is > 0 and var low ? low : null;
        int? max = request.Number("maxCharge") is > 0 and var high ? high : null;
        (min, max) = min > max ? (max, min) : (min, max);
        max = max is not null ? Math.Min(max.Value, (min ?? 1) + MostCharges - 1) : max;
        ImmutableArray<string> names = request.Texts("adducts");
        ImmutableArray<AdductSum> adducts = [.. names.Select(AdductSum.Find).OfType<AdductSum>()];
        ChargeSeries series = ChargeSeries.Create(molecule, new ChargeSeriesOptions
        {
            IsPositive = request.Is("positive"),
            MinCharge = min,
            MaxCharge = max,
            Adducts = adducts,
        });
        return Answers.Write(json =>
        {
            Answers.Write(json, series.Diagnostics);
            json.WriteString("weights", request.Weights.Name);
            json.WriteStartArray("ions");
            foreach (PrecursorIon ion in series.Ions)
            {
                Write(json, ion, request.Weights);
            }
            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, PrecursorIon ion, AtomicWeights weights)
    {
        json.WriteStartObject();
        json.WriteString("adduct", ion.ToString());
        json.WriteNumber("charge", ion.Charge);
        json.WriteString("mz_mono", Answers.Monoisotopic(ion.MonoisotopicMass, ion.Charge));
        json.WriteString("mz_most_abundant", Answers.Monoisotopic(ion.GetMostAbundantMass(), ion.Charge));
        json.WriteString("mz_average", Answers.Average(ion.GetAverageMass(weights), ion.Charge));
        json.WriteEndObject();
    }
}
