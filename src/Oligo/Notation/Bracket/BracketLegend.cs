using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// The legend below a text of the bracket form: entries such as <c>: * = 2'-O-(2-methoxyethyl)</c> or <c>"m" = 5-methyl</c>,
/// one on a line or separated by commas and semicolons. It must say what the form says; a dash in it may name the linkage.
/// </summary>
internal static class BracketLegend
{
    private static readonly string[] Methoxyethyl =
        ["2o2methoxyethyl", "2o2methoxyethylribose", "2omethoxyethyl", "2moe", "2omoe", "moe", "2methoxyethoxy"];
    private static readonly string[] Methyl = ["5methyl", "5me"];
    private static readonly string[] Deoxy = ["2deoxy", "deoxy"];

    /// <summary>Checks the legend.</summary>
    /// <returns>The linkage that it names, or <see langword="null"/>.</returns>
    public static Linkage? Read(ReadOnlySpan<char> legend, int offset, MonomerLibrary library, DiagnosticBag bag)
    {
        Linkage? linkage = null;
        bool anyEntry = false;
        foreach (Range range in legend.SplitAny('\n', ';'))
        {
            (int start, int length) = range.GetOffsetAndLength(legend.Length);
            foreach (Range part in legend.Slice(start, length).Split(", "))
            {
                (int from, int count) = part.GetOffsetAndLength(length);
                ReadOnlySpan<char> entry = legend.Slice(start + from, count);
                int skipped = entry.Length - entry.TrimStart(" \r:\u00A0•·").Length;
                entry = entry.Trim(" \r:\u00A0•·");
                if (entry.Length == 0)
                {
                    continue;
                }
                anyEntry = true;
                int at = offset + start + from + skipped;
                Linkage? named = ReadEntry(entry, at, library, bag);
                if (named is not null && linkage is not null && !named.Equals(linkage))
                {
                    bag.Report(NotationDiagnostics.ConflictingStatement, new SourceSpan(at, entry.Length),
                        "linkage", linkage.ShortName, named.ShortName);
                }
                linkage = named ?? linkage;
            }
        }
        if (!anyEntry)
        {
            bag.Report(NotationDiagnostics.ExpectedInBracket, new SourceSpan(offset, legend.Length),
                "a legend such as `* = 2'-O-(2-methoxyethyl)` or the end of the text", TypographicText.Quote(legend));
        }
        return linkage;
    }

    private static Linkage? ReadEntry(ReadOnlySpan<char> entry, int offset, MonomerLibrary library, DiagnosticBag bag)
    {
        int equals = entry.IndexOf('=');
        ReadOnlySpan<char> symbol = equals < 0 ? entry : entry[..equals].Trim(" \"“”'‘’");
        ReadOnlySpan<char> meaning = equals < 0 ? default : entry[(equals + 1)..].Trim(" \".“”");
        var span = new SourceSpan(offset, entry.Length);
        if (equals < 0)
        {
            bag.ReportWithHint(NotationDiagnostics.ExpectedInBracket, span, "only a legend may follow the 3' end",
                "a legend such as `* = 2'-O-(2-methoxyethyl)` or the end of the text", TypographicText.Quote(entry));
            return null;
        }
        if (symbol.Length > 0 && symbol.Trim("-–—") is [])
        {
            Linkage? linkage = library.Linkages.Find(meaning.ToString());
            if (linkage is null)
            {
                bag.Report(NotationDiagnostics.BadLegend, span, symbol.ToString(), meaning.ToString(),
                    "a linkage, such as phosphorothioate");
            }
            return linkage;
        }
        (string[] Known, string Text)? expected = symbol switch
        {
            "*" => (Methoxyethyl, "2'-O-(2-methoxyethyl)"),
            "m" => (Methyl, "5-methyl"),
            "d" => (Deoxy, "2'-deoxy"),
            _ => null,
        };
        if (expected is not { } entryOf)
        {
            bag.Report(NotationDiagnostics.ExpectedInBracket, span, "a legend for `*`, `m`, `d` or the dash",
                TypographicText.Quote(symbol));
        }
        else if (!entryOf.Known.Contains(Normalize(meaning)))
        {
            bag.Report(NotationDiagnostics.BadLegend, span, symbol.ToString(), meaning.ToString(), entryOf.Text);
        }
        return null;
    }

    /// <summary>
    /// In lower case without primes, hyphens, parentheses and spaces, which differ from copy to copy (the article marks its italic O with
    /// primes).
    /// </summary>
    private static string Normalize(ReadOnlySpan<char> text)
    {
        var letters = new System.Text.StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!TypographicText.IsPrime(c) && !TypographicText.IsDash(c)
                && !TypographicText.IsTypographicBlank(c) && c is not (' ' or '(' or ')' or '\r'))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }
        return letters.ToString();
    }
}
