using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>A word of a preset and where it is: <c>mv=50</c>, <c>-mv 50</c>, or one alone.</summary>
/// <param name="Key">The word without the hyphen of an option.</param>
/// <param name="Value">What it is set to; <see langword="null"/> for nothing.</param>
/// <param name="Span">Where it is.</param>
internal readonly record struct PresetWord(string Key, string? Value, SourceSpan Span)
{
    public static List<PresetWord> Split(string text)
    {
        var words = new List<PresetWord>();
        int at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] == ',')
            {
                at++;
                continue;
            }
            int end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] != ',')
            {
                end++;
            }
            Add(words, text[at..end], at);
            at = end;
        }
        return words;
    }

    private static void Add(List<PresetWord> words, string word, int at)
    {
        var span = new SourceSpan(at, word.Length);
        // What follows an option is its value, unless it is an option too.
        if (words.Count > 0 && words[^1] is { Value: null, IsOption: true } last && word[0] != '-')
        {
            words[^1] = last with { Value = word, Span = new SourceSpan(last.Span.Start, at + word.Length - last.Span.Start) };
            return;
        }
        int sign = word.IndexOf('=', StringComparison.Ordinal);
        bool isOption = word[0] == '-';
        string key = (sign < 0 ? word : word[..sign]).TrimStart('-');
        words.Add(new PresetWord(key, sign < 0 ? null : word[(sign + 1)..], span) { IsOption = isOption });
    }

    /// <summary>Whether it was written with a hyphen.</summary>
    public bool IsOption { get; private init; }
}
