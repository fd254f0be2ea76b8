using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The words for labels at the ends of a strand, as papers and order forms write them: <c>FAM-GCCT-BHQ1</c>, <c>[6FAM]GCCT[BHQ1]</c>. A
/// word means the group that the vendors of order strings bind under it.
/// </summary>
internal static class StrandLabels
{
    // Of the words of a group the last is written.
    private static readonly (string Word, Group Group)[] s_rows =
    [
        ("6-FAM", Group.Fluorescein), ("6FAM", Group.Fluorescein), ("FAM", Group.Fluorescein),
        ("HEX", Group.HexachloroFluorescein), ("TET", Group.TetrachloroFluorescein), ("JOE", Group.DichloroDimethoxyFluorescein),
        ("TAMRA", Group.Tetramethylrhodamine), ("ROX", Group.XRhodamine),
        ("Cy3", Group.IndoTrimethine), ("Cy5", Group.IndoPentamethine),
        ("BHQ-1", Group.AzoQuencher1), ("BHQ1", Group.AzoQuencher1), ("BHQ-2", Group.AzoQuencher2), ("BHQ2", Group.AzoQuencher2),
        ("Iowa Black FQ", Group.NitronaphthylQuencher), ("3IABkFQ", Group.NitronaphthylQuencher), ("IABkFQ", Group.NitronaphthylQuencher),
        ("Biotin", Group.BiotinHexyl), ("Btn", Group.BiotinHexyl), ("Biotin-TEG", Group.BiotinTeg), ("BiotinTEG", Group.BiotinTeg),
        ("Phosphate", Group.Phosphate), ("PO4", Group.Phosphate), ("Phos", Group.Phosphate), ("AmC6", Group.AminoHexyl),
    ];

    // Each word as it is, in capitals, in small letters, and with a capital alone. Of two words that begin alike the longer one is first.
    private static readonly (string Word, Group Group, bool IsUsual)[] s_spellings =
    [
        .. s_rows.SelectMany(row => new[] { row.Word, row.Word.ToUpperInvariant(), Lower(row.Word), row.Word[..1] + Lower(row.Word[1..]) }
                .Distinct(StringComparer.Ordinal).Select(word => (word, row.Group, IsUsual: word == row.Word)))
            .OrderByDescending(spelling => spelling.word.Length),
    ];

    /// <summary>All words in every spelling that is read, alone and in brackets.</summary>
    public static IEnumerable<string> Spellings => s_spellings.SelectMany(spelling => new[] { spelling.Word, $"[{spelling.Word}]" });

    /// <summary>All words as they stand in brackets.</summary>
    public static IEnumerable<string> InBrackets => s_rows.Select(row => $"[{row.Word}]");

    /// <summary>The words of a group.</summary>
    public static IEnumerable<string> WordsOf(Monomer row) => s_rows.Where(known => row.Equals(known.Group)).Select(known => known.Word);

    /// <summary>The word that a group is written with, or <see langword="null"/>.</summary>
    public static string? WordOf(Group group) => WordsOf(group).LastOrDefault();

    /// <summary>Takes the label that is at the place of a text, in brackets or without.</summary>
    public static Group? Take(DialectText text)
    {
        char close = text.Current switch { '(' => ')', '[' => ']', _ => '\0' };
        ReadOnlySpan<char> rest = text.Rest[(close == '\0' ? 0 : 1)..];
        foreach ((string word, Group group, bool isUsual) in s_spellings)
        {
            bool isHere = rest.StartsWith(word, StringComparison.Ordinal)
                && (close == '\0' ? isUsual || IsBounded(rest[word.Length..]) : rest.Length > word.Length && rest[word.Length] == close);
            if (isHere)
            {
                text.Index += word.Length + (close == '\0' ? 0 : 2);
                return group;
            }
        }
        return null;
    }

    /// <summary>Whether a strand ends in a label.</summary>
    public static bool AreAtEnd(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> trimmed = text.TrimEnd();
        trimmed = trimmed is [.., ')' or ']'] ? trimmed[..^1] : trimmed;
        foreach ((string word, _, bool isUsual) in s_spellings)
        {
            if (trimmed.EndsWith(word, StringComparison.Ordinal) && trimmed.Length > word.Length
                && (isUsual || !char.IsAsciiLetterOrDigit(trimmed[^(word.Length + 1)])))
            {
                return true;
            }
        }
        return false;
    }

    // Small letters are those of residues as well, so a word in an unusual spelling has a hyphen after it, or nothing.
    private static bool IsBounded(ReadOnlySpan<char> rest) => rest.IsWhiteSpace() || TypographicText.IsDash(rest[0]);

    // Analyzers take small letters for a key to compare by; here they are what people write.
    private static string Lower(string word) => string.Create(word.Length, word, (target, source) =>
    {
        for (int i = 0; i < source.Length; i++)
        {
            target[i] = char.ToLowerInvariant(source[i]);
        }
    });
}
