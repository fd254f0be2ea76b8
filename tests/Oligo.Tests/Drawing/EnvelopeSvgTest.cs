using System.Xml.Linq;
using FluentAssertions;
using Oligo.Chemistry;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.Drawing;

public sealed class EnvelopeSvgTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static readonly IsotopePattern s_pattern = IsotopePattern.Create(MolecularFormula.Parse("C230H324N67O122P19S19"));

    [Fact]
    public void A_pattern_has_sticks_profile_axis_and_legend()
    {
        string svg = EnvelopeSvg.Write(s_pattern, new EnvelopeSvgOptions { Title = "a < b", Power = new ResolvingPower(60_000) });
        var document = XDocument.Parse(svg);
        string[] texts = [.. document.Descendants(s_svg + "text").Select(text => text.Value)];
        texts.Should().Contain(["a < b", "mass (Da)", "100", "4", "7175",
            "profile at a resolving power of 60000, its highest point at 100 %"]);
        document.Descendants(s_svg + "path").Should().ContainSingle();
        document.Descendants(s_svg + "line").Count().Should().BeGreaterThan(s_pattern.Peaks.Length);
        svg.Should().NotContain("\r").And.EndWith("</svg>\n");
    }

    [Fact]
    public void Sticks_alone_have_no_profile() =>
        XDocument.Parse(EnvelopeSvg.Write(s_pattern)).Descendants(s_svg + "path").Should().BeEmpty();

    [Fact]
    public void Pictures_that_would_show_nothing_are_refused()
    {
        FluentActions.Invoking(() => EnvelopeSvg.Write(IsotopePattern.Create(MolecularFormula.Parse("C300000H300000"), 1e-12)))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => EnvelopeSvg.Write(s_pattern, new EnvelopeSvgOptions { Power = new ResolvingPower(1e9) }))
            .Should().Throw<ArgumentException>();
    }
}
