namespace Oligo.Search;

/// <summary>Lines of GTF.</summary>
internal static class GtfLines
{
    public static string? Add(AnnotationReader annotation, string[] columns)
    {
        if (columns.Length < 9)
        {
            return "nine columns are expected";
        }
        if (columns[2] is not ("exon" or "CDS" or "stop_codon"))
        {
            return null;
        }
        if (!AnnotationReader.TryReadRange(columns[3], columns[4], out long start, out long end))
        {
            return $"`{columns[3]}` to `{columns[4]}` are no positions";
        }
        Dictionary<string, string> attributes = AttributesOf(columns[8]);
        if (!attributes.TryGetValue("transcript_id", out string? id) || id.Length == 0)
        {
            return "there is no transcript_id";
        }
        TranscriptDraft draft = annotation.DraftOf(columns[0], id, columns[6] == "-" ? TargetStrand.Minus : TargetStrand.Plus);
        draft.Gene = attributes.GetValueOrDefault("gene_name") ?? attributes.GetValueOrDefault("gene_id") ?? "";
        if (columns[2] == "exon")
        {
            draft.Exons.Add((start, end));
        }
        else
        {
            draft.AddCoding(start, end);
        }
        return null;
    }

    /// <summary>Reads <c>key "value"; key "value";</c>. A semicolon inside quotes ends nothing.</summary>
    private static Dictionary<string, string> AttributesOf(string text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        int at = 0;
        while (at < text.Length)
        {
            int blank = text.IndexOf(' ', at);
            if (blank < 0)
            {
                break;
            }
            string key = text[at..blank].Trim(' ', ';');
            bool isQuoted = blank + 1 < text.Length && text[blank + 1] == '"';
            int start = isQuoted ? blank + 2 : blank + 1;
            int end = text.IndexOf(isQuoted ? '"' : ';', start);
            end = end < 0 ? text.Length : end;
            attributes.TryAdd(key, text[start..end]);
            at = end + 1;
            while (at < text.Length && text[at] is (' ' or ';'))
            {
                at++;
            }
        }
        return attributes;
    }
}
