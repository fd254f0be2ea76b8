using System.Collections.Immutable;
using System.Globalization;
using Oligo.Search;

namespace Oligo.Drawing;

/// <summary>
/// Draws a site as SVG: the duplex of a strand and a record, the sugars of the strand in the colours of its strip, and what differs in
/// frames. The bytes depend on nothing but the site and the strand. Safe to use from several threads.
/// </summary>
public static class SiteSvg
{
    private const int Margin = 8;
    private const int Column = 18;
    private const int LetterSize = 14;
    private const int LabelSize = 12;

    // Room for the places of the first and last base, and for the ends of the strands.
    private const int LabelWidth = 110;
    private const int UpperLine = 26;
    private const int LowerLine = 62;
    private const int CellHeight = 20;

    /// <summary>
    /// Draws a site as two rows of letters. Where the record is the RNA, it is the upper row, 5' to 3'; else the strand is. Bars join pairs
    /// of Watson and Crick, rings wobble pairs; a frame encloses bases that differ; brackets name the wings and the gap.
    /// </summary>
    /// <param name="site">The site.</param>
    /// <param name="strand">The strand whose bases were searched for.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The site is one of another strand.</exception>
    public static string Write(TargetSite site, Strand strand)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(strand);
        Nucleotide[] bases = [.. strand.Units.SkipWhile(unit => unit is not Nucleotide).Take(site.Query.Length).OfType<Nucleotide>()];
        if (bases.Length != site.Query.Length)
        {
            throw new ArgumentException("The site is of another strand.", nameof(strand));
        }
        ImmutableArray<SiteColumn> columns = SiteColumn.Of(site);
        bool isPlus = site.Strand == TargetStrand.Plus;
        (int target, int oligo) = isPlus ? (UpperLine, LowerLine) : (LowerLine, UpperLine);
        var canvas = new SvgCanvas(Margin);
        for (int i = 0; i < columns.Length; i++)
        {
            DrawColumn(canvas, columns[i], LeftOf(i), target, oligo, bases);
        }
        int right = LeftOf(columns.Length);
        (string first, string last) = isPlus ? ("5'", "3'") : ("3'", "5'");
        canvas.Text(LabelWidth - 6, target, string.Create(CultureInfo.InvariantCulture, $"{site.Start} {first}"), LabelSize, "end");
        canvas.Text(right + 6, target, string.Create(CultureInfo.InvariantCulture, $"{last} {site.End}"), LabelSize);
        canvas.Text(LabelWidth - 6, oligo, last, LabelSize, "end");
        canvas.Text(right + 6, oligo, first, LabelSize);
        int height = DrawZones(canvas, columns, StrandArchitecture.Create(strand), bases.Length);
        return canvas.ToDocument($"Site on {site.Record.Id}", site.ToString(), height);
    }

    private static int LeftOf(int column) => LabelWidth + (column * Column);

    private static void DrawColumn(SvgCanvas canvas, SiteColumn column, int x, int target, int oligo, Nucleotide[] bases)
    {
        int middle = x + (Column / 2);
        if (column.OligoBase != '-')
        {
            string fill = StripPalette.ColorOf(bases[column.OligoPosition - 1].Sugar.ShortName);
            canvas.Rect(x, oligo - LetterSize - 1, Column, CellHeight, 0, fill, StripPalette.Line, 1);
            canvas.Text(middle, oligo, column.OligoBase.ToString(), LetterSize, "middle", fill: StripPalette.InkOn(fill));
        }
        else
        {
            canvas.Text(middle, oligo, "-", LetterSize, "middle");
        }
        canvas.Text(middle, target, column.TargetBase.ToString(), LetterSize, "middle");
        const int Between = ((UpperLine + LowerLine - LetterSize) / 2) + 2;
        if (column.Kind == PairStep.Pair)
        {
            canvas.Line(middle, Between - 6, middle, Between + 6, 2);
            return;
        }
        canvas.Rect(
            x + 1, UpperLine - LetterSize - 3, Column - 2, LowerLine - UpperLine + CellHeight + 4, 3, "none", StripPalette.Alert, 2);
        if (column.Kind == PairStep.Wobble)
        {
            canvas.Rect(middle - 4, Between - 4, 8, 8, 4, "none", StripPalette.Line, 2);
        }
    }

    /// <summary>Names the wings and the gap below the picture.</summary>
    /// <returns>The height of the picture.</returns>
    private static int DrawZones(SvgCanvas canvas, ImmutableArray<SiteColumn> columns, StrandArchitecture architecture, int length)
    {
        const int Line = LowerLine + CellHeight - LetterSize + 6;
        SugarRun gap = architecture.Gap;
        if (gap.Length == 0 || architecture.Length != length)
        {
            return Line + Margin;
        }
        string ZoneOf(SiteColumn column) => Math.Max(column.OligoPosition, 1) - 1 is var index && index < gap.Start ? "5' wing"
            : index < gap.Start + gap.Length ? "gap" : "3' wing";
        for (int first = 0; first < columns.Length;)
        {
            string zone = ZoneOf(columns[first]);
            int next = first + 1;
            while (next < columns.Length && ZoneOf(columns[next]) == zone)
            {
                next++;
            }
            canvas.Line(LeftOf(first) + 2, Line, LeftOf(next) - 2, Line, 1);
            canvas.Text((LeftOf(first) + LeftOf(next)) / 2, Line + LabelSize + 2, zone, LabelSize, "middle");
            first = next;
        }
        return Line + LabelSize + 2 + Margin;
    }
}
