using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Drawing;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.Drawing;

/// <summary>m/z of mipomersen: its most abundant mass, 7176.09708 Da by IsoSpec, less the protons, over the charge.</summary>
public sealed class ChargeEnvelopeSvgTest
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    private static readonly Strand s_mipomersen =
        Strand.Parse("Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");

    [Fact]
    public void Ions_have_labels_axis_and_a_legend_that_says_what_heights_are()
    {
        string svg = Draw(new ChargeSeriesOptions { MinCharge = 4, MaxCharge = 7 }, "a < b");
        svg.Should().NotContain("\r").And.EndWith("</svg>\n");
        TextsOf(svg).Should().Contain(["a < b", "m/z", "4- at 1793.02", "5- at 1434.21", "1400",
            "All ions are drawn equally high: their shares depend on solvent and source and are not computed."]);
    }

    [Fact]
    public void Ions_with_adducts_are_named() => TextsOf(Draw(new ChargeSeriesOptions
    {
        MinCharge = 4,
        MaxCharge = 4,
        Adducts = [AdductSum.None, AdductSum.Find("Na")!],
    })).Should().Contain(text => text.StartsWith("4- at ", StringComparison.Ordinal))
        .And.Contain(text => text.StartsWith("[M+Na-5H]4- at ", StringComparison.Ordinal));

    [Fact]
    public void Sticks_are_where_the_axis_has_their_mz()
    {
        var document = XDocument.Parse(Draw(new ChargeSeriesOptions { MinCharge = 3, MaxCharge = 9 }));
        (double Mz, int X)[] marks = [.. document.Descendants(s_svg + "text")
            .Where(text => (string)text.Attribute("text-anchor")! == "middle" && text.Value.All(char.IsAsciiDigit))
            .Select(text => (double.Parse(text.Value, CultureInfo.InvariantCulture), (int)text.Attribute("x")!))];
        double scale = (marks[^1].X - marks[0].X) / (marks[^1].Mz - marks[0].Mz);
        foreach (XElement label in document.Descendants(s_svg + "text").Where(text => text.Value.Contains("- at ")))
        {
            double mz = double.Parse(label.Value.Split(" at ")[1], CultureInfo.InvariantCulture);
            double expected = marks[0].X + ((mz - marks[0].Mz) * scale);
            document.Descendants(s_svg + "line").Where(line => (int)line.Attribute("stroke-width")! == 2)
                .Should().Contain(line => Math.Abs((int)line.Attribute("x1")! - expected) <= 2, label.Value);
        }
    }

    [Theory]
    [InlineData(1, 19)]
    [InlineData(3, 12)]
    public void No_line_crosses_a_label_and_no_label_another(int min, int max)
    {
        var document = XDocument.Parse(Draw(new ChargeSeriesOptions { MinCharge = min, MaxCharge = max }));
        // 5.5 pixels: the mean advance of digits of Helvetica at 11 pixels is 6.1, of points and spaces 3.1.
        (int X, int End, int Y)[] labels = [.. document.Descendants(s_svg + "text").Where(text => text.Value.Contains("- at "))
            .Select(text => ((int)text.Attribute("x")!, (int)text.Attribute("x")! + (int)(text.Value.Length * 5.5),
                (int)text.Attribute("y")!))];
        (int X, int Top)[] lines = [.. document.Descendants(s_svg + "line")
            .Where(line => (int)line.Attribute("x1")! == (int)line.Attribute("x2")!)
            .Select(line => ((int)line.Attribute("x1")!, (int)line.Attribute("y2")!))];
        labels.Should().HaveCount(max - min + 1);
        foreach ((int x, int end, int y) in labels)
        {
            lines.Should().NotContain(line => line.X > x && line.X < end && line.Top < y);
            labels.Should().NotContain(other => other.X > x && other.X < end && Math.Abs(other.Y - y) < 11);
        }
    }

    [Fact]
    public void One_charge_shows_its_isotope_peaks_and_many_one_line_each()
    {
        // By IsoSpec k = 0 to 12 have 99.2 % of the pattern, and no fewer peaks have 99 %; k = 13 and all above have 0.8 %, more than half
        // of what is left out, which may come from either end.
        ThickLines(Draw(new ChargeSeriesOptions { MinCharge = 4, MaxCharge = 4 })).Should().BeInRange(13, 14);
        ThickLines(Draw(new ChargeSeriesOptions { MinCharge = 1, MaxCharge = 19 })).Should().Be(19);
    }

    [Fact]
    public void Series_that_no_picture_holds_are_refused()
    {
        var none = ChargeSeries.Create(s_mipomersen, new ChargeSeriesOptions { MinMz = 9000 });
        FluentActions.Invoking(() => ChargeEnvelopeSvg.Write(none)).Should().Throw<ArgumentException>().WithMessage("*has 0*");
        var many = ChargeSeries.Create(s_mipomersen, new ChargeSeriesOptions
        {
            Adducts = [AdductSum.None, AdductSum.Find("Na")!, AdductSum.Find("2Na")!, AdductSum.Find("K")!],
        });
        FluentActions.Invoking(() => ChargeEnvelopeSvg.Write(many)).Should().Throw<ArgumentException>().WithMessage("*has 76*");
    }

    private static string Draw(ChargeSeriesOptions ions, string? title = null) =>
        ChargeEnvelopeSvg.Write(ChargeSeries.Create(s_mipomersen, ions), new ChargeEnvelopeSvgOptions { Title = title });

    private static string[] TextsOf(string svg) => [.. XDocument.Parse(svg).Descendants(s_svg + "text").Select(text => text.Value)];

    // One of them is the sample of the legend.
    private static int ThickLines(string svg) => XDocument.Parse(svg).Descendants(s_svg + "line")
        .Count(line => (int)line.Attribute("stroke-width")! == 2) - 1;
}
