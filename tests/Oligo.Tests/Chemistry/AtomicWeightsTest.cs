using System.Globalization;
using FluentAssertions;
using Oligo.Chemistry;
using Xunit;

namespace Oligo.Tests.Chemistry;

public sealed class AtomicWeightsTest
{
    private static readonly MolecularFormula MipomersenSodium = MolecularFormula.Parse("C230H305N67Na19O122P19S19");

    public static TheoryData<string> Editions => [.. TestData.Read("edition-masses.tsv").Select(row => row["edition"])];

    [Theory]
    [MemberData(nameof(Editions))]
    public void Average_of_mipomersen_sodium_in_each_edition_is_the_listed_one(string edition)
    {
        TestData.Row row = TestData.Read("edition-masses.tsv").Single(row => row["edition"] == edition);
        AtomicWeights? weights = AtomicWeights.Find(edition)!;
        weights.Should().NotBeNull();
        AverageMass average = MolecularFormula.Parse(row["formula"]).GetAverageMass(weights);
        average.Value.Daltons.Should().Be(Number(row["mass"]));
        average.Edition.Should().BeSameAs(weights);
    }

    [Fact]
    public void Weights_of_every_reference_row_are_in_their_edition()
    {
        foreach (IGrouping<(string, string), TestData.Row> group in TestData.Read("atomic-weights.tsv")
            .GroupBy(row => (row["element"], row["edition"])))
        {
            Element? element = Element.Find(group.Key.Item1)!;
            element.Should().NotBeNull();
            AtomicWeights? edition = AtomicWeights.Find(group.Key.Item2)!;
            edition.Should().NotBeNull();
            AtomicWeight weight = edition![element!];
            Dictionary<string, TestData.Row> kinds = group.ToDictionary(row => row["kind"]);
            if (kinds.TryGetValue("interval_low", out TestData.Row? low))
            {
                weight.IsInterval.Should().BeTrue();
                weight.Low.Should().Be(Number(low["value"]));
                weight.High.Should().Be(Number(kinds["interval_high"]["value"]));
                weight.Value.Should().Be(Number((kinds.GetValueOrDefault("conventional") ?? kinds["abridged"])["value"]));
            }
            else
            {
                weight.IsInterval.Should().BeFalse();
                weight.Value.Should().Be(Number(kinds["standard"]["value"]));
                weight.HalfWidth.Should().Be(Number(kinds["standard"]["uncertainty"]));
            }
            if (kinds.TryGetValue("abridged", out TestData.Row? abridged) && group.Key.Item2 is "2021" or "2024")
            {
                AtomicWeights? inShort = AtomicWeights.Find(group.Key.Item2 + "-abridged")!;
                inShort.Should().NotBeNull();
                inShort![element!].Value.Should().Be(Number(kinds["abridged"]["value"]));
                inShort[element!].HalfWidth.Should().Be(Number(kinds["abridged"]["uncertainty"]));
            }
        }
    }

    [Fact]
    public void Half_width_of_mipomersen_sodium_is_the_published_half_dalton()
    {
        AverageMass mass = MipomersenSodium.GetAverageMass();
        mass.HalfWidth.Daltons.Should().BeApproximately(0.51m, 0.005m, "mass-spectrometry.md, section 5");
        mass.Low.Should().BeLessThan(mass.Value);
        mass.High.Should().BeGreaterThan(mass.Value);
        mass.ToString().Should().Be("7594.764 Da (7594.340 to 7595.352, weights of 2024)");
    }

    [Theory]
    [InlineData("current", "2024")]
    [InlineData("CURRENT", "2024")]
    [InlineData("CIAAW-2021", "2021")]
    [InlineData("IUPAC 1993", "1993")]
    [InlineData(" 2021-Abridged ", "2021-abridged")]
    public void TryGet_knows_names_and_prefixes(string name, string expected)
    {
        AtomicWeights? weights = AtomicWeights.Find(name)!;
        weights.Should().NotBeNull();
        weights!.ToString().Should().Be(expected);
    }

    [Fact]
    public void Find_of_an_unknown_edition_is_null() => AtomicWeights.Find("1992").Should().BeNull();

    [Fact]
    public void Editions_have_unique_names_and_sources_and_the_current_one_is_the_newest()
    {
        AtomicWeights.All.Select(edition => edition.Name).Should().OnlyHaveUniqueItems();
        AtomicWeights.All.Should().OnlyContain(edition => edition.Source.Length > 0);
        AtomicWeights.Current.Year.Should().Be(AtomicWeights.All.Max(edition => edition.Year));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
