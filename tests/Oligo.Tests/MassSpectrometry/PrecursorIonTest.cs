using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class PrecursorIonTest
{
    private static readonly MolecularFormula s_guacug = MolecularFormula.Parse("C57H71N22O41P5");

    [Fact]
    public void Ions_of_every_row_have_its_monoisotopic_and_average_mz()
    {
        foreach (TestData.Row row in TestData.Read("charge-series.tsv"))
        {
            int charge = int.Parse(row["charge"], CultureInfo.InvariantCulture);
            PrecursorIon ion = PrecursorIon.Create(MolecularFormula.Parse(row["formula"]), charge);
            ion.MonoisotopicMz.Should().BeApproximately(Number(row["monoisotopic_mz"]), 1e-5, row.ToString());
            ion.GetAverageMz().Should().BeApproximately(Number(row["average_mz"]), 1e-4, row.ToString());
            // A hydrogen atom in place of the proton: one electron more for each charge.
            (ion.MonoisotopicMz - PhysicalConstants.ElectronMass.ToDouble()).Should()
                .BeApproximately(Number(row["hydrogen_mz"]), 1e-5, row.ToString());
        }
    }

    /// <summary>mass-spectrometry.md, sections 2a and 5.</summary>
    [Theory]
    [InlineData(-1, "1873.27624", "[M-H]-")]
    [InlineData(-3, "623.75390", "[M-3H]3-")]
    public void Ions_of_GUACUG_are_the_published_ones(int charge, string mz, string name)
    {
        PrecursorIon ion = PrecursorIon.Create(s_guacug, charge);
        ion.MonoisotopicMz.ToString("F5", CultureInfo.InvariantCulture).Should().Be(mz);
        ion.ToString().Should().Be(name);
    }

    [Theory]
    [InlineData(-4, "2Na", "[M+2Na-6H]4-", -6)]
    [InlineData(-1, "Na", "[M+Na-2H]-", -2)]
    [InlineData(1, "Na", "[M+Na]+", 0)]
    [InlineData(3, "K", "[M+K+2H]3+", 2)]
    [InlineData(-2, "2Na+K", "[M+2Na+K-5H]2-", -5)]
    [InlineData(-3, "Mg", "[M+Mg-5H]3-", -5)]
    [InlineData(-2, "HFIP", "[M+HFIP-2H]2-", -2)]
    [InlineData(2, "H", "[M+2H]2+", 2)]
    public void Cations_take_the_place_of_protons(int charge, string adducts, string name, int protons)
    {
        PrecursorIon ion = PrecursorIon.Create(s_guacug, charge, AdductSum.Find(adducts));
        ion.ToString().Should().Be(name);
        ion.Protons.Should().Be(protons);
        ion.Adducts.ToString().Should().Be(adducts);
        // The atoms of the ion less one electron for each charge, but for the binding energy of protons (1.5e-8 Da each).
        double atoms = ion.Formula.MonoisotopicMass.ToDouble() - (charge * 0.000548579909);
        ion.MonoisotopicMass.ToDouble().Should().BeApproximately(atoms, 1e-7);
    }

    /// <summary>Differences of masses of the adducts: Na - H 21.98194, K - H 37.95588 (reference/impurity-deltas.tsv).</summary>
    [Theory]
    [InlineData("Na", 21.981944)]
    [InlineData("K", 37.955882)]
    public void Salts_are_heavier_by_the_published_differences(string adduct, double difference)
    {
        Mass ion = PrecursorIon.Create(s_guacug, -2, AdductSum.Find(adduct)).MonoisotopicMass;
        (ion - PrecursorIon.Create(s_guacug, -2).MonoisotopicMass).ToDouble().Should().BeApproximately(difference, 1e-6);
    }

    [Fact]
    public void Most_abundant_mz_of_mipomersen_is_that_of_its_fifth_peak()
    {
        PrecursorIon ion = PrecursorIon.Create(MolecularFormula.Parse("C230H324N67O122P19S19"), -8);
        // 7176.09708 (anchor) and eight protons of 1.0072764666 fewer.
        ion.GetMostAbundantMz().Should().BeApproximately((7176.09708 / 8) - 1.0072764666, 2e-6);
        ion.GetMostAbundantMass(AbundanceEdition.Ciaaw2013).Should().NotBe(ion.GetMostAbundantMass());
    }

    [Fact]
    public void Absurd_ions_are_refused()
    {
        s_guacug.Invoking(formula => PrecursorIon.Create(formula, 0)).Should().Throw<ArgumentOutOfRangeException>();
        s_guacug.Invoking(formula => PrecursorIon.Create(formula, 1_000_001)).Should().Throw<ArgumentOutOfRangeException>();
        s_guacug.Invoking(formula => PrecursorIon.Create(formula, int.MinValue)).Should().Throw<ArgumentOutOfRangeException>();
        s_guacug.Invoking(formula => PrecursorIon.Create(formula, -72)).Should().Throw<ArgumentException>().WithMessage("*72 hydrogen*");
        PrecursorIon huge = PrecursorIon.Create(MolecularFormula.Parse("C10000000H12000000"), -1);
        huge.Invoking(ion => ion.GetMostAbundantMass()).Should().Throw<InvalidOperationException>().WithMessage("*4096 peaks*");
    }

    [Theory]
    [InlineData("Xx")]
    [InlineData("")]
    [InlineData("0Na")]
    [InlineData("Na+Na")]
    [InlineData("1001Na")]
    [InlineData("99999999999Na")]
    [InlineData("Na++K")]
    [InlineData("-Na")]
    public void What_is_no_sum_of_adducts_is_not_found(string text) => AdductSum.Find(text).Should().BeNull();

    [Fact]
    public void Adducts_are_found_by_symbol_and_name()
    {
        foreach (Adduct adduct in Adduct.All)
        {
            Adduct.Find(adduct.Symbol).Should().BeSameAs(adduct);
            Adduct.Find(adduct.Name).Should().BeSameAs(adduct);
            AdductSum.Create((adduct, 2)).ToString().Should().Be($"2{adduct.Symbol}");
        }
        Adduct.All.Select(adduct => adduct.Symbol).Should().OnlyHaveUniqueItems()
            .And.Contain(["Na", "K", "NH4", "TEA", "DIPEA", "HFIP", "Mg", "Ca", "Fe(II)", "Fe(III)"]);
        Action twice = () => AdductSum.Create((Adduct.Sodium, 1), (Adduct.Sodium, 1));
        twice.Should().Throw<ArgumentException>();
        Action none = () => AdductSum.Create((Adduct.Sodium, 0));
        none.Should().Throw<ArgumentOutOfRangeException>();
        Action many = () => AdductSum.Create((Adduct.Sodium, 1000), (Adduct.Potassium, 1));
        many.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
