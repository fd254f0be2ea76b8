using Oligo;
using Oligo.Drawing;

namespace Samples;

/// <summary>A duplex as a picture, and its cells for a drawing of one's own.</summary>
internal static class PictureOfDuplex
{
    public static void Run()
    {
        NucleicAcid duplex = NucleicAcid.Parse("Gmo Umo Cfs Um |1| Amo Gfo Amo Cms Um");
        File.WriteAllText("duplex.svg", StripSvg.Write(duplex, new StripSvgOptions { Title = "A duplex" }));

        StripLayout layout = StripLayout.Create(duplex);
        foreach (StripRow row in layout.Rows)
        {
            IEnumerable<string> cells = Enumerable.Range(0, layout.ColumnCount).Select(column => row.At(column)?.Text ?? "-");
            Console.WriteLine($"{row.LeftLabel} {string.Concat(cells)} {row.RightLabel}");
        }
        foreach (StripLegendEntry entry in StrandStrip.LegendOf(duplex))
        {
            Console.WriteLine($"{entry.Symbol}: {entry.Meaning}");
        }
    }
}
