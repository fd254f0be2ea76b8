using System.Collections.Immutable;
using System.Globalization;
using Oligo.Design;
using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>A site of a report, with what it is ranked by.</summary>
/// <param name="Site">The site.</param>
/// <param name="Chemistry">Where in a gapmer its differences lie; <see langword="null"/> for a strand without a gap.</param>
/// <param name="Known">Gene and region.</param>
/// <param name="Variants">Variants that change it.</param>
internal sealed record ReportedSite(
    TargetSite Site, SiteChemistry? Chemistry, SiteAnnotation Known, ImmutableArray<Variant> Variants) : IComparable<ReportedSite>
{
    /// <summary>The order of <see cref="CompareTo"/> in words.</summary>
    public static string Order { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"fewest edits; fewest bases without a partner; sites first that RNase H1 may cut (at least {SiteChemistry.LeastRun} bases of "
            + $"the gap in a row that all pair); region (CDS, UTR, exon, junction, intron, end, then those of no transcript); gene; "
            + $"record in the order of the files; start; strand");

    /// <summary>Whether the gap pairs so far that RNase H1 may cut; <see langword="null"/> for a strand without a gap.</summary>
    public bool? IsCleavable => Chemistry is null ? null : Chemistry.LongestPairedGapRun >= SiteChemistry.LeastRun;

    private (int Edits, int Gaps, int Cleavage, int Region) First => (
        Site.Edits, Site.Gaps, IsCleavable is false ? 1 : 0,
        SiteAnnotation.RankOf(Known.Region) is var rank and >= 0 ? rank : int.MaxValue);

    private (int Record, long Start, TargetStrand Strand) Last => (Site.Record.Index, Site.Start, Site.Strand);

    public int CompareTo(ReportedSite? other)
    {
        if (other is null)
        {
            return 1;
        }
        int order = First.CompareTo(other.First);
        order = order != 0 ? order : Known.Gene.Length.Equals(0).CompareTo(other.Known.Gene.Length.Equals(0));
        order = order != 0 ? order : string.CompareOrdinal(Known.Gene, other.Known.Gene);
        return order != 0 ? order : Last.CompareTo(other.Last);
    }
}
