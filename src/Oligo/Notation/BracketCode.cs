using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>A unit of the bracket form: code, gloss and mark.</summary>
/// <param name="Text">The code in the brackets: <c>dmC</c>.</param>
/// <param name="Gloss">The word in parentheses as the article prints it: <c>deoxymethylcytidine</c>.</param>
/// <param name="IsMethoxyethyl">Whether the mark * follows.</param>
internal sealed record BracketCode(string Text, string Gloss, bool IsMethoxyethyl)
{
    /// <summary>The unit of a residue, or <see langword="null"/> where the form has none.</summary>
    public static BracketCode? Of(Nucleobase nucleobase, Sugar sugar)
    {
        bool deoxy = sugar.Equals(Sugar.Deoxyribose);
        bool methoxyethyl = sugar.Equals(Sugar.MethoxyethylRibose);
        if (!deoxy && !methoxyethyl && !sugar.Equals(Sugar.Ribose))
        {
            return null;
        }
        (string Code, string Gloss)? unit = (nucleobase.Symbol, deoxy) switch
        {
            ("A", _) => ("A", "adenosine"),
            ("C", _) => ("C", "cytidine"),
            ("G", _) => ("G", "guanosine"),
            ("U", _) => ("U", "uridine"),
            ("T", true) => ("T", "thymidine"),
            ("T", false) => ("mU", "5-methyluridine"),
            ("mC", true) => ("mC", "methylcytidine"),
            ("mC", false) => ("mC", "5-methylcytidine"),
            _ => null,
        };
        if (unit is not { } found)
        {
            return null;
        }
        string gloss = deoxy && found.Code != "T" ? "deoxy" + found.Gloss : found.Gloss;
        return new BracketCode(deoxy ? "d" + found.Code : found.Code, gloss, methoxyethyl);
    }

    /// <summary>
    /// Whether a gloss says what a code says. Glosses are compared without blanks, hyphens, primes, locants and letter case,
    /// so that "2'-deoxy-5-methylcytidine", "deoxymethylcytidine" and "5-methyl-2'-deoxycytidine" are one.
    /// </summary>
    public static bool GlossFits(ReadOnlySpan<char> gloss, Nucleobase nucleobase, bool deoxy)
    {
        string found = Normalize(gloss);
        foreach (string name in NamesOf(nucleobase, deoxy))
        {
            if (found == name)
            {
                return true;
            }
        }
        return false;
    }

    private static string[] NamesOf(Nucleobase nucleobase, bool deoxy) => (nucleobase.Symbol, deoxy) switch
    {
        ("A", false) => ["adenosine"],
        ("A", true) => ["deoxyadenosine"],
        ("C", false) => ["cytidine"],
        ("C", true) => ["deoxycytidine"],
        ("G", false) => ["guanosine"],
        ("G", true) => ["deoxyguanosine"],
        ("U", false) => ["uridine"],
        ("U", true) => ["deoxyuridine"],
        ("T", false) => ["methyluridine", "ribothymidine"],
        ("T", true) => ["thymidine", "deoxythymidine", "deoxymethyluridine", "methyldeoxyuridine"],
        ("mC", false) => ["methylcytidine"],
        ("mC", true) => ["deoxymethylcytidine", "methyldeoxycytidine"],
        _ => [],
    };

    private static string Normalize(ReadOnlySpan<char> gloss)
    {
        Span<char> buffer = stackalloc char[Math.Min(gloss.Length, 64)];
        int length = 0;
        foreach (char c in gloss[..buffer.Length])
        {
            bool isLocant = c is '2' or '5';
            if (!isLocant && !Oligo.Text.TypographicText.IsDash(c) && !Oligo.Text.TypographicText.IsPrime(c) && !char.IsWhiteSpace(c))
            {
                buffer[length++] = char.ToLowerInvariant(c);
            }
        }
        return new string(buffer[..length]);
    }
}
