using System.Text.RegularExpressions;

namespace Oligo.Tests.Notation;

/// <summary>
/// Slow, plain readers of the bracket form and of the bare sequence, written from their grammars and sharing no code with the library.
/// They give canonical text with phosphorothioates, or null where the grammar has no reading.
/// </summary>
internal static partial class ObviousReaders
{
    private const string D = "(2'-?)?deoxy-?";
    private const string M = "(5-?)?methyl-?";

    // The codes of the form: residue without a mark, residue with one, and the glosses that say the same.
    private static readonly string[][] Codes =
    [
        ["A", "Ar", "Ae", "adenosine"],
        ["C", "Cr", "Ce", "cytidine"],
        ["G", "Gr", "Ge", "guanosine"],
        ["U", "Ur", "Ue", "uridine"],
        ["T", "Tr", "Te", $"{M}uridine|ribothymidine"],
        ["mU", "Tr", "Te", $"{M}uridine|ribothymidine"],
        ["mC", "mCr", "mCe", $"{M}cytidine"],
        ["dA", "Ad", "", $"{D}adenosine"],
        ["dC", "Cd", "", $"{D}cytidine"],
        ["dG", "Gd", "", $"{D}guanosine"],
        ["dU", "Ud", "", $"{D}uridine"],
        ["dT", "Td", "", $"({D})?thymidine|{D}{M}uridine|{M}{D}uridine"],
        ["dmU", "Td", "", $"({D})?thymidine|{D}{M}uridine|{M}{D}uridine"],
        ["dmC", "mCd", "", $"{D}{M}cytidine|{M}{D}cytidine"],
    ];

    public static string? ReadBracket(string text)
    {
        // Marks before the line are not of the strand.
        Match whole =
            Bracket().Match(Blank().Replace(MarkOfLine().Replace(text, ""), "").TrimStart(':', '*', '>', '-', '\u2022', '\u00b7'));
        if (!whole.Success)
        {
            return null;
        }
        var units = new List<string>();
        foreach (Capture capture in whole.Groups["unit"].Captures)
        {
            Match unit = Unit().Match(capture.Value);
            string[]? row = Codes.FirstOrDefault(row => row[0] == unit.Groups["code"].Value);
            string gloss = Hyphen().Replace(Prime().Replace(unit.Groups["gloss"].Value, "'"), "-").ToLowerInvariant();
            bool fits = row is not null && (!unit.Groups["gloss"].Success || Regex.IsMatch(gloss, $@"^({row[3]})\z"));
            string residue = !fits ? "" : unit.Groups["mark"].Success ? row![2] : row![1];
            if (residue.Length == 0)
            {
                return null;
            }
            units.Add(residue);
        }
        return string.Join("s ", units);
    }

    /// <summary>The residues as deoxyribose.</summary>
    public static string? ReadSequence(string text)
    {
        Match whole = Sequence().Match(text);
        return whole.Success ? string.Join("ds ", whole.Groups["base"].Captures.Select(capture => capture.Value)) + "d" : null;
    }

    private const string APrime = @"['\u2018\u2019\u2032\u00b4\u02b9`]";
    private const string ADash = @"(?:-->|[-\u2010-\u2015\u2212])";
    private const string ABlank = @"[ \u00a0\u202f\u2007\u2009\u2002\u2003\u200a]*";

    [GeneratedRegex($@"^5{APrime}(?:{ADash}(?<unit>\[\w+\](?:\([^()\[\]]*\))?\*?))+{ADash}3{APrime}\z")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\[(?<code>\w+)\](?:\((?<gloss>.*)\))?(?<mark>\*)?\z")]
    private static partial Regex Unit();

    [GeneratedRegex($@"^{ABlank}(?<ends>5{APrime}{ABlank}{ADash}?{ABlank})?(?:(?<base>[ACGTUI]){ABlank})+(?(ends){ADash}?{ABlank}3{APrime}{ABlank})\z")]
    private static partial Regex Sequence();

    [GeneratedRegex(@"[ \n\r\u00a0\u202f\u2007\u2009\u2002\u2003\u200a]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\n\r][ \n\r]*[:>\u2022\u00b7]+")]
    private static partial Regex MarkOfLine();

    [GeneratedRegex(APrime)]
    private static partial Regex Prime();

    [GeneratedRegex(@"[-\u2010-\u2015\u2212]")]
    private static partial Regex Hyphen();
}
