using System.Globalization;
using FluentAssertions;
using Oligo.Search;
using Xunit;

namespace Oligo.Tests.Search;

public sealed class SeedSearchTest
{
    // Bases 2 to 8 of the guide are CAAAAGC: bases 2 to 7 pair with CTTTTG, and base 8 with the G before it.
    private const string Inclisiran = "ACAAAAGCAAAACAGGTCTAGAA";

    [Theory]
    [InlineData("TTGCTTTTGATT", "3 EightMer")]
    [InlineData("TTGCTTTTGTTT", "3 SevenMerM8")]
    [InlineData("TTACTTTTGATT", "3 SevenMerA1")]
    [InlineData("TTACTTTTGTTT", "3 SixMer")]
    [InlineData("CTTTTG", "0 SixMer")]
    [InlineData("TTACTTTTCTTT", "")]
    [InlineData("CTTTT", "")]
    public void Classes_follow_from_base_8_and_the_base_opposite_base_1(string letters, string wanted)
    {
        TargetDatabase database = SearchSamples.Database(letters);
        string.Join(' ', SeedSearch.Find(database, database.Records[0], 1, letters.Length, TargetQuery.Of(Inclisiran))
            .Select(site => $"{site.Start - 1} {site.Class}")).Should().Be(wanted);
    }

    /// <summary>The class of a site of the whole guide is that of its seed, whatever pairs beside it.</summary>
    [Theory]
    [InlineData("TTCTAGACCTGTTTTGCTTTTGT", SeedClass.SevenMerM8)]
    [InlineData("TTCTAGACCTGTTTTGCTTTTGA", SeedClass.EightMer)]
    [InlineData("TTCTAGACCTGTTTTACTTTTGA", SeedClass.SevenMerA1)]
    [InlineData("TTCTAGACCTGTTTTACTTTTGC", SeedClass.SixMer)]
    [InlineData("TTCTAGACCTGTTTTGCTTTAGT", null)]
    public void Sites_of_a_guide_have_the_class_of_their_seed(string record, SeedClass? wanted)
    {
        TargetSite site = SearchSamples.Search(SearchSamples.Database(record), Inclisiran, TargetSearchOptions.Default)
            .Single(one => one.Strand == TargetStrand.Plus);
        SeedSearch.ClassOf(site).Should().Be(wanted);
        if (wanted is not null)
        {
            SeedSearch.Find(SearchSamples.Database(record), SearchSamples.Database(record).Records[0], 1, record.Length, TargetQuery.Of(Inclisiran))
                .Should().ContainSingle(seed => seed.Start == 17).Which.Class.Should().Be(wanted);
        }
    }

    [Fact]
    public void Bases_outside_the_stretch_pair_with_nothing()
    {
        TargetDatabase database = SearchSamples.Database("TTGCTTTTGATT");
        SeedSearch.Find(database, database.Records[0], 4, 9, TargetQuery.Of(Inclisiran)).Single().ToString().Should().Be("r0:4 SixMer");
        SeedSearch.Find(database, database.Records[0], 5, 12, TargetQuery.Of(Inclisiran)).Should().BeEmpty();
        ((Func<object>)(() => SeedSearch.Find(database, database.Records[0], 1, 12, TargetQuery.Of("ACAAAAG"))))
            .Should().Throw<ArgumentException>();
    }

    /// <summary>Sites, transcripts and genes of each class in the 3'UTRs of a chromosome, by an exhaustive program.</summary>
    [Fact]
    public void Seeds_of_drugs_are_found_as_often_as_by_an_exhaustive_program()
    {
        TargetDatabase database = ReferenceSitesTest.Database("chr20-refseq-mrna.fa.gz");
        foreach (TestData.Row row in TestData.Read("seed-counts.tsv"))
        {
            TargetQuery guide = TargetQuery.Of(row["sequence"]);
            var sites = new List<(SeedSite Site, string Gene)>();
            foreach (TargetRecord record in database.Records)
            {
                RecordHeader header = RecordHeader.Read(record);
                // The header leaves the stop codon out of the coding sequence.
                if (header.CodingEnd + 4 is { } start && start <= record.Length)
                {
                    sites.AddRange(SeedSearch.Find(database, record, start, record.Length, guide).Select(site => (site, header.Gene)));
                }
            }
            foreach (SeedClass seed in Enum.GetValues<SeedClass>())
            {
                (SeedSite Site, string Gene)[] own = [.. sites.Where(site => site.Site.Class == seed)];
                string.Create(CultureInfo.InvariantCulture, $"{own.Length}/{own.Select(site => site.Site.Record).Distinct().Count()}/"
                    + $"{own.Select(site => site.Gene).Distinct().Count()}").Should().Be(row[seed.ToString()], $"{row["guide"]} {seed}");
            }
        }
    }
}
