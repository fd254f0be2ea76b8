using System.Buffers;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;
using Group = Oligo.Monomers.Group;

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

    // Whether the text begins with a code that has lost its first slash.
    private bool _hasHalfStart;

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

    /// <summary>Whether a text begins with a cap and its bridge.</summary>
    public static bool BeginsWithCap(ReadOnlySpan<char> text) =>
        text.Contains("pp", StringComparison.Ordinal)
            && CapWord().IsMatch(string.Concat(text.Trim().ToString().Select(TypographicText.TypedOf)));

    private char Current => _index < _text.Length ? _text[_index] : '\0';

    private ReadOnlySpan<char> Rest => _text.AsSpan(Math.Min(_index, _text.Length));

    private bool ReadAll()
    {
        TakeCap();
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
            bool isRead = TakeHydroxyl() || TakeFirstName() || TakeCyclicPhosphate() || TakeInverted() || TakeHalfCode() || TakeRun()
                || TakeBracket() || TakeTradeName() || (Units.Count > 0 && Rest is ['p', '-', ..] && TakePhosphateLetter()) || TakeGroup()
                || TakePhosphateLetter() || TakeNucleoside() || TakeResidue() || TakeLastName() || TakeUnknown() || TakeOpenBase();
            if (!isRead)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether what is here is between two units, which a sulfur needs.</summary>
    private bool IsBetween(int length) => _index + length < _text.Length && Units[^1] is { HasSulfur: false, IsUnknown: false };

    /// <summary>Takes the letter of a phosphate: between two units a phosphodiester, at an end a phosphate.</summary>
    private bool TakePhosphateLetter()
    {
        // Two of them are no linkage of one phosphorus.
        if (Current != 'p' || (_index > 0 && _text[_index - 1] == 'p'))
        {
            return false;
        }
        bool isLast = Rest[1..].IsWhiteSpace();
        if (Units.Count == 0 || isLast)
        {
            Units.Add(new SpelledUnit([], [Group.Phosphate], "p", _index));
        }
        else if (!Units[^1].IsResidue && IsAfterLetter())
        {
            return false;
        }
        HasPhosphateLetters |= Units.Count > 1 && !isLast;
        _index++;
        return true;
    }

    private bool IsAfterLetter() => char.IsAsciiLetterOrDigit(_text[_index - 1]);

    /// <summary>
    /// Takes the phosphates at the start, <c>pppGACU</c>, or a cap with its bridge and the residues after it that say what is methylated,
    /// <c>m7GpppAmG</c>.
    /// </summary>
    private void TakeCap()
    {
        if (Phosphates().Match(_text) is { Success: true } phosphates)
        {
            Units.Add(new SpelledUnit([], [phosphates.Length == 2 ? Group.Diphosphate : Group.Triphosphate], phosphates.Value, 0));
            _index = phosphates.Length;
            return;
        }
        if (CapWord().Match(_text) is not { Success: true } match)
        {
            return;
        }
        Group cap = match.Groups["anti"].Success ? Group.AntiReverseCap : Group.Cap;
        Units.Add(new SpelledUnit([], [cap], match.Value, 0));
        _index = match.Length;
        // Cap 1 and cap 2: m after a letter, where an article has no other sign for 2'-O-methyl.
        while (Units.Count <= 2 && MethylatedStart().Match(_text, _index) is { Success: true } methylated)
        {
            Units.Add(SpelledUnit.Of(SpelledWords.BaseOf(methylated.Groups["base"].ValueSpan[0])!, Sugar.MethylRibose, "", _index));
            _index += methylated.Length;
        }
    }

    /// <summary>Takes the word for a hydroxyl at an end, which every strand has there: <c>HO-ACGU-OH</c>.</summary>
    private bool TakeHydroxyl()
    {
        bool isFirst = Units.Count == 0 && (Rest.StartsWith("HO-") || Rest.StartsWith("OH-"));
        bool isLast = _index > 0 && _text[_index - 1] == '-' && Rest is ['O', 'H'];
        _index += isFirst || isLast ? 2 : 0;
        return isFirst || isLast;
    }

    /// <summary>Takes the sign of a cyclic phosphate at the end, <c>GGACGU&gt;p</c>.</summary>
    private bool TakeCyclicPhosphate()
    {
        if (Rest is not ['>', 'p'] || Units is not [.., { IsResidue: true }])
        {
            return false;
        }
        return Add([Group.CyclicPhosphate], _text.Length);
    }

    /// <summary>Takes a methylated base or a pseudouridine among letters, <c>GGm6ACU</c>.</summary>
    private bool TakeNucleoside()
    {
        int length = SpelledWords.TakeNucleoside(Rest, out (Nucleobase Base, Sugar? Sugar) known);
        if (length > 0)
        {
            Units.Add(SpelledUnit.Of(known.Base, known.Sugar, _text.Substring(_index, length), _index));
            _index += length;
        }
        return length > 0;
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
        if (sugar is null && SugarAfter() is { } after)
        {
            _index++;
            Units.Add(SpelledUnit.Of(nucleobase, after, "", start));
            return true;
        }
        AddRepeats(SpelledUnit.Of(nucleobase, sugar, "", start));
        return true;
    }

    /// <summary>
    /// The sugar of a letter after its base, where the letter of a phosphate or a hyphen parts it from the next: <c>CfpGmpA</c>,
    /// <c>Cf-Gm-A</c>.
    /// </summary>
    private Sugar? SugarAfter()
    {
        Sugar? sugar = Current switch { 'm' => Sugar.MethylRibose, 'f' => Sugar.FluoroRibose, _ => null };
        bool isAlone = _index == 1 || _text[_index - 2] is '-' or 'p';
        return isAlone && ((Rest is [_] && Units.Count > 0) || Rest is [_, 'p' or '-' or ' ', ..]) ? sugar : null;
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
        const int LongestShort = 12;
        const int FewLetters = 3;
        ReadOnlySpan<char> word = Rest[..WordLength()];
        int others = 0;
        foreach (char letter in word)
        {
            others += s_ofResiduesAndLinks.Contains(letter) ? 0 : 1;
        }
        return word.Length > 1 && others >= (word.Length <= LongestShort ? 1 : FewLetters);
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

    // m7GpppA, m7G(5')ppp(5')A; with a 3'-O-methyl on the cap, 3'-O-Me-m7G(5')ppp(5')G or m7(3'OMeG)(5')ppp(5')A.
    [GeneratedRegex(
        @"\A(?:(?<anti>3'-?O-?(?:Me|methyl)-?)?(?:m7|7m|m\^7|N7-?(?:Me|methyl)-?|7-?methyl-?)G"
            + @"|(?<anti>m7\(3'-?O-?MeG\)|m7G\(3'-?O-?Me\)))"
            + @"-?(?:[([]?5'[)\]]?)?-?p-?p-?p-?(?:[([]?5'[)\]]?)?-?", RegexOptions.CultureInvariant)]
    private static partial Regex CapWord();

    [GeneratedRegex(@"\Ap{2,3}(?=[ACGU(\[rmfd])", RegexOptions.CultureInvariant)]
    private static partial Regex Phosphates();

    // Am, A2'Om, [A2'-O-Me], and the phosphate before the next residue.
    [GeneratedRegex(
        @"\G\[?(?<base>[ACGU])(?:m|2'-?O-?(?:[Mm]e|methyl|m))\]?(?:-?p-?(?=[ACGUrmf([]))?", RegexOptions.CultureInvariant)]
    private static partial Regex MethylatedStart();
}
