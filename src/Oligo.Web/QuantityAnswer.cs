using System.Text.Json;
using Oligo.Chemistry;
using Oligo.Text;
using Oligo.Thermodynamics;

namespace Oligo.Web;

/// <summary>The row of <c>oligo quantity</c>: the coefficient, one OD, and an amount in every unit.</summary>
internal static class QuantityAnswer
{
    private const int AmountDecimals = 4;

    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        ParseResult<Salt> form = Salt.Read(request.Text("form") is { Length: > 0 } salt ? salt : "acid");
        if (!form.TryGetValue(out Salt? weighed))
        {
            return Answers.Write(json => Answers.Write(json, form.Diagnostics));
        }
        SampleConversion sample = SampleConversion.Create(molecule, FormOf(request, weighed), ExtinctionOf(request));
        return Answers.Write(json =>
        {
            double? nanomoles = sample.IsComplete && request.Real("amount") is > 0 and { } amount
                ? sample.ToNanomoles(amount, UnitOf(request))
                : null;
            Answers.Write(json, sample.Diagnostics);
            json.WriteString("method", sample.Extinction.Method);
            json.WriteString("form", sample.FormName);
            Answers.WriteNumber(json, "e260_per_m_cm", sample.Extinction.PerMolarCentimetre, 0);
            Answers.WriteNumber(json, "average_da", sample.MolarMass, 4);
            Answers.WriteNumber(json, "nmol_per_od", sample.NanomolesPerOd, AmountDecimals);
            Answers.WriteNumber(json, "ug_per_od", sample.MicrogramsPerOd, AmountDecimals);
            if (nanomoles is { } known)
            {
                WriteAmounts(json, sample, known, request.Real("toUm"));
            }
        });
    }

    private static void WriteAmounts(Utf8JsonWriter json, SampleConversion sample, double nanomoles, double? target)
    {
        Answers.WriteNumber(json, "od", sample.FromNanomoles(nanomoles, AmountUnit.OpticalDensity), AmountDecimals);
        Answers.WriteNumber(json, "nmol", nanomoles, AmountDecimals);
        Answers.WriteNumber(json, "ug", sample.FromNanomoles(nanomoles, AmountUnit.Microgram), AmountDecimals);
        Answers.WriteNumber(json, "weighed_ug", sample.FromNanomoles(nanomoles, AmountUnit.WeighedMicrogram), AmountDecimals);
        if (target is > 0 and { } micromolar)
        {
            Answers.WriteNumber(json, "volume_ul", DilutionPlan.VolumeOf(nanomoles, micromolar), AmountDecimals);
        }
    }

    private static WeighedForm FormOf(PageRequest request, Salt salt) => new()
    {
        Salt = salt,
        Water = request.Real("waterPercent") is >= 0 and < 100 and { } water ? water / 100 : 0,
        Purity = request.Real("purityPercent") is > 0 and <= 100 and { } purity ? purity / 100 : 1,
        Weights = request.Weights,
    };

    private static ExtinctionOptions ExtinctionOf(PageRequest request) => new()
    {
        Method = ExtinctionMethod.Find(request.Text("method")) ?? ExtinctionMethod.NearestNeighbour,
        Given = request.Real("e260") is > 0 and { } given ? given : null,
        IgnoresUnknownLabels = request.Is("ignoreLabels"),
        Weights = request.Weights,
    };

    private static AmountUnit UnitOf(PageRequest request) => request.Text("unit") switch
    {
        "nmol" => AmountUnit.Nanomole,
        "ug" => AmountUnit.WeighedMicrogram,
        _ => AmountUnit.OpticalDensity,
    };
}
