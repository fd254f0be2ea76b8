using System.Globalization;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>One drawing of an isotope pattern.</summary>
internal sealed class EnvelopePicture(IsotopePattern pattern, EnvelopeProfile? profile, EnvelopeSvgOptions options)
{
    private const int Margin = 16;
    private const int Left = 64;
    private const int AxisWidth = 760;
    private const int Height = 300;
    private const int LabelSize = 11;
    private const string Shade = "#B0B0B0";

    // Peaks whose k is written: a share of the highest.
    private const double Labelled = 0.05;

    private readonly SvgCanvas _canvas = new(Margin);
    private int _y = Margin;

    public string Draw()
    {
        DrawHeading(options.Title, 18, "bold");
        DrawHeading(options.Caption, 13, "normal");
        double first = pattern.Peaks[0].Mass.ToDouble();
        double last = pattern.Peaks[^1].Mass.ToDouble();
        double reach = Math.Max(profile?.Width ?? 0, 0.6);
        var axis = new MassAxis(first - reach, last + reach, Left, AxisWidth);
        int top = _y + 24;
        int bottom = top + Height;
        DrawHeights(top, bottom);
        DrawProfile(axis, bottom);
        DrawSticks(axis, bottom);
        axis.Draw(_canvas, bottom, "mass (Da)");
        _y = bottom + 52;
        DrawLegend();
        return _canvas.ToDocument(options.Title ?? "Isotope pattern", $"Isotope pattern of {pattern.Formula}", _y);
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

    /// <summary>Percent of the highest peak, at the left.</summary>
    private void DrawHeights(int top, int bottom)
    {
        _canvas.Line(Left, top, Left, bottom, 1);
        for (int percent = 0; percent <= 100; percent += 20)
        {
            int y = bottom - (percent * Height / 100);
            _canvas.Line(Left - 5, y, Left, y, 1);
            _canvas.Text(Left - 8, y + 4, percent.ToString(CultureInfo.InvariantCulture), LabelSize, "end");
        }
        _canvas.Text(Left - 8, top - 12, "%", 12, "end");
    }

    private void DrawProfile(MassAxis axis, int bottom)
    {
        if (profile is null)
        {
            return;
        }
        // The highest point of a column of pixels is what is seen of it.
        var heights = new SortedDictionary<int, double>();
        foreach (ProfilePoint point in profile.Points.Where(point => axis.Holds(point.Mz)))
        {
            int x = axis.At(point.Mz);
            heights[x] = Math.Max(heights.GetValueOrDefault(x), point.Height);
        }
        double most = heights.Values.Append(0).Max();
        _canvas.Area(
            [.. heights.Select(column => (column.Key, bottom - (int)Math.Round(column.Value / most * Height)))], bottom, Shade);
    }

    private void DrawSticks(MassAxis axis, int bottom)
    {
        double most = pattern.MostAbundant.Probability;
        foreach (IsotopePeak peak in pattern.Peaks)
        {
            int x = axis.At(peak.Mass.ToDouble());
            int height = (int)Math.Round(peak.Probability / most * Height);
            _canvas.Line(x, bottom, x, bottom - height, 2);
            if (peak.Probability >= Labelled * most)
            {
                _canvas.Text(x, bottom - height - 6, peak.K.ToString(CultureInfo.InvariantCulture), LabelSize, "middle");
            }
        }
    }

    private void DrawLegend()
    {
        _canvas.Line(Margin + 8, _y + 10, Margin + 8, _y - 4, 2);
        _canvas.Text(Margin + 20, _y + 8, "centroid of each mass number; above it k, neutrons more than the monoisotopic molecule has", 12);
        _y += 22;
        if (options.Power is not null)
        {
            _canvas.Rect(Margin, _y - 2, 20, 12, 0, Shade, StripPalette.Line, 1);
            _canvas.Text(Margin + 28, _y + 8, $"profile at a resolving power of {options.Power}, its highest point at 100 %", 12);
            _y += 22;
        }
    }
}
