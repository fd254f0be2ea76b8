using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Where the seed of a guide strand of siRNA pairs in the 3' untranslated regions that headers of records state.</summary>
/// <param name="Regions">Number of such regions.</param>
/// <param name="Classes">Sites, records and genes of each class, the longest first.</param>
internal sealed record SeedTally(long Regions, IReadOnlyList<(string Name, long Sites, long Records, long Genes)> Classes)
{
    /// <summary>Whether a strand is the guide of an siRNA.</summary>
    public static bool IsGuide(SearchedStrand strand) =>
        strand.Molecule is Duplex && strand.Strand == strand.Molecule.Strands[^1] && strand.Query.Length >= SeedSearch.ShortestGuide;

    public static SeedTally Of(TargetDatabase targets, TargetQuery guide)
    {
        var found = new List<(SeedClass Class, int Record, string Gene)>();
        long regions = 0;
        foreach (TargetRecord record in targets.Records)
        {
            RecordHeader header = RecordHeader.Read(record);
            if (header.CodingEnd is not { } codingEnd || codingEnd >= record.Length)
            {
                continue;
            }
            regions++;
            found.AddRange(SeedSearch.Find(targets, record, codingEnd + 1, record.Length, guide)
                .Select(site => (site.Class, record.Index, header.Gene)));
        }
        SeedClass[] classes = [SeedClass.EightMer, SeedClass.SevenMerM8, SeedClass.SevenMerA1, SeedClass.SixMer];
        return new SeedTally(regions, [.. classes.Select(one =>
        {
            var sites = found.Where(site => site.Class == one).ToList();
            return (OffTargetsColumns.NameOf(one), (long)sites.Count, (long)sites.Select(site => site.Record).Distinct().Count(),
                (long)sites.Select(site => site.Gene).Where(gene => gene.Length > 0).Distinct().Count());
        })]);
    }
}
