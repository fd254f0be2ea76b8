using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Monomers;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Choices (<c>(A,C)</c>), mixtures (<c>(A+G)</c>, <c>(A:30+G:70)</c>) and <c>(N)</c> in the place of a base, with which a text is not a
/// single molecule.
/// </summary>
internal static partial class HelmChoices
{
    private static readonly char[] s_separators = [',', '+'];

    /// <summary>Says how many molecules a text names.</summary>
    /// <param name="text">A HELM text.</param>
    /// <returns>One sentence; <see langword="null"/> where the text is not complete enough to count.</returns>
    public static string? Describe(string text) =>
        Find(text) is { } places
            ? places.Describe()
            : PolymersOf(text).Contains('\'', StringComparison.Ordinal)
            ? "the text leaves the base open beside repeats; write the repeats out"
            : Choice().Matches(PolymersOf(text)).FirstOrDefault(match => NamesTwice(match.Value[1..^1])) is { } twice
            ? $"{TypographicText.Quote(twice.ValueSpan)} names a base twice"
            : null;

    /// <summary>
    /// The places of a text that leave the base open; <see langword="null"/> where it has none, names a base twice at one place, or has
    /// repeats, of which each could be another molecule.
    /// </summary>
    public static MixedPlaces? Find(string text)
    {
        string polymers = PolymersOf(text);
        if (polymers.Contains('\'', StringComparison.Ordinal))
        {
            return null;
        }
        var places = new MixedPlacesDraft();
        // One after another: a collection of matches keeps them all.
        for (Match match = Choice().Match(polymers); match.Success; match = match.NextMatch())
        {
            string inner = match.Value[1..^1];
            if (inner != "N" && s_separators.All(separator => SplitOutsideBrackets(inner, separator).Count > 1))
            {
                return null;
            }
            ImmutableArray<MixedChoice> choices = inner == "N" ? AnyBase(polymers, match.Index) : ChoicesOf(inner);
            if (choices.IsEmpty)
            {
                return null;
            }
            places.Add(new SourceSpan(match.Index + 1, inner.Length), choices);
        }
        return places.Build();
    }

    private static string PolymersOf(string text) => text[..Math.Max(text.IndexOf('$', StringComparison.Ordinal), 0)];

    /// <summary>
    /// Every base of the sugar before the parenthesis: with U on ribose and its 2'-O-methyl and 2'-fluoro derivatives, with T elsewhere.
    /// </summary>
    private static ImmutableArray<MixedChoice> AnyBase(string polymers, int parenthesis)
    {
        string sugar = polymers[parenthesis - 1] == ']'
            ? polymers[(polymers.LastIndexOf('[', parenthesis) + 1)..(parenthesis - 1)]
            : polymers[(parenthesis - 1)..parenthesis];
        bool isRna = HelmSymbols.Find<Sugar>(sugar) is { } found
            && (found.Row.Equals(Sugar.Ribose) || found.Row.Equals(Sugar.MethylRibose) || found.Row.Equals(Sugar.FluoroRibose));
        return MixedPlaces.ChoicesOf(DegenerateBase.All, isRna);
    }

    /// <summary>The bases of a choice with their shares of all numbers, where each has one; none where a number is not one.</summary>
    private static ImmutableArray<MixedChoice> ChoicesOf(string inner)
    {
        var choices = new List<(string Symbol, decimal? Number)>();
        foreach (string part in s_separators.Select(separator => SplitOutsideBrackets(inner, separator)).First(parts => parts.Count > 1))
        {
            List<string> sides = SplitOutsideBrackets(part, ':');
            bool isNumber = decimal.TryParse(sides[^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
                && number < 1_000_000_000;
            if (sides.Count > 2 || sides[0].Length == 0 || (sides.Count == 2 && !isNumber))
            {
                return [];
            }
            choices.Add((sides[0], sides.Count == 2 ? number : null));
        }
        if (HasEqual(choices.Select(choice => choice.Symbol)))
        {
            return [];
        }
        decimal sum = choices.Sum(choice => choice.Number ?? 0);
        bool isStated = sum > 0 && choices.TrueForAll(choice => choice.Number is not null);
        return [.. choices.Where(choice => choice.Number != 0 || !isStated)
            .Select(choice => new MixedChoice(choice.Symbol, LabelOf(choice.Symbol), isStated ? choice.Number / sum : null))];
    }

    private static bool NamesTwice(string inner) => s_separators.Select(separator => SplitOutsideBrackets(inner, separator))
        .Any(parts => HasEqual(parts.Select(part => SplitOutsideBrackets(part, ':')[0])));

    // Molecules are named after their bases: two of one name would be two rows of one identifier.
    private static bool HasEqual(IEnumerable<string> symbols)
    {
        string[] labels = [.. symbols.Select(LabelOf)];
        return labels.Distinct().Count() < labels.Length;
    }

    private static string LabelOf(string symbol) => symbol.Trim('[', ']');

    private static List<string> SplitOutsideBrackets(string text, char separator)
    {
        var parts = new List<string>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (text[i] == separator && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return parts;
    }

    // A parenthesis after a sugar; brackets of symbols may hold anything but a bracket.
    [GeneratedRegex(@"(?<=[\w\]])\((?:N|(?:[^()\[\]]|\[[^\[\]]*\])*[,+](?:[^()\[\]]|\[[^\[\]]*\])*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
