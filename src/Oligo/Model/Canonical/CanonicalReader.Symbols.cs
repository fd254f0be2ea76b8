using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo;

// Symbols, numbers, spaces and tags, and how faults are told.
internal ref partial struct CanonicalReader
{
    private bool ReadSymbol<T>(char close, MonomerTable<T> table, out T? row, out SourceSpan span)
        where T : Monomer =>
        ReadSymbol(close, table, out row, out span, allowRepeats: false, out _);

    private bool ReadSymbol<T>(char close, MonomerTable<T> table, out T? row, out SourceSpan span, bool allowRepeats, out int repeats)
        where T : Monomer
    {
        row = null;
        repeats = 0;
        int start = _cursor.Position;
        char open = _cursor.Current;
        _cursor.Advance();
        int symbolStart = _cursor.Position;
        while (!_cursor.AtEnd && Monomer.IsSymbolCharacter(_cursor.Current))
        {
            _cursor.Advance();
        }
        ReadOnlySpan<char> symbol = _cursor.Since(symbolStart);
        SourceSpan symbolSpan = _cursor.SpanFrom(symbolStart);
        span = default;
        if (allowRepeats && _cursor.TryRead(':'))
        {
            int numberStart = _cursor.Position;
            if (!ReadInteger(negative: false, "the number of repeats", out repeats))
            {
                return false;
            }
            if (repeats > Group.MaxRepeats)
            {
                return Fail(ModelDiagnostics.BadNumber, _cursor.SpanFrom(numberStart), $"at most {Group.MaxRepeats} repeats",
                    TypographicText.Quote(_cursor.Since(numberStart)));
            }
        }
        if (_cursor.Current != close || _cursor.AtEnd)
        {
            return Fail(ModelDiagnostics.UnclosedBracket, _cursor.CurrentSpan, close.ToString(),
                _bag is null ? "" : open + symbol.ToString(), Describe());
        }
        _cursor.Advance();
        span = _cursor.SpanFrom(start);
        if (!Monomer.IsSymbol(symbol))
        {
            return Fail(ModelDiagnostics.BadSymbol, symbolSpan, symbol.ToString());
        }
        return table.TryGet(symbol, out row) || FailUnknown(table, symbolSpan, symbol);
    }

    private bool FailUnknown<T>(MonomerTable<T> table, SourceSpan span, ReadOnlySpan<char> symbol)
        where T : Monomer
    {
        _failed = true;
        _bag?.ReportWithHint(ModelDiagnostics.UnknownSymbol, span, Suggestion.DidYouMean(symbol, table.Symbols),
            table.Kind, symbol.ToString());
        return false;
    }

    private bool ReadInteger(bool negative, string what, out int value)
    {
        int start = _cursor.Position;
        bool minus = negative && _cursor.TryRead('-');
        int digits = _cursor.Position;
        while (char.IsAsciiDigit(_cursor.Current))
        {
            _cursor.Advance();
        }
        ReadOnlySpan<char> number = _cursor.Since(digits);
        bool wellFormed = number.Length > 0 && (number[0] != '0' || number.Length == 1) && !(minus && number is "0");
        if (!wellFormed | !int.TryParse(_cursor.Since(start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
            || (!negative && value == 0))
        {
            string found = number.Length == 0 ? Describe() : TypographicText.Quote(_cursor.Since(start));
            return Fail(ModelDiagnostics.BadNumber, number.Length == 0 ? _cursor.CurrentSpan : _cursor.SpanFrom(start), what, found);
        }
        return true;
    }

    private void SkipBlanks()
    {
        int before;
        do
        {
            before = _cursor.Index;
            _cursor.SkipBlanks(_bag);
            SkipTags();
        }
        while (_cursor.Index > before);
    }

    /// <summary>Skips the superscript and subscript tags of patents, noted once.</summary>
    private void SkipTags()
    {
        while (_cursor.Current == '<' && TagLength(_cursor.Rest) is > 0 and int length)
        {
            if (!_saidTags)
            {
                _bag?.Report(ModelDiagnostics.PatentTags, new SourceSpan(_cursor.Position, length));
                _saidTags = true;
            }
            _cursor.Advance(length);
        }
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<sup>", StringComparison.Ordinal) || rest.StartsWith("<sub>", StringComparison.Ordinal))
        {
            return 5;
        }
        return rest.StartsWith("</sup>", StringComparison.Ordinal) || rest.StartsWith("</sub>", StringComparison.Ordinal) ? 6 : 0;
    }

    private readonly void NoteSpelling(SourceSpan span, string found, string usual)
    {
        if (found != usual)
        {
            _bag?.Report(ModelDiagnostics.OtherSpelling, span, found, usual);
        }
    }

    private readonly string Describe() => _bag is null ? "" : _cursor.DescribeCurrent();

    private readonly string Number(int number) => _bag is null ? "" : number.ToString(CultureInfo.InvariantCulture);

    private bool Fail(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        _failed = true;
        _bag?.Report(descriptor, span, arguments);
        return false;
    }
}
