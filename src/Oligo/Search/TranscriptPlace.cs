using System.Collections.Immutable;
using System.Globalization;

namespace Oligo.Search;

/// <summary>Where in a transcript a stretch of a sequence lies. Immutable and thread-safe.</summary>
public sealed class TranscriptPlace
{
    private TranscriptPlace(TranscriptModel transcript, string region, string description)
    {
        Transcript = transcript;
        Region = region;
        Description = description;
    }

    /// <summary>The transcript.</summary>
    public TranscriptModel Transcript { get; }

    /// <summary>
    /// <c>5'UTR</c>, <c>CDS</c>, <c>3'UTR</c>, or two of them with a stroke between, for a stretch of an exon of a coding transcript;
    /// <c>exon</c> of another; <c>intron</c>; <c>junction</c> for a stretch of both exon and intron; <c>end</c> for one that goes beyond
    /// the transcript.
    /// </summary>
    public string Region { get; }

    /// <summary>
    /// Exon or intron by its number along the RNA, with the first and last base counted from its 5' end: <c>exon 51 +66..+95</c>,
    /// <c>intron 7 +10..+27</c>; at a junction the bases of each: <c>intron 44 3 nt, exon 45 19 nt</c>.
    /// </summary>
    public string Description { get; }

    internal static TranscriptPlace Create(TranscriptModel transcript, long start, long end)
    {
        bool isPlus = transcript.Strand == TargetStrand.Plus;
        var parts = new List<(string Name, long Start, long End, long PartStart, long PartEnd)>();
        ImmutableArray<(long Start, long End)> exons = transcript.Exons;
        for (int i = 0; i < exons.Length; i++)
        {
            int number = isPlus ? i + 1 : exons.Length - i;
            Add("exon", number, exons[i].Start, exons[i].End);
            if (i + 1 < exons.Length)
            {
                Add("intron", isPlus ? number : number - 1, exons[i].End + 1, exons[i + 1].Start - 1);
            }
        }
        if (!isPlus)
        {
            parts.Reverse();
        }
        string region = start < transcript.Start || end > transcript.End ? "end"
            : parts.Count > 1 ? "junction"
            : parts[0].Name.StartsWith("intron", StringComparison.Ordinal) ? "intron"
            : CodingPartOf(transcript, start, end);
        return new TranscriptPlace(transcript, region, Describe());

        void Add(string kind, int number, long partStart, long partEnd)
        {
            long from = Math.Max(start, partStart);
            long to = Math.Min(end, partEnd);
            if (from <= to)
            {
                parts.Add((string.Create(CultureInfo.InvariantCulture, $"{kind} {number}"), from, to, partStart, partEnd));
            }
        }

        string Describe()
        {
            if (parts.Count != 1)
            {
                return string.Join(", ", parts.Select(part =>
                    string.Create(CultureInfo.InvariantCulture, $"{part.Name} {part.End - part.Start + 1} nt")));
            }
            (string name, long from, long to, long partStart, long partEnd) = parts[0];
            long first = isPlus ? from - partStart + 1 : partEnd - to + 1;
            return string.Create(CultureInfo.InvariantCulture, $"{name} +{first}..+{first + to - from}");
        }
    }

    private static string CodingPartOf(TranscriptModel transcript, long start, long end)
    {
        if (transcript.CodingStart is not { } codingStart || transcript.CodingEnd is not { } codingEnd)
        {
            return "exon";
        }
        bool isPlus = transcript.Strand == TargetStrand.Plus;
        bool before = start < codingStart;
        bool after = end > codingEnd;
        string[] parts =
        [
            .. (isPlus ? before : after) ? ["5'UTR"] : Array.Empty<string>(),
            .. start <= codingEnd && end >= codingStart ? ["CDS"] : Array.Empty<string>(),
            .. (isPlus ? after : before) ? ["3'UTR"] : Array.Empty<string>(),
        ];
        return string.Join('/', parts);
    }
}
