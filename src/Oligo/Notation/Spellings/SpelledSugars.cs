using System.Collections.Frozen;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Words for the sugars of residues, as articles and vendors' pages write them beside a base or beside a whole strand. Each author has
/// primes, hyphens, blanks and capitals of his own, so a word is known by its letters and digits alone: <c>2'-O-Me</c>, <c>2'OMe</c> and
/// <c>2-OME</c> are one.
/// </summary>
internal static class SpelledSugars
{
    private static readonly (Sugar Sugar, string[] Words)[] s_words =
    [
        (Sugar.Lna, ["locked", "locked nucleic acid"]),
        (Sugar.MethylRibose, ["OMe", "O-methyl", "2'-O-methyl", "2'-methoxy", "2'-OCH3", "2'-O-CH3"]),
        (Sugar.FluoroRibose, ["fluoro", "2'-fluoro", "2'-deoxy-2'-fluoro"]),
        (Sugar.MethoxyethylRibose, ["2'-MOE", "2'-O-MOE", "O-MOE", "methoxyethyl", "2'-methoxyethyl", "2'-O-methoxyethyl",
            "2'-O-(2-methoxyethyl)", "2'-methoxyethoxy"]),
        (Sugar.ConstrainedEthyl, ["S-cEt", "constrained ethyl"]),
        (Sugar.Deoxyribose, ["deoxy", "2'-deoxy"]),
        (Sugar.Ribose, ["ribo"]),
    ];

    private static readonly FrozenDictionary<string, Sugar> s_byKey = MonomerLibrary.Default.Sugars
        .SelectMany(sugar => sugar.AllNames.Select(name => (name, sugar)))
        .Concat(s_words.SelectMany(row => row.Words.Select(word => (name: word, sugar: row.Sugar))))
        .Select(row => (Key: KeyOf(row.name), row.sugar))
        .Where(row => row.Key.Length > 1)
        .GroupBy(row => row.Key)
        .Where(same => same.Select(row => row.sugar).Distinct().Count() == 1)
        .ToFrozenDictionary(same => same.Key, same => same.First().sugar, StringComparer.Ordinal);

    /// <summary>The letters and digits of a word, in small letters; empty for one with other signs than words have.</summary>
    public static string KeyOf(string word) => word.All(IsOfWord)
        ? string.Concat(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)) : "";

    private static bool IsOfWord(char letter) =>
        char.IsLetterOrDigit(letter) || letter is '\'' or '-' or '_' or ' ' or '(' or ')' or '[' or ']' or ',';

    /// <summary>The sugar of a key, or <see langword="null"/>.</summary>
    public static Sugar? OfKey(string key) => s_byKey.GetValueOrDefault(key);

    /// <summary>The sugar that a word beside a base names, or <see langword="null"/>.</summary>
    public static Sugar? Of(string word) => word == "L" ? Sugar.Lna : OfKey(KeyOf(word));
}
