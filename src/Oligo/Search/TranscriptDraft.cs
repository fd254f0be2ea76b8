namespace Oligo.Search;

/// <summary>A transcript whose exons are being read. Not thread-safe.</summary>
internal sealed class TranscriptDraft(string sequence, string id, TargetStrand strand)
{
    private (long Start, long End)? _coding;

    public string Id => id;

    /// <summary>Exons in any order.</summary>
    public List<(long Start, long End)> Exons { get; } = [];

    public string Gene { get; set; } = "";

    /// <summary>Adds a part of the coding sequence.</summary>
    public void AddCoding(long start, long end) =>
        _coding = _coding is { } coding ? (Math.Min(coding.Start, start), Math.Max(coding.End, end)) : (start, end);

    /// <summary>The transcript; exons that touch or overlap are one.</summary>
    public TranscriptModel ToModel(string name, string gene)
    {
        var merged = new List<(long Start, long End)>();
        foreach ((long start, long end) in Exons.Order())
        {
            if (merged.Count > 0 && start <= merged[^1].End + 1)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, end));
            }
            else
            {
                merged.Add((start, end));
            }
        }
        return new TranscriptModel(name, gene, sequence, strand, [.. merged], _coding);
    }
}
