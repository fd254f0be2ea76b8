using System.Globalization;

namespace Oligo.Drawing;

/// <summary>A horizontal axis in Da or m/z: places of values in pixels, and round numbers for its marks.</summary>
/// <param name="min">Value at the left end.</param>
/// <param name="max">Value at the right end.</param>
/// <param name="left">The left end in pixels.</param>
/// <param name="width">Length in pixels.</param>
internal sealed class MassAxis(double min, double max, int left, int width)
{
    private const int Marks = 10;

    public int Left => left;

    public int Right => left + width;

    public bool Holds(double value) => value >= min && value <= max;

    /// <summary>Where a value is; values outside are at the nearest end.</summary>
    public int At(double value) => left + (int)Math.Round((Math.Clamp(value, min, max) - min) / (max - min) * width);

    /// <summary>Round values along the axis, about ten, with their texts.</summary>
    public IEnumerable<(double Value, string Text)> Ticks()
    {
        double raw = (max - min) / Marks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = new[] { 1.0, 2, 5, 10 }.First(factor => factor * power >= raw * 0.999) * power;
        int decimals = (int)Math.Clamp(-Math.Floor(Math.Log10(step) + 1e-9), 0, 6);
        for (double value = Math.Ceiling((min / step) - 1e-9) * step; value <= max + (step * 1e-9); value += step)
        {
            yield return (value, value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Draws the axis with its marks and name.</summary>
    /// <param name="canvas">The picture.</param>
    /// <param name="y">Height in pixels.</param>
    /// <param name="name">Name with the unit.</param>
    public void Draw(SvgCanvas canvas, int y, string name)
    {
        canvas.Line(Left, y, Right, y, 1);
        foreach ((double value, string text) in Ticks())
        {
            canvas.Line(At(value), y, At(value), y + 5, 1);
            canvas.Text(At(value), y + 18, text, 11, "middle");
        }
        canvas.Text((Left + Right) / 2, y + 36, name, 12, "middle");
    }
}
