using System.Collections.Immutable;
using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// Words of articles, protocols and vendors' pages for parts of a strand that no dialect writes so. What they mean is offered and not read:
/// most of them name a part by what matters to their author, and not by its structure.
/// </summary>
internal static class SpelledWords
{
    /// <summary>What stands before a base for its sugar. Of two that begin alike the longer one is first.</summary>
    private static readonly (string Prefix, Sugar Sugar)[] s_prefixes =
    [
        ("LNA-", Sugar.Lna), ("+", Sugar.Lna), ("l", Sugar.Lna), ("L", Sugar.Lna), ("d", Sugar.Deoxyribose), ("r", Sugar.Ribose),
        ("m", Sugar.MethylRibose), ("f", Sugar.FluoroRibose),
    ];

    /// <summary>Bases by their words, in brackets, with the sugar that some of them imply.</summary>
    private static readonly (string Word, (Nucleobase Base, Sugar? Sugar) Meaning)[] s_nucleosides =
    [
        .. Words(Nucleobase.Methylcytosine, null, "5mC", "5-mC", "m5C", "5meC", "5MeC", "5-meC", "5-MeC", "5-methyl-C", "5-methylcytosine"),
        .. Words(Nucleobase.Methylcytosine, Sugar.Deoxyribose, "5-Me-dC", "5Me-dC", "5-me-dC", "5mdC", "Me-dC", "MedC", "5-methyl-dC"),
        .. Words(Nucleobase.HydroxymethylCytosine, null, "5hmC", "hmC", "5-hmC", "hm5C"),
        .. Words(Nucleobase.N6MethylAdenine, null, "m6A", "6mA", "N6mA", "N6-methyl-A", "N6-methyladenosine"),
        .. Words(Nucleobase.OxoGuanine, null, "8-oxo-G", "8-oxoG", "8oxoG"),
        .. Words(Nucleobase.OxoGuanine, Sugar.Deoxyribose, "8-oxo-dG", "8oxodG"),
        .. Words(Nucleobase.Pseudouracil, Sugar.Ribose, "psi", "\u03C8", "\u03A8"),
        .. Words(Nucleobase.MethylPseudouracil, Sugar.Ribose, "m1psi", "m1\u03C8", "m1\u03A8", "N1-methylpseudouridine"),
        .. Words(Nucleobase.FluoresceinThymine, Sugar.Deoxyribose, "FAM-dT", "dT-FAM", "FAM-T", "T-FAM", "T(FAM)", "dT(FAM)", "dTFAM",
            "FAMdT"),
        .. Words(Nucleobase.BiotinThymine, Sugar.Deoxyribose, "Biotin-dT", "dT-Biotin", "biotin-dT", "dT-biotin", "Bio-dT", "T-biotin"),
        .. Words(Nucleobase.Hypoxanthine, null, "inosine", "Inosine"),
    ];

    // Words that no letters of bases, no prefix of a sugar and no number of repeats begin.
    private static readonly string[] s_inlineWords =
    [
        .. s_nucleosides.Select(row => row.Word).Where(word =>
            (word is ['m' or 'h', ..] && word.Any(char.IsAsciiDigit)) || word is ['\u03C8' or '\u03A8']),
    ];

    /// <summary>Groups by their words; several where the word leaves the group open.</summary>
    private static readonly (string Word, ImmutableArray<Group> Groups)[] s_groups =
    [
        .. Words([Group.AminoHexyl], "NH2-C6", "NH2-(CH2)6", "H2N-C6", "H2N-(CH2)6", "NH2C6", "C6-NH2", "(CH2)6-NH2", "AmMC6", "5AmMC6",
            "amino-C6", "Amino-C6", "aminoC6", "C6-amino", "C6-Amino", "C6 amino", "amino C6", "Amino C6", "5'-amino-C6", "AminoC6", "AmC6",
            "AminolinkerC6", "Aminolinker C6", "aminolinker C6"),
        .. Words([Group.AminoDodecyl], "NH2-C12", "NH2-(CH2)12", "H2N-(CH2)12", "C12-NH2", "AmMC12", "amino-C12", "Amino-C12",
            "AminolinkerC12", "Aminolinker C12"),
        .. Words([Group.AminoHexyl, Group.AminoDodecyl], "NH2", "H2N", "amino", "Amino", "amine", "Amine", "AMINO"),
        .. Words([Group.MercaptoHexyl, Group.DisulfideHexyl], "HS-C6", "HS-(CH2)6", "SH-C6", "SH-(CH2)6", "C6-SH", "(CH2)6-SH", "thiol-C6",
            "Thiol-C6", "C6-thiol", "C6-Thiol", "ThiolC6", "thiol C6", "Thiol C6", "SHC6", "HSC6"),
        .. Words([Group.DisulfideHexyl], "C6-S-S", "C6-SS", "S-S-C6", "SS-C6", "ThioMC6", "ThioMC6-D", "5ThioMC6-D", "C6 S-S", "C6-S-S-C6",
            "HO-(CH2)6-S-S-(CH2)6", "Thiol-C6 S-S", "Thiol C6 S-S"),
        .. Words([Group.DisulfidePropyl], "C3-S-S", "ThioMC3", "ThioMC3-D", "S-S-C3", "HO-(CH2)3-S-S-(CH2)3"),
        .. Words([Group.MercaptoHexyl, Group.DisulfideHexyl, Group.DisulfidePropyl], "SH", "HS", "thiol", "Thiol", "THIOL", "thio", "Thio"),
        .. Words([Group.NitronaphthylQuencher], "ZEN"),
        .. Words([Group.Propanediol], "C3-spacer", "C3 spacer", "C3-Spacer", "C3 Spacer", "Spacer C3", "Spacer-C3", "spacer C3", "SpC3",
            "C3",
            "SpacerC3", "C3Spacer"),
        .. Words([Group.TriethyleneGlycol], "Spacer 9", "Spacer9", "Spacer-9", "Sp9", "iSp9"),
        .. Words([Group.HexaethyleneGlycol], "Spacer 18", "Spacer18", "Spacer-18", "Sp18", "iSp18", "HEG", "(EG)6", "spacer18"),
        .. Words([Group.AbasicDeoxyribose], "dSpacer", "THF", "idSp", "dSp", "D-spacer", "d-Spacer", "tetrahydrofuran"),
        .. Words([Group.Methacrylamide], "Acrydite", "acrydite", "Acryd", "5Acryd"),
        .. Words([Group.Hexynyl], "Hexynyl", "hexynyl", "5Hexynyl"),
        .. Words([Group.CholesterylGlycerylTeg], "CholTEG", "Chol-TEG", "Cholesterol-TEG", "cholesterol-TEG", "3CholTEG"),
        .. Words([Group.CholesterylGlycerylTeg, Group.CholesterylTeg], "Chol", "chol", "Cholesterol", "cholesterol", "Cholesteryl"),
        .. Words([Group.Adenylyl], "rApp", "App", "5rApp"),
        .. Words([Group.Dideoxycytidine], "ddC", "3ddC"),
        .. Words([Group.Triphosphate], "ppp", "PPP", "triphosphate"),
        .. Words([Group.BiotinTeg], "BtnTg"),
        .. Words([Group.IndoTrimethine], "CY-3", "Cy-3", "Cyanine3", "Cyanine 3", "Cyanine-3"),
        .. Words([Group.IndoPentamethine], "CY-5", "Cy-5", "Cyanine5", "Cyanine 5", "Cyanine-5"),
        .. Words([Group.Fluorescein], "6-carboxyfluorescein", "6-Carboxyfluorescein"),
        .. Words([Group.BiotinHexyl], "Bio", "bio", "BIO", "5Bio"),
        .. Words([Group.Phosphate], "p", "P", "phosphate", "Phosphate", "PO4", "Phos", "phos", "5Phos", "3Phos"),
    ];

    private static readonly string[] s_groupWords = [.. s_groups.Select(row => row.Word)];

    /// <summary>Words for thymidine that is bound by its 3' oxygen at the 3' end.</summary>
    private static readonly string[] s_inverted =
        ["InvdT", "invdT", "Inverted dT", "inverted dT", "Inv dT", "inv dT", "idT", "3InvdT", "inverted T", "3'-3'-dT", "3'-3'dT",
            "(3'-3')-dT", "(3'-3')dT", "(3'\u21923')-dT", "(3'\u21923')dT", "(3'->3')-dT", "(3'->3')dT"];

    /// <summary>Words for a phosphorothioate between two units.</summary>
    private static readonly string[] s_sulfurs =
        ["(ps)", "(PS)", "[ps]", "[PS]", "-ps-", "-PS-", "(*)", "(s)", "*", "ps", "[thio]", "(thio)"];

    /// <summary>The sugar that is named before a base, and the length of its word.</summary>
    public static (int Length, Sugar Sugar)? PrefixOf(ReadOnlySpan<char> text)
    {
        foreach ((string prefix, Sugar sugar) in s_prefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal) && text.Length > prefix.Length && BaseOf(text[prefix.Length]) is not null)
            {
                return (prefix.Length, sugar);
            }
        }
        return null;
    }

    /// <summary>The nucleoside of a word in brackets, or <see langword="null"/>.</summary>
    public static (Nucleobase Base, Sugar? Sugar)? NucleosideOf(ReadOnlySpan<char> word) =>
        Find(s_nucleosides, word) is { Base: not null } found ? found : null;

    /// <summary>
    /// The length of the longest word for a nucleoside that letters of a strand may have beside them, and the nucleoside; 0 for none.
    /// </summary>
    public static int TakeNucleoside(ReadOnlySpan<char> text, out (Nucleobase Base, Sugar? Sugar) known)
    {
        int length = LongestOf(s_inlineWords, text, isWhole: false);
        known = length == 0 ? default : Find(s_nucleosides, text[..length]);
        return length;
    }

    /// <summary>The groups that a whole word names; none for a word that is not known.</summary>
    public static ImmutableArray<Group> GroupsOf(ReadOnlySpan<char> word) =>
        Find(s_groups, word) is { IsDefault: false } groups ? groups : [];

    /// <summary>The groups that a word in brackets names, which has nothing beside it: in whichever case it is typed.</summary>
    public static ImmutableArray<Group> GroupsOfBracket(string word)
    {
        const int ShortestWord = 3;
        ImmutableArray<Group> groups = GroupsOf(word);
        return groups.IsEmpty && word.Length >= ShortestWord
            ? Array.Find(s_groups, row => row.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).Groups is { IsDefault: false } found
                ? found : []
            : groups;
    }

    /// <summary>The length of the longest word for a group that a text begins with, and its groups; 0 for none.</summary>
    public static int TakeGroup(ReadOnlySpan<char> text, out ImmutableArray<Group> groups)
    {
        int length = LongestOf(s_groupWords, text, isWhole: true);
        groups = GroupsOf(text[..length]);
        return length;
    }

    /// <summary>The length of the word for an inverted thymidine that a text begins with; 0 for none.</summary>
    public static int TakeInverted(ReadOnlySpan<char> text) => LongestOf(s_inverted, text, isWhole: true);

    /// <summary>The length of the word for a phosphorothioate that a text begins with; 0 for none.</summary>
    public static int TakeSulfur(ReadOnlySpan<char> text) => LongestOf(s_sulfurs, text, isWhole: false);

    /// <summary>What <c>iC</c> and <c>iG</c> may be, the bases that pair with each other alone; none for anything else.</summary>
    public static ImmutableArray<Nucleobase> IsoBasesOf(ReadOnlySpan<char> text) => text switch
    {
        ['i', 'C', ..] => [Nucleobase.MethylIsoCytosine, Nucleobase.IsoCytosine],
        ['i', 'G', ..] => [Nucleobase.IsoGuanine],
        _ => [],
    };

    /// <summary>The base of a letter, or <see langword="null"/>.</summary>
    public static Nucleobase? BaseOf(char letter) => letter switch
    {
        'A' => Nucleobase.Adenine,
        'C' => Nucleobase.Cytosine,
        'G' => Nucleobase.Guanine,
        'T' => Nucleobase.Thymine,
        'U' => Nucleobase.Uracil,
        _ => null,
    };

    private static T? Find<T>((string Word, T Meaning)[] rows, ReadOnlySpan<char> word)
    {
        foreach ((string known, T meaning) in rows)
        {
            if (word.SequenceEqual(known))
            {
                return meaning;
            }
        }
        return default;
    }

    private static int LongestOf(string[] words, ReadOnlySpan<char> text, bool isWhole)
    {
        int longest = 0;
        foreach (string word in words)
        {
            bool isHere = word.Length > longest && text.StartsWith(word, StringComparison.Ordinal)
                && (!isWhole || word.Length == text.Length || !char.IsAsciiLetterOrDigit(text[word.Length]));
            longest = isHere ? word.Length : longest;
        }
        return longest;
    }

    private static IEnumerable<(string, (Nucleobase, Sugar?))> Words(Nucleobase nucleobase, Sugar? sugar, params string[] words) =>
        words.Select(word => (word, (nucleobase, sugar)));

    private static IEnumerable<(string, ImmutableArray<Group>)> Words(ImmutableArray<Group> groups, params string[] words) =>
        words.Select(word => (word, groups));
}
