using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class FineStructureTest
{
    private static readonly MolecularFormula s_mipomersen = MolecularFormula.Parse("C230H324N67O122P19S19");

    /// <summary>All isotopologues of one mass number are the peak of the aggregated pattern, which others have checked.</summary>
    [Theory]
    [InlineData("C10H13N5O4")]
    [InlineData("C9H14N3O7PS")]
    [InlineData("C5H10S4")]
    [InlineData("H3BO3")]
    [InlineData("C2H4Cl2Fe")]
    public void Isotopologues_of_one_mass_number_are_its_peak(string text)
    {
        var formula = MolecularFormula.Parse(text);
        ILookup<int, FinePeak> fine = FineStructure.Create(formula, FineStructure.MinThreshold).Peaks.ToLookup(peak => peak.K);
        foreach (IsotopePeak peak in IsotopePattern.Create(formula, 1e-9).Peaks)
        {
            double probability = fine[peak.K].Sum(isotopologue => isotopologue.Probability);
            probability.Should().BeApproximately(peak.Probability, 1e-11, $"k = {peak.K} of {text}");
            double centroid = fine[peak.K].Sum(isotopologue => isotopologue.Probability * isotopologue.Mass.ToDouble()) / probability;
            centroid.Should().BeApproximately(peak.Mass.ToDouble(), 1e-6);
        }
    }

    [Fact]
    public void A_threshold_keeps_exactly_what_is_above_it()
    {
        FineStructure low = FineStructure.Create(s_mipomersen, 1e-8);
        FineStructure high = FineStructure.Create(s_mipomersen, 1e-6);
        high.Peaks.Should().OnlyContain(peak => peak.Probability >= 1e-6);
        high.Peaks.Length.Should().Be(low.Peaks.Count(peak => peak.Probability >= 1e-6)).And.BeGreaterThan(1_000);
        high.Peaks.Select(peak => peak.Mass).Should().BeInAscendingOrder();
        low.Coverage.Should().BeInRange(high.Coverage, 1);
    }

    /// <summary>tests/data/isospec-counts.tsv: what IsoSpec finds.</summary>
    [Fact]
    public void As_many_isotopologues_are_above_a_threshold_as_IsoSpec_finds()
    {
        foreach (TestData.Row row in TestData.Read("isospec-counts.tsv"))
        {
            double threshold = double.Parse(row["threshold"], CultureInfo.InvariantCulture);
            var fine = FineStructure.Create(MolecularFormula.Parse(row["formula"]), threshold);
            fine.Peaks.Length.Should().Be(int.Parse(row["count"], CultureInfo.InvariantCulture), row.ToString());
            double coverage = double.Parse(row["coverage"], CultureInfo.InvariantCulture);
            fine.Coverage.Should().BeApproximately(coverage, 1e-10, row.ToString());
        }
    }

    /// <summary>tests/data/isotopes.tsv: the monoisotopic peak of mipomersen, which is one isotopologue.</summary>
    [Fact]
    public void The_monoisotopic_molecule_is_one_isotopologue()
    {
        FinePeak first = FineStructure.Create(s_mipomersen, 1e-6).Peaks.Single(peak => peak.K == 0);
        first.Probability.Should().BeApproximately(0.0177878152, 1e-9);
        first.Mass.Should().Be(s_mipomersen.MonoisotopicMass);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(0.9999)]
    public void A_coverage_takes_the_fewest_isotopologues(double coverage)
    {
        FineStructure fine = FineStructure.CreateToCoverage(MolecularFormula.Parse("C57H71N22O41P5"), coverage);
        fine.Coverage.Should().BeGreaterThanOrEqualTo(coverage - 1e-12);
        (fine.Coverage - fine.Peaks.Min(peak => peak.Probability)).Should().BeLessThan(coverage);
    }

    [Fact]
    public void A_formula_of_elements_of_one_isotope_is_one_isotopologue() =>
        FineStructure.Create(MolecularFormula.Parse("P2F3"), 0.5).Peaks.Should().ContainSingle().Which.Probability.Should().Be(1);

    [Fact]
    public void Buffers_and_values_that_do_not_do_are_refused()
    {
        FineStructure.TryCompute(s_mipomersen, 1e-6, new FinePeak[10], out int count).Should().BeFalse();
        count.Should().Be(0);
        foreach (double threshold in new[] { 0, -1, 2, double.NaN, 1e-16 })
        {
            FluentActions.Invoking(() => FineStructure.Create(s_mipomersen, threshold)).Should().Throw<ArgumentOutOfRangeException>();
        }
        foreach (double coverage in new[] { 0, 1, double.NaN })
        {
            FluentActions.Invoking(() => FineStructure.CreateToCoverage(s_mipomersen, coverage)).Should()
                .Throw<ArgumentOutOfRangeException>();
        }
        FluentActions.Invoking(() => FineStructure.Create(10 * s_mipomersen, FineStructure.MinThreshold)).Should()
            .Throw<ArgumentException>();
        FluentActions.Invoking(() => FineStructure.Create(MolecularFormula.Parse("HO-1"), 0.1)).Should().Throw<ArgumentException>();
    }
}
