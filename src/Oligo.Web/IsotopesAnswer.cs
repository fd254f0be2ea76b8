using System.Globalization;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Reporting;

namespace Oligo.Web;

/// <summary>The rows of <c>oligo isotopes</c>.</summary>
internal static class IsotopesAnswer
{
    public static string Write(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule)
        {
            return Answers.Write(_ => { });
        }
        IsotopeEnvelope envelope = IsotopeEnvelope.Create(molecule);
        return Answers.Write(json =>
        {
            Answers.Write(json, envelope.Diagnostics);
            json.WriteString("abundances", MoleculeReport.IsotopeAbundances);
            json.WriteStartArray("peaks");
            foreach (IsotopePeak peak in envelope.Pattern?.Peaks ?? [])
            {
                json.WriteStartObject();
                json.WriteNumber("k", peak.K);
                json.WriteString("probability", peak.Probability.ToString("F12", CultureInfo.InvariantCulture));
                json.WriteString("mass_da", Answers.Monoisotopic(peak.Mass));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        });
    }
}
