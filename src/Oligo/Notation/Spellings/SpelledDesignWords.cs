using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>The words of one phrase for the chemistry of a strand, as far as they agree.</summary>
/// <param name="hasPattern">Whether the lengths of runs are before the words, <c>5-10-5</c>.</param>
internal sealed class SpelledDesignWords(bool hasPattern)
{
    private static readonly (string Key, string Word)[] s_linkages =
    [
        .. Keys("PS", "PS", "phosphorothioate", "phosphorothioated", "phosphorothioates", "thioate", "PTO"),
        .. Keys("PO", "PO", "phosphodiester", "phosphodiesters"),
    ];

    private static readonly (string Key, string Word)[] s_cytosines =
        [.. Keys("mC", "mC", "5mC", "m5C", "5-methyl-C", "5-Me-C", "5-methylcytosine", "methyl-C")];

    // What says no more than that the chemistry is of the whole strand, or that it is a strand.
    private static readonly string[] s_fillers =
    [
        "modified", "fully", "full", "all", "uniform", "uniformly", "oligo", "oligonucleotide", "oligonucleotides", "backbone", "linkages",
        "bonds", "sequence", "strand", "with", "and", "residues", "nucleotides", "ribonucleotides",
    ];

    private static readonly string[] s_ofPatterns = ["gapmer", "aso", "wings"];

    private Sugar? _modified;
    private Sugar? _natural;
    private string? _linkage;
    private string? _cytosine;

    /// <summary>
    /// The words of a design that the phrase states; <see langword="null"/> where it states none, or those of two strands.
    /// </summary>
    /// <param name="letters">The bases, which tell DNA from RNA where the phrase names a linkage alone.</param>
    public string? TextFor(string letters)
    {
        // RNA beside a modified sugar is the kind of strand; DNA beside one is another sugar, and the strand has both.
        bool isMixed = _modified is not null && Equals(_natural, Sugar.Deoxyribose) && !hasPattern;
        Sugar? sugar = _modified ?? _natural ?? (_linkage is null || hasPattern ? null : NaturalSugarOf(letters));
        return isMixed || (sugar is null && !hasPattern) ? null
            : string.Join(' ', new[] { sugar?.ShortName, _linkage, _cytosine }.Where(word => word is not null));
    }

    private static Sugar? NaturalSugarOf(string letters) =>
        (letters.Contains('T', StringComparison.Ordinal), letters.Contains('U', StringComparison.Ordinal)) switch
        {
            (true, false) => Sugar.Deoxyribose,
            (false, true) => Sugar.Ribose,
            _ => null,
        };

    /// <summary>Whether a word alone names a sugar or a linkage.</summary>
    public static bool IsChemistry(string word) =>
        SpelledSugars.KeyOf(word) is var key && (SpelledSugars.OfKey(key) is not null || Find(s_linkages, key) is not null);

    /// <summary>Takes all words of a phrase, several as one where they are one: <c>2</c>, <c>O</c> and <c>Me</c>.</summary>
    /// <returns>Whether each is known, and none says another thing than one before it.</returns>
    public bool TakeAll(string[] words)
    {
        for (int i = 0; i < words.Length;)
        {
            int count = words.Length - i;
            while (count > 0 && !Take(SpelledSugars.KeyOf(string.Concat(words[i..(i + count)]))))
            {
                count--;
            }
            if (count == 0)
            {
                return false;
            }
            i += count;
        }
        return true;
    }

    private bool Take(string key)
    {
        if (SpelledSugars.OfKey(key) is { } sugar)
        {
            bool isNatural = sugar.Equals(Sugar.Deoxyribose) || sugar.Equals(Sugar.Ribose);
            return isNatural ? Set(ref _natural, sugar) : Set(ref _modified, sugar);
        }
        return Find(s_linkages, key) is { } linkage ? Set(ref _linkage, linkage)
            : Find(s_cytosines, key) is { } cytosine ? Set(ref _cytosine, cytosine)
            : s_fillers.Contains(key) || (hasPattern && s_ofPatterns.Contains(key));
    }

    private static bool Set<T>(ref T? place, T value)
        where T : class
    {
        place ??= value;
        return place.Equals(value);
    }

    private static string? Find((string Key, string Word)[] rows, string key) => Array.Find(rows, row => row.Key == key).Word;

    private static IEnumerable<(string, string)> Keys(string word, params string[] spellings) =>
        spellings.Select(spelling => (SpelledSugars.KeyOf(spelling), word));
}
