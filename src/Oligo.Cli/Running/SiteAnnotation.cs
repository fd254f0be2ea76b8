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
    public static SiteAnnotation Of(TargetSite site, RecordHeader header, AnnotationFile? annotation)
    {
        if (annotation is null)
        {
            return new SiteAnnotation(header.Gene, header.RegionOf(site.Start, site.End), "");
        }
        ImmutableArray<TranscriptModel> touched = annotation.Genes.At(annotation.NameOf(site.Record), site.Start, site.End);
        // The RNA that pairs has the letters of the strand of the site; a gene on the other strand makes RNA that does not pair.
        TranscriptPlace[] places = [.. touched.Where(transcript => transcript.Strand == site.Strand)
            .Select(transcript => transcript.PlaceOf(site.Start, site.End)).OfType<TranscriptPlace>()
            .OrderBy(place => RankOf(place.Region))];
        if (places.Length == 0)
        {
            return new SiteAnnotation("", touched.IsEmpty ? Intergenic : Antisense, "");
        }
        IEnumerable<string> genes = places.Select(place => place.Transcript.Gene).Where(gene => gene.Length > 0).Distinct();
        return new SiteAnnotation(string.Join(',', genes), places[0].Region, $"{places[0].Transcript.Id} {places[0].Description}");
    }

    private static int RankOf(string region) => Array.FindIndex(s_rank, word => region.Contains(word, StringComparison.Ordinal));
}
