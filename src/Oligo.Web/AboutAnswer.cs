using System.Reflection;
using System.Text.Json;
using Oligo.Catalog;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Oligo.Notation;
using Oligo.Reporting;
using Oligo.Thermodynamics;

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
        WriteNames(json, "editions", AtomicWeights.All.Select(edition => edition.Name));
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
        WriteNames(json, "series", FragmentSeries.Usual.Select(series => series.Symbol));
        WriteNames(json, "saltRules", SaltRules.Names);
        WriteNames(json, "extinctionMethods", ExtinctionMethod.All.Select(method => method.Name));
        WriteNames(json, "drugs", DrugCatalog.Default.All.Select(drug => drug.Name));
    });

    private static void WriteNames(Utf8JsonWriter json, string list, IEnumerable<string> names)
    {
        json.WriteStartArray(list);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }
        json.WriteEndArray();
    }
}
