using System.Globalization;
using System.Xml.Linq;
using FluentAssertions;
using Oligo.Catalog;
using Oligo.Drawing;
using Oligo.Monomers;
using Oligo.Tests.Model;
using Xunit;

namespace Oligo.Tests.Drawing;

public sealed class StripTest
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly Strand Mipomersen = Strand.Parse(CanonicalNotationTest.Mipomersen);

    public static TheoryData<string> Texts =>
    [
        CanonicalNotationTest.Mipomersen,
        "Ad",
        "{p} GesR mCeo Tes Ad {p}",
        "Ams Gms Umo(3-3) Td",
        "Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td",
        "Gro Ar |-1| Uro Uro Gr",
        "{THA-GN3}o Tes mCeo Ads {Sp18}o Td",
        "[acme-C]e[acme-P]R T[acme-S]s Gd<Chol>o Ad",
        "Cms Ums Amo Gmo Gmo Umo {L96} |2| {ppp} Ams Cfs Amo Afo Ams Am",
        "Gro(5-5) Ars Uro(2-5) Ar",
        "{PEG:12}o Tes Ad {PEG:450}",
        "Gro Uro {Sp18}o Uro Aro Td |1| {p} Umo Aro {Sp18}o {Sp18}o Aro Aro Crs {L96}",
        "Gro {Sp18}o Ur |-1| Aro Cr",
        "[acme-C][acme-S]<Chol>[acme-P]X(3-3) Td",
    ];

    internal static NucleicAcid Read(string text) => NucleicAcid.Read(text, RandomStrands.Library).Value;

    [Fact]
    public void Strip_of_mipomersen_has_a_cell_for_each_residue()
    {
        StrandStrip strip = StrandStrip.Create(Mipomersen);
        strip.Strand.Should().BeSameAs(Mipomersen);
        string.Concat(strip.Cells.Select(cell => cell.Text + cell.Sugar + cell.Linkage)).Should()
            .Be(CanonicalNotationTest.Mipomersen.Replace(" ", "", StringComparison.Ordinal));
        strip.Cells.Select(cell => cell.Position).Should().Equal(Enumerable.Range(1, 20));
        strip.Legend.Select(entry => entry.Symbol).Should().Equal("e", "d", "s", "mC");
    }

    [Fact]
    public void Molecule_too_long_for_a_picture_is_refused()
    {
        Strand strand = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", StripSvg.MaxCells)) + " Td");
        strand.Invoking(molecule => StripSvg.Write(molecule)).Should()
            .Throw<ArgumentException>().WithMessage("*at most 100000*has 100001*");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Legend_explains_every_letter_that_occurs(string text)
    {
        foreach (Strand strand in Read(text).Strands)
        {
            StrandStrip strip = StrandStrip.Create(strand);
            HashSet<string> symbols = [.. strip.Legend.Select(entry => entry.Symbol)];
            symbols.Should().OnlyHaveUniqueItems();
            foreach (PackedUnit unit in strand.PackedUnits.Where(unit => unit.HasLinkage && !unit.Joint.IsOrdinary))
            {
                symbols.Should().Contain(unit.Joint.ToString());
            }
            foreach (StripCell cell in strip.Cells)
            {
                symbols.Should().Contain(cell.IsGroup ? cell.Text.Split(':')[0].TrimEnd('}') + "}" : cell.Sugar);
            }
            foreach (Nucleotide residue in strand.Nucleotides)
            {
                symbols.Contains(residue.Base.Token).Should().Be(residue.Base.Symbol is not ("A" or "C" or "G" or "T" or "U"));
                (residue.Linkage is null || symbols.Contains(residue.Linkage.Token)).Should().BeTrue();
                (residue.Pendant is null || symbols.Contains(residue.Pendant.Token)).Should().BeTrue();
            }
        }
    }

    [Fact]
    public void Svg_shows_the_bases_in_order_and_names_wings_and_gap()
    {
        XElement root = XDocument.Parse(StripSvg.Write(Mipomersen)).Root!;
        string[] texts = [.. root.Elements(Svg + "text").Select(t => t.Value)];
        texts.Should().ContainInOrder("5' wing, 5 MOE", "gap, 10 DNA", "3' wing, 5 MOE");
        string bases =
            string.Concat(root.Elements(Svg + "text")
                .Where(t => (string)t.Attribute("font-weight")! == "bold" && (int)t.Attribute("font-size")! == 15).Select(t => t.Value));
        bases.Should().Be("GmCmCTmCAGTmCTGmCTTmCGmCAmCmC");
        texts.Should().Contain(["5'", "3'", "1", "5", "10", "20"]);
    }

    [Fact]
    public void Svg_of_a_duplex_lays_pairs_over_each_other()
    {
        var duplex = (Duplex)DrugCatalog.Default.Find("patisiran")!.Molecule!;
        XElement root = XDocument.Parse(StripSvg.Write(duplex, new() { CellsPerLine = 40 })).Root!;
        int bars = root.Elements(Svg + "line").Count(line => (int)line.Attribute("x1")! == (int)line.Attribute("x2")!);
        bars.Should().Be(duplex.PairCount).And.Be(19);
    }

    [Fact]
    public void Svg_marks_positions_and_depends_on_nothing_but_its_input()
    {
        var options = new StripSvgOptions { MarkedPositions = [10] };
        string svg = StripSvg.Write(Mipomersen, options);
        svg.Should().Contain("stroke=\"#D00000\"");
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["ar-SA", "tr-TR", "de-DE", "sv-SE"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                StripSvg.Write(Mipomersen, options).Should().Be(svg, culture);
                StripSvg.Write(Read("Gro Ar |-1| Uro Uro Gr")).Should().NotContain("\u2212");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        FluentActions.Invoking(() => StripSvg.Write(Mipomersen, new() { CellsPerLine = 4 })).Should().Throw<ArgumentOutOfRangeException>();
        StripSvg.Write(Mipomersen).Should().Contain("<title>Oligonucleotide strip</title>");
    }

    [Fact]
    public void Svg_tells_pairs_wobbles_and_mismatches_apart()
    {
        string svg = StripSvg.Write(Read("Gro Uro Ar |0| Aro Gro Cr"));
        svg.Should().Contain(">x</text>").And.Contain("mismatch: opposite residues that do not pair").And.Contain("Watson-Crick pair").And.Contain("wobble pair");
        StripSvg.Write(Read("Gro Ur |0| Gro Cr")).Should().Contain("wobble pair").And.NotContain("mismatch");
        StripSvg.Write(Mipomersen).Should().NotContain("Watson-Crick").And.NotContain("marked position");
    }

    /// <summary>A gap over three lines is named once, on the line that holds most of it.</summary>
    [Fact]
    public void Region_that_wraps_is_named_once()
    {
        string svg = StripSvg.Write(Mipomersen, new() { CellsPerLine = 8 });
        svg.Split(">gap").Length.Should().Be(2);
        svg.Split(">3' wing").Length.Should().Be(2);
    }

    [Fact]
    public void Marks_lie_on_either_strand()
    {
        NucleicAcid duplex = Read("Gro Ur |0| Aro Cr");
        string first = StripSvg.Write(duplex, new() { MarkedPositions = [1] });
        string second = StripSvg.Write(duplex, new() { SecondMarkedPositions = [1] });
        second.Should().NotBe(first).And.Contain("marked position").And.Contain("stroke=\"#D00000\"");
        StripSvg.Write(Mipomersen, new() { SecondMarkedPositions = [1] }).Should().Be(StripSvg.Write(Mipomersen));
    }

    /// <summary>Groups show without the braces of the notation, and LNA by a capital, since its letter reads as a bar.</summary>
    [Fact]
    public void Groups_have_names_and_letters_are_legible()
    {
        string svg = StripSvg.Write(Read("{THA-GN3}o Als Tl"));
        svg.Should().Contain(">THA-GN3</text>").And.Contain(">L</text>").And.NotContain(">{THA-GN3}</text>").And.NotContain(">l</text>");
        StripPalette.ColorOf("PMO").Should().NotBe(StripPalette.Other);
    }

    [Fact]
    public void Marks_are_explained_and_marks_outside_the_strand_are_none()
    {
        StripSvg.Write(Mipomersen, new() { MarkedPositions = [1] }).Should().Contain("marked position");
        StripSvg.Write(Mipomersen, new() { MarkedPositions = [0, 21] }).Should().Be(StripSvg.Write(Mipomersen));
        StripSvg.Write(Mipomersen, new() { MarkedPositions = default }).Should().Be(StripSvg.Write(Mipomersen));
        StripSvg.Write(Read("{p} Ges Te"), new() { MarkedPositions = [0] }).Should().NotContain("marked position");
    }

    /// <summary>The free end of an inverted dT is 5'; a group behind a linkage shows the site that it takes.</summary>
    [Theory]
    [InlineData("Ad", "5'", "3'")]
    [InlineData("Ads Td", "5'", "3'")]
    [InlineData("Ams Gms Umo(3-3) Td", "5'", "5'")]
    [InlineData("Gro(5-5) Ars Uro(2-5) Ar", "3'", "3'")]
    [InlineData("Ads Gds Tdo(3-2) Ar", "5'", "3'")]
    [InlineData("{p} Ads Td {p}", "5'", "3'")]
    [InlineData("{THA-GN3}o Ads Tdo {Sp18}", "5'", "3'")]
    [InlineData("{Sp18}o(3-3) Ado(5-5) Ads Td", "3'", "3'")]
    [InlineData("Aro Gro Aro(2-5) {Sp18}", "5'", "2'")]
    public void Ends_bear_the_sites_that_face_outwards(string text, string left, string right)
    {
        var strand = (Strand)Read(text);
        StrandStrip strip = StrandStrip.Create(strand);
        strip.FirstEnd.Should().Be(left);
        strip.LastEnd.Should().Be(right);
        Labels(StripSvg.Write(strand)).Should().Equal(left, right);
        string twice = StripSvg.Write(new Duplex(strand, strand, 0));
        Labels(twice).Should().Equal(left, right, right, left);

        static IEnumerable<string> Labels(string svg) =>
            XDocument.Parse(svg).Root!.Elements(Svg + "text").Where(t => (int)t.Attribute("font-size")! == 13).Select(t => t.Value);
    }

    [Fact]
    public void Groups_show_their_repeats() =>
        StrandStrip.Create((Strand)Read("{PEG:12}o Tes Ad {PEG:450}")).Cells.Select(cell => cell.Text)
            .Should().Equal("{PEG:12}", "T", "A", "{PEG:450}");

    [Theory]
    [InlineData("bell \u0007", "bell \uFFFD")]
    [InlineData("\t\u001F\uFFFE", "\t\uFFFD\uFFFD")]
    [InlineData("\U0001F9EC <&> \"'", "\U0001F9EC <&> \"'")]
    public void Titles_become_what_xml_can_hold(string title, string shown)
    {
        XElement root = XDocument.Parse(StripSvg.Write(Mipomersen, new() { Title = title })).Root!;
        root.Element(Svg + "title")!.Value.Should().Be(shown);
        root.Elements(Svg + "text").First().Value.Should().Be(shown);
    }

    [Fact]
    public void Halves_of_surrogate_pairs_do_not_reach_the_picture()
    {
        string svg = StripSvg.Write(Mipomersen, new() { Title = "half " + '\uD83E', Caption = '\uDDEC' + "half" });
        svg.Should().Contain("half \uFFFD").And.Contain("\uFFFDhalf");
        svg.Any(char.IsSurrogate).Should().BeFalse();
    }

    [Fact]
    public void Wide_titles_widen_the_picture()
    {
        string title = new('W', 80);
        int width = (int)XDocument.Parse(StripSvg.Write(Mipomersen, new() { Title = title })).Root!.Attribute("width")!;
        width.Should().BeGreaterThan(TextMeasure.WidthOf(title, 18));
    }

    [Fact]
    public void Phosphorothioates_are_drawn_otherwise_than_phosphodiesters()
    {
        XElement[] lines = [.. XDocument.Parse(StripSvg.Write(Read("Ads Tdo Gd {p}"))).Root!.Elements(Svg + "line")];
        lines.Select(line => ((int)line.Attribute("stroke-width")!, line.Attribute("stroke-dasharray") is not null))
            .Should().Equal((2, false), (1, true), (1, false), (2, false), (1, true));
        // The last two are those of the legend.
    }

    [Fact]
    public void Linkages_of_the_second_strand_stay_between_their_residues()
    {
        // Drawn 3' to 5': p, A, o, C, s, G.
        XElement root = XDocument.Parse(StripSvg.Write(Read("Tdo Gdo Cd |0| Gds Cdo Ad {p}"))).Root!;
        int lower = root.Elements(Svg + "text").Where(t => t.Value == "p").Min(t => (int)t.Attribute("y")!);
        string[] row =
            [.. root.Elements(Svg + "text").Where(t => Math.Abs((int)t.Attribute("y")! - lower) <= 8)
                .OrderBy(t => (int)t.Attribute("x")!).Select(t => t.Value)];
        row.Should().Equal("3'", "p", "A", "o", "C", "s", "G", "5'");
    }

    [Fact]
    public void Labels_of_short_regions_give_way()
    {
        Labels("Ges Ads Tds Gds Cds Ads Te").Should().Equal("5' wing", "gap, 5 DNA", "3' wing");
        Labels("Gks Ges mCls Ads Tds Gds mCds Ads Tds Gds mCds Tes mCks Al").Should()
            .Equal("5' wing, 3 cEt/MOE/LNA", "gap, 8 DNA", "3' wing, 3 MOE/cEt/LNA");
        Labels("Gms Ams Tes Ads Tds Gds mCds Ads Tes mCes Ae").First().Should().Be("5' wing, 3 2'-OMe/MOE");

        static IEnumerable<string> Labels(string text) =>
            XDocument.Parse(StripSvg.Write(Read(text))).Root!.Elements(Svg + "text").Select(t => t.Value)
                .Where(value => value.Contains("wing", StringComparison.Ordinal) || value.StartsWith("gap", StringComparison.Ordinal));
    }

    [Fact]
    public void Palette_gives_each_usual_sugar_a_fill_on_which_its_letters_are_readable()
    {
        string[] colors =
            [.. Sugar.All.Select(sugar => StripPalette.ColorOf(sugar.ShortName)).Where(color => color != StripPalette.Other),
                StripPalette.Other];
        colors.Should().OnlyHaveUniqueItems().And.HaveCount(9);
        // Orange, sky blue, bluish green, yellow, reddish purple and blue of Okabe and Ito; beside them only greys.
        colors.Where(color => color[1..3] != color[3..5] || color[3..5] != color[5..7]).Should()
            .BeSubsetOf(["#E69F00", "#56B4E9", "#009E73", "#F0E442", "#CC79A7", "#0072B2"]);
        foreach (string color in colors)
        {
            // WCAG 2.1: contrast of at least 4.5 : 1.
            double[] light = [Luminance(color), Luminance(StripPalette.InkOn(color))];
            ((light.Max() + 0.05) / (light.Min() + 0.05)).Should().BeGreaterThan(4.5, color);
        }
        (1.05 / (Luminance(StripPalette.Alert) + 0.05)).Should().BeGreaterThan(4.5, "the mark of a mismatch stands on white");
    }

    private static double Luminance(string color)
    {
        double[] channels =
            [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16) / 255.0)
                .Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }
}
