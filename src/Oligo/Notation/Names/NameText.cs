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
    private readonly DiagnosticDescriptor _expected;
    private readonly int[] _places;
    private readonly int _end;

    public NameText(ReadOnlySpan<char> text, DiagnosticDescriptor expected, DiagnosticBag bag)
    {
        _expected = expected;
        Bag = bag;
        var name = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is ' ' or '\n' or '\r' || TypographicText.IsTypographicBlank(c))
            {
                continue;
            }
            name.Append(TypographicText.IsPrime(c) ? '\'' : TypographicText.IsDash(c) ? '-' : c);
            places.Add(i);
        }
        Name = name.ToString();
        _places = [.. places];
        _end = text.Length;
    }

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
        int start = index < _places.Length ? _places[index] : _end;
        int last = Math.Min(index + length, _places.Length) - 1;
        return SourceSpan.FromBounds(start, last < index ? start : _places[last] + 1);
    }

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
