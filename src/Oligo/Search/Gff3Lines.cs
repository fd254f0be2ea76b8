namespace Oligo.Search;

/// <summary>Lines of GFF3.</summary>
internal static class Gff3Lines
{
    public static string? Add(AnnotationReader annotation, string[] columns)
    {
        if (columns.Length < 9)
        {
            return "nine columns are expected";
        }
        if (!AnnotationReader.TryReadRange(columns[3], columns[4], out long start, out long end))
        {
            return $"`{columns[3]}` to `{columns[4]}` are no positions";
        }
        Dictionary<string, string> attributes = AttributesOf(columns[8]);
        if (columns[2] is not ("exon" or "CDS"))
        {
            AddFeature(annotation, columns[2], attributes);
            return null;
        }
        if (!attributes.TryGetValue("Parent", out string? parents))
        {
            return $"the {columns[2]} has no Parent";
        }
        TargetStrand strand = columns[6] == "-" ? TargetStrand.Minus : TargetStrand.Plus;
        foreach (string parent in parents.Split(','))
        {
            TranscriptDraft draft = annotation.DraftOf(Uri.UnescapeDataString(columns[0]), Uri.UnescapeDataString(parent), strand);
            if (columns[2] == "exon")
            {
                draft.Exons.Add((start, end));
            }
            else
            {
                draft.AddCoding(start, end);
            }
        }
        return null;
    }

    private static void AddFeature(AnnotationReader annotation, string type, Dictionary<string, string> attributes)
    {
        if (!attributes.TryGetValue("ID", out string? id))
        {
            return;
        }
        id = Uri.UnescapeDataString(id);
        if (attributes.TryGetValue("Parent", out string? parents))
        {
            annotation.Parents.TryAdd(id, Uri.UnescapeDataString(parents.Split(',')[0]));
        }
        if (type.EndsWith("gene", StringComparison.Ordinal))
        {
            annotation.Genes.TryAdd(id, Uri.UnescapeDataString(attributes.GetValueOrDefault("Name") ?? id));
        }
        else if (attributes.TryGetValue("transcript_id", out string? accession))
        {
            annotation.Accessions.TryAdd(id, Uri.UnescapeDataString(accession));
        }
    }

    /// <summary>Reads <c>key=value;key=value</c>; the escapes of values stay, because commas separate several.</summary>
    private static Dictionary<string, string> AttributesOf(string text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string attribute in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = attribute.IndexOf('=');
            if (equals > 0)
            {
                attributes.TryAdd(attribute[..equals], attribute[(equals + 1)..]);
            }
        }
        return attributes;
    }
}
