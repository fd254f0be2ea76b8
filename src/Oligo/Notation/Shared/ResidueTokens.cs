using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The words of a dialect that names base and sugar in one: found longest first. Of two words for one residue the first is written.
/// </summary>
internal sealed class ResidueTokens
{
    private readonly ImmutableArray<(string Token, Nucleobase Base, Sugar Sugar)> _rows;
    // By the first character of a word, which is ASCII: the words that begin with it, the longest first.
    private readonly ImmutableArray<(string Token, Nucleobase Base, Sugar Sugar)>[] _longestFirst;

    public ResidueTokens(params IEnumerable<(string Token, Nucleobase Base, Sugar Sugar)> rows)
    {
        _rows = [.. rows];
        ILookup<char, (string Token, Nucleobase Base, Sugar Sugar)> byFirst =
            _rows.OrderByDescending(row => row.Token.Length).ToLookup(row => row.Token[0]);
        _longestFirst = [.. Enumerable.Range(0, 128).Select(c => byFirst[(char)c].ToImmutableArray())];
    }

    public IEnumerable<string> Tokens => _rows.Select(row => row.Token);

    /// <summary>The word of a residue, or <see langword="null"/>.</summary>
    public string? TokenOf(Nucleobase nucleobase, Sugar sugar)
    {
        foreach ((string token, Nucleobase knownBase, Sugar knownSugar) in _rows)
        {
            if (knownBase.Equals(nucleobase) && knownSugar.Equals(sugar))
            {
                return token;
            }
        }
        return null;
    }

    /// <summary>The words with a base or a sugar in them.</summary>
    public IEnumerable<string> TokensOf(Monomer row) =>
        _rows.Where(known => row.Equals(known.Base) || row.Equals(known.Sugar)).Select(known => known.Token);

    /// <summary>Takes the longest word that is at the place of a text.</summary>
    public bool TryTake(DialectText text, out Nucleobase nucleobase, out Sugar sugar)
    {
        char first = text.Current;
        foreach ((string token, Nucleobase knownBase, Sugar knownSugar) in first < _longestFirst.Length ? _longestFirst[first] : [])
        {
            if (text.Take(token))
            {
                (nucleobase, sugar) = (knownBase, knownSugar);
                return true;
            }
        }
        nucleobase = null!;
        sugar = null!;
        return false;
    }

    /// <summary>One word for each of some bases on a sugar: the pattern with the letter of the base in the place of its last N.</summary>
    public static IEnumerable<(string, Nucleobase, Sugar)> Of(Sugar sugar, string pattern, params (char Letter, Nucleobase Base)[] bases)
    {
        int place = pattern.LastIndexOf('N');
        return bases.Select(row => ($"{pattern[..place]}{row.Letter}{pattern[(place + 1)..]}", row.Base, sugar));
    }
}
