namespace Oligo.Cli.Output;

/// <summary>Folds text into lines of a width: between words, else where notations and formulas have a joint.</summary>
internal static class TextFolding
{
    private const string Picture = "  | ";
    private const string Hanging = "  ";

    private const string Joints = ".-*),;|/>";

    /// <summary>The lines of a text; at least one.</summary>
    /// <param name="text">A text without line ends.</param>
    /// <param name="width">Characters of a line, at least 1.</param>
    public static IEnumerable<string> Fold(string text, int width)
    {
        width = Math.Max(1, width);
        int start = 0;
        while (text.Length - start > width)
        {
            int space = text.LastIndexOf(' ', start + width, width + 1);
            int end = space > start ? space : JointBefore(text, start, start + width);
            yield return text[start..end];
            start = space > start ? end + 1 : end;
        }
        yield return text[start..];
    }

    /// <summary>A message with its lines folded at spaces, and what goes on below it indented further than its beginning.</summary>
    /// <param name="message">Lines with LF between them; those of pictures, which begin with a bar, stay as they are.</param>
    /// <param name="width">Characters of a line, at least 1.</param>
    public static string FoldMessage(string message, int width) =>
        string.Join('\n', message.Split('\n').SelectMany(line => line.Length <= width || line.StartsWith(Picture, StringComparison.Ordinal)
            ? [line]
            : FoldLine(line, width)));

    private static IEnumerable<string> FoldLine(string line, int width)
    {
        string indent = new(' ', line.Length - line.TrimStart(' ').Length);
        string begin = indent;
        string text = line[indent.Length..];
        while (begin.Length + text.Length > width)
        {
            int room = Math.Max(1, width - begin.Length);
            int space = text.LastIndexOf(' ', room);
            // A word that is longer than a line stays whole, so that it can be copied.
            space = space > 0 ? space : text.IndexOf(' ', room);
            if (space < 0)
            {
                break;
            }
            yield return begin + text[..space];
            text = text[(space + 1)..];
            begin = indent + Hanging;
        }
        yield return begin + text;
    }

    /// <summary>
    /// The last place at which a word may be separated: after a sign that joins, before a symbol of a formula, else at the end of
    /// the line.
    /// </summary>
    private static int JointBefore(string text, int start, int limit)
    {
        for (int at = limit; at > start; at--)
        {
            if (Joints.Contains(text[at - 1], StringComparison.Ordinal)
                || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiLetterUpper(text[at])))
            {
                return at;
            }
        }
        return char.IsLowSurrogate(text[limit]) ? limit - 1 : limit;
    }
}
