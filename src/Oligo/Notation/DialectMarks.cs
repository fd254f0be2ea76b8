using System.Buffers;
using System.Text.RegularExpressions;

namespace Oligo.Notation;

/// <summary>
/// Signs by which a person tells a dialect at a glance, whatever faults its text has. They choose whose errors are shown for a text that no
/// dialect reads, and never what a text means.
/// </summary>
internal static partial class DialectMarks
{
    // Beyond this much of a text nothing is looked for: a text that shows no sign by then has none.
    private const int LongestLook = 4096;

    private static readonly SearchValues<char> s_bases = SearchValues.Create("ACGTU");
    private static readonly SearchValues<char> s_basesAndBlanks = SearchValues.Create("ACGTU \t\r\n");

    private static readonly (INotation Dialect, Func<string, bool> Has)[] s_marks =
    [
        (Notations.Helm, text => HelmPolymer().IsMatch(text) || text.Contains("<Xhelm>", StringComparison.Ordinal)),
        (Notations.Fasta, text => text.StartsWith('>')),
        (Notations.Fhir, text => text.StartsWith('{') && text.Contains('"', StringComparison.Ordinal)),
        (Notations.Bracket, text => BracketUnit().IsMatch(text)),
        (Notations.Name, text => NameWord().IsMatch(text)),
        (Notations.Alnylam, text => ArrowheadWord().IsMatch(text)),
        (Notations.Idt, text => OrderCode().IsMatch(text)),
        (Notations.Smiles, text => SmilesAtom().IsMatch(text)),
        (Notations.Shorthand, text => ShorthandRun().IsMatch(text)),
        (Notations.OpenMs, text => ShortNames().IsMatch(text)),
        (Notations.Shorthand, text => BracketedLabel().IsMatch(text)),
    ];

    /// <summary>The dialect whose sign a text shows; <see langword="null"/> for none.</summary>
    public static INotation? Find(ReadOnlySpan<char> text)
    {
        string seen = text[..Math.Min(text.Length, LongestLook)].Trim().ToString();
        return Array.Find(s_marks, mark => mark.Has(seen)).Dialect;
    }

    /// <summary>
    /// Whether a text is nothing but capital letters of bases, framed by its ends or not: the bases of a strand, and not yet a molecule.
    /// </summary>
    public static bool AreBareLetters(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> letters = StrandFrame.Remove(text);
        return letters.ContainsAny(s_bases) && !letters.ContainsAnyExcept(s_basesAndBlanks);
    }

    // Letters of RNA and names in brackets between them, and nothing else. A name is taken whole: its letters are letters of RNA as well,
    // and to try both for each of them would double the time with every letter.
    [GeneratedRegex(
        @"\Ap?(?:[ACGUIYD]+(?=\[.)|\[[A-Za-z0-9*?]{2,}\][ACGUIYD])(?>\[[A-Za-z0-9*?]*|[ACGUIYD\]])+[pc]?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortNames();

    // Letters of DNA with something in brackets at an end.
    [GeneratedRegex(@"\A(?:\[[A-Za-z0-9_-]{2,}\][ACGT]{3,}|[ACGT]{3,}\[[A-Za-z0-9_-]{2,}\]\z)", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedLabel();

    [GeneratedRegex(@"\A(RNA|DNA|CHEM|PEPTIDE|BLOB)[0-9]*\{", RegexOptions.CultureInvariant)]
    private static partial Regex HelmPolymer();

    // A base in brackets with its name in parentheses or a dash after it.
    [GeneratedRegex(@"\[[a-zA-Z]{1,4}\](\([^)]*\))?\*?[\u2010-\u2015\u2212-]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketUnit();

    [GeneratedRegex(@"\A[RD]NA, |(yl|thio)yl-\(|ylyl-|\u2192|->5'|P-thio", RegexOptions.CultureInvariant)]
    private static partial Regex NameWord();

    [GeneratedRegex(@"\A(5[\u2019'\u2032]-?)?(cPrp|\(NAG[0-9]+\))", RegexOptions.CultureInvariant)]
    private static partial Regex ArrowheadWord();

    [GeneratedRegex(@"/[53i][A-Za-z0-9-]+/", RegexOptions.CultureInvariant)]
    private static partial Regex OrderCode();

    [GeneratedRegex(@"\[C@|OP\(=?[OS]|P\(=O\)\(", RegexOptions.CultureInvariant)]
    private static partial Regex SmilesAtom();

    [GeneratedRegex(
        @"\A([53][\u2019'\u2032]-?)?(p?[dr]\(|(d|r|m|f|moe|[A-Z]{3,})[ACGTUI]?-|[A-Za-z0-9]{2,}-[ACGTU]{4})",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShorthandRun();
}
