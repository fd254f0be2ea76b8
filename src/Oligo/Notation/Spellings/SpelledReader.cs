using System.Buffers;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Reads what a text says that is spelled as articles, protocols and vendors' pages spell strands, each in its own way:
/// <c>C(LNA)A(LNA)GT</c>, <c>(dT)20</c>, <c>GT[5mC]GT</c>, <c>T(ps)C</c>, <c>5'-HS-(CH2)6-ACGT-3'</c>. What it finds is offered in a
/// notation that states it, and never taken for the molecule.
/// </summary>
internal sealed partial class SpelledReader
{
    // Longer words for parts of a strand there are none.
    private const int LongestWord = 40;
    private const int MostUnits = 500;

    // Letters of bases, open or not, and of sugars; X is a place that is filled later.
    private static readonly SearchValues<char> s_ofResidues = SearchValues.Create("ACGTURYSWKMBDHVNXdrmfl0123456789");

    private static readonly SearchValues<char> s_ofResiduesAndLinks = SearchValues.Create("ACGTURYSWKMBDHVNdrmflLps0123456789");

    private readonly string _text;
    private int _index;

    // Primes and dashes of typography as a keyboard types them; each sign stays in its place.
    private SpelledReader(string text) => _text = string.Concat(text.Select(TypographicText.TypedOf));

    /// <summary>The units in their order.</summary>
    public List<SpelledUnit> Units { get; } = [];

    /// <summary>Where the text names a polymer without its length, <c>oligo(dT)</c>; <see langword="null"/> for none.</summary>
    public SourceSpan? OpenLength { get; private set; }

    /// <summary>Whether a <c>p</c> is between two bases.</summary>
    public bool HasPhosphateLetters { get; private set; }

    /// <summary>Reads a text without the names of its ends; <see langword="null"/> where a part of it is of no known spelling.</summary>
    public static SpelledReader? Read(string text)
    {
        var reader = new SpelledReader(text);
        return reader.ReadAll() && reader.Units.Exists(unit => unit.IsResidue) ? reader : null;
    }

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
            if (Current is ' ' or '.' or '-')
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

    /// <summary>Whether what is here is between two units, which a sulfur needs.</summary>
    private bool IsBetween(int length) => _index + length < _text.Length && Units[^1] is { HasSulfur: false, IsUnknown: false };

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

    private bool IsAtBreak(int at) => at >= _text.Length || _text[at] is ' ' or '[' or '/' or '(' or '-';

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
