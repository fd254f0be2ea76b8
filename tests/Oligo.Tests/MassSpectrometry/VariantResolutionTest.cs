using FluentAssertions;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class VariantResolutionTest
{
    private const string Mipomersen =
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe";

    private static (VariantList List, VariantResolution Resolution) Compare(string power, params string[] classes)
    {
        VariantList list = Listed.Of(Strand.Parse(Mipomersen), VariantKind.Impurity, new VariantOptions
        {
            Classes = [.. classes.Select(symbol => VariantClass.Find(VariantKind.Impurity, symbol)!)],
            MaxTimes = 1,
            MaxShorter = 1,
        });
        return (list, VariantResolution.Create(list, ResolvingPower.Find(power)!, -5)!);
    }

    /// <summary>
    /// 0.984016 Da of deamination beside the isotope distances of the parent: by the centroids of isotopes.tsv, half of the peaks are
    /// 0.01638 Da apart or more, of 7168 Da (computed apart from this project).
    /// </summary>
    [Fact]
    public void Deamination_is_hidden_by_the_isotopes_of_the_parent()
    {
        (_, VariantResolution resolution) = Compare("60000", "deamination");
        resolution.IsToldFromParent(0).Should().BeFalse();
        resolution.GetResolvingPowerNeeded(0).Should().BeApproximately(437_700, 1_000);
        Compare("500000", "deamination").Resolution.IsToldFromParent(0).Should().BeTrue();
    }

    /// <summary>15.977 Da lighter: nothing of the parent is there; by isotopes.tsv, half of the peaks are 4.975 Da apart.</summary>
    [Fact]
    public void Oxygen_for_sulfur_is_told_apart_by_every_instrument()
    {
        (_, VariantResolution resolution) = Compare("2000", "ps-to-po");
        resolution.IsToldFromParent(0).Should().BeTrue();
        resolution.GetResolvingPowerNeeded(0).Should().BeApproximately(1437, 10);
    }

    /// <summary>Cyanoethyl on a linkage and on a base: one formula.</summary>
    [Fact]
    public void Molecules_of_one_formula_are_never_told_apart()
    {
        (VariantList list, VariantResolution resolution) = Compare("1e8", "cyanoethyl", "cnet", "acetyl");
        list.Variants[0].Formula.Should().Be(list.Variants[1].Formula);
        resolution.FindConfusable(0).Should().Equal(1);
        resolution.FindConfusable(1).Should().Equal(0);
        resolution.FindConfusable(2).Should().Equal(3);
    }

    [Fact]
    public void Neighbours_are_found_by_the_width_of_peaks()
    {
        // Acetyl 42.0106 Da and N2-acetyl-2,6-diaminopurine 41.0265 Da: 0.984 apart, like a deamination.
        Compare("60000", "acetyl", "adp").Resolution.FindConfusable(0).Should().Contain(2);
        Compare("1000000", "acetyl", "adp").Resolution.FindConfusable(0).Should().Equal(1);
    }

    [Fact]
    public void The_resolving_power_of_an_orbital_trap_falls_with_the_root_of_the_mz()
    {
        ResolvingPower power = ResolvingPower.Find("120000@200")!;
        power.At(200).Should().BeApproximately(120_000, 1e-6);
        power.At(800).Should().BeApproximately(60_000, 1e-6);
        power.ToString().Should().Be("120000@200");
        ResolvingPower.Find("60000")!.At(800).Should().Be(60_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("NaN")]
    [InlineData("1e10")]
    [InlineData("60000@")]
    [InlineData("60000@0")]
    [InlineData("60000@200@3")]
    [InlineData("60,000")]
    public void A_text_that_is_no_resolving_power_is_none(string text) => ResolvingPower.Find(text).Should().BeNull();

    [Fact]
    public void Absurd_values_are_refused()
    {
        FluentActions.Invoking(() => new ResolvingPower(0)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ResolvingPower(double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new ResolvingPower(60_000, 0)).Should().Throw<ArgumentOutOfRangeException>();
        VariantList list = Listed.Of(Strand.Parse("Ads Td"), VariantKind.Impurity);
        FluentActions.Invoking(() => VariantResolution.Create(list, new ResolvingPower(1000), 0)).Should()
            .Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new VariantOptions { MaxCount = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new VariantOptions { MaxCount = 2_000_000 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new VariantOptions { MaxShorter = -1 }).Should().Throw<ArgumentOutOfRangeException>();
    }
}
