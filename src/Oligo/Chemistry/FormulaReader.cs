using System.Globalization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>
/// Reads formulas: <c>formula = { term }; term = ( element | "[" int element "]" | "(" formula ")" ) [ count ]</c>,
/// or the fields of an infobox, <c>C = 230 | H = 305</c>. Stops at the first error.
/// </summary>
internal ref struct FormulaReader
{
    private const int DeepestGroup = 16;

    private readonly DiagnosticBag? _bag;
    private readonly ReadOnlySpan<char> _text;
    private readonly bool _inFields;
    private TextCursor _cursor;
    private bool _saidDigits;

    private FormulaReader(ReadOnlySpan<char> text, DiagnosticBag? bag)
    {
        _text = text;
        _bag = bag;
        _cursor = new TextCursor(text);
        _inFields = text.Contains('=');
    }

    public static MolecularFormula? Read(ReadOnlySpan<char> text, DiagnosticBag? bag)
    {
        var reader = new FormulaReader(text, bag);
        reader.SkipBlanks();
        if (reader._cursor.AtEnd)
        {
            reader.FailEmpty();
            return null;
        }
        var sum = new FormulaSum();
        if (!reader.ReadTerms(sum, 0))
        {
            return null;
        }
        MolecularFormula formula = sum.ToFormula();
        if (reader._inFields && formula.IsEmpty)
        {
            // Fields that nobody has filled in.
            reader.FailEmpty();
            return null;
        }
        return formula;
    }

    /// <summary>Skips spaces, and what is between the fields of an infobox.</summary>
    private void SkipBlanks()
    {
        do
        {
            _cursor.SkipBlanks(_bag, lineEnds: _inFields);
        }
        while (_inFields && _cursor.TryRead('|'));
    }

    private bool ReadTerms(FormulaSum sum, int depth)
    {
        while (!_cursor.AtEnd && !(depth > 0 && _cursor.Current == ')'))
        {
            int start = _cursor.Position;
            try
            {
                if (!ReadTerm(sum, depth))
                {
                    return false;
                }
            }
            catch (OverflowException)
            {
                return Fail(ChemistryDiagnostics.CountTooLarge, _cursor.SpanFrom(start), _cursor.Since(start).ToString());
            }
            SkipBlanks();
        }
        return true;
    }

    private bool ReadTerm(FormulaSum sum, int depth)
    {
        char c = _cursor.Current;
        if (c == '(')
        {
            return ReadGroup(sum, depth);
        }
        if (c == '[')
        {
            return ReadIsotope(sum);
        }
        if (!char.IsAsciiLetterUpper(c))
        {
            return FailAtElement(c);
        }
        int start = _cursor.Position;
        int length = char.IsAsciiLetterLower(_cursor.Peek(1)) ? 2 : 1;
        ReadOnlySpan<char> symbol = _cursor.Rest[..length];
        _cursor.Advance(length);
        if (symbol is "D")
        {
            return ReadCount(out int deuterium) && Add(sum, Element.Hydrogen.FindIsotope(2)!, deuterium);
        }
        if (Element.Find(symbol) is not { } element)
        {
            return FailUnknown(symbol, _cursor.SpanFrom(start));
        }
        if (!ReadCount(out int count))
        {
            return false;
        }
        sum.Add(element, count);
        return true;
    }

    private static bool Add(FormulaSum sum, Isotope isotope, int count)
    {
        sum.Add(isotope, count);
        return true;
    }

    private bool ReadGroup(FormulaSum sum, int depth)
    {
        SourceSpan open = _cursor.CurrentSpan;
        if (depth == DeepestGroup)
        {
            return Fail(ChemistryDiagnostics.UnmatchedParenthesis, open, "(");
        }
        _cursor.Advance();
        _cursor.SkipBlanks(_bag);
        int start = _cursor.Position;
        var inner = new FormulaSum();
        if (!ReadTerms(inner, depth + 1))
        {
            return false;
        }
        if (!_cursor.TryRead(')'))
        {
            return Fail(ChemistryDiagnostics.UnmatchedParenthesis, open, "(");
        }
        if (_cursor.Position == start + 1)
        {
            return Fail(ChemistryDiagnostics.EmptyGroup, _cursor.SpanFrom(open.Start));
        }
        if (!ReadCount(out int count))
        {
            return false;
        }
        sum.Add(inner.ToFormula(), count);
        return true;
    }

    private bool ReadIsotope(FormulaSum sum)
    {
        int start = _cursor.Position;
        int close = _cursor.Rest.IndexOf(']');
        ReadOnlySpan<char> inner = close < 0 ? _cursor.Rest[1..] : _cursor.Rest[1..close];
        _cursor.Advance(close < 0 ? _cursor.Rest.Length : close + 1);
        SourceSpan span = _cursor.SpanFrom(start);
        int digits = inner.IndexOfAnyExceptInRange('0', '9');
        bool wellFormed = close >= 0 && digits is > 0 and <= 3 && inner[0] != '0';
        if (!wellFormed)
        {
            return Fail(ChemistryDiagnostics.BadIsotope, span, _bag is null ? "" : TypographicText.Quote(_cursor.Since(start)));
        }
        ReadOnlySpan<char> symbol = inner[digits..];
        if (Element.Find(symbol) is not { } element)
        {
            return FailUnknown(symbol, new SourceSpan(start + 1 + digits, symbol.Length));
        }
        if (element.FindIsotope(int.Parse(inner[..digits], NumberStyles.None, CultureInfo.InvariantCulture)) is not { } isotope)
        {
            _bag?.ReportWithHint(
                ChemistryDiagnostics.UnknownIsotope, span,
                "listed are " + Suggestion.List([.. element.Isotopes.Select(row => row.ToString())], "and"), $"[{inner}]");
            return false;
        }
        return ReadCount(out int count) && Add(sum, isotope, count);
    }

    private bool ReadCount(out int count)
    {
        bool isField = _inFields && TryReadEquals();
        int start = _cursor.Position;
        bool negative = _cursor.Current is '-' or '\u2212' && DigitOf(_cursor.Peek(1)) >= 0;
        if (negative)
        {
            if (_cursor.Current != '-')
            {
                _bag?.Report(ChemistryDiagnostics.UnicodeMinus, _cursor.CurrentSpan, _cursor.DescribeCurrent());
            }
            _cursor.Advance();
        }
        int digitsStart = _cursor.Position;
        long value = 0;
        for (int digit = DigitOf(_cursor.Current); digit >= 0; digit = DigitOf(_cursor.Current))
        {
            if (!char.IsAsciiDigit(_cursor.Current) && !_saidDigits)
            {
                _bag?.Report(ChemistryDiagnostics.UnicodeDigits, _cursor.CurrentSpan);
                _saidDigits = true;
            }
            value = Math.Min((value * 10) + digit, (long)int.MaxValue + 1);
            _cursor.Advance();
        }
        // A field without a value is none of the element.
        count = isField ? 0 : 1;
        if (_cursor.Position == digitsStart)
        {
            return true;
        }
        if (DigitOf(_text[digitsStart]) == 0)
        {
            return Fail(ChemistryDiagnostics.BadCount, _cursor.SpanFrom(start), _cursor.Since(start).ToString());
        }
        if (value > int.MaxValue)
        {
            return Fail(ChemistryDiagnostics.CountTooLarge, _cursor.SpanFrom(start), _cursor.Since(start).ToString());
        }
        count = negative ? -(int)value : (int)value;
        return true;
    }

    private bool TryReadEquals()
    {
        _cursor.SkipBlanks(_bag);
        bool isRead = _cursor.TryRead('=');
        _cursor.SkipBlanks(_bag);
        return isRead;
    }

    /// <summary>Value of an ASCII or subscript digit, or -1.</summary>
    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u2080' and <= '\u2089' => c - '\u2080',
        _ => -1,
    };

    private readonly bool FailUnknown(ReadOnlySpan<char> symbol, SourceSpan span)
    {
        if (_bag is not null)
        {
            string? hint = symbol is "T"
                ? "tritium has no entry; for a label of known mass use a listed isotope"
                : Suggestion.DidYouMean(symbol, Element.All.Where(element => IsTwoLetters(element)).Select(element => element.Symbol));
            _bag.ReportWithHint(ChemistryDiagnostics.UnknownElement, span, hint, symbol.ToString());
        }
        return false;

        // Only symbols of two letters are near enough to be meant by a wrong one.
        static bool IsTwoLetters(Element element) => element.Symbol.Length == 2;
    }

    private readonly bool FailAtElement(char c)
    {
        if (_bag is null)
        {
            return false;
        }
        SourceSpan span = _cursor.CurrentSpan;
        string found = _cursor.DescribeCurrent();
        switch (c)
        {
            case ')':
                _bag.Report(ChemistryDiagnostics.UnmatchedParenthesis, span, ")");
                break;
            case '+' or '-' or '\u2212' or '\u207A' or '\u207B':
                _bag.Report(ChemistryDiagnostics.ChargeInFormula, span, found);
                break;
            case '.' or '·' or '*' or '•' or '\u22C5':
                _bag.ReportWithHint(ChemistryDiagnostics.SeveralFormulas, span,
                    "add the parts up: the sodium salt of C2H4O2 is C2H3NaO2", found);
                break;
            case >= 'a' and <= 'z':
                _bag.ReportWithHint(ChemistryDiagnostics.ExpectedElement, span,
                    $"symbols begin with a capital letter: `{char.ToUpperInvariant(c)}`", found);
                break;
            default:
                _bag.Report(ChemistryDiagnostics.ExpectedElement, span, found);
                break;
        }
        return false;
    }

    private readonly void FailEmpty() =>
        _bag?.Report(TextDiagnostics.EmptyText, new SourceSpan(0, _text.Length), "a formula such as C5H5N5");

    private readonly bool Fail(DiagnosticDescriptor descriptor, SourceSpan span, params ReadOnlySpan<string> arguments)
    {
        _bag?.Report(descriptor, span, arguments);
        return false;
    }
}
