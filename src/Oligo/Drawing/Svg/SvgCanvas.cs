using System.Globalization;
using System.Text;

namespace Oligo.Drawing;

/// <summary>Collects the shapes of an SVG document and the width that they need. Whole pixels, LF, no culture.</summary>
internal sealed class SvgCanvas(int margin)
{
    private readonly StringBuilder _body = new();

    /// <summary>Width that holds every shape and a margin.</summary>
    public int Width { get; private set; } = 320;

    public void Rect(int x, int y, int width, int height, int radius, string fill, string stroke, int strokeWidth)
    {
        Reach(x + width);
        Append($"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{radius}\"");
        Append($" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{strokeWidth}\"/>\n");
    }

    public void Line(int x1, int y1, int x2, int y2, int strokeWidth, bool isDashed = false)
    {
        Reach(Math.Max(x1, x2));
        string dash = isDashed ? " stroke-dasharray=\"3 2\"" : "";
        Append($"<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"");
        Append($" stroke=\"{StripPalette.Line}\" stroke-width=\"{strokeWidth}\"{dash}/>\n");
    }

    /// <summary>A bracket, open below.</summary>
    public void Bracket(int x1, int x2, int y)
    {
        Reach(x2);
        Append($"<path d=\"M{x1} {y + 4}V{y}H{x2}V{y + 4}\" fill=\"none\" stroke=\"{StripPalette.Line}\" stroke-width=\"1\"/>\n");
    }

    /// <summary>Half an ellipse above a line.</summary>
    public void Arc(int x1, int x2, int y, int height)
    {
        Reach(x2);
        Append($"<path d=\"M{x1} {y}C{x1} {y - (height * 4 / 3)} {x2} {y - (height * 4 / 3)} {x2} {y}\"");
        Append($" fill=\"none\" stroke=\"{StripPalette.Line}\" stroke-width=\"1\"/>\n");
    }

    /// <summary>What is between a line of points and a base below it.</summary>
    public void Area(ReadOnlySpan<(int X, int Y)> points, int bottom, string fill)
    {
        if (points.IsEmpty)
        {
            return;
        }
        Reach(points[^1].X);
        Append($"<path d=\"M{points[0].X} {bottom}");
        foreach ((int x, int y) in points)
        {
            Append($"L{x} {y}");
        }
        Append($"L{points[^1].X} {bottom}Z\" fill=\"{fill}\" stroke=\"{StripPalette.Line}\" stroke-width=\"1\"/>\n");
    }

    /// <summary>A text; the anchor is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Text(int x, int y, string text, int size, string anchor = "start", string weight = "normal", string fill = StripPalette.Ink)
    {
        int width = TextMeasure.WidthOf(text, size);
        Reach(anchor switch { "start" => x + width, "middle" => x + ((width + 1) / 2), _ => x });
        Append($"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\"");
        Append($" font-weight=\"{weight}\" fill=\"{fill}\">{Escape(text)}</text>\n");
    }

    /// <summary>The document.</summary>
    public string ToDocument(string title, string description, int height)
    {
        string size = string.Create(CultureInfo.InvariantCulture, $"width=\"{Width}\" height=\"{height}\"");
        string box = string.Create(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Width} {height}\"");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" {size} {box} role="img" font-family="Helvetica, Arial, sans-serif">
            <title>{Escape(title)}</title>
            <desc>{Escape(description)}</desc>
            <rect {size} fill="#FFFFFF"/>
            {_body}</svg>

            """.ReplaceLineEndings("\n");
    }

    private void Reach(int x) => Width = Math.Max(Width, x + margin);

    private void Append(FormattableString shape) => _body.Append(shape.ToString(CultureInfo.InvariantCulture));

    /// <summary>Text as XML; what XML cannot hold (control characters, lone surrogates) shows as U+FFFD.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? entity = rune.Value switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => null };
            if (entity is not null)
            {
                escaped.Append(entity);
                continue;
            }
            // XML 1.0, section 2.2.
            bool isHeld = rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
            escaped.Append((isHeld ? rune : Rune.ReplacementChar).ToString());
        }
        return escaped.ToString();
    }
}
