using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The words of Santaris for residues with their linkages, <c>oxya:S;oxymc:S;dnag:O;dnat:H</c>; the last has the <c>H</c> of the terminal
/// hydroxyl.
/// </summary>
/// <remarks>Source: manual of Santaris seqtools.</remarks>
internal static class SantarisWords
{
    private const char End = 'H';

    private static readonly ImmutableArray<(string Word, Sugar Sugar)> s_sugars = [("oxy", Sugar.Lna), ("dna", Sugar.Deoxyribose)];

    private static readonly ImmutableArray<(string Word, Nucleobase Base)> s_bases =
    [
        ("mc", Nucleobase.Methylcytosine), ("a", Nucleobase.Adenine), ("c", Nucleobase.Cytosine),
            ("g", Nucleobase.Guanine), ("t", Nucleobase.Thymine),
    ];

    /// <summary>What its words are made of up to the colon.</summary>
    public static IEnumerable<string> Words => [.. s_sugars.Select(row => row.Word), .. s_bases.Select(row => row.Word)];

    /// <summary>Whether the text begins with one of the sugar words.</summary>
    public static bool IsLike(DialectText text)
    {
        foreach ((string word, _) in s_sugars)
        {
            if (text.Rest.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Reads the words up to the end of the text.</summary>
    /// <returns>Whether there was no error.</returns>
    public static bool Read(DialectText text, ChainDraft draft)
    {
        while (true)
        {
            text.SkipBlanks();
            draft.Start = text.Index;
            if (s_sugars.FirstOrDefault(row => text.Take(row.Word)).Sugar is not { } sugar)
            {
                return text.Fail("a sugar, oxy or dna, of the next word");
            }
            if (s_bases.FirstOrDefault(row => text.Take(row.Word)).Base is not { } nucleobase)
            {
                return text.Fail("a base after its sugar: a, c, g, t or mc");
            }
            draft.Add(nucleobase, sugar);
            if (!text.Take(':'))
            {
                return text.Fail("`:` and the linkage: S, O or, at the end, H");
            }
            if (text.Take(End))
            {
                text.SkipBlanks(lineEnds: true);
                return text.AtEnd || text.Fail("the end of the text after H");
            }
            Linkage? linkage = text.Take('S') ? Linkage.Phosphorothioate : text.Take('O') ? Linkage.Phosphodiester : null;
            if (linkage is null)
            {
                return text.Fail("a linkage: S, O or, at the end, H");
            }
            draft.Link(linkage);
            if (!text.Take(';'))
            {
                return text.Fail("`;` and the next word");
            }
        }
    }
}
