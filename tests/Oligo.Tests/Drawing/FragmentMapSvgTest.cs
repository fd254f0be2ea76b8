using System.Xml.Linq;
using FluentAssertions;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.Drawing;

public sealed class FragmentMapSvgTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Each_bond_and_series_has_a_hook_with_its_charges()
    {
        Strand strand = Strand.Parse("Ges mCes Ads Gds Td");
        var options = new FragmentOptions
        {
            Series = [FragmentSeries.AWithoutBase, FragmentSeries.W, FragmentSeries.Molecule],
            MaxCharge = 2,
        };
        XDocument picture = XDocument.Parse(FragmentMapSvg.Write(strand, FragmentList.Create(strand, options).Ions, "A & B"));
        string[] texts = [.. picture.Descendants(s_svg + "text").Select(text => text.Value)];
        // a1-B has a charge alone; the other three and four w have one and two.
        texts.Count(text => text == "1-2").Should().Be(7);
        texts.Should().Contain("1").And.Contain("a-B").And.Contain("w").And.Contain("A & B").And.Contain("5'").And.Contain("3'");
        texts.Should().Contain(text => text.StartsWith("2 ions of internal fragments", StringComparison.Ordinal));
        // Two lines for each hook; linkages are not drawn.
        picture.Descendants(s_svg + "line").Should().HaveCount(16);
    }

    [Fact]
    public void Strands_of_a_duplex_are_below_each_other_and_long_ones_wrap()
    {
        Strand first = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", 29)) + " Ad");
        var duplex = new Duplex(first, Strand.Parse("Tdo Td"), 0);
        FragmentOptions options = FragmentOptions.Default with { Series = [FragmentSeries.D, FragmentSeries.Y] };
        string svg = FragmentMapSvg.Write(duplex, FragmentList.Create(duplex, options).Ions);
        // d and y are named on the two lines of the first strand, that of the second, and in the legend.
        XDocument.Parse(svg).Descendants(s_svg + "text").Count(text => text.Value is "d" && text.Attribute("font-size")!.Value == "11")
            .Should().Be(4);
    }

    [Fact]
    public void A_map_of_thousands_of_units_is_refused()
    {
        Strand huge = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", FragmentMapSvg.MaxCells)) + " Ad");
        Action write = () => FragmentMapSvg.Write(huge, []);
        write.Should().Throw<ArgumentException>();
    }
}
