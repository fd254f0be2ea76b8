using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Reads the bracket form: <c>5' — unit { — unit } — 3' [ legend ]</c>.</summary>
internal ref struct BracketReader
{
    private readonly NotationOptions _options;
    private readonly DiagnosticBag _bag;
    private readonly List<PackedUnit> _units;
    private TextCursor _cursor;
    private bool _afterDash;

    private BracketReader(ReadOnlySpan<char> text, NotationOptions options, DiagnosticBag bag)
    {
        _options = options;
        _bag = bag;
        _cursor = new TextCursor(text);
        _units = [];
    }

    public static Strand? Read(ReadOnlySpan<char> text, NotationOptions options, DiagnosticBag bag)
    {
        var reader = new BracketReader(text, options, bag);
        return reader.ReadAll(text.Length);
    }

    private Strand? ReadAll(int length)
    {
        SkipBlanks();
        if (_cursor.AtEnd)
        {
            _bag.Report(TextDiagnostics.EmptyText, new SourceSpan(0, length), "a strand such as `5'—[G]*—[dA]—3'`");
            return null;
        }
        bool isBackwards = _cursor.Current == '3';
        (char first, char last) = isBackwards ? ('3', '5') : ('5', '3');
        if (!ReadEnd(first) || !ReadDash($"a dash after {first}'"))
        {
            return null;
        }
        while (_cursor.Current != last)
        {
            if (!ReadUnit() || !ReadDash("a dash between units"))
            {
                // One broken unit does not hide the faults of the others.
                if (_bag.IsFull || !SkipToDash())
                {
                    return null;
                }
            }
        }
        int end = _cursor.Position;
        if (!ReadEnd(last))
        {
            return null;
        }
        if (_units.Count == 0 && _bag.ErrorCount == 0)
        {
            _bag.Report(NotationDiagnostics.ExpectedInBracket, new SourceSpan(end, 2), "a unit such as `[G]*`", $"the {last}' end");
        }
        int strandEnd = _cursor.Position;
        if (isBackwards)
        {
            _units.Reverse();
            _bag.Report(NotationDiagnostics.ReadBackwards, new SourceSpan(0, strandEnd));
        }
        SkipBlanks();
        Linkage? stated = null;
        if (!_cursor.AtEnd)
        {
            stated = BracketLegend.Read(_cursor.Rest, _cursor.Position, _options.Library, _bag);
        }
        if (_bag.ErrorCount > 0)
        {
            return null;
        }
        var span = new SourceSpan(0, strandEnd);
        if (stated is not null && _options.Backbone is { } named
            && !Enumerable.Range(0, named.Count ?? 1).All(i => named[i].Equals(stated)))
        {
            _bag.Report(NotationDiagnostics.ConflictingStatement, span, "linkage",
                $"{stated.ShortName} by the legend", $"{named} by the caller");
            return null;
        }
        Backbone? backbone = stated is null ? _options.Backbone : Backbone.Uniform(stated);
        return LinkageFiller.Fill([.. _units], BracketNotation.FormName, backbone, _options.Library, span, _bag);
    }

    private bool ReadEnd(char number)
    {
        if (_cursor.Current == number && TypographicText.IsPrime(_cursor.Peek(1)))
        {
            _cursor.Advance(2);
            SkipBlanks();
            return true;
        }
        bool missingPrime = _cursor.Current == number;
        if (missingPrime)
        {
            _cursor.Advance();
        }
        _bag.ReportWithHint(
            NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan, "both ends are written: 5'—...—3'",
            missingPrime ? $"a prime after {number}" : $"`{number}'`", _cursor.DescribeCurrent());
        return false;
    }

    private bool ReadDash(string what)
    {
        SkipBlanks();
        if (!TypographicText.IsDash(_cursor.Current))
        {
            _bag.Report(NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan, what, _cursor.DescribeCurrent());
            return false;
        }
        int length = _cursor.Rest.StartsWith("-->", StringComparison.Ordinal) ? 3 : 1;
        _cursor.Advance(length);
        _afterDash = true;
        SkipBlanks();
        _afterDash = false;
        return true;
    }

    private bool SkipToDash()
    {
        int depth = 0;
        while (!_cursor.AtEnd && !(depth == 0 && TypographicText.IsDash(_cursor.Current)))
        {
            depth += _cursor.Current switch { '(' => 1, ')' when depth > 0 => -1, _ => 0 };
            _cursor.Advance();
        }
        if (_cursor.AtEnd)
        {
            return false;
        }
        _cursor.Advance();
        SkipBlanks();
        return true;
    }

    private bool ReadUnit()
    {
        if (_cursor.Current != '[' || _cursor.AtEnd)
        {
            _bag.Report(NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan,
                _units.Count == 0 ? "a unit in brackets" : "a unit in brackets or `3'`", _cursor.DescribeCurrent());
            return false;
        }
        _cursor.Advance();
        SkipBlanks();
        if (!ReadCode(out Nucleobase? nucleobase, out bool deoxy, out SourceSpan codeSpan, out string code))
        {
            return false;
        }
        SkipBlanks();
        if (!_cursor.TryRead(']'))
        {
            _bag.Report(NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan, "`]`", _cursor.DescribeCurrent());
            return false;
        }
        SkipBlanks();
        if (_cursor.Current == '(' && !ReadGloss(nucleobase!, deoxy, code))
        {
            return false;
        }
        SkipBlanks();
        SourceSpan mark = _cursor.CurrentSpan;
        bool methoxyethyl = _cursor.TryRead('*');
        if (methoxyethyl && deoxy)
        {
            _bag.Report(NotationDiagnostics.ContradictorySugar, mark, code);
            return true;
        }
        if (!methoxyethyl && !deoxy)
        {
            _bag.Report(NotationDiagnostics.RiboAssumed, codeSpan, code);
        }
        Sugar sugar = deoxy ? Sugar.Deoxyribose : methoxyethyl ? Sugar.MethoxyethylRibose : Sugar.Ribose;
        _units.Add(new PackedUnit(nucleobase!, sugar));
        return true;
    }

    private bool ReadCode(out Nucleobase? nucleobase, out bool deoxy, out SourceSpan span, out string code)
    {
        int start = _cursor.Position;
        while (char.IsAsciiLetter(_cursor.Current))
        {
            _cursor.Advance();
        }
        ReadOnlySpan<char> text = _cursor.Since(start);
        span = _cursor.SpanFrom(start);
        code = text.ToString();
        nucleobase = null;
        deoxy = text is ['d', ..];
        if (text.Length == 0)
        {
            _bag.Report(NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan, "a code such as `dA`", _cursor.DescribeCurrent());
            return false;
        }
        nucleobase = (deoxy ? text[1..] : text) switch
        {
            "A" => Nucleobase.Adenine,
            "C" => Nucleobase.Cytosine,
            "G" => Nucleobase.Guanine,
            "T" or "mU" => Nucleobase.Thymine,
            "U" => Nucleobase.Uracil,
            "mC" => Nucleobase.Methylcytosine,
            _ => null,
        };
        if (nucleobase is not null)
        {
            return true;
        }
        string reason = text switch
        {
            ['m', 'd', ..] => "d is written before m",
            [.., 'm', 'T'] => "thymine is methylated already",
            [.., 'm', 'A' or 'G'] => "5-methyl belongs to C or U",
            [.., 'M', _] or ['M', ..] => "5-methyl is a small m",
            [.., 'a' or 'c' or 'g' or 't' or 'u'] => "bases are capital letters",
            _ => "expected A, C, G, T or U with d for 2'-deoxy and m for 5-methyl",
        };
        _bag.ReportWithHint(NotationDiagnostics.BadBracketCode, span,
            Suggestion.DidYouMean(text, ["A", "C", "G", "U", "mC", "mU", "dA", "dC", "dG", "dT", "dmC"]), code, reason);
        return false;
    }

    private bool ReadGloss(Nucleobase nucleobase, bool deoxy, string code)
    {
        int start = _cursor.Position + 1;
        int close = _cursor.Rest.IndexOf(')');
        int nextBracket = _cursor.Rest.IndexOfAny('[', ']');
        if (close < 0 || (nextBracket >= 0 && nextBracket < close))
        {
            int to = nextBracket >= 0 ? nextBracket : _cursor.Rest.Length;
            _cursor.Advance(to);
            _bag.Report(NotationDiagnostics.ExpectedInBracket, _cursor.CurrentSpan, "`)` to close the gloss", _cursor.DescribeCurrent());
            return false;
        }
        _cursor.Advance(close);
        ReadOnlySpan<char> gloss = _cursor.Since(start);
        SourceSpan span = _cursor.SpanFrom(start);
        _cursor.Advance();
        if (!BracketCode.GlossFits(gloss, nucleobase, deoxy))
        {
            BracketCode expected = BracketCode.Of(nucleobase, deoxy ? Sugar.Deoxyribose : Sugar.MethoxyethylRibose)!;
            _bag.Report(NotationDiagnostics.GlossMismatch, span, gloss.ToString(), code, expected.Gloss);
        }
        return true;
    }

    /// <summary>Spaces and line ends say nothing in this form.</summary>
    private void SkipBlanks()
    {
        int start = _cursor.Position;
        _cursor.SkipBlanks(_bag, lineEnds: true);
        if (start == 0 || _cursor.Since(start).ContainsAny('\n', '\r'))
        {
            SkipLineMark(start == 0);
        }
    }

    /// <summary>
    /// Skips what articles and mail set before a line: <c>:</c>, <c>&gt;</c>, a bullet, and <c>*</c> or <c>-</c> where neither can be of
    /// the strand.
    /// </summary>
    private void SkipLineMark(bool atStart)
    {
        while (_cursor.Current is ':' or '>' or '\u2022' or '\u00B7' || (_cursor.Current is '*' or '-' && (atStart || _afterDash)))
        {
            _cursor.Advance();
            _cursor.SkipBlanks(_bag);
        }
    }
}
