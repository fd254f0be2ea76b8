using Oligo.Text;

namespace Oligo.Reporting;

/// <summary>A field of an infobox, <c>| smiles = OC[C@H]...</c>.</summary>
/// <param name="Key">Its name as it is written.</param>
/// <param name="Value">What is after the equals sign.</param>
/// <param name="Span">Where the value is in the text.</param>
internal sealed record ArticleField(string Key, string Value, SourceSpan Span)
{
    private const int LongestKey = 40;

    /// <summary>The fields of a text with a value. They are between strokes and line ends, so that several may share a line.</summary>
    public static List<ArticleField> ReadAll(string text)
    {
        var fields = new List<ArticleField>();
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\n', '|');
            int end = length < 0 ? text.Length : start + length;
            if (Read(text, start, end) is { } field)
            {
                fields.Add(field);
            }
            start = end + 1;
        }
        return fields;
    }

    private static ArticleField? Read(string text, int start, int end)
    {
        int equals = text.IndexOf('=', start, end - start);
        if (equals < 0)
        {
            return null;
        }
        string key = text[start..equals].Trim();
        int from = equals + 1;
        while (from < end && char.IsWhiteSpace(text[from]))
        {
            from++;
        }
        string value = text[from..end].TrimEnd();
        bool isKey = key.Length is > 0 and <= LongestKey && char.IsAsciiLetter(key[0])
            && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or ' ' or '-');
        return isKey && value.Length > 0 ? new ArticleField(key, value, new SourceSpan(from, value.Length)) : null;
    }
}
