using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;
using Group = Oligo.Monomers.Group;

namespace Oligo.Notation;

// Words for groups, labels and residues: in brackets, apart from the strand, as codes of order strings.
internal sealed partial class SpelledReader
{
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
        if (length == 0 || end > _text.Length || (Units.Count > 0 && !_text.AsSpan(end).IsWhiteSpace()))
        {
            return false;
        }
        Units.Add(SpelledUnit.Of(Nucleobase.Thymine, Sugar.Deoxyribose, _text[_index..end], _index) with { IsInverted = true });
        _index = end;
        return true;
    }

    /// <summary>Takes a code of order strings that has lost the slash at its end of the text, <c>56-FAM/ACGT</c>.</summary>
    private bool TakeHalfCode()
    {
        int slash = _text.IndexOf('/', StringComparison.Ordinal);
        bool isFirst = _index == 0 && slash > 1;
        bool isUnpaired = _text.AsSpan(0, _index).Count('/') % 2 == (_hasHalfStart ? 1 : 0);
        bool isLast = Current == '/' && _index == _text.LastIndexOf('/') && isUnpaired;
        if (!isFirst && !isLast)
        {
            return false;
        }
        string word = (isFirst ? _text[..slash] : _text[(_index + 1)..]).Replace("'", "", StringComparison.Ordinal);
        SpelledUnit? read = word.Length > LongestWord ? null
            : UnitOfCode(word) ?? UnitOfCode((isFirst ? "5" : "3") + word) ?? UnitOfLabel(word);
        if (read is not { } unit)
        {
            return false;
        }
        Units.Add(unit);
        _index = isFirst ? slash + 1 : _text.Length;
        _hasHalfStart |= isFirst;
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
        // Apart from what is before, the sugar is that of the base after it: -(2'-deoxy-2'-fluoro)C-.
        if (close is ')' or ']' && IsAfterBreak() && end + 1 < _text.Length && SpelledWords.BaseOf(_text[end + 1]) is { } nucleobase
            && SpelledSugars.Of(word) is { } ofNext)
        {
            Units.Add(SpelledUnit.Of(nucleobase, ofNext, word, _index));
            _index = end + 2;
            return true;
        }
        SpelledUnit? unit = word.Length == 0 ? null
            : close == '/' ? UnitOfCode(word) ?? UnitOfLabel(word) ?? UnitOfLabel(word[0] is '5' or '3' or 'i' ? word[1..] : "")
            : UnitOf(word, close);
        if (unit is null && close is ')' or ']' && !IsAfterBreak() && Units is [.., { IsBare: true } last]
            && SpelledSugars.Of(word) is { } sugar)
        {
            Units[^1] = SpelledUnit.Of(last.Residues[0].Base, sugar, last.Word, last.Start);
            _index = end + 1;
            return true;
        }
        if (unit is null && !(close == ']' ? MayBeUnknown(word) : close == ')' && TradeWords.WhatIs(word) is not null))
        {
            return false;
        }
        Units.Add(unit ?? new SpelledUnit([], [], word, _index + 1));
        _index = end + 1;
        return true;
    }

    /// <summary>Whether a word may be one for a part of a strand: it is not of letters that stand for open bases.</summary>
    private static bool MayBeUnknown(string word) =>
        TradeWords.WhatIs(word) is not null || (word.Length > 1 && word.Any(letter => !s_ofResidues.Contains(letter))
            && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '(' or ')' or '\'' or '_' or ' '));

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
        if (close == '}' && word.Length == 1)
        {
            // Braces mark what an article says they mark.
            return SpelledWords.BaseOf(word[0]) is { } marked
                ? new SpelledUnit(
                    [SpelledUnit.Of(marked, Sugar.Lna, word, _index).Residues[0], new(marked, Sugar.MethylRibose)], [], word, _index)
                : null;
        }
        if (SpelledWords.NucleosideOf(word) is { } known)
        {
            return SpelledUnit.Of(known.Base, known.Sugar, word, _index);
        }
        if (SpelledWords.BaseOf(word[^1]) is { } nucleobase)
        {
            // In brackets m before C or U is 5-methyl for some and 2'-O-methyl for others.
            if (word is "mC" or "mU")
            {
                return new SpelledUnit(
                    [new(nucleobase, Sugar.MethylRibose), word == "mC" ? new(Nucleobase.Methylcytosine, null)
                        : new(Nucleobase.Thymine, Sugar.Ribose)], [], word, _index);
            }
            Sugar? named = SpelledWords.PrefixOf(word) is { } prefix && prefix.Length + 1 == word.Length ? prefix.Sugar
                : SpelledSugars.OfKey(SpelledSugars.KeyOf(word[..^1]));
            if (named is not null)
            {
                return SpelledUnit.Of(nucleobase, named, word, _index);
            }
        }
        return LabelsOf(word) is { IsEmpty: false } groups ? new SpelledUnit([], groups, word, _index)
            : UnitOfName(word, isLast: _text.AsSpan(_index + word.Length + 2).IsWhiteSpace());
    }

    /// <summary>The groups that a word with nothing beside it names; none for a word that is not known.</summary>
    private static ImmutableArray<Group> LabelsOf(string word)
    {
        if (SpelledWords.GroupsOfBracket(word) is { IsEmpty: false } groups)
        {
            return groups;
        }
        var text = new DialectText(word, NotationDiagnostics.ExpectedInShorthand, new DiagnosticBag());
        return StrandLabels.Take(text) is { } label && text.AtEnd ? [label] : [];
    }

    /// <summary>The unit of a word for a label that has a slash beside it, <c>6-FAM/ACGT/MGB-NFQ</c>.</summary>
    private SpelledUnit? UnitOfLabel(string word) =>
        LabelsOf(word) is { IsEmpty: false } groups ? new SpelledUnit([], groups, word, _index)
            : TradeWords.WhatIs(word) is not null ? new SpelledUnit([], [], word, Current == '/' ? _index + 1 : _index) : null;

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

    /// <summary>
    /// The unit of the name of a code of order strings without its position, <c>DBCOTEG</c>: that of the place, or a group of another one.
    /// </summary>
    private SpelledUnit? UnitOfName(string word, bool isLast)
    {
        string[] positions = Units.Count == 0 ? ["5", "i", "3"] : isLast ? ["3", "i", "5"] : ["i", "5", "3"];
        return UnitOfCode(positions[0] + word)
            ?? positions.Select(position => UnitOfCode(position + word)).FirstOrDefault(unit => unit?.IsResidue == false);
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

    /// <summary>Skips the name of the last end before a label, <c>-3'-BHQ1</c>.</summary>
    private bool TakeLastName()
    {
        if (Current != '3' || _index + 1 >= _text.Length || _text[_index + 1] != '\'')
        {
            return false;
        }
        int start = _index;
        _index += 2;
        while (Current is ' ' or '-')
        {
            _index++;
        }
        bool isLabel = TakeHydroxyl() || TakeTradeName() || TakeGroup() || (Current is '(' or '[' && TakeBracket()) || TakeUnknown();
        _index = isLabel ? _index : start;
        return isLabel;
    }

    /// <summary>Skips the name of the first end after a label, <c>NH2-5'-</c>.</summary>
    private bool TakeFirstName()
    {
        bool isHere = Rest is ['5', '\'', ..] && Units.Count > 0 && Units.TrueForAll(unit => !unit.IsResidue);
        _index += isHere ? 2 : 0;
        return isHere;
    }

    /// <summary>Takes a word at an end, apart from the strand by a dash or a bracket, that names nothing known.</summary>
    private bool TakeUnknown()
    {
        if (_index > 0 && _text[_index - 1] == '-' && LastPhrase().IsMatch(Rest))
        {
            return Add([], _text.Length);
        }
        int length = WordLength();
        int end = _index + length;
        // A label is before the strand, with a dash between them, or ends the text.
        bool isBefore = end < _text.Length && _text[end] == '-' && Units.TrueForAll(unit => !unit.IsResidue);
        bool isApart = IsAfterBreak() && (isBefore || end == _text.Length);
        if (!isApart || !MayBeUnknown(_text[_index..end]))
        {
            return false;
        }
        if (UnitOfName(_text[_index..end], isLast: end == _text.Length) is { } ofCode)
        {
            Units.Add(ofCode);
            _index = end;
            return true;
        }
        return Add([], end);
    }

    /// <summary>Takes a trade name at an end, apart from the strand by a dash or a bracket.</summary>
    private bool TakeTradeName()
    {
        int length = IsAfterBreak() ? TradeWords.LengthAt(Rest) : 0;
        return length > 0 && IsAtBreak(_index + length) && Add([], _index + length);
    }

    // Words with blanks between them, methylene blue.
    [GeneratedRegex(@"\A[A-Za-z]*[b-z]{4,}[A-Za-z0-9]*(?: [A-Za-z0-9]+)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex LastPhrase();
}
