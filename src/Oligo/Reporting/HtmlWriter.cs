using System.Collections.Immutable;
using System.Text;

namespace Oligo.Reporting;

/// <summary>Writes a page that stands alone: no script, nothing from elsewhere, and its policy forbids both.</summary>
internal sealed class HtmlWriter
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
        .report .small { color: #4d5661; font-size: 12px; }
        @media print { .report { max-width: none; padding: 0; font-size: 11px; } .report section + section { break-before: page; }
          .report h2, .report caption { break-after: avoid; } .report tr, .report .picture { break-inside: avoid; } }
        """;

    private readonly StringBuilder _text = new();

    /// <summary>The page; its body is one element of the class <c>report</c>.</summary>
    public static string Document(string title, Action<HtmlWriter> write)
    {
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

    public void Section(Action write)
    {
        _text.Append("<section>\n");
        write();
        _text.Append("</section>\n");
    }

    public void Element(string name, string text, string style = "")
    {
        _text.Append('<').Append(name).Append(style.Length == 0 ? "" : $" class=\"{style}\"").Append('>');
        Escape(text);
        _text.Append("</").Append(name).Append(">\n");
    }

    /// <summary>A picture of this library, which is markup already.</summary>
    public void Picture(string svg) => _text.Append("<div class=\"picture\">\n").Append(svg).Append("</div>\n");

    /// <summary>Names with what they are; an empty text leaves its row out.</summary>
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
    public void Table(string caption, ImmutableArray<string> head, IEnumerable<ImmutableArray<string>> rows, int figures)
    {
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
