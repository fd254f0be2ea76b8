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
    ];

    private static NucleicAcid Read(string text) => CanonicalText.Read(text, RandomStrands.Library).Value;

    [Fact]
    public void Strip_of_mipomersen_has_a_cell_for_each_residue()
    {
        StrandStrip strip = StrandStrip.Of(Mipomersen);
        strip.Strand.Should().BeSameAs(Mipomersen);
        string.Concat(strip.Cells.Select(cell => cell.Text + cell.Sugar + cell.Linkage)).Should().Be(CanonicalNotationTest.Mipomersen.Replace(" ", "", StringComparison.Ordinal));
        strip.Cells.Select(cell => cell.Position).Should().Equal(Enumerable.Range(1, 20));
        strip.Legend.Select(entry => entry.Symbol).Should().Equal("e", "d", "s", "mC");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Legend_explains_every_letter_that_occurs(string text)
    {
        foreach (Strand strand in Read(text).Strands)
        {
            StrandStrip strip = StrandStrip.Of(strand);
            HashSet<string> symbols = [.. strip.Legend.Select(entry => entry.Symbol)];
            symbols.Should().OnlyHaveUniqueItems();
            foreach (StripCell cell in strip.Cells)
            {
                symbols.Should().Contain(cell.IsGroup ? cell.Text.Split(':')[0].TrimEnd('}') + "}" : cell.Sugar);
            }
            foreach (Residue residue in strand.EnumerateResidues())
            {
                symbols.Contains(residue.Base.Token).Should().Be(residue.Base.Symbol is not ("A" or "C" or "G" or "T" or "U"));
                (residue.Linkage is null || symbols.Contains(residue.Linkage.Token)).Should().BeTrue();
                (residue.Pendant is null || symbols.Contains(residue.Pendant.Token)).Should().BeTrue();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Svg_is_well_formed_and_shows_every_cell_inside_the_picture_without_overlap(string text)
    {
        NucleicAcid molecule = Read(text);
        string svg = StripSvg.Write(molecule, new() { Title = "A <title> & \"more\"", Caption = "caption", CellsPerLine = 6 });
        svg.Should().NotContain("\r").And.EndWith("</svg>\n");
        XElement root = XDocument.Parse(svg).Root!;
        root.Element(Svg + "title")!.Value.Should().Be("A <title> & \"more\"");
        root.Element(Svg + "desc")!.Value.Should().Be(molecule.ToString());
        int width = (int)root.Attribute("width")!;
        int height = (int)root.Attribute("height")!;
        (int X, int Y, int Width, int Height)[] cells = [.. root.Elements(Svg + "rect").Skip(1).Select(r => ((int?)r.Attribute("x") ?? 0, (int?)r.Attribute("y") ?? 0, (int)r.Attribute("width")!, (int)r.Attribute("height")!))];
        int expected = molecule.Strands.Sum(strand => StrandStrip.Of(strand).Cells.Length);
        cells.Count(cell => cell.Height == 40).Should().Be(expected);
        foreach (var a in cells)
        {
            (a.X >= 0 && a.Y >= 0 && a.X + a.Width <= width && a.Y + a.Height <= height).Should().BeTrue();
            cells.Count(b => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height).Should().Be(1, "cells do not overlap");
        }
        root.Elements(Svg + "text").Should().OnlyContain(t => (int)t.Attribute("y")! <= height && (int)t.Attribute("x")! <= width);
    }

    [Fact]
    public void Svg_shows_the_bases_in_order_and_names_wings_and_gap()
    {
        XElement root = XDocument.Parse(StripSvg.Write(Mipomersen)).Root!;
        string[] texts = [.. root.Elements(Svg + "text").Select(t => t.Value)];
        texts.Should().ContainInOrder("5' wing, 5 MOE", "gap, 10 DNA", "3' wing, 5 MOE");
        string bases = string.Concat(root.Elements(Svg + "text").Where(t => (string)t.Attribute("font-weight")! == "bold" && (int)t.Attribute("font-size")! == 15).Select(t => t.Value));
        bases.Should().Be("GmCmCTmCAGTmCTGmCTTmCGmCAmCmC");
        texts.Should().Contain(["5'", "3'", "1", "5", "10", "20"]);
    }

    [Fact]
    public void Svg_of_a_duplex_lays_pairs_over_each_other()
    {
        var duplex = (Duplex)DrugCatalog.Default.Find("patisiran")!.Molecule;
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
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        try
        {
            StripSvg.Write(Mipomersen, options).Should().Be(svg);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
        FluentActions.Invoking(() => StripSvg.Write(Mipomersen, new() { CellsPerLine = 4 })).Should().Throw<ArgumentOutOfRangeException>();
        StripSvg.Write(Mipomersen).Should().Contain("<title>Oligonucleotide strip</title>");
    }

    [Fact]
    public void Svg_marks_opposite_residues_that_do_not_pair() =>
        StripSvg.Write(Read("Gro Ur |0| Gro Cr")).Should().Contain(">x</text>");

    [Fact]
    public void Palette_gives_each_sugar_a_fill_on_which_black_letters_are_readable()
    {
        string[] colors = [.. Sugar.All.Select(sugar => StripPalette.ColorOf(sugar.ShortName)), StripPalette.Other];
        colors.Should().OnlyHaveUniqueItems();
        foreach (string color in colors)
        {
            // WCAG 2.1: contrast of at least 4.5 : 1.
            ((Luminance(color) + 0.05) / (Luminance(StripPalette.Ink) + 0.05)).Should().BeGreaterThan(4.5, color);
        }
    }

    private static double Luminance(string color)
    {
        double[] channels = [.. Enumerable.Range(0, 3).Select(i => Convert.ToInt32(color.Substring(1 + (2 * i), 2), 16) / 255.0).Select(c => c <= 0.03928 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];
        return (0.2126 * channels[0]) + (0.7152 * channels[1]) + (0.0722 * channels[2]);
    }
}
