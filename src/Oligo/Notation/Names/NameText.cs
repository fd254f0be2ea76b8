using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// A name without spaces and line ends, typographic primes and dashes made plain, and the place in it: names are broken into lines
/// anywhere.
/// </summary>
internal sealed class NameText
{
    // What is left out or made plain.
    private static readonly SearchValues<char> s_changed = SearchValues.Create(
        [.. Enumerable.Range(0, '\u3000').Select(value => (char)value).Where(c => IsBlank(c) || TypographicText.TypedOf(c) != c)]);

    private readonly DiagnosticDescriptor _expected;

    // For each character that is left out, in order: the length of the name before it.
    private readonly List<int> _gaps;

    public NameText(ReadOnlySpan<char> text, DiagnosticDescriptor expected, DiagnosticBag bag)
    {
        _expected = expected;
        Bag = bag;
        _gaps = [];
        if (!text.ContainsAny(s_changed))
        {
            Name = SourceText.Of(text);
            return;
        }
        var name = new StringBuilder(text.Length);
        while (text.IndexOfAny(s_changed) is var at and >= 0)
        {
            name.Append(text[..at]);
            if (IsBlank(text[at]))
            {
                _gaps.Add(name.Length);
            }
            else
            {
                name.Append(TypographicText.TypedOf(text[at]));
            }
            text = text[(at + 1)..];
        }
        Name = name.Append(text).ToString();
    }

    private NameText(NameText other, DiagnosticDescriptor expected) =>
        (_expected, Bag, Name, _gaps) = (expected, other.Bag, other.Name, other._gaps);

    /// <summary>The same name from its beginning, for a reader with a diagnostic of its own.</summary>
    public NameText With(DiagnosticDescriptor expected) => new(this, expected);

    public string Name { get; }

    public DiagnosticBag Bag { get; }

    public int Index { get; set; }

    public bool AtEnd => Index >= Name.Length;

    public char Current => AtEnd ? '\0' : Name[Index];

    public ReadOnlySpan<char> Rest => Name.AsSpan(Math.Min(Index, Name.Length));

    public bool Take(string word, StringComparison comparison = StringComparison.Ordinal)
    {
        if (!Rest.StartsWith(word, comparison))
        {
            return false;
        }
        Index += word.Length;
        return true;
    }

    /// <summary>Takes the first word of a list that is here.</summary>
    public string? TakeAny(ImmutableArray<string> words)
    {
        char first = Current;
        foreach (string word in words)
        {
            if (word[0] == first && Take(word))
            {
                return word;
            }
        }
        return null;
    }

    /// <summary>Where a stretch of the name is in the text.</summary>
    public SourceSpan Span(int index, int length)
    {
        int start = index < Name.Length ? PlaceOf(index) : Name.Length + _gaps.Count;
        int last = Math.Min(index + length, Name.Length) - 1;
        return SourceSpan.FromBounds(start, last < index ? start : PlaceOf(last) + 1);
    }

    private int PlaceOf(int index)
    {
        // The first gap after the place.
        int low = 0;
        int high = _gaps.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _gaps[middle] <= index ? (middle + 1, high) : (low, middle);
        }
        return index + low;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r' || TypographicText.IsTypographicBlank(c);

    /// <summary>Reports what was expected at the place.</summary>
    /// <returns><see langword="false"/>, so that readers can return it.</returns>
    public bool Fail(string expected, string? hint = null)
    {
        Bag.ReportWithHint(_expected, Span(Index, 1), hint, expected, AtEnd ? "end of text" : TypographicText.Quote(Rest));
        return false;
    }

    /// <summary>Reports what was expected in place of a stretch of the name.</summary>
    /// <returns><see langword="false"/>, so that readers can return it.</returns>
    public bool FailAt(int index, int length, string expected, string? hint = null)
    {
        string found = length == 0 ? "end of text" : TypographicText.Quote(Name.AsSpan(index, Math.Min(length, Name.Length - index)));
        Bag.ReportWithHint(_expected, Span(index, length), hint, expected, found);
        return false;
    }
}
