using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>A unit of the bracket form: code, gloss and mark.</summary>
/// <param name="Text">The code in the brackets: <c>dmC</c>.</param>
/// <param name="Gloss">The word in parentheses as the article prints it: <c>deoxymethylcytidine</c>.</param>
/// <param name="IsMethoxyethyl">Whether the mark * follows.</param>
internal sealed record BracketCode(string Text, string Gloss, bool IsMethoxyethyl)
{
    private const int LongestGloss = 64;

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
    /// Whether a gloss says what a code says: "2'-deoxy-5-methylcytidine", "deoxymethylcytidine" and "5-methyl-2'-deoxycytidine" are one.
    /// Spaces and letter case say nothing; a locant may be left out but not be another one.
    /// </summary>
    public static bool GlossFits(ReadOnlySpan<char> gloss, Nucleobase nucleobase, bool deoxy)
    {
        Span<char> buffer = stackalloc char[LongestGloss];
        if (!TryNormalize(gloss, buffer, out int length))
        {
            return false;
        }
        ReadOnlySpan<char> rest = buffer[..length];
        bool saysDeoxy = false;
        bool saysMethyl = false;
        while (true)
        {
            if (!saysDeoxy && (Take(ref rest, "2'-deoxy") || Take(ref rest, "2'deoxy") || Take(ref rest, "deoxy")))
            {
                saysDeoxy = true;
            }
            else if (!saysMethyl && (Take(ref rest, "5-methyl") || Take(ref rest, "5methyl") || Take(ref rest, "methyl")))
            {
                saysMethyl = true;
            }
            else
            {
                break;
            }
            Take(ref rest, "-");
        }
        return (nucleobase.Symbol, deoxy) switch
        {
            ("A", _) => rest is "adenosine" && !saysMethyl && saysDeoxy == deoxy,
            ("C", _) => rest is "cytidine" && !saysMethyl && saysDeoxy == deoxy,
            ("G", _) => rest is "guanosine" && !saysMethyl && saysDeoxy == deoxy,
            ("U", _) => rest is "uridine" && !saysMethyl && saysDeoxy == deoxy,
            ("mC", _) => rest is "cytidine" && saysMethyl && saysDeoxy == deoxy,
            ("T", true) => (rest is "thymidine" && !saysMethyl) || (rest is "uridine" && saysMethyl && saysDeoxy),
            ("T", false) => !saysDeoxy && ((rest is "uridine" && saysMethyl) || (rest is "ribothymidine" && !saysMethyl)),
            _ => false,
        };
    }

    private static bool Take(ref ReadOnlySpan<char> rest, string word)
    {
        if (!rest.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }
        rest = rest[word.Length..];
        return true;
    }

    /// <summary>Small letters, ASCII primes and hyphens, no spaces; false when it is too long to be a gloss.</summary>
    private static bool TryNormalize(ReadOnlySpan<char> gloss, Span<char> buffer, out int length)
    {
        length = 0;
        foreach (char c in gloss)
        {
            if (c is ' ' or '\n' or '\r' || TypographicText.IsTypographicBlank(c))
            {
                continue;
            }
            if (length == buffer.Length)
            {
                return false;
            }
            buffer[length++] = char.ToLowerInvariant(TypographicText.TypedOf(c));
        }
        return true;
    }
}
