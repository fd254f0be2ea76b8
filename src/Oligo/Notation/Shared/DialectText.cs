using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A text of a dialect and the place in it, with the dialect's own diagnostic for what was expected.</summary>
internal sealed class DialectText
{
    private readonly DiagnosticDescriptor _expected;

    public DialectText(ReadOnlySpan<char> text, DiagnosticDescriptor expected, DiagnosticBag bag)
    {
        Text = SourceText.Of(text);
        End = Text.Length;
        _expected = expected;
        Bag = bag;
    }

    public string Text { get; }

    public DiagnosticBag Bag { get; }

    public int Index { get; set; }

    /// <summary>Where reading ends: at the end of the text, or of one of its strands.</summary>
    public int End { get; set; }

    public bool AtEnd => Index >= End;

    // Whether nothing more is read.
    private bool _isCut;

    /// <summary>Ends the text here, which states more than is read. Nothing is said of what would be missing after it.</summary>
    public void Cut() => (End, _isCut) = (Math.Min(Index, End), true);

    public char Current => AtEnd ? '\0' : Text[Index];

    /// <summary>Whether a space, plain or typographic, is here, or nothing more.</summary>
    public bool AtBlank => AtEnd || IsBlank(Text[Index]);

    /// <summary>Length of the word here: up to a space, or to <paramref name="stop"/>, or to the end.</summary>
    public int WordLength(char stop = ' ')
    {
        int length = 0;
        while (Index + length < End && Text[Index + length] != stop && !IsBlank(Text[Index + length]))
        {
            length++;
        }
        return length;
    }

    private static bool IsBlank(char c) => c == ' ' || TypographicText.IsTypographicBlank(c);

    public ReadOnlySpan<char> Rest => Text.AsSpan()[Math.Min(Index, End)..End];

    public SourceSpan Whole => new(0, Text.Length);

    public SourceSpan SpanFrom(int start) => SourceSpan.FromBounds(start, Index);

    /// <summary>Skips spaces, typographic ones (noted) and, if wanted, line ends.</summary>
    public void SkipBlanks(bool lineEnds = false)
    {
        var cursor = new TextCursor(Text.AsSpan(0, End));
        cursor.Advance(Index);
        cursor.SkipBlanks(Bag, lineEnds);
        Index = cursor.Index;
    }

    public bool Take(char expected)
    {
        if (AtEnd || Text[Index] != expected)
        {
            return false;
        }
        Index++;
        return true;
    }

    public bool Take(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }
        Index += word.Length;
        return true;
    }

    /// <summary>Reports what was expected here.</summary>
    /// <returns><see langword="false"/>, so that readers can return it.</returns>
    public bool Fail(string expected, string? hint = null)
    {
        if (_isCut)
        {
            return false;
        }
        bool isLineEnd = Index < Text.Length && Text[Index] is '\n' or '\r';
        hint ??= isLineEnd ? "each line is a molecule of its own; files are read line by line" : null;
        // After the end of a strand is the break before the next: the whole text is described, not the strand.
        Bag.ReportWithHint(_expected, new SourceSpan(Index, TypographicText.CharacterLength(Text, Index)), hint, expected,
            TypographicText.Describe(Text, Index));
        return false;
    }

    /// <summary>Reports what was expected in place of a piece of the text.</summary>
    /// <returns><see langword="false"/>, so that readers can return it.</returns>
    public bool FailAt(int start, int length, string expected, string? hint = null)
    {
        if (length == 0 || start >= Text.Length)
        {
            Index = Math.Min(start, Text.Length);
            return Fail(expected, hint);
        }
        if (_isCut)
        {
            return false;
        }
        length = Math.Min(length, Text.Length - start);
        Bag.ReportWithHint(_expected, new SourceSpan(start, length), hint, expected, TypographicText.Quote(Text.AsSpan(start, length)));
        return false;
    }

    /// <summary>Reports an empty text.</summary>
    public bool FailEmpty(string example)
    {
        Bag.Report(TextDiagnostics.EmptyText, Whole, example);
        return false;
    }
}
