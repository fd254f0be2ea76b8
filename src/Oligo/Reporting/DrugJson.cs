using System.Collections.Immutable;
using System.Text.Json;
using Oligo.Catalog;

namespace Oligo.Reporting;

/// <summary>Writes entries of the catalogue as JSON objects. Safe to use from several threads.</summary>
public static class DrugJson
{
    /// <summary>Writes an entry.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="drug">The entry.</param>
    public static void Write(Utf8JsonWriter json, Drug drug)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(drug);
        json.WriteStartObject();
        json.WriteString("name", drug.Name);
        WriteArray(json, "synonyms", drug.Synonyms);
        json.WriteString("class", drug.Class);
        json.WriteString("target", drug.Target);
        json.WriteString("mechanism", drug.Mechanism);
        WriteIfKnown(json, "notation", drug.Molecule?.ToString());
        if (drug.Molecule is null)
        {
            WriteArray(json, "sequences", drug.Sequences);
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
        WriteFacts(json, drug.Facts);
        json.WriteString("evidence", drug.Evidence);
        WriteIfKnown(json, "comment", drug.Comment);
        json.WriteString("source", drug.Source);
        json.WriteEndObject();
    }

    /// <summary>Nothing where nothing was published.</summary>
    private static void WriteFacts(Utf8JsonWriter json, ImmutableArray<DrugFact> facts)
    {
        if (facts.IsEmpty)
        {
            return;
        }
        json.WriteStartArray("facts");
        foreach (DrugFact fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("subject", fact.Subject);
            json.WriteString("quantity", fact.Quantity);
            json.WriteString("statement", fact.Statement);
            json.WriteString("source", fact.Source);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteArray(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }

    private static void WriteIfKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
