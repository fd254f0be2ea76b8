using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

// Several residues of one word: repeats, and letters after the word for their sugar.
internal sealed partial class SpelledReader
{
    /// <summary>Takes bases in parentheses with the number of their repeats, <c>(dT)20</c>, <c>oligo(dT)18</c>, <c>d(CAG)7</c>.</summary>
    private bool TakeRun()
    {
        int start = _index;
        bool isPolymer = TakeWord("oligo") || TakeWord("Oligo") || TakeWord("poly") || TakeWord("Poly");
        if (isPolymer)
        {
            _ = Current is '-' or ' ' ? _index++ : 0;
        }
        (int prefix, Sugar? sugar) = Current switch { 'd' => (1, Sugar.Deoxyribose), 'r' => (1, Sugar.Ribose), _ => (0, (Sugar?)null) };
        int open = _index + prefix;
        bool isBare = isPolymer && (open >= _text.Length || _text[open] != '(');
        int close = isBare || open >= _text.Length || _text[open] != '(' ? -1 : _text.IndexOf(')', open);
        string inside = isBare ? BareRun() : close > 0 ? _text[(open + 1)..close] : "";
        int end = isBare ? _index + inside.Length : close + 1;
        int repeats = inside.Length is 0 or > LongestWord ? -1 : ReadNumber(ref end);
        if (inside.Length == 0 || (repeats < 0 && !isPolymer)
            || Read(inside) is not { OpenLength: null } inner || inner.Units.Exists(unit => !unit.IsResidue || unit.IsInverted))
        {
            _index = start;
            return false;
        }
        if (repeats < 0)
        {
            OpenLength = SourceSpan.FromBounds(start, end);
            repeats = 1;
        }
        if (repeats is 0 or > MostUnits || repeats * inner.Units.Count > MostUnits)
        {
            return false;
        }
        for (int i = 0; i < repeats; i++)
        {
            Units.AddRange(inner.Units.Select(unit =>
                unit.IsBare ? SpelledUnit.Of(unit.Residues[0].Base, sugar, unit.Word, start) with { HasSulfur = unit.HasSulfur }
                    : unit with { Start = start }));
        }
        _index = end;
        return true;
    }

    /// <summary>One base after a word for a polymer, <c>oligo-dT20</c>.</summary>
    private string BareRun()
    {
        int length = Current is 'd' or 'r' ? 2 : 1;
        return _index + length <= _text.Length && SpelledWords.BaseOf(_text[_index + length - 1]) is not null
            && (_index + length == _text.Length || !char.IsAsciiLetter(_text[_index + length]))
            ? _text.Substring(_index, length) : "";
    }

    /// <summary>The number at a place, in parentheses or not; -1 for none.</summary>
    private int ReadNumber(ref int at)
    {
        bool isOpen = at < _text.Length && _text[at] == '(';
        int start = isOpen ? at + 1 : at;
        int end = start;
        while (end < _text.Length && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }
        // Digits before a prime are the name of an end.
        bool isNumber = end > start && end - start <= 4 && (isOpen ? end < _text.Length && _text[end] == ')'
            : end == _text.Length || !(_text[end] == '\'' || char.IsAsciiLetterLower(_text[end])));
        if (!isNumber)
        {
            return -1;
        }
        at = isOpen ? end + 1 : end;
        return int.Parse(_text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a residue as often as the number after its letter says, once without one; too many end the reading.</summary>
    private void AddRepeats(SpelledUnit unit)
    {
        int end = _index;
        int repeats = Math.Max(1, ReadNumber(ref end));
        _index = repeats > 1 ? end : _index;
        for (int i = 0; i < repeats && Units.Count <= MostUnits; i++)
        {
            // Each has a link of its own after it.
            Units.Add(unit with { });
        }
    }
}
