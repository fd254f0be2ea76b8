using System.Text.Json;
using Oligo.Catalog;

namespace Oligo.Cli.Views;

/// <summary>Entries of the catalogue as JSON.</summary>
internal static class CatalogJson
{
    public static void WriteDrug(Utf8JsonWriter json, Drug drug, string? property)
    {
        if (property is not null)
        {
            json.WritePropertyName(property);
        }
        json.WriteStartObject();
        json.WriteString("name", drug.Name);
        json.WriteStartArray("synonyms");
        foreach (string synonym in drug.Synonyms)
        {
            json.WriteStringValue(synonym);
        }
        json.WriteEndArray();
        json.WriteString("class", drug.Class);
        json.WriteString("target", drug.Target);
        json.WriteString("mechanism", drug.Mechanism);
        WriteIfKnown(json, "notation", drug.Molecule?.ToString());
        if (drug.Molecule is null)
        {
            json.WriteStartArray("sequences");
            foreach (string sequence in drug.Sequences)
            {
                json.WriteStringValue(sequence);
            }
            json.WriteEndArray();
        }
        WriteIfKnown(json, "published_formula", drug.PublishedFormula?.ToString());
        WriteIfKnown(json, "published_salt", drug.PublishedForm);
        WriteIfKnown(json, "published_average_mass", drug.PublishedAverageMass?.ToString());
        WriteIfKnown(json, "inchikey", drug.InChIKey);
        WriteIfKnown(json, "inchi", drug.InChI);
        json.WriteStartArray("identifiers");
        foreach (DrugIdentifier identifier in drug.Identifiers)
        {
            json.WriteStartObject();
            json.WriteString("scheme", identifier.Scheme);
            json.WriteString("value", identifier.Value);
            WriteIfKnown(json, "form", identifier.Form);
            json.WriteBoolean("recalled", identifier.IsRecalled);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("evidence", drug.Evidence);
        WriteIfKnown(json, "comment", drug.Comment);
        json.WriteString("source", drug.Source);
        json.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
