using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class IsotopeEnrichmentTest
{
    private static IsotopePattern PatternOf(string formula, string enrichment)
    {
        IsotopeEnrichment labels = IsotopeEnrichment.Find(enrichment)!;
        return IsotopePattern.Create(labels.Label(MolecularFormula.Parse(formula)), 1e-9, enrichment: labels);
    }

    /// <summary>Ten atoms, each 13C with a chance of 0.99: a binomial distribution.</summary>
    [Fact]
    public void Labelled_carbon_is_binomial()
    {
        IsotopePattern pattern = PatternOf("C10", "13C=0.99");
        double[] expected = [0.904382075, 0.091351725, 0.004152351, 0.000111850];
        for (int lost = 0; lost < expected.Length; lost++)
        {
            IsotopePeak peak = pattern.Peaks.Single(candidate => candidate.K == -lost);
            peak.Probability.Should().BeApproximately(expected[lost], 1e-8);
            peak.Mass.ToDouble().Should().BeApproximately(130.0335483534 - (1.00335483534 * lost), 1e-9);
        }
        pattern.AverageMass.ToDouble().Should().BeApproximately((10 * 0.99 * 13.00335483534) + (10 * 0.01 * 12), 1e-9);
    }

    /// <summary>What is not 18O is 16O and 17O in the ratio of nature, 0.99757 to 0.00038.</summary>
    [Fact]
    public void The_rest_of_an_element_is_as_in_nature()
    {
        IsotopePattern pattern = PatternOf("O", "18O=0.95");
        pattern.Peaks.Select(peak => peak.K).Should().Equal(-2, -1, 0);
        pattern.Peaks[2].Probability.Should().BeApproximately(0.95, 1e-12);
        pattern.Peaks[0].Probability.Should().BeApproximately(0.05 * 0.99757 / 0.99795, 1e-8);
        pattern.Peaks[1].Probability.Should().BeApproximately(0.05 * 0.00038 / 0.99795, 1e-8);
    }

    [Fact]
    public void Pure_labels_are_those_of_the_formula()
    {
        var formula = MolecularFormula.Parse("C10H13N5O4");
        IsotopeEnrichment labels = IsotopeEnrichment.Find("13C,15N=1")!;
        IsotopePattern pure = IsotopePattern.Create(labels.Label(formula), 1e-9);
        IsotopePattern stated = IsotopePattern.Create(labels.Label(formula), 1e-9, enrichment: labels);
        stated.Peaks.Select(peak => peak.K).Should().Equal(pure.Peaks.Select(peak => peak.K));
        for (int i = 0; i < pure.Peaks.Length; i++)
        {
            stated.Peaks[i].Probability.Should().BeApproximately(pure.Peaks[i].Probability, 1e-12);
            stated.Peaks[i].Mass.ToDouble().Should().BeApproximately(pure.Peaks[i].Mass.ToDouble(), 1e-9);
        }
    }

    [Fact]
    public void Isotopologues_of_labelled_molecules_are_those_of_their_pattern()
    {
        IsotopeEnrichment labels = IsotopeEnrichment.Find("13C=0.9,2H=0.5")!;
        MolecularFormula formula = labels.Label(MolecularFormula.Parse("C5H8NO2"));
        ILookup<int, FinePeak> fine = FineStructure.Create(formula, 1e-15, enrichment: labels).Peaks.ToLookup(peak => peak.K);
        foreach (IsotopePeak peak in IsotopePattern.Create(formula, 1e-9, enrichment: labels).Peaks)
        {
            fine[peak.K].Sum(isotopologue => isotopologue.Probability).Should().BeApproximately(peak.Probability, 1e-11);
        }
    }

    [Theory]
    [InlineData("13C=0")]
    [InlineData("13C=1.01")]
    [InlineData("13C=-0.5")]
    [InlineData("99C=0.9")]
    [InlineData("C=0.9")]
    [InlineData("13C=0.9,12C=0.1")]
    [InlineData("13C=0.9=1")]
    [InlineData("13Qq=0.9")]
    [InlineData("")]
    public void A_text_that_states_no_enrichment_is_none(string text) => IsotopeEnrichment.Find(text).Should().BeNull();

    [Fact]
    public void Texts_are_read_again() => IsotopeEnrichment.Find("13C=0.99, 15N=0.98")!.ToString().Should().Be("13C=0.99,15N=0.98");

    [Fact]
    public void Absurd_shares_are_refused()
    {
        Isotope carbon = Element.Carbon.FindIsotope(13)!;
        FluentActions.Invoking(() => IsotopeEnrichment.Create((carbon, 1.5m))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => IsotopeEnrichment.Create((carbon, 0.5m), (carbon, 0.5m))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => IsotopePattern.Create(
            MolecularFormula.Create().With(carbon, 1_000_000), 1e-6, enrichment: IsotopeEnrichment.Create((carbon, 0.5m))))
            .Should().Throw<ArgumentException>();
    }
}
