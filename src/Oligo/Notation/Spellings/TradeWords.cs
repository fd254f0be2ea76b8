namespace Oligo.Notation;

/// <summary>
/// Trade names of labels as vendors print them beside strands. No formula of these groups, bound to a strand, is in a table here; what each
/// is for, and whose, is said.
/// </summary>
internal static class TradeWords
{
    private static readonly (string Words, string What)[] s_rows =
    [
        ("NFQ-MGB MGB-NFQ NFQ/MGB MGB/NFQ MGBNFQ NFQMGB", "the dark quencher with a minor groove binder of TaqMan MGB probes"),
        ("NFQ", "the dark quencher of TaqMan probes"),
        ("MGB-Eclipse MGB-EDQ MGBEclipse MGB-DQ", "the Eclipse dark quencher with a minor groove binder"),
        ("Eclipse EDQ", "the Eclipse dark quencher"),
        ("MGB CDPI3 DPI3", "a minor groove binder"),
        ("MB", "methylene blue, or a label of the same letters"),
        ("VIC NED PET LIZ ABY JUN", "a dye of the TaqMan and GeneScan lines"),
        ("QSY QSY7 QSY-7 QSY9 QSY21 QSY-21 QSY35", "a quencher of the QSY line"),
        ("BHQ-3 BHQ3 BHQ-0 BHQ0 BHQ-10", "a quencher of the Black Hole line"),
        ("BBQ BBQ650 BBQ-650", "the BlackBerry quencher"),
        ("IAbRQ IABRQ IAbRQSp", "the Iowa Black RQ quencher"),
        ("TAO", "the inner quencher of probes with two quenchers"),
        ("CAL-Fluor CFO560 CFR590 CFR610 CFR635", "a dye of the CAL Fluor line"),
        ("Quasar570 Quasar-570 Quasar670 Quasar-670 Quasar705 Quasar-705 Q570 Q670", "a dye of the Quasar line"),
        ("YakYel YAK YY", "the dye Yakima Yellow"),
        ("SUN", "a dye of one vendor in the place of VIC"),
    ];

    private static readonly (string Word, string What)[] s_words =
    [
        .. s_rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, row.What))).OrderByDescending(row => row.Word.Length),
    ];

    /// <summary>The length of the longest trade name that a text begins with and that ends there; 0 for none.</summary>
    public static int LengthAt(ReadOnlySpan<char> text)
    {
        foreach ((string word, _) in s_words)
        {
            bool isHere = text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || !char.IsAsciiLetterOrDigit(text[word.Length]));
            if (isHere)
            {
                return word.Length;
            }
        }
        return 0;
    }

    /// <summary>What a trade name stands for, or <see langword="null"/>.</summary>
    public static string? WhatIs(string word) =>
        Array.Find(s_words, row => row.Word.Equals(word, StringComparison.OrdinalIgnoreCase)).What;
}
