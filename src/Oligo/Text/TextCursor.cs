namespace Oligo.Text;

/// <summary>A place in a text that only moves forward; keeps the offset of the text in a larger one.</summary>
internal ref struct TextCursor
{
    private readonly ReadOnlySpan<char> _text;
    private readonly int _offset;
    private bool _saidBlank;

    public TextCursor(ReadOnlySpan<char> text, int offset = 0)
    {
        _text = text;
        _offset = offset;
        Index = 0;
    }

    /// <summary>Index in the cursor's own text.</summary>
    public int Index { get; private set; }

    /// <summary>Index in the outer text, for spans.</summary>
    public readonly int Position => _offset + Index;

    public readonly bool AtEnd => Index >= _text.Length;

    /// <summary>The current character, or NUL at the end.</summary>
    public readonly char Current => Index < _text.Length ? _text[Index] : '\0';

    /// <summary>The character <paramref name="ahead"/> places on, or NUL after the end.</summary>
    public readonly char Peek(int ahead) => Index + ahead < _text.Length ? _text[Index + ahead] : '\0';

    public readonly ReadOnlySpan<char> Rest => _text[Math.Min(Index, _text.Length)..];

    public void Advance(int count = 1) => Index += count;

    public void MoveTo(int position) => Index = position - _offset;

    public bool TryRead(char expected)
    {
        if (Current != expected || AtEnd)
        {
            return false;
        }
        Index++;
        return true;
    }

    /// <summary>Skips plain spaces and says how many.</summary>
    public int SkipBlanks()
    {
        int start = Index;
        while (Current == ' ')
        {
            Index++;
        }
        return Index - start;
    }

    /// <summary>
    /// Skips plain spaces, typographic ones (noted once for a text) and, where a form is written over several lines, line ends.
    /// </summary>
    public void SkipBlanks(DiagnosticBag? bag, bool lineEnds = false)
    {
        while (true)
        {
            if (TypographicText.IsTypographicBlank(Current))
            {
                if (!_saidBlank)
                {
                    bag?.Report(TextDiagnostics.TypographicBlank, CurrentSpan, DescribeCurrent());
                    _saidBlank = true;
                }
            }
            else if (Current != ' ' && !(lineEnds && Current is ('\n' or '\r')))
            {
                return;
            }
            Index++;
        }
    }

    /// <summary>The text from an outer position up to here.</summary>
    public readonly ReadOnlySpan<char> Since(int position) => _text[(position - _offset)..Index];

    /// <summary>The span from an outer position up to here.</summary>
    public readonly SourceSpan SpanFrom(int position) => SourceSpan.FromBounds(position, Position);

    /// <summary>The span of the whole character here (two code units for a surrogate pair); empty at the end.</summary>
    public readonly SourceSpan CurrentSpan => new(Position, TypographicText.CharacterLength(_text, Index));

    /// <summary>Moves over the whole character here.</summary>
    public void AdvanceCharacter() => Index += Math.Max(1, TypographicText.CharacterLength(_text, Index));

    /// <summary>The character here as messages name it.</summary>
    public readonly string DescribeCurrent() => TypographicText.Describe(_text, Index);
}
