using System.Collections.Immutable;
using System.Text;

namespace Oligo.Reporting;

/// <summary>
/// Writes a page that needs nothing else: no script, nothing from elsewhere, and its policy forbids both. Every text is escaped. Not
/// thread-safe.
/// </summary>
public sealed class HtmlWriter
{
    private const string Style = """
        .report { font: 14px/1.45 Helvetica, Arial, sans-serif; color: #1b1f24; background: #ffffff; max-width: 1000px; margin: 0 auto;
          padding: 12px; }
        .report h1 { font-size: 22px; margin: 12px 0 4px; }
        .report h2 { font-size: 16px; margin: 18px 0 4px; border-bottom: 1px solid #767f8a; }
        .report p { margin: 4px 0; }
        .report table { border-collapse: collapse; margin: 6px 0; width: 100%; }
        .report caption { text-align: left; color: #4d5661; }
        .report th, .report td { text-align: left; vertical-align: top; padding: 2px 10px 2px 0; border-bottom: 1px solid #d5dae0;
          overflow-wrap: anywhere; }
        .report th[scope=row] { width: 28%; font-weight: 600; }
        .report td.figure, .report th.figure { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
        .report code, .report pre { font-family: ui-monospace, Consolas, monospace; font-size: 13px; overflow-wrap: anywhere; }
        .report pre { white-space: pre-wrap; margin: 2px 0; }
        .report .picture { overflow-x: auto; }
        .report .picture svg { max-width: 100%; height: auto; }
        .report figure { margin: 10px 0 0; }
        .report figcaption { overflow-wrap: anywhere; }
        .report .alert { border-left: 4px solid #d00000; padding-left: 8px; font-weight: 600; }
        .report .small { color: #4d5661; font-size: 12px; }
        @media print { .report { max-width: none; padding: 0; font-size: 11px; } .report section + section { break-before: page; }
          .report h2, .report caption { break-after: avoid; } .report tr, .report figure, .report .picture { break-inside: avoid; } }
        """;

    private readonly StringBuilder _text = new();

    private HtmlWriter()
    {
    }

    /// <summary>The page; its body is one element of the class <c>report</c>.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="write">Writes what is on it.</param>
    /// <returns>The document, with LF line ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static string Document(string title, Action<HtmlWriter> write)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(write);
        var writer = new HtmlWriter();
        writer._text.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        writer.Element("title", title);
        writer._text.Append("<style>\n").Append(Style.ReplaceLineEndings("\n")).Append("\n</style>\n</head>\n")
            .Append("<body>\n<main class=\"report\">\n");
        write(writer);
        return writer._text.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>A part that begins a new page of paper, unless it is the first.</summary>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="write"/> is <see langword="null"/>.</exception>
    public void Section(Action write)
    {
        ArgumentNullException.ThrowIfNull(write);
        _text.Append("<section>\n");
        write();
        _text.Append("</section>\n");
    }

    /// <summary>A text in an element.</summary>
    /// <param name="name">Name of the element: <c>h1</c>, <c>h2</c>, <c>p</c>, <c>pre</c>.</param>
    /// <param name="text">The text.</param>
    /// <param name="style">Its class: <c>small</c> for what is beside the point, <c>alert</c> for what nobody may overlook; empty for
    /// none.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void Element(string name, string text, string style = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        _text.Append('<').Append(name).Append(style.Length == 0 ? "" : $" class=\"{style}\"").Append('>');
        Escape(text);
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>A picture of this library, which is markup already.</summary>
    /// <param name="svg">What a class of <see cref="Drawing"/> wrote; it is put on the page as it is.</param>
    public void Picture(string svg) => _text.Append("<div class=\"picture\">\n").Append(svg).Append("</div>\n");

    /// <summary>A picture of this library with a text above it, which stays with it on paper.</summary>
    /// <param name="caption">The text.</param>
    /// <param name="svg">What a class of <see cref="Drawing"/> wrote; it is put on the page as it is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="caption"/> is <see langword="null"/>.</exception>
    public void Figure(string caption, string svg)
    {
        ArgumentNullException.ThrowIfNull(caption);
        _text.Append("<figure>\n<figcaption>");
        Escape(caption);
        _text.Append("</figcaption>\n");
        Picture(svg);
        _text.Append("</figure>\n");
    }

    /// <summary>Names with what they are; an empty text leaves its row out.</summary>
    /// <param name="rows">The names, each with its text.</param>
    public void Facts(params ReadOnlySpan<(string Name, string Text)> rows)
    {
        _text.Append("<table>\n<tbody>\n");
        foreach ((string name, string text) in rows)
        {
            if (text.Length > 0)
            {
                _text.Append("<tr><th scope=\"row\">");
                Escape(name);
                _text.Append("</th><td>");
                Escape(text);
                _text.Append("</td></tr>\n");
            }
        }
        _text.Append("</tbody>\n</table>\n");
    }

    /// <summary>A table; the last columns are numbers.</summary>
    /// <param name="caption">A text above it.</param>
    /// <param name="head">Names of the columns.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="figures">How many of the last columns are numbers.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void Table(string caption, ImmutableArray<string> head, IEnumerable<ImmutableArray<string>> rows, int figures)
    {
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(rows);
        _text.Append("<table>\n<caption>");
        Escape(caption);
        _text.Append("</caption>\n<thead>\n");
        Row("th scope=\"col\"", "th", head, figures);
        _text.Append("</thead>\n<tbody>\n");
        foreach (ImmutableArray<string> row in rows)
        {
            Row("td", "td", row, figures);
        }
        _text.Append("</tbody>\n</table>\n");
    }

    private void Row(string open, string close, ImmutableArray<string> cells, int figures)
    {
        _text.Append("<tr>");
        for (int i = 0; i < cells.Length; i++)
        {
            _text.Append('<').Append(open).Append(i >= cells.Length - figures ? " class=\"figure\">" : ">");
            Escape(cells[i]);
            _text.Append("</").Append(close).Append('>');
        }
        _text.Append("</tr>\n");
    }

    /// <summary>
    /// Text as it is: what would be markup is escaped, and a question mark is in place of control characters and of marks that turn the
    /// direction of writing.
    /// </summary>
    private void Escape(string text)
    {
        foreach (char letter in Oligo.Text.DiagnosticPrinter.MakePrintable(text))
        {
            _ = letter switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                _ => _text.Append(letter),
            };
        }
    }
}
