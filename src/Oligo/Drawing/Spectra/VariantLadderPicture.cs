using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>One drawing of a ladder: a panel for each strand.</summary>
internal sealed class VariantLadderPicture(VariantList list, VariantLadderOptions options)
{
    private const int Margin = 16;
    private const int Left = 190;
    private const int AxisWidth = 900;
    private const int LineHeight = 15;
    private const int BarHeight = 9;
    private const int LaneGap = 7;
    private const int TextSize = 10;
    private const double UsualReach = 500;
    private const string Band = "#DDDDDD";
    private const string Bar = "#777777";

    // Peaks that together have more than 99 % of an envelope.
    private const double Residual = 1e-2;

    private readonly SvgCanvas _canvas = new(Margin);
    private readonly Dictionary<MolecularFormula, Envelope> _envelopes = [];
    private int _y = Margin;
    private int _left;

    public string Draw()
    {
        DrawHeading(options.Title, 18, "bold");
        DrawHeading(options.Caption, 13, "normal");
        for (int i = 0; i < list.Molecule.Strands.Length; i++)
        {
            DrawPanel(i);
        }
        DrawLegend();
        string kind = list.Kind == VariantKind.Impurity ? "Impurities" : "Metabolites";
        return _canvas.ToDocument(options.Title ?? kind, $"{kind} of {list.Molecule}", _y);
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

    private void DrawPanel(int strandIndex)
    {
        StrandVariant[] variants = [.. list.Variants.Where(variant => variant.StrandIndex == strandIndex)];
        double parent = EnvelopeOf(list.Molecule.Strands[strandIndex].Formula).MostAbundant;
        MassAxis axis = AxisOf(variants, parent);
        if (list.Molecule.Strands.Length > 1)
        {
            DrawHeading(FormattableString.Invariant($"Strand {strandIndex + 1}"), 13, "bold");
        }
        _y += LaneGap;
        (string Class, List<List<(StrandVariant Variant, Envelope Envelope, int X)>> Lines)[] lanes =
            [.. variants.Where(variant => axis.Holds(EnvelopeOf(variant.Formula).MostAbundant)).GroupBy(variant => variant.Class.Symbol)
                .Select(lane => (lane.Key, LinesOf(lane, axis)))];
        int height = lanes.Sum(lane => (lane.Lines.Count * LineHeight) + LaneGap);
        DrawParent(list.Molecule.Strands[strandIndex], axis, height);
        foreach ((string name, List<List<(StrandVariant Variant, Envelope Envelope, int X)>> lines) in lanes)
        {
            _canvas.Text(Left - 8, _y + BarHeight, name, 11, "end");
            foreach (List<(StrandVariant Variant, Envelope Envelope, int X)> line in lines)
            {
                foreach ((StrandVariant variant, Envelope envelope, int x) in line)
                {
                    DrawBar(variant, envelope, x, axis);
                }
                _y += LineHeight;
            }
            _y += LaneGap;
        }
        _left += variants.Length - lanes.Sum(lane => lane.Lines.Sum(line => line.Count));
        axis.Draw(_canvas, _y, "mass of the free acid (Da)");
        _y += 48;
    }

    private void DrawParent(Strand strand, MassAxis axis, int height)
    {
        Envelope envelope = EnvelopeOf(strand.Formula);
        if (!axis.Holds(envelope.MostAbundant))
        {
            return;
        }
        int from = axis.At(envelope.First);
        int width = Math.Max(2, axis.At(envelope.Last) - from);
        _canvas.Rect(from, _y - LaneGap, width, height + LaneGap, 0, Band, Band, 1);
    }

    private void DrawBar(StrandVariant variant, Envelope envelope, int x, MassAxis axis)
    {
        int from = axis.At(envelope.First);
        _canvas.Rect(from, _y, Math.Max(2, axis.At(envelope.Last) - from), BarHeight, 0, Bar, StripPalette.Line, 1);
        int most = axis.At(envelope.MostAbundant);
        _canvas.Line(most, _y - 2, most, _y + BarHeight + 2, 2);
        _canvas.Text(x, _y + BarHeight, variant.Name, TextSize);
    }

    /// <summary>The molecules of a lane in as few lines as their bars and names have room in.</summary>
    private List<List<(StrandVariant Variant, Envelope Envelope, int X)>> LinesOf(IEnumerable<StrandVariant> lane, MassAxis axis)
    {
        var lines = new List<List<(StrandVariant Variant, Envelope Envelope, int X)>>();
        var ends = new List<int>();
        foreach ((StrandVariant variant, Envelope envelope) in lane.Select(variant => (variant, EnvelopeOf(variant.Formula)))
            .OrderBy(item => item.Item2.First))
        {
            int from = axis.At(envelope.First);
            int x = Math.Max(axis.At(envelope.Last), from + 2) + 4;
            int end = x + TextMeasure.WidthOf(variant.Name, TextSize) + 6;
            int line = ends.FindIndex(other => other <= from);
            if (line < 0)
            {
                line = lines.Count;
                lines.Add([]);
                ends.Add(0);
            }
            lines[line].Add((variant, envelope, x));
            ends[line] = end;
        }
        return lines;
    }

    private MassAxis AxisOf(StrandVariant[] variants, double parent)
    {
        double[] deltas = [0, .. variants.Select(variant => EnvelopeOf(variant.Formula).MostAbundant - parent)];
        // Metabolites are parts of the strand, and most of them much lighter.
        double lightest = list.Kind == VariantKind.Metabolite ? double.NegativeInfinity : -UsualReach;
        double min = options.MinDelta ?? Math.Max(lightest, deltas.Min() - 10);
        double max = options.MaxDelta ?? Math.Min(UsualReach, deltas.Max() + 10);
        if (min >= max)
        {
            // One end that was asked for lies beyond everything on its side.
            (min, max) = options.MinDelta is null ? (max - UsualReach, max) : (min, min + UsualReach);
        }
        return new MassAxis(parent + min, parent + max, Left, AxisWidth);
    }

    private void DrawLegend()
    {
        _canvas.Rect(Margin, _y, 24, BarHeight, 0, Bar, StripPalette.Line, 1);
        _canvas.Text(Margin + 32, _y + BarHeight, "isotope envelope (99 % of it)", 12);
        _canvas.Line(Margin + 272, _y - 2, Margin + 272, _y + BarHeight + 2, 2);
        _canvas.Text(Margin + 284, _y + BarHeight, "most abundant mass", 12);
        _canvas.Rect(Margin + 468, _y - 2, 24, BarHeight + 4, 0, Band, Band, 1);
        _canvas.Text(Margin + 500, _y + BarHeight, "envelope of the strand itself", 12);
        _y += BarHeight + 14;
        if (_left > 0)
        {
            _y += 10;
            _canvas.Text(Margin, _y, FormattableString.Invariant($"outside the axis: {_left} of {list.Variants.Length}"), 12);
            _y += 10;
        }
        _y += 6;
    }

    private Envelope EnvelopeOf(MolecularFormula formula)
    {
        if (!_envelopes.TryGetValue(formula, out Envelope envelope))
        {
            IsotopePattern pattern = IsotopePattern.Create(formula, Residual, options.Abundances);
            envelope = new Envelope(
                pattern.Peaks[0].Mass.ToDouble(), pattern.MostAbundant.Mass.ToDouble(), pattern.Peaks[^1].Mass.ToDouble());
            _envelopes.Add(formula, envelope);
        }
        return envelope;
    }

    private readonly record struct Envelope(double First, double MostAbundant, double Last);
}
