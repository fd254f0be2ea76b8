using System.Diagnostics.CodeAnalysis;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// What people set around a whole text: quotes, straight, curly or angular, captions, and the names of its ends. It says nothing of the
/// molecule, so each dialect takes it off before it reads.
/// </summary>
internal static class TextAround
{
    // What may close a text after each opening quote. A prime alone is not a quote.
    private static readonly (char Open, string Close)[] s_quotes =
    [
        ('"', "\""), ('\'', "'"), ('`', "`'"), ('\u201C', "\u201D\u201C"), ('\u201D', "\u201D"), ('\u201E', "\u201C\u201D"),
        ('\u2018', "\u2019\u2018"), ('\u2019', "\u2019"), ('\u201A', "\u2018\u2019"), ('\u00AB', "\u00BB"), ('\u00BB', "\u00AB"),
        ('\u2039', "\u203A"), ('\u203A', "\u2039"),
    ];

    /// <summary>The text inside its quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inside">Where it is; the whole text where there are no quotes.</param>
    /// <returns>Whether there are quotes.</returns>
    public static bool HasQuotes(ReadOnlySpan<char> text, out Range inside)
    {
        (int start, int end) = Trim(text, 0, text.Length);
        bool isQuoted = false;
        while (end - start > 2 && AreQuotes(text[start], text[end - 1]))
        {
            isQuoted = true;
            (start, end) = Trim(text, start + 1, end - 1);
        }
        inside = isQuoted ? start..end : ..text.Length;
        return isQuoted;
    }

    /// <summary>Reads what is inside the captions of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inside">Where the strand is.</param>
    /// <param name="caption">The note that names the captions, or the error that one of them may be chemistry.</param>
    /// <param name="read">Reads the strand.</param>
    public static ParseResult<NucleicAcid> ReadInside(
        ReadOnlySpan<char> text, Range inside, Diagnostic caption, Func<string, ParseResult<NucleicAcid>> read)
    {
        if (caption.Severity == DiagnosticSeverity.Error)
        {
            return new ParseResult<NucleicAcid>(SourceText.Of(text), null, [caption]);
        }
        ParseResult<NucleicAcid> result = Shift(read(text[inside].ToString()), text, inside);
        return new ParseResult<NucleicAcid>(result.Input, result.Success ? result.Value : null, [caption, .. result.Diagnostics]);
    }

    /// <summary>
    /// Reads a text inside its captions and quotes, and inside the names of its ends where a dialect has none of its own; refuses one that
    /// is too long.
    /// </summary>
    /// <param name="notation">The dialect.</param>
    /// <param name="text">The text.</param>
    /// <param name="options">What the text itself does not say.</param>
    /// <param name="result">The result, whose places are those in the whole text.</param>
    /// <param name="isFramed">Whether <c>5'-</c> and <c>-3'</c> are taken off as well.</param>
    /// <param name="hasDots">Whether a dot at the end is a sign of the dialect, and not a full stop.</param>
    /// <returns>Whether there was anything around it, or too much of it.</returns>
    public static bool TryRead(INotation notation, ReadOnlySpan<char> text, NotationOptions? options,
        [NotNullWhen(true)] out ParseResult<NucleicAcid>? result, bool isFramed = false, bool hasDots = false)
    {
        if (ReadingLimits.Refuses(text, options, out result))
        {
            return true;
        }
        if (CaptionedPair.Find(text) is { } pair)
        {
            result = pair.Read(SourceText.Of(text), strand => notation.Read(strand, options));
            return true;
        }
        bool mayHaveCaption = !hasDots || text.TrimEnd() is not [.., '.'];
        Range inside;
        if (mayHaveCaption && StrandCaption.TryFind(text, out inside, out Diagnostic caption))
        {
            result = ReadInside(text, inside, caption, strand => notation.Read(strand, options));
            return true;
        }
        bool isAround = HasQuotes(text, out inside);
        if (text.ContainsAny('\n', '\r') && IsWrapped(text[inside]))
        {
            string line = text.ToString().Replace('\n', ' ').Replace('\r', ' ');
            ParseResult<NucleicAcid> joined = notation.Read(line, options);
            result = new ParseResult<NucleicAcid>(SourceText.Of(text), joined.Success ? joined.Value : null, joined.Diagnostics);
            return true;
        }
        if (isFramed && FindFrame(text[inside]) is { } framed)
        {
            (int offset, _) = inside.GetOffsetAndLength(text.Length);
            inside = (offset + framed.Start.Value)..(offset + framed.End.Value);
            isAround = true;
        }
        result = isAround ? Shift(notation.Read(text[inside], options), text, inside) : null;
        return isAround;
    }

    /// <summary>The result of a piece of a text as that of the text.</summary>
    public static ParseResult<NucleicAcid> Shift(ParseResult<NucleicAcid> result, ReadOnlySpan<char> text, Range inside)
    {
        (int offset, _) = inside.GetOffsetAndLength(text.Length);
        return new ParseResult<NucleicAcid>(SourceText.Of(text), result.Success ? result.Value : null,
            [.. result.Diagnostics.Select(diagnostic => diagnostic.Span == default ? diagnostic : diagnostic.Shift(offset))]);
    }

    private static bool AreQuotes(char open, char close)
    {
        foreach ((char known, string closing) in s_quotes)
        {
            if (known == open && closing.Contains(close, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether a text of several lines is one strand, which begins with the name of one end and ends with that of the other.
    /// </summary>
    private static bool IsWrapped(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> strand = text.Trim();
        return strand.Length > 4 && EndNames.Opens(strand) && EndNames.Closes(strand) && EndNames.Find(strand[2..^2]) < 0;
    }

    /// <summary>The strand between <c>5'-</c> and <c>-3'</c>.</summary>
    private static Range? FindFrame(ReadOnlySpan<char> text)
    {
        (int start, int end) = Trim(text, 0, text.Length);
        if (end - start < 6 || text[start] != '5' || text[end - 2] != '3'
            || !TypographicText.IsPrime(text[start + 1]) || !TypographicText.IsPrime(text[end - 1]))
        {
            return null;
        }
        (start, end) = Trim(text, start + 2, end - 2);
        start += start < end && TypographicText.IsDash(text[start]) ? 1 : 0;
        end -= end > start && TypographicText.IsDash(text[end - 1]) ? 1 : 0;
        (start, end) = Trim(text, start, end);
        return start..end;
    }

    private static (int Start, int End) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return (start, end);
    }
}
