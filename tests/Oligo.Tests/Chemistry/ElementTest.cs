using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class ElementTest
{
    [Fact]
    public void Isotopes_of_every_reference_row_have_its_mass_and_uncertainty_to_the_last_digit()
    {
        IReadOnlyList<TestData.Row> rows = TestData.Read("isotope-masses.tsv");
        foreach (TestData.Row row in rows)
        {
            Isotope isotope = Find(row);
            isotope.Mass.Daltons.Should().Be(Number(row["mass_u"]), row.ToString());
            isotope.MassUncertainty.Daltons.Should().Be(Number(row["uncertainty_u"]), row.ToString());
            ((decimal)isotope.MassPicodaltons).Should().Be(isotope.Mass.Daltons * 1_000_000_000_000m);
        }
        Element.All.Sum(element => element.Isotopes.Length).Should().Be(rows.Count);
    }

    [Fact]
    public void Isotopes_of_every_reference_row_have_its_abundance_in_both_editions()
    {
        foreach (TestData.Row row in TestData.Read("isotope-abundances.tsv"))
        {
            AbundanceEdition edition = row["edition"] == "2013" ? AbundanceEdition.Ciaaw2013 : AbundanceEdition.Ciaaw2009;
            IsotopeAbundance? abundance = Find(row).GetAbundance(edition);
            abundance.Should().NotBeNull(row.ToString());
            abundance!.Value.Value.Should().Be(Number(row["abundance"]), row.ToString());
            abundance.Value.Value.ToString(CultureInfo.InvariantCulture).Should()
                .Be(row["abundance"], "the zeros at the end are printed too");
            abundance.Value.Low.Should().Be(row["interval_low"].Length == 0 ? null : Number(row["interval_low"]));
            abundance.Value.High.Should().Be(row["interval_high"].Length == 0 ? null : Number(row["interval_high"]));
        }
    }

    [Fact]
    public void Abundances_of_each_element_sum_to_one_in_both_editions()
    {
        foreach (Element element in Element.All)
        {
            foreach (AbundanceEdition edition in Enum.GetValues<AbundanceEdition>())
            {
                element.Isotopes.Sum(isotope => isotope.GetAbundance(edition)?.Value ?? 0).Should().Be(1, $"{element} {edition}");
            }
        }
    }

    [Fact]
    public void Elements_have_unique_symbols_names_and_numbers_and_a_dense_index()
    {
        Element.All.Select(element => element.Symbol).Should().OnlyHaveUniqueItems();
        Element.All.Select(element => element.Name).Should().OnlyHaveUniqueItems();
        Element.All.Select(element => element.AtomicNumber).Should().OnlyHaveUniqueItems();
        Element.All.Select(element => element.Index).Should().Equal(Enumerable.Range(0, Element.All.Length));
        Element.AllIsotopes.Select(isotope => isotope.Index).Should().Equal(Enumerable.Range(0, Element.AllIsotopes.Length));
    }

    [Theory]
    [InlineData("C", 12)]
    [InlineData("H", 1)]
    [InlineData("Br", 79)]
    [InlineData("B", 11)]
    [InlineData("Fe", 56)]
    [InlineData("Pt", 195)]
    [InlineData("Se", 80)]
    public void MostAbundant_is_the_isotope_that_monoisotopic_masses_count(string symbol, int massNumber)
    {
        Element? element = Element.Find(symbol)!;
        element.Should().NotBeNull();
        element!.MostAbundant.MassNumber.Should().Be(massNumber);
        element.ToString().Should().Be(symbol);
    }

    [Fact]
    public void TryGet_of_an_unknown_symbol_is_false()
    {
        Element? element = Element.Find("Xx");
        element.Should().BeNull();
        element.Should().BeNull();
        Element.Find("c").Should().BeNull("symbols are case-sensitive");
    }

    private static Isotope Find(TestData.Row row)
    {
        Element? element = Element.Find(row["element"])!;
        element.Should().NotBeNull(row.ToString());
        return element!.FindIsotope(int.Parse(row["mass_number"], CultureInfo.InvariantCulture))!;
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
