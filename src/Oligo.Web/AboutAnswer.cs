using System.Reflection;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Notation;
using Oligo.Reporting;

namespace Oligo.Web;

/// <summary>Versions, editions, and what the lists of the page offer.</summary>
internal static class AboutAnswer
{
    public static string Write() => Answers.Write(json =>
    {
        string informational =
            typeof(AboutAnswer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        json.WriteString("version", MoleculeReport.LibraryVersion);
        json.WriteString("commit", informational.Split('+') is [_, var commit, ..] ? commit : "");
        json.WriteString("isotopeMasses", MoleculeReport.IsotopeMasses);
        json.WriteString("weights", AtomicWeights.Current.Name);
        json.WriteStartArray("editions");
        foreach (AtomicWeights edition in AtomicWeights.All)
        {
            json.WriteStringValue(edition.Name);
        }
        json.WriteEndArray();
        json.WriteStartArray("dialects");
        foreach (INotation notation in Notations.All)
        {
            json.WriteStartObject();
            json.WriteString("name", notation.Name);
            json.WriteString("title", notation.Title);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("adducts");
        foreach (Adduct adduct in Adduct.All)
        {
            json.WriteStartObject();
            json.WriteString("symbol", adduct.Symbol);
            json.WriteString("name", adduct.Name);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("series");
        foreach (FragmentSeries series in FragmentSeries.Usual)
        {
            json.WriteStringValue(series.Symbol);
        }
        json.WriteEndArray();
        json.WriteStartArray("drugs");
        foreach (Drug drug in DrugCatalog.Default.All)
        {
            json.WriteStringValue(drug.Name);
        }
        json.WriteEndArray();
    });
}
