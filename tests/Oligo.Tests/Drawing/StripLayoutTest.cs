using System.Xml.Linq;
using FluentAssertions;
using Oligo.Drawing;
using Xunit;

namespace Oligo.Tests.Drawing;

/// <summary>Where things stand: nothing is cut off, nothing lies on another, opposite residues stand above each other.</summary>
public sealed class StripLayoutTest
{
    private const int CellHeight = 40;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string, int> Pictures
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (string text in StripTest.Texts.Select(row => row.Data))
            {
                data.Add(text, 25);
                data.Add(text, 6);
            }
            return data;
        }
    }

    private readonly record struct Box(int X, int Y, int Width, int Height, string Text)
    {
        public bool IsIn(Box other) =>
            X >= other.X && Y >= other.Y && X + Width <= other.X + other.Width && Y + Height <= other.Y + other.Height;

        public bool Meets(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public void Svg_shows_everything_inside_the_picture_and_without_overlap(string text, int cellsPerLine)
    {
        NucleicAcid molecule = StripTest.Read(text);
        Check(molecule, new()
        {
            Title = "A <title> & \"more\"",
            Caption = new string('W', 60),
            CellsPerLine = cellsPerLine,
            MarkedPositions = [1]
        });
    }

    [Fact]
    public void Svg_of_random_strands_shows_everything_without_overlap()
    {
        var random = new RandomStrands(20260101);
        for (int i = 0; i < 300; i++)
        {
            Check(random.NextRich(12), new() { CellsPerLine = 5 + (i % 9) });
            Check(random.Next(60), StripSvgOptions.Default);
        }
    }

    private static void Check(NucleicAcid molecule, StripSvgOptions options)
    {
        string svg = StripSvg.Write(molecule, options);
        svg.Should().NotContain("\r").And.EndWith("</svg>\n");
        XElement root = XDocument.Parse(svg).Root!;
        root.Element(Svg + "title")!.Value.Should().Be(options.Title ?? "Oligonucleotide strip");
        root.Element(Svg + "desc")!.Value.Should().Be(molecule.ToString());
        var picture = new Box(0, 0, (int)root.Attribute("width")!, (int)root.Attribute("height")!, "");
        Box[] cells = CellsOf(root);
        Box[] texts = TextsOf(root);
        cells.Should().HaveCount(molecule.Strands.Sum(strand => StrandStrip.Create(strand).Cells.Length));
        cells.Concat(texts).Where(box => !box.IsIn(picture)).Should().BeEmpty();
        for (int i = 0; i < cells.Length; i++)
        {
            cells.Skip(i + 1).Where(cell => cell.Meets(cells[i])).Should().BeEmpty();
            texts.Where(box => box.Meets(cells[i]) && !box.IsIn(cells[i])).Should()
                .BeEmpty($"a text stands in a cell or beside it, in {molecule}");
        }
        for (int i = 0; i < texts.Length; i++)
        {
            texts.Skip(i + 1).Where(box => box.Meets(texts[i])).Should().BeEmpty($"texts stand apart in {molecule}");
        }
        string[] shown = [.. texts.Select(box => box.Text)];
        shown.Should().Contain(molecule.Strands.SelectMany(strand => StrandStrip.Create(strand).Legend)
            .SelectMany(entry => new[] { entry.Symbol == "l" ? "L" : entry.Symbol.Trim('{', '}'), entry.Meaning }));
        // Letters of the cells in order, line by line: the first strand to the right, the second to the left.
        string[] inCells = [.. cells.Select(cell => texts.First(box => box.IsIn(cell)).Text)];
        if (molecule is Strand strand)
        {
            inCells.Should().Equal(StrandStrip.Create(strand).Cells.Select(Shown));
        }
        else
        {
            inCells.Should().BeEquivalentTo(molecule.Strands.SelectMany(one => StrandStrip.Create(one).Cells).Select(Shown));
        }
    }

    /// <summary>Pictures show groups without the braces of the notation.</summary>
    private static string Shown(StripCell cell) => cell.IsGroup ? cell.Text.Trim('{', '}') : cell.Text;

    [Fact]
    public void Strip_wraps_after_the_stated_number_of_cells()
    {
        Strand strand = Strand.Parse(string.Join(' ', Enumerable.Repeat("Gds Tds", 24)) + " Aes Ge");
        Box[] cells = CellsOf(XDocument.Parse(StripSvg.Write(strand, new() { CellsPerLine = 20 })).Root!);
        cells.GroupBy(cell => cell.Y).Select(line => line.Count()).Should().Equal(20, 20, 10);
        CellsOf(XDocument.Parse(StripSvg.Write(strand)).Root!).GroupBy(cell => cell.Y).Select(line => line.Count()).Should().Equal(25, 25);
        XElement[] numbers =
            [.. XDocument.Parse(StripSvg.Write(strand)).Root!.Elements(Svg + "text").Where(t => (int)t.Attribute("font-size")! == 10)];
        numbers.Select(t => t.Value).Should().Equal("1", "5", "10", "15", "20", "25", "30", "35", "40", "45", "50");
    }

    [Theory]
    [InlineData("Gro Umo Aro Tdo Td |2| Umo Aro Cmo Tdo Td")]
    [InlineData("Gro Ar |-1| Uro Uro Gr")]
    [InlineData("Cms Ums Amo Gmo Gmo Umo {L96} |2| {ppp} Ams Cfs Amo Afo Ams Am")]
    [InlineData("Gro Uro {Sp18}o Uro Aro Td |1| {p} Umo Aro {Sp18}o {Sp18}o Aro Aro Crs {L96}")]
    [InlineData("{Sp18}o Gro {Sp18}o {Sp18}o Uro Uro Ar |0| Uro Aro Aro {Sp18}o Crs {L96}")]
    [InlineData("Gro {Sp18}o Ur |-1| Aro Cr")]
    public void Opposite_residues_stand_above_each_other(string text)
    {
        var duplex = (Duplex)StripTest.Read(text);
        XElement root = XDocument.Parse(StripSvg.Write(duplex, new() { CellsPerLine = 40 })).Root!;
        Box[] cells = CellsOf(root);
        int[] sense = [.. Middles(cells.Where(cell => cell.Y == cells[0].Y), duplex.Sense)];
        int[] antisense = [.. Middles(cells.Where(cell => cell.Y == cells[^1].Y), duplex.Antisense, isReversed: true)];
        cells[0].Y.Should().BeLessThan(cells[^1].Y);
        int pairs = 0;
        for (int i = 0; i < sense.Length; i++)
        {
            if (duplex.OppositeOf(i) is var opposite and >= 0)
            {
                antisense[opposite].Should().Be(sense[i]);
                pairs++;
            }
        }
        pairs.Should().BePositive();
        antisense.Intersect(sense).Should().HaveCount(pairs, "residues without a partner stand alone");
        int bars = root.Elements(Svg + "line").Count(line => (int)line.Attribute("x1")! == (int)line.Attribute("x2")!);
        bars.Should().Be(duplex.PairCount);
    }

    private static IEnumerable<int> Middles(IEnumerable<Box> cells, Strand strand, bool isReversed = false)
    {
        IEnumerable<Box> ordered = isReversed ? cells.OrderByDescending(cell => cell.X) : cells.OrderBy(cell => cell.X);
        return ordered.Zip(StrandStrip.Create(strand).Cells).Where(pair => !pair.Second.IsGroup)
            .Select(pair => pair.First.X + (pair.First.Width / 2));
    }

    private static Box[] CellsOf(XElement root) =>
        [.. root.Elements(Svg + "rect").Where(r => r.Attribute("x") is not null && (int)r.Attribute("height")! == CellHeight)
            .Select(r => new Box((int)r.Attribute("x")!, (int)r.Attribute("y")!, (int)r.Attribute("width")!, CellHeight, ""))];

    /// <summary>
    /// The boxes of texts as wide as the widest font makes them; letters reach from eight tenths above the baseline to it, the rest is air.
    /// </summary>
    private static Box[] TextsOf(XElement root) =>
        [.. root.Elements(Svg + "text").Select(t =>
        {
            int size = (int)t.Attribute("font-size")!;
            int width = TextMeasure.WidthOf(t.Value, size);
            int x = (int)t.Attribute("x")!
                - ((string)t.Attribute("text-anchor")! switch { "start" => 0, "middle" => width / 2, _ => width });
            int height = size * 8 / 10;
            return new Box(x, (int)t.Attribute("y")! - height, width, height, t.Value);
        })];
}
