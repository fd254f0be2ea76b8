using FluentAssertions;
using Oligo.Thermodynamics;
using Xunit;

namespace Oligo.Tests.Thermodynamics;

public sealed class RNaseHSitesTest
{
    // The site of mipomersen: the complement of GCCTCAGTCTGCTTCGCACC.
    private const string Site = "GGUGCGAAGCAGACUGAGGC";

    /// <summary>tests/data/rnaseh1-krel.tsv: Kielpinski 2017.</summary>
    [Fact]
    public void Rates_are_those_of_the_publication()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("rnaseh1-krel.tsv");
        RNaseHRates.All.Sum(rates => rates.Length).Should().Be(rows.Count);
        foreach (TestData.Row row in rows)
        {
            RNaseHRates rates = RNaseHRates.All.Single(rates => rates.Name + "_krel" == row["experiment"]);
            int position = (int)ExtinctionCoefficientTest.Number(row["position_in_target_rna_5to3"]) - 1;
            foreach (char letter in "ACGU")
            {
                rates.RateOf(position, letter).Should().Be(ExtinctionCoefficientTest.Number(row["krel_" + char.ToLowerInvariant(letter)]));
            }
        }
    }

    [Fact]
    public void Positions_opposite_wings_are_neutral()
    {
        Strand gapmer = ExtinctionCoefficientTest.Mipomersen();
        RNaseHWindow best = RNaseHSites.Find(gapmer, Site, rates: RNaseHRates.R7)[0];
        double sum = 0;
        for (int i = 0; i < best.Length; i++)
        {
            // The gap of 5-10-5 is opposite positions 5 to 14 of the site.
            sum += best.Start + i is >= 5 and <= 14 ? Math.Log2(RNaseHRates.R7.RateOf(i, Site[best.Start + i])) : 0;
        }
        best.Log2Score.Should().BeApproximately(sum, 1e-12);
        best.FavourablePositions.Should().OnlyContain(position => position >= 5 && position <= 14);
    }

    [Fact]
    public void Windows_are_in_order_and_need_a_run_of_hybrid_pairs()
    {
        Strand gapmer = ExtinctionCoefficientTest.Mipomersen();
        RNaseHSites.Find(gapmer, Site, rates: RNaseHRates.R4a).Select(window => window.Log2Score).Should().BeInDescendingOrder();
        RNaseHSites.Find(gapmer, Site, rates: RNaseHRates.R4a).Should().HaveCount(7);
        RNaseHSites.Find(gapmer, Site, leastPairs: 11).Should().BeEmpty();
        RNaseHSites.Find(Strand.Parse("Aeo Ceo Geo Te"), "ACGUACGUACGUACGUACGU").Should().BeEmpty();
        // Shifted by two bases, with a longer target: the windows move along.
        RNaseHWindow best = RNaseHSites.Find(gapmer, Site, 0, RNaseHRates.R7)[0];
        RNaseHSites.Find(gapmer, "AA" + Site + "AA", 2, RNaseHRates.R7).Single(window => window.Start == best.Start + 2).Log2Score.Should()
            .Be(best.Log2Score);
    }

    [Fact]
    public void Absurd_arguments_are_refused()
    {
        Strand strand = ExtinctionCoefficientTest.Dna("ACGT");
        FluentActions.Invoking(() => RNaseHSites.Find(strand, "ACGN")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RNaseHSites.Find(strand, "ACGU", -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => RNaseHSites.Find(strand, "ACGU", 0, null, 0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => RNaseHRates.R7.RateOf(13, 'A')).Should().Throw<ArgumentOutOfRangeException>();
    }
}
