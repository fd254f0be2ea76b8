using System.Collections.Immutable;
using Oligo.Cli.Input;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>What is known of the place of a site: by an annotation, or else by the header of its record.</summary>
/// <param name="Gene">The gene; several are separated by commas.</param>
/// <param name="Region">The part of the transcript.</param>
/// <param name="Place">Transcript, exon or intron, and bases of it; empty without an annotation.</param>
internal sealed record SiteAnnotation(string Gene, string Region, string Place)
{
    private const string Intergenic = "intergenic";
    private const string Antisense = "antisense";

    // Of the transcripts that a site touches, the one in which most is at stake is shown.
    private static readonly string[] s_rank = ["CDS", "UTR", "exon", "junction", "intron", "end"];

    /// <summary>Looks at a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="header">What the header of its record says.</param>
    /// <param name="annotation">The annotation; <see langword="null"/> for none.</param>
    public static SiteAnnotation Of(TargetSite site, RecordHeader header, AnnotationFile? annotation) =>
        Of(site.Record, site.Strand, site.Start, site.End, header, annotation);

    /// <summary>Looks at a stretch of a record that pairs.</summary>
    public static SiteAnnotation Of(
        TargetRecord record, TargetStrand strand, long start, long end, RecordHeader header, AnnotationFile? annotation)
    {
        if (annotation is null)
        {
            return new SiteAnnotation(header.Gene, header.RegionOf(start, end), "");
        }
        ImmutableArray<TranscriptModel> touched = annotation.Genes.At(annotation.NameOf(record), start, end);
        // The RNA that pairs has the letters of the strand of the site; a gene on the other strand makes RNA that does not pair.
        TranscriptPlace[] places = [.. touched.Where(transcript => transcript.Strand == strand)
            .Select(transcript => transcript.PlaceOf(start, end)).OfType<TranscriptPlace>()
            .OrderBy(place => RankOf(place.Region))];
        if (places.Length == 0)
        {
            return new SiteAnnotation("", touched.IsEmpty ? Intergenic : Antisense, "");
        }
        IEnumerable<string> genes = places.Select(place => place.Transcript.Gene).Where(gene => gene.Length > 0).Distinct();
        return new SiteAnnotation(string.Join(',', genes), places[0].Region, $"{places[0].Transcript.Id} {places[0].Description}");
    }

    /// <summary>What of splicing and translation a site reaches, and how far it is from the nearest border of exon and intron.</summary>
    public static (IReadOnlyList<string> Reach, long? SpliceDistance) ReachOf(
        TargetRecord record, TargetStrand strand, long start, long end, RecordHeader header, AnnotationFile? annotation)
    {
        if (annotation is null)
        {
            bool isOnStart = strand == TargetStrand.Plus && header.CodingStart is { } codon && start <= codon + 2 && end >= codon;
            return (isOnStart ? ["start codon"] : [], null);
        }
        TranscriptModel[] touched = [.. annotation.Genes.At(annotation.NameOf(record), start, end)
            .Where(transcript => transcript.Strand == strand)];
        return ([.. touched.SelectMany(transcript => transcript.ReachOf(start, end)).Distinct()],
            touched.Select(transcript => transcript.SpliceDistanceOf(start, end)).Min());
    }

    /// <summary>Place of a region among regions in which ever less is at stake; -1 for one that is none of a transcript.</summary>
    public static int RankOf(string region) => Array.FindIndex(s_rank, word => region.Contains(word, StringComparison.Ordinal));
}
