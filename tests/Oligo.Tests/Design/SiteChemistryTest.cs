using FluentAssertions;
using Oligo.Catalog;
using Oligo.Design;
using Oligo.Search;
using Oligo.Tests.Search;
using Xunit;

namespace Oligo.Tests.Design;

public sealed class SiteChemistryTest
{
    private static readonly Strand s_mipomersen = (Strand)DrugCatalog.Default.Find("mipomersen")!.Molecule!;

    /// <summary>The site of mipomersen (5-10-5) with letters of the record changed: letter 20 - i faces base i + 1.</summary>
    [Theory]
    [InlineData("GGTGCGAAGCAGACTGAGGC", 0, 0, 0, 10)]
    [InlineData("GGTGCGAAGCAGACTGAGGA", 1, 0, 0, 10)]
    [InlineData("AGTGCGAAGCAGACTGAGGC", 0, 0, 1, 10)]
    [InlineData("GGTGCGAAGCAGACAGAGGC", 0, 1, 0, 9)]
    [InlineData("GGTGCGAAGCTGACTGAGGC", 0, 1, 0, 5)]
    [InlineData("GGTGCAAAGCTGACTGAGGC", 0, 2, 0, 4)]
    public void Differences_are_counted_by_their_place_in_the_design(string site, int wing5, int gap, int wing3, int run)
    {
        TargetSite found = SearchSamples.Search(SearchSamples.Database(site), SearchSamples.Mipomersen, TargetSearchOptions.Default).Single();
        SiteChemistry chemistry = SiteChemistry.Create(found, StrandArchitecture.Create(s_mipomersen))!;
        (chemistry.FivePrimeWingDifferences, chemistry.GapDifferences, chemistry.ThreePrimeWingDifferences, chemistry.LongestPairedGapRun)
            .Should().Be((wing5, gap, wing3, run));
    }

    [Fact]
    public void A_base_of_the_target_without_a_partner_ends_a_run()
    {
        TargetSite found = SearchSamples.Search(
            SearchSamples.Database("GGTGCGAAGCTAGACTGAGGC"), SearchSamples.Mipomersen, new TargetSearchOptions { MaxEdits = 1 }).Single();
        found.ToCigar().Should().Be("10=1D10=");
        SiteChemistry chemistry = SiteChemistry.Create(found, StrandArchitecture.Create(s_mipomersen))!;
        (chemistry.GapDifferences, chemistry.LongestPairedGapRun).Should().Be((1, 5));
    }

    [Fact]
    public void A_strand_without_a_gap_has_no_such_places()
    {
        TargetSite found = SearchSamples.Search(SearchSamples.Database("ACGT"), "ACGT", new TargetSearchOptions { MaxMismatches = 0 })[0];
        SiteChemistry.Create(found, StrandArchitecture.Create(Strand.Parse("Aro Cro Gro Ur"))).Should().BeNull();
        ((Func<SiteChemistry?>)(() => SiteChemistry.Create(found, StrandArchitecture.Create(s_mipomersen)))).Should().Throw<ArgumentException>();
    }
}
