using System.Xml.Linq;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.Drawing;

public sealed class VariantLadderSvgTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static VariantList ListOf(NucleicAcid molecule, params string[] classes) => Listed.Of(
        molecule, VariantKind.Impurity,
        new VariantOptions { Classes = [.. classes.Select(symbol => VariantClass.Find(VariantKind.Impurity, symbol)!)], MaxTimes = 1 });

    private static string[] TextsOf(string svg) => [.. XDocument.Parse(svg).Descendants(s_svg + "text").Select(text => text.Value)];

    [Fact]
    public void A_ladder_has_lanes_bars_axis_and_legend()
    {
        string svg = VariantLadderSvg.Write(
            ListOf(Strand.Parse("Ads Tds Gd"), "ps-to-po", "deamination", "shortmer-5"), new VariantLadderOptions { Title = "a < b" });
        TextsOf(svg).Should().Contain(["a < b", "ps-to-po", "PS to PO", "deamination", "n-1 (5')", "mass of the free acid (Da)",
            "isotope envelope (99 % of it)", "most abundant mass", "envelope of the strand itself"]);
        TextsOf(svg).Should().Contain("outside the axis: 1 of 4", "n-2 is more than 500 Da lighter");
        svg.Should().NotContain("\r").And.EndWith("</svg>\n");
    }

    [Fact]
    public void Strands_of_a_duplex_have_panels()
    {
        var duplex = new Duplex(Strand.Parse("Afs Umo Gf"), Strand.Parse("Cms Afo Um"), 0);
        TextsOf(VariantLadderSvg.Write(ListOf(duplex, "ps-to-po"))).Should().Contain(["Strand 1", "Strand 2"]);
    }

    [Fact]
    public void The_axis_shows_what_is_asked_for()
    {
        VariantList list = ListOf(Strand.Parse("Ads Tds Gd"), "ps-to-po", "deamination");
        TextsOf(VariantLadderSvg.Write(list, new VariantLadderOptions { MinDelta = -5, MaxDelta = 5 })).Should()
            .Contain("deamination (A)").And.NotContain("PS to PO").And.Contain("outside the axis: 1 of 2");
        FluentActions.Invoking(() => VariantLadderSvg.Write(list, new VariantLadderOptions { MinDelta = 5, MaxDelta = 5 }))
            .Should().Throw<ArgumentException>();
        VariantLadderSvg.Write(list, new VariantLadderOptions { MinDelta = 2000 }).Should().Contain("</svg>");
        VariantLadderSvg.Write(ListOf(Strand.Parse("Tdo Td"), "moe-loss")).Should().Contain("</svg>");
    }

    /// <summary>Parts of a strand, down to a few nucleotides: all of them have their place.</summary>
    [Fact]
    public void Metabolites_are_all_on_the_axis()
    {
        VariantList list = Listed.Of(DrugCatalog.Default.Find("mipomersen")!.Molecule!, VariantKind.Metabolite, new VariantOptions());
        list.Variants.Should().Contain(variant => variant.MonoisotopicDelta.ToDouble() < -4000);
        TextsOf(VariantLadderSvg.Write(list)).Should().Contain(list.Variants.Select(variant => variant.Name))
            .And.NotContain(text => text.StartsWith("outside the axis"));
    }

    [Fact]
    public void A_list_that_is_too_long_is_refused()
    {
        VariantList list = Listed.Of(
            Strand.Parse(string.Join(' ', Enumerable.Repeat("Ads", 20)) + " Td"), VariantKind.Impurity,
            new VariantOptions { Classes = [VariantClass.Find(VariantKind.Impurity, "deletion")!], MaxShorter = 5, IsGrouped = false });
        list.Variants.Length.Should().BeGreaterThan(VariantLadderSvg.MaxShown);
        FluentActions.Invoking(() => VariantLadderSvg.Write(list)).Should().Throw<ArgumentException>();
    }
}
