using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads what a text says that is spelled as articles, protocols and vendors' pages spell strands, each in its own way:
/// <c>C(LNA)A(LNA)GT</c>, <c>(dT)20</c>, <c>GT[5mC]GT</c>, <c>T(ps)C</c>, <c>5'-HS-(CH2)6-ACGT-3'</c>. What it finds is offered in a
/// notation that states it, and never taken for the molecule.
/// </summary>
internal sealed class SpelledReader
{
    // Longer words for parts of a strand there are none.
    private const int LongestWord = 40;
    private const int MostUnits = 500;

    // Letters of bases, open or not, and of sugars; X is a place that is filled later.
    private static readonly SearchValues<char> s_ofResidues = SearchValues.Create("ACGTURYSWKMBDHVNXdrmfl0123456789");

    private static readonly SearchValues<char> s_ofResiduesAndLinks = SearchValues.Create("ACGTURYSWKMBDHVNdrmflLps0123456789");

    private readonly string _given;
    private readonly string _text;
    private int _index;

    private SpelledReader(string given)
    {
        _given = given;
        _text = WithTypedSigns(given);
    }

    /// <summary>The units in their order.</summary>
    public List<SpelledUnit> Units { get; } = [];

    /// <summary>The word of a length that is not stated, <c>oligo(dT)</c>; <see langword="null"/> for none.</summary>
    public string? OpenLength { get; private set; }

    /// <summary>Whether a <c>p</c> is between two bases.</summary>
    public bool HasPhosphateLetters { get; private set; }

    /// <summary>Reads a text without the names of its ends; <see langword="null"/> where a part of it is of no known spelling.</summary>
    public static SpelledReader? Read(string text)
    {
        var reader = new SpelledReader(text);
        return reader.ReadAll() && reader.Units.Exists(unit => unit.IsResidue) ? reader : null;
    }

    /// <summary>A text with the primes and dashes of typography as keys of a keyboard write them; each sign stays in its place.</summary>
    private static string WithTypedSigns(string text) => string.Create(text.Length, text, (signs, from) =>
    {
        for (int i = 0; i < signs.Length; i++)
        {
            signs[i] = TypographicText.IsPrime(from[i]) ? '\'' : TypographicText.IsDash(from[i]) ? '-' : from[i];
        }
    });

    private char Current => _index < _text.Length ? _text[_index] : '\0';

    private ReadOnlySpan<char> Rest => _text.AsSpan(Math.Min(_index, _text.Length));

    private bool ReadAll()
    {
        TakeWholeSugar();
        while (_index < _text.Length)
        {
            if (Units.Count > MostUnits)
            {
                return false;
            }
            if (SpelledWords.TakeSulfur(Rest) is var sulfur and > 0 && Units.Count > 0 && IsBetween(sulfur))
            {
                Units[^1].HasSulfur = true;
                _index += sulfur;
                continue;
            }
            if (Current is ' ' or '.' || TypographicText.IsDash(Current))
            {
                _index++;
                continue;
            }
            bool isRead = TakeInverted() || TakeHalfCode() || TakeRun() || TakeBracket() || TakeGroup() || TakePhosphateLetter()
                || TakeResidue() || TakeLastName() || TakeUnknown() || TakeOpenBase();
            if (!isRead)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Takes letters with the word for the sugar of all of them before, <c>2'-O-Me-ACGU</c>.</summary>
    private void TakeWholeSugar()
    {
        int length = SpelledWords.TakeWholeSugar(Rest, out Sugar? sugar);
        bool isParted = length > 0 && length < _text.Length && (_text[length] == ' ' || TypographicText.IsDash(_text[length]));
        ReadOnlySpan<char> letters = _text.AsSpan(isParted ? length + 1 : _text.Length);
        if (letters.Length is < 2 or > MostUnits || letters.ContainsAnyExcept("ACGTU"))
        {
            return;
        }
        foreach (char letter in letters)
        {
            Units.Add(SpelledUnit.Of(SpelledWords.BaseOf(letter)!, sugar, "", 0));
        }
        _index = _text.Length;
    }

    /// <summary>Whether what is here is between two units, which a sulfur needs.</summary>
    private bool IsBetween(int length) => _index + length < _text.Length && Units[^1] is { HasSulfur: false, IsUnknown: false };

    private bool TakeInverted()
    {
        int length = SpelledWords.TakeInverted(Rest);
        int close = 0;
        if (length == 0 && Current is '[' or '(' or '/')
        {
            length = SpelledWords.TakeInverted(Rest[1..]);
            close = length > 0 ? 2 : 0;
        }
        // Inside of a strand the word does not say how the unit is bound.
        int end = _index + length + close;
        if (length == 0 || (Units.Count > 0 && !_text.AsSpan(end).IsWhiteSpace()))
        {
            return false;
        }
        Units.Add(SpelledUnit.Of(Nucleobase.Thymine, Sugar.Deoxyribose, _text[_index..end], _index) with { IsInverted = true });
        _index = end;
        return true;
    }

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
            OpenLength = _given[start..end];
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
            : end == _text.Length || !(TypographicText.IsPrime(_text[end]) || char.IsAsciiLetterLower(_text[end])));
        if (!isNumber)
        {
            return -1;
        }
        at = isOpen ? end + 1 : end;
        return int.Parse(_text.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    /// <summary>Takes a code of order strings that has lost the slash at its end of the text, <c>56-FAM/ACGT</c>.</summary>
    private bool TakeHalfCode()
    {
        int slash = _text.IndexOf('/', StringComparison.Ordinal);
        bool isFirst = _index == 0 && slash > 1;
        bool isUnpaired = _text.AsSpan(0, _index).Count('/') % 2 == (_text[0] == '/' ? 0 : 1);
        bool isLast = Current == '/' && _index == _text.LastIndexOf('/') && isUnpaired;
        if (!isFirst && !isLast)
        {
            return false;
        }
        string word = (isFirst ? _text[..slash] : _text[(_index + 1)..]).Replace("'", "", StringComparison.Ordinal);
        if (word.Length > LongestWord || (UnitOfCode(word) ?? UnitOfCode((isFirst ? "5" : "3") + word)) is not { } unit)
        {
            return false;
        }
        Units.Add(unit);
        _index = isFirst ? slash + 1 : _text.Length;
        return true;
    }

    private bool TakeBracket()
    {
        char close = Current switch { '(' => ')', '[' => ']', '{' => '}', '/' => '/', _ => '\0' };
        int end = close == '\0' ? -1 : FindClose(close);
        if (end <= _index + 1 || end - _index > LongestWord)
        {
            return false;
        }
        string word = _text[(_index + 1)..end].Trim();
        SpelledUnit? unit = word.Length == 0 ? null : close == '/' ? UnitOfCode(word) : UnitOf(word, close);
        if (unit is null && close is ')' or ']' && Units is [.., { IsBare: true } last] && SpelledWords.SugarOf(word) is { } sugar)
        {
            Units[^1] = SpelledUnit.Of(last.Residues[0].Base, sugar, last.Word, last.Start);
            _index = end + 1;
            return true;
        }
        if (unit is null && (close != ']' || !MayBeUnknown(word)))
        {
            return false;
        }
        Units.Add(unit ?? new SpelledUnit([], [], word, _index + 1));
        _index = end + 1;
        return true;
    }

    /// <summary>Whether a word may be one for a part of a strand: it is not of letters that stand for open bases.</summary>
    private static bool MayBeUnknown(string word) =>
        word.Length > 1 && (SpelledWords.IsTradeWord(word) || word.Any(letter => !s_ofResidues.Contains(letter)))
            && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '(' or ')' or '\'' or '_');

    /// <summary>The bracket that closes the one here: others may be between them.</summary>
    private int FindClose(char close)
    {
        int depth = 0;
        for (int i = _index + 1; i < _text.Length && i <= _index + LongestWord; i++)
        {
            depth += close != '/' && _text[i] == _text[_index] ? 1 : 0;
            if (_text[i] == close && depth-- == 0)
            {
                return i;
            }
        }
        return -1;
    }

    private SpelledUnit? UnitOf(string word, char close)
    {
        if (close == '}')
        {
            // Braces mark what an article says they mark.
            return word.Length == 1 && SpelledWords.BaseOf(word[0]) is { } marked
                ? new SpelledUnit(
                    [SpelledUnit.Of(marked, Sugar.Lna, word, _index).Residues[0], new(marked, Sugar.MethylRibose)], [], word, _index)
                : null;
        }
        if (SpelledWords.NucleosideOf(word) is { } known)
        {
            return SpelledUnit.Of(known.Base, known.Sugar, word, _index);
        }
        // In brackets m is 5-methyl for some and 2'-O-methyl for others.
        if (word[0] != 'm' && SpelledWords.PrefixOf(word) is { } prefix && prefix.Length + 1 == word.Length)
        {
            return SpelledUnit.Of(SpelledWords.BaseOf(word[^1])!, prefix.Sugar, word, _index);
        }
        return SpelledWords.GroupsOf(word) is { IsEmpty: false } groups ? new SpelledUnit([], groups, word, _index) : null;
    }

    /// <summary>The unit of a code of order strings, in whichever case it is typed.</summary>
    private SpelledUnit? UnitOfCode(string code)
    {
        if (IdtCodes.Codes.FirstOrDefault(known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase)) is not { } found
            || IdtCodes.Find(found) is not { } meaning)
        {
            return null;
        }
        return meaning.Group is { } group
            ? new SpelledUnit([], [group], code, _index)
            : SpelledUnit.Of(meaning.Base!, meaning.Sugar, code, _index) with { IsInverted = meaning.IsInverted };
    }

    private bool TakeGroup()
    {
        if (!IsAfterBreak())
        {
            return false;
        }
        var text = new DialectText(_text, NotationDiagnostics.ExpectedInShorthand, new DiagnosticBag()) { Index = _index };
        if (StrandLabels.Take(text) is { } label && IsAtBreak(text.Index))
        {
            return Add([label], text.Index);
        }
        int length = SpelledWords.TakeGroup(Rest, out ImmutableArray<Group> groups);
        return length > 0 && IsAtBreak(_index + length) && Add(groups, _index + length);
    }

    private bool Add(ImmutableArray<Group> groups, int end)
    {
        Units.Add(new SpelledUnit([], groups, _text[_index..end], _index));
        _index = end;
        return true;
    }

    /// <summary>Takes the letter of a phosphate: between two residues a phosphodiester, at an end a phosphate.</summary>
    private bool TakePhosphateLetter()
    {
        if (Current != 'p')
        {
            return false;
        }
        bool isLast = Rest[1..].IsWhiteSpace();
        if (Units.Count == 0 || isLast)
        {
            Units.Add(new SpelledUnit([], [Group.Phosphate], "p", _index));
        }
        else if (!Units[^1].IsResidue)
        {
            return false;
        }
        HasPhosphateLetters |= Units.Count > 1 && !isLast;
        _index++;
        return true;
    }

    private bool TakeResidue()
    {
        int start = _index;
        if (SpelledWords.IsoBasesOf(Rest) is { IsEmpty: false } isoBases)
        {
            SpelledResidue[] residues = [.. isoBases.Select(row => new SpelledResidue(row, Sugar.Deoxyribose))];
            Units.Add(new SpelledUnit([.. residues], [], _text.Substring(start, 2), start));
            _index += 2;
            return true;
        }
        (int length, Sugar? sugar) = SpelledWords.PrefixOf(Rest) is { } prefix ? (prefix.Length, prefix.Sugar) : (0, (Sugar?)null);
        if (SpelledWords.BaseOf(_index + length < _text.Length ? _text[_index + length] : '\0') is not { } nucleobase || IsWord())
        {
            return false;
        }
        _index += length + 1;
        AddRepeats(SpelledUnit.Of(nucleobase, sugar, "", start));
        return true;
    }

    /// <summary>Takes the letter of an open base, alone or with the number of its repeats.</summary>
    private bool TakeOpenBase()
    {
        int prefix = Current is 'r' or 'm' ? 1 : 0;
        if (_index + prefix >= _text.Length || DegenerateBase.BasesOf(_text[_index + prefix]) is null)
        {
            return false;
        }
        Sugar? sugar = Current switch { 'r' => Sugar.Ribose, 'm' => Sugar.MethylRibose, _ => null };
        SpelledUnit unit = SpelledUnit.Of(Nucleobase.Adenine, sugar, "", _index) with { OpenBase = _text[_index + prefix] };
        _index += prefix + 1;
        AddRepeats(unit);
        return true;
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

    /// <summary>Skips the name of the last end before a label, <c>-3'-BHQ1</c>.</summary>
    private bool TakeLastName()
    {
        if (Current != '3' || _index + 1 >= _text.Length || !TypographicText.IsPrime(_text[_index + 1]))
        {
            return false;
        }
        int start = _index;
        _index += 2;
        while (Current == ' ' || TypographicText.IsDash(Current))
        {
            _index++;
        }
        bool isLabel = TakeGroup() || TakeUnknown();
        _index = isLabel ? _index : start;
        return isLabel;
    }

    /// <summary>Takes a word at an end, apart from the strand by a dash or a bracket, that names nothing known.</summary>
    private bool TakeUnknown()
    {
        int length = WordLength();
        int end = _index + length;
        // A label is before the strand, with a dash between them, or ends the text.
        bool isBefore = end < _text.Length && TypographicText.IsDash(_text[end]) && Units.TrueForAll(unit => !unit.IsResidue);
        bool isApart = IsAfterBreak() && (isBefore || end == _text.Length);
        return isApart && MayBeUnknown(_text[_index..end]) && Add([], end);
    }

    /// <summary>Whether letters of a word are here, and not residues: it has other letters than those of bases and sugars.</summary>
    private bool IsWord()
    {
        if (!IsAfterBreak())
        {
            return false;
        }
        int length = WordLength();
        return length is > 1 and <= 12 && Rest[..length].ContainsAnyExcept(s_ofResiduesAndLinks);
    }

    private int WordLength()
    {
        int length = 0;
        while (_index + length < _text.Length && char.IsAsciiLetterOrDigit(_text[_index + length]))
        {
            length++;
        }
        return length;
    }

    private bool IsAfterBreak() => _index == 0 || !char.IsAsciiLetterOrDigit(_text[_index - 1]);

    private bool IsAtBreak(int at) => at >= _text.Length || _text[at] is ' ' or '[' or '/' or '(' || TypographicText.IsDash(_text[at]);

    private bool TakeWord(string word)
    {
        if (!Rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }
        _index += word.Length;
        return true;
    }
}
