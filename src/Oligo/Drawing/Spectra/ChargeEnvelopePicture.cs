namespace Oligo.Drawing;

/// <summary>One drawing of a charge series.</summary>
/// <param name="ions">The ions, at least one.</param>
/// <param name="options">Title and caption.</param>
internal sealed class ChargeEnvelopePicture(IReadOnlyList<IonEnvelope> ions, ChargeEnvelopeSvgOptions options)
{
    private const int Margin = 16;
    private const int Left = 32;
    private const int AxisWidth = 800;
    private const int Height = 150;
    private const int LabelSize = 11;
    private const int RowHeight = 14;

    // Fewest pixels between isotope peaks that are drawn one by one.
    private const int LeastSpacing = 3;

    // Room beside the outermost ions: a share of the axis, and at least that of an isotope peak.
    private const double Margins = 0.02;
    private const double LeastMargin = 0.6;

    private readonly SvgCanvas _canvas = new(Margin);
    private int _y = Margin;

    public string Draw()
    {
        DrawHeading(options.Title, 18, "bold");
        DrawHeading(options.Caption, 13, "normal");
        MassAxis axis = AxisOf();
        (IonEnvelope Ion, int X, int Row)[] flags = Flags(axis);
        int top = _y + 12;
        int bottom = top + ((flags.Max(flag => flag.Row) + 1) * RowHeight) + 6 + Height;
        foreach ((IonEnvelope ion, int x, int row) in flags)
        {
            DrawEnvelope(ion, axis, bottom);
            int y = top + (row * RowHeight);
            _canvas.Line(x, bottom - Height, x, y, 1);
            _canvas.Text(x + 4, y + LabelSize - 2, ion.Label, LabelSize);
        }
        axis.Draw(_canvas, bottom, "m/z");
        _y = bottom + 56;
        DrawLegend();
        return _canvas.ToDocument(options.Title ?? "Charge series", $"Ions of a charge series on an axis of m/z: {ions.Count}", _y);
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

    private MassAxis AxisOf()
    {
        double min = ions.Min(ion => ion.Peaks[0].Mz);
        double max = ions.Max(ion => ion.Peaks[^1].Mz);
        double room = Math.Max(LeastMargin, Margins * (max - min));
        return new MassAxis(min - room, max + room, Left, AxisWidth);
    }

    /// <summary>
    /// Labels at the right of their lines, as flags: each below the flags that reach over it, so that a line crosses none of them.
    /// </summary>
    private (IonEnvelope Ion, int X, int Row)[] Flags(MassAxis axis)
    {
        var flags = new List<(IonEnvelope Ion, int X, int Row)>();
        foreach (IonEnvelope ion in ions.OrderBy(ion => ion.MostAbundant))
        {
            int x = axis.At(ion.MostAbundant);
            int row = flags.Where(flag => flag.X + TextMeasure.WidthOf(flag.Ion.Label, LabelSize) + 10 > x)
                .Select(flag => flag.Row + 1).DefaultIfEmpty(0).Max();
            flags.Add((ion, x, row));
        }
        return [.. flags];
    }

    private void DrawEnvelope(IonEnvelope ion, MassAxis axis, int bottom)
    {
        foreach ((double mz, double height) in ion.Peaks)
        {
            if (height == 1 || IsResolved(ion, axis))
            {
                _canvas.Line(axis.At(mz), bottom, axis.At(mz), bottom - (int)Math.Round(height * Height), 2);
            }
        }
    }

    /// <summary>Whether the axis keeps neighboring isotope peaks apart: merged lines would make a shape that no spectrum has.</summary>
    private static bool IsResolved(IonEnvelope ion, MassAxis axis) => ion.Peaks.Count == 1
        || axis.At(ion.Peaks[^1].Mz) - axis.At(ion.Peaks[0].Mz) >= LeastSpacing * (ion.Peaks.Count - 1);

    private void DrawLegend()
    {
        _canvas.Line(Margin + 4, _y + 3, Margin + 4, _y - 11, 1);
        DrawLine("charge (4- is [M-4H]4-, 4+ is [M+4H]4+; ions with other adducts are named) and m/z of the most abundant isotopologues");
        _canvas.Line(Margin + 4, _y + 3, Margin + 4, _y - 11, 2);
        DrawLine("isotope peaks, 99 % of each envelope, where the axis keeps them apart; elsewhere the most abundant alone");
        DrawLine("All ions are drawn equally high: their shares depend on solvent and source and are not computed.");
    }

    private void DrawLine(string text)
    {
        _canvas.Text(Margin + 16, _y, text, 12);
        _y += 20;
    }
}
