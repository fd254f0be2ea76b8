using System.Collections.Immutable;
using System.Globalization;
using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>Draws a map from top to bottom: heading, lines of cells with the hooks of each series, legend.</summary>
internal sealed class FragmentMapPicture
{
    private const int Margin = 16;
    private const int Left = 112;
    private const int CellHeight = 36;
    private const int CellWidth = 30;
    private const int Gap = 8;
    private const int CellsPerLine = 20;
    private const int Level = 15;
    private const int HookLength = 24;
    private const int NumberHeight = 14;
    // Room between the numbers and the charges of the nearest hooks.
    private const int HookGap = 8;
    private const int BlockGap = 22;
    private const int LegendLine = 18;

    private readonly SvgCanvas _canvas = new(Margin);
    private readonly NucleicAcid _molecule;

    // Smallest and largest absolute charge of the ions of each hook.
    private readonly Dictionary<(int Strand, FragmentSeries Series, int Cut), (int Least, int Most)> _hooks = [];
    private readonly ImmutableArray<FragmentSeries> _above;
    private readonly ImmutableArray<FragmentSeries> _below;
    private readonly int _notDrawn;
    private int _y = Margin;

    public FragmentMapPicture(NucleicAcid molecule, IEnumerable<FragmentIon> ions)
    {
        _molecule = molecule;
        var series = new List<FragmentSeries>();
        foreach (FragmentIon ion in ions)
        {
            Fragment fragment = ion.Fragment;
            if (fragment.Series.Kind > FragmentKind.ThreePrime)
            {
                _notDrawn++;
                continue;
            }
            if (!series.Contains(fragment.Series))
            {
                series.Add(fragment.Series);
            }
            int cut = fragment.Series.Kind == FragmentKind.FivePrime ? fragment.Place.LastUnit : fragment.Place.FirstUnit - 1;
            int charge = Math.Abs(ion.Charge);
            (int Strand, FragmentSeries Series, int Cut) key = (fragment.Strand, fragment.Series, cut);
            _hooks[key] = _hooks.TryGetValue(key, out (int Least, int Most) known)
                ? (Math.Min(known.Least, charge), Math.Max(known.Most, charge))
                : (charge, charge);
        }
        _above = [.. series.Where(one => one.Kind == FragmentKind.FivePrime)];
        _below = [.. series.Where(one => one.Kind == FragmentKind.ThreePrime)];
    }

    public string Draw(string? title, string? caption)
    {
        DrawHeading(title, 18, "bold");
        DrawHeading(caption, 13, "normal");
        for (int i = 0; i < _molecule.Strands.Length; i++)
        {
            DrawStrand(i + 1, StrandStrip.Create(_molecule.Strands[i]));
        }
        DrawLegend();
        return _canvas.ToDocument(title ?? "Fragment map", _molecule.ToString()!, _y);
    }

    private void DrawHeading(string? text, int size, string weight)
    {
        if (text is not null)
        {
            _y += size;
            _canvas.Text(Margin, _y, text, size, weight: weight);
            _y += 8;
        }
    }

    private void DrawStrand(int index, StrandStrip strip)
    {
        ImmutableArray<StripCell> cells = strip.Cells;
        // Cuts are counted in units; a group at the 5' end is a cell before the first.
        int offset = strip.Strand.FivePrimeGroup is null ? 0 : 1;
        for (int first = 0; first < cells.Length; first += CellsPerLine)
        {
            int end = Math.Min(cells.Length, first + CellsPerLine);
            int top = _y + (_above.Length * Level) + HookGap + NumberHeight;
            _canvas.Text(Left - 10, top + 23, first == 0 ? strip.FirstEnd : "", 13, anchor: "end");
            NameSeries(top);
            int x = Left;
            for (int i = first; i < end; i++)
            {
                int width = DrawCell(cells[i], strip.Strand.Length, x, top);
                x += width;
                if (i + 1 < cells.Length)
                {
                    DrawHooks(index, i - offset, x + (Gap / 2), top);
                }
                x += Gap;
            }
            _canvas.Text(x + 2, top + 23, end == cells.Length ? strip.LastEnd : "", 13);
            _y = top + CellHeight + NumberHeight + (_below.Length * Level) + BlockGap;
        }
    }

    private void NameSeries(int top)
    {
        for (int level = 0; level < _above.Length; level++)
        {
            _canvas.Text(Margin, HookAbove(top, level) + 4, _above[level].Symbol, 11, weight: "bold");
        }
        for (int level = 0; level < _below.Length; level++)
        {
            _canvas.Text(Margin, HookBelow(top, level) + 4, _below[level].Symbol, 11, weight: "bold");
        }
    }

    private int DrawCell(StripCell cell, int length, int x, int top)
    {
        string fill = cell.IsGroup ? StripPalette.Other : StripPalette.ColorOf(cell.SugarName);
        string ink = StripPalette.InkOn(fill);
        int width = Math.Max(CellWidth, TextMeasure.WidthOf(cell.Label, 11) + 8);
        _canvas.Rect(x, top, width, CellHeight, cell.IsGroup ? 12 : 3, fill, StripPalette.Line, 1);
        _canvas.Text(x + (width / 2), top + (cell.IsGroup ? 22 : 17), cell.Label, 11, anchor: "middle", weight: "bold", fill: ink);
        if (!cell.IsGroup)
        {
            _canvas.Text(x + (width / 2), top + 30, cell.SugarLabel, 9, anchor: "middle", fill: ink);
            _canvas.Text(x + (width / 2), top - 4, Say(cell.Position), 9, anchor: "middle");
            _canvas.Text(x + (width / 2), top + CellHeight + 11, Say(length + 1 - cell.Position), 9, anchor: "middle");
        }
        return width;
    }

    private void DrawHooks(int strand, int cut, int x, int top)
    {
        int highest = top;
        for (int level = 0; level < _above.Length; level++)
        {
            if (_hooks.TryGetValue((strand, _above[level], cut), out (int Least, int Most) charges))
            {
                highest = HookAbove(top, level);
                _canvas.Line(x - HookLength, highest, x, highest, 2, isDashed: _above[level].Loss != FragmentLoss.None);
                _canvas.Text(x - 2, highest + 9, Say(charges), 8, anchor: "end");
            }
        }
        int bottom = top + CellHeight;
        int lowest = bottom;
        for (int level = 0; level < _below.Length; level++)
        {
            if (_hooks.TryGetValue((strand, _below[level], cut), out (int Least, int Most) charges))
            {
                lowest = HookBelow(top, level);
                _canvas.Line(x, lowest, x + HookLength, lowest, 2, isDashed: _below[level].Loss != FragmentLoss.None);
                _canvas.Text(x + 2, lowest - 3, Say(charges), 8);
            }
        }
        if (highest < top)
        {
            _canvas.Line(x, highest, x, top, 1);
        }
        if (lowest > bottom)
        {
            _canvas.Line(x, bottom, x, lowest, 1);
        }
    }

    private void DrawLegend()
    {
        foreach (FragmentSeries series in _above.Concat(_below))
        {
            Explain(series.Symbol, series.Description);
        }
        bool hasLoss = _above.Concat(_below).Any(series => series.Loss != FragmentLoss.None);
        Explain("hook", "a bond that is cut; the bar points to the end that the fragment keeps, with the charges of its ions"
            + (hasLoss ? "; dashed where something is lost" : ""));
        if (_notDrawn > 0)
        {
            Explain("not drawn", $"{Say(_notDrawn)} ions of internal fragments, of the whole strand and of small parts");
        }
        HashSet<string> shown = [.. _molecule.Strands.SelectMany(strand => StrandStrip.Create(strand).Cells).Select(cell => cell.Text)];
        foreach (StripLegendEntry entry in StrandStrip.LegendOf(_molecule))
        {
            // Linkages and configurations are not drawn.
            if (entry.Color is null && !shown.Contains(entry.Symbol))
            {
                continue;
            }
            if (entry.Color is not null)
            {
                _canvas.Rect(Margin, _y, 28, 14, 2, entry.Color, StripPalette.Line, 1);
            }
            string ink = entry.Color is { } fill ? StripPalette.InkOn(fill) : StripPalette.Ink;
            _canvas.Text(Margin + 14, _y + 11, StripLegendEntry.Readable(entry.Symbol), 9, anchor: "middle", weight: "bold", fill: ink);
            _canvas.Text(Left, _y + 11, entry.Meaning, 12);
            _y += LegendLine;
        }
        _y += Margin - 4;
    }

    private void Explain(string symbol, string meaning)
    {
        _canvas.Text(Margin, _y + 11, symbol, 11, weight: "bold");
        _canvas.Text(Left, _y + 11, meaning, 12);
        _y += LegendLine;
    }

    private static int HookAbove(int top, int level) => top - NumberHeight - HookGap - (level * Level) - 4;

    private static int HookBelow(int top, int level) => top + CellHeight + NumberHeight + (level * Level) + 10;

    private static string Say((int Least, int Most) charges) =>
        charges.Least == charges.Most ? Say(charges.Least) : $"{Say(charges.Least)}-{Say(charges.Most)}";

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
