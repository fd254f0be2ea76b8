using System.Globalization;
using CsCheck;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class IsotopePatternTest
{
    private const string Mipomersen = "C230H324N67O122P19S19";

    /// <summary>Formulas of few atoms of every kind of element: single isotopes, two, many, and those whose lightest isotope is rare.</summary>
    private static readonly Gen<MolecularFormula> SmallFormulas = Gen.Select(
        Gen.Int[0, 12].Array[9], Gen.Int[0, Element.All.Length - 1], Gen.Int[0, 2], Gen.Int[0, Element.All.Length - 1]).Select(
        (usual, other, count, another) =>
        {
            MolecularFormula formula = MolecularFormula.Empty;
            for (int i = 0; i < usual.Length; i++)
            {
                formula = formula.With(Element.All[i], usual[i]);
            }
            return formula.With(Element.All[other], count).With(Element.All[another], 1);
        });

    [Fact]
    public void Patterns_are_those_of_exact_convolution()
    {
        foreach (IGrouping<string, TestData.Row> rows in TestData.Read("isotopes.tsv").GroupBy(row => row["formula"]))
        {
            IsotopePattern pattern = IsotopePattern.Create(MolecularFormula.Parse(rows.Key), 1e-10);
            foreach (TestData.Row row in rows)
            {
                IsotopePeak peak = pattern.Peaks.Single(peak => peak.K == int.Parse(row["k"], CultureInfo.InvariantCulture));
                peak.Probability.Should().BeApproximately(Number(row["probability"]), 1e-10, row.ToString());
                // The reference has the masses of AME2012, and AME2020 those of the table: less than 1e-6 Da in a 20-mer.
                peak.Mass.ToDouble().Should().BeApproximately(Number(row["mass"]), 2e-6, row.ToString());
            }
        }
    }

    /// <summary>mass-spectrometry.md, section 5 (anchors).</summary>
    [Fact]
    public void Most_abundant_isotopologues_of_mipomersen_have_four_neutrons_more()
    {
        IsotopePattern pattern = IsotopePattern.Create(MolecularFormula.Parse(Mipomersen));
        pattern.MostAbundant.K.Should().Be(4);
        pattern.MostAbundant.Mass.ToString("F5").Should().Be("7176.09708");
        pattern.Peaks.Sum(peak => peak.Probability).Should().BeInRange(1 - 1e-6, 1);
        pattern.Abundances.Should().Be(AbundanceEdition.Ciaaw2009);
        // The mean of abundances times masses, as mass-tools and IsoSpec have it: 7177.151 to 7177.178 by their abundances.
        pattern.AverageMass.ToDouble().Should().BeInRange(7177.15, 7177.18);
    }

    [Theory]
    [InlineData(AbundanceEdition.Ciaaw2009)]
    [InlineData(AbundanceEdition.Ciaaw2013)]
    public void Small_patterns_are_those_of_adding_one_atom_after_another(AbundanceEdition edition) =>
        SmallFormulas.Sample(formula =>
        {
            IsotopePattern pattern = IsotopePattern.Create(formula, 1e-12, edition);
            SortedDictionary<int, (double Probability, double Mass)> expected = BruteForce(formula, edition);
            int base0 = formula.Parts.Sum(part => part.Count * part.Element.MostAbundant.MassNumber);
            double distance = expected.Sum(entry =>
                Math.Abs(entry.Value.Probability - pattern.Peaks.FirstOrDefault(peak => peak.K == entry.Key - base0).Probability));
            (distance / 2).Should().BeLessThan(1e-9, formula.ToString());
            foreach (IsotopePeak peak in pattern.Peaks)
            {
                (double probability, double mass) = expected[peak.K + base0];
                double tolerance = probability > 1e-9 ? 1e-8 : 1e-5;
                peak.Mass.ToDouble().Should().BeApproximately(mass / probability, tolerance, $"{formula}, {peak.K}");
            }
            pattern.Peaks.Max(peak => peak.Probability).Should().Be(pattern.MostAbundant.Probability);
        }, iter: 2000, threads: 1);

    [Fact]
    public void Recurrence_and_convolution_agree()
    {
        var counts = Gen.Select(Gen.Int[0, 900], Gen.Int[0, 1200], Gen.Int[0, 300], Gen.Int[0, 500], Gen.Int[0, 60], Gen.Int[0, 3]);
        counts.Sample((carbon, hydrogen, nitrogen, oxygen, sulfur, potassium) =>
        {
            MolecularFormula formula = MolecularFormula.Create(
                (Element.Carbon, carbon), (Element.Hydrogen, hydrogen), (Element.Nitrogen, nitrogen), (Element.Oxygen, oxygen),
                (Element.Phosphorus, sulfur), (Element.Sulfur, sulfur), (Element.Potassium, potassium));
            IsotopeTable table = IsotopeTable.Of(AbundanceEdition.Ciaaw2009);
            Span<IsotopePeak> quick = new IsotopePeak[256];
            Span<IsotopePeak> slow = new IsotopePeak[256];
            var quickly = new PeakWriter(quick, 1e-9, formula.MonoisotopicMass.Picodaltons, 0);
            QuickIsotopes.TryWrite(formula, table, ref quickly).Should().BeTrue();
            var slowly = new PeakWriter(slow, 1e-9, formula.MonoisotopicMass.Picodaltons, 0);
            IsotopeConvolution.Write(formula, table, ref slowly);
            quickly.Count.Should().Be(slowly.Count, formula.ToString());
            for (int i = 0; i < quickly.Count; i++)
            {
                quick[i].K.Should().Be(slow[i].K);
                quick[i].Probability.Should().BeApproximately(slow[i].Probability, 1e-12, formula.ToString());
                (quick[i].Mass - slow[i].Mass).ToDouble().Should().BeApproximately(0, 1e-7, formula.ToString());
            }
        }, iter: 300, threads: 1);
    }

    [Theory]
    [InlineData(Mipomersen)]
    [InlineData("C10H14N5O7PFeLi2Cl3")]
    [InlineData("C20000H28000N7000O12000P1900S1900")]
    public void Mean_of_the_peaks_is_the_average_mass(string text)
    {
        IsotopePattern pattern = IsotopePattern.Create(MolecularFormula.Parse(text), 1e-12);
        double mean = pattern.Peaks.Sum(peak => peak.Probability * (peak.Mass - pattern.AverageMass).ToDouble());
        mean.Should().BeApproximately(0, 1e-6);
        pattern.Peaks.Select(peak => peak.K).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void Tails_that_are_left_out_have_the_stated_probability()
    {
        MolecularFormula formula = MolecularFormula.Parse(Mipomersen);
        foreach (double residual in (double[])[1e-12, 1e-9, 1e-6, 1e-3, 0.1, 0.5])
        {
            IsotopePattern pattern = IsotopePattern.Create(formula, residual);
            pattern.Peaks.Sum(peak => peak.Probability).Should().BeGreaterThanOrEqualTo(1 - residual - 1e-13);
            pattern.MostAbundant.K.Should().Be(4);
            pattern.Residual.Should().Be(residual);
        }
        IsotopePattern.Create(formula, 0.5).Peaks.Length.Should().BeLessThan(IsotopePattern.Create(formula).Peaks.Length);
    }

    [Fact]
    public void Lithium_has_a_lighter_isotope_and_chlorine_a_gap()
    {
        // 2009: 6Li 0.0759, 7Li 0.9241; 35Cl 0.7576, 37Cl 0.2424.
        IsotopePattern pattern = IsotopePattern.Create(MolecularFormula.Parse("ClLi"));
        pattern.Peaks.Select(peak => peak.K).Should().Equal(-1, 0, 1, 2);
        pattern.MostAbundant.K.Should().Be(0);
        pattern.Peaks[0].Probability.Should().BeApproximately(0.0759 * 0.7576, 1e-12);
        pattern.MostAbundant.Mass.Should().Be(MolecularFormula.Parse("ClLi").MonoisotopicMass);
        IsotopePattern.Create(MolecularFormula.Parse("Cl")).Peaks.Select(peak => peak.K).Should().Equal(0, 2);
    }

    [Fact]
    public void Labelled_isotopes_are_themselves()
    {
        IsotopePattern labelled = IsotopePattern.Create(MolecularFormula.Parse("C5[13C]5H14N5O7P"));
        IsotopePattern rest = IsotopePattern.Create(MolecularFormula.Parse("C5H14N5O7P"));
        labelled.Peaks.Select(peak => (peak.K, peak.Probability)).Should().Equal(rest.Peaks.Select(peak => (peak.K, peak.Probability)));
        Mass five = Element.Carbon.FindIsotope(13)!.Mass * 5;
        labelled.Peaks.Select(peak => peak.Mass).Should().Equal(rest.Peaks.Select(peak => peak.Mass + five));
        labelled.AverageMass.Should().Be(rest.AverageMass + five);
    }

    [Fact]
    public void Atoms_of_one_isotope_and_none_have_one_peak()
    {
        IsotopePattern.Create(MolecularFormula.Empty).Peaks.Should().Equal(new IsotopePeak(0, 1, default));
        IsotopePattern fluorine = IsotopePattern.Create(MolecularFormula.Parse("F9P"));
        fluorine.Peaks.Should().Equal(new IsotopePeak(0, 1, fluorine.Formula.MonoisotopicMass));
    }

    [Fact]
    public void A_buffer_that_is_too_small_takes_nothing()
    {
        MolecularFormula formula = MolecularFormula.Parse(Mipomersen);
        int needed = IsotopePattern.Create(formula).Peaks.Length;
        IsotopePattern.TryCompute(formula, new IsotopePeak[needed - 1], out int count).Should().BeFalse();
        count.Should().Be(0);
        IsotopePeak[] room = new IsotopePeak[needed];
        IsotopePattern.TryCompute(formula, room, out count).Should().BeTrue();
        room.Should().Equal(IsotopePattern.Create(formula).Peaks);
        count.Should().Be(needed);
    }

    [Fact]
    public void Nothing_is_allocated_with_a_buffer_of_the_callers()
    {
        MolecularFormula formula = MolecularFormula.Parse(Mipomersen);
        IsotopePeak[] room = new IsotopePeak[64];
        IsotopePattern.TryCompute(formula, room, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            IsotopePattern.TryCompute(formula, room, out _);
        }
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Absurd_requests_are_refused()
    {
        MolecularFormula water = MolecularFormula.Water;
        foreach (double residual in (double[])[double.NaN, 0, -1, 1e-13, 0.6, 1, double.PositiveInfinity])
        {
            water.Invoking(formula => IsotopePattern.Create(formula, residual)).Should().Throw<ArgumentOutOfRangeException>();
        }
        water.Invoking(formula => IsotopePattern.Create(formula, 1e-6, (AbundanceEdition)7)).Should().Throw<ArgumentOutOfRangeException>();
        water.Invoking(formula => IsotopePattern.Create(-formula)).Should().Throw<ArgumentException>().WithMessage("*difference*");
        MolecularFormula huge = MolecularFormula.Parse("C10000000H12000000");
        huge.Invoking(formula => IsotopePattern.Create(formula)).Should().Throw<ArgumentException>().WithMessage("*4096 peaks*");
        water.Invoking(_ => IsotopePattern.Create(null!)).Should().Throw<ArgumentNullException>();
    }

    /// <summary>Probability and probability times mass of each mass number, one atom after another.</summary>
    private static SortedDictionary<int, (double Probability, double Mass)> BruteForce(MolecularFormula formula, AbundanceEdition edition)
    {
        SortedDictionary<int, (double Probability, double Mass)> all = new() { [0] = (1, 0) };
        foreach (FormulaPart part in formula.Parts)
        {
            for (int i = 0; i < part.Count; i++)
            {
                SortedDictionary<int, (double Probability, double Mass)> next = [];
                foreach ((int number, (double probability, double mass)) in all)
                {
                    foreach (Isotope isotope in part.Element.Isotopes)
                    {
                        double abundance = (double)isotope.GetAbundance(edition)!.Value.Value;
                        next.TryGetValue(number + isotope.MassNumber, out (double Probability, double Mass) sum);
                        next[number + isotope.MassNumber] = (
                            sum.Probability + (probability * abundance),
                            sum.Mass + (abundance * (mass + (probability * isotope.Mass.ToDouble()))));
                    }
                }
                all = next;
            }
        }
        return all;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
