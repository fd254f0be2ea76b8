using System.Buffers;
using System.Text;

namespace Oligo.Text;

/// <summary>Prints diagnostics with the line of text and a caret under the fault. Thread-safe.</summary>
public static class DiagnosticPrinter
{
    // Control characters, and the marks of Unicode that turn the direction of writing (UAX 9).
    private static readonly char[] s_hiddenCharacters =
    [
        .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7f, 0x21)).Concat([0x61c, 0x200e, 0x200f])
            .Concat(Enumerable.Range(0x202a, 5)).Concat(Enumerable.Range(0x2066, 4)).Select(value => (char)value),
    ];

    private static readonly SearchValues<char> s_hidden = SearchValues.Create(s_hiddenCharacters);

    // What is hidden, and surrogates, of which some may have no other half.
    private static readonly SearchValues<char> s_unfit =
        SearchValues.Create([.. s_hiddenCharacters, .. Enumerable.Range(0xd800, 0x800).Select(value => (char)value)]);

    // Wide enough for most strands, narrow enough for a terminal.
    private const int Window = 96;

    /// <summary>The picture of one diagnostic: message, place, the line, carets, hint; LF line ends, the last line ended too.</summary>
    /// <param name="text">The text that was read.</param>
    /// <param name="diagnostic">A diagnostic of that text.</param>
    /// <param name="source">Name of the source (a file, <c>row 3</c>), or <see langword="null"/>.</param>
    /// <returns>The picture. Message and hint alone for a remark without a place.</returns>
    public static string Print(string text, Diagnostic diagnostic, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostic);
        if (diagnostic.Span == default)
        {
            return PrintMessage(diagnostic, source);
        }
        TextPosition position = diagnostic.Span.GetPosition(text);
        var builder = new StringBuilder();
        builder.Append(SeverityWord(diagnostic.Severity)).Append(' ')
            .Append(diagnostic.Code).Append(": ").Append(diagnostic.Message).Append('\n');
        builder.Append("  at ");
        if (source is not null)
        {
            builder.Append(MakePrintable(source)).Append(", ");
        }
        if (text.Contains('\n', StringComparison.Ordinal))
        {
            builder.Append("line ").Append(position.Line).Append(", ");
        }
        builder.Append("column ").Append(position.Column).Append('\n');
        AppendPicture(builder, text, diagnostic.Span);
        if (diagnostic.Hint is not null)
        {
            builder.Append("  hint: ").Append(MakePrintable(diagnostic.Hint)).Append('\n');
        }
        return builder.ToString();
    }

    /// <summary>A message without a picture, for remarks about a molecule; LF at the end.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="source">Name of the source (a file, <c>row 3</c>), or <see langword="null"/>.</param>
    /// <returns>Severity, code, message, source and hint.</returns>
    public static string PrintMessage(Diagnostic diagnostic, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        string head = $"{SeverityWord(diagnostic.Severity)} {diagnostic.Code}: {diagnostic.Message}\n"
            + (source is null ? "" : $"  at {MakePrintable(source)}\n");
        return diagnostic.Hint is null ? head : head + $"  hint: {MakePrintable(diagnostic.Hint)}\n";
    }

    /// <summary>
    /// A severity as every message names it, for front ends that lay messages out themselves: <c>error</c>, <c>warning</c>, <c>note</c>.
    /// </summary>
    /// <param name="severity">The severity.</param>
    /// <returns>The word.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public static string SeverityWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Note => "note",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "The value is not defined."),
    };

    /// <summary>Makes a piece of an input fit for a message on a terminal, which would obey its control characters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text with a question mark in place of each control character, tabs and line ends included, and of each mark that
    /// turns the direction of writing; with U+FFFD in place of half a character (a lone surrogate), which no file can hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static string MakePrintable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(s_unfit))
        {
            return text;
        }
        var builder = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            builder.Append(IsHidden(rune) ? "?" : rune.ToString());
        }
        return builder.ToString();
    }

    /// <summary>Whether a character is obeyed by a terminal instead of shown: a control character, or a mark of the direction of
    /// writing.</summary>
    /// <param name="rune">The character.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsHidden(Rune rune) => rune.IsBmp && s_hidden.Contains((char)rune.Value);

    private static void AppendPicture(StringBuilder builder, string text, SourceSpan span)
    {
        int start = Math.Min(span.Start, text.Length);
        int lineStart = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.IndexOf('\n', start);
        ReadOnlySpan<char> line = text.AsSpan(lineStart, (lineEnd < 0 ? text.Length : lineEnd) - lineStart);
        int length = CountRunes(line);
        int caret = CountRunes(text.AsSpan(lineStart, start - lineStart));
        int end = Math.Min(span.End, lineEnd < 0 ? text.Length : lineEnd);
        int width = Math.Max(1, CountRunes(text.AsSpan(start, Math.Max(0, end - start))));

        int first = length <= Window ? 0 : Math.Clamp(caret - (Window / 3), 0, length - Window);
        int last = Math.Min(length, first + Window);
        string prefix = first > 0 ? "…" : "";
        builder.Append("  | ").Append(prefix);
        int at = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (at == last)
            {
                break;
            }
            builder.Append(at++ < first ? "" : CellOf(rune));
        }
        builder.Append(last < length ? "…" : "").Append('\n');
        int visible = Math.Max(1, Math.Min(width, last - caret));
        builder.Append("  | ").Append(' ', prefix.Length + caret - first).Append('^', visible).Append('\n');
    }

    private static int CountRunes(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text.Length;
        }
        int count = 0;
        foreach (Rune _ in text.EnumerateRunes())
        {
            count++;
        }
        return count;
    }

    // One cell for each code point, so that the carets stay below their characters.
    private static string CellOf(Rune rune) => rune.Value switch
    {
        0x09 or 0xA0 or 0x202F or 0x2007 or 0x2009 or 0x2002 or 0x2003 or 0x200A or 0x3000 => " ",
        0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF or 0x00AD or 0x200E or 0x200F => "?",
        _ => IsHidden(rune) ? "?" : rune.ToString(),
    };
}
