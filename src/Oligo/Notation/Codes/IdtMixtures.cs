using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Mixed bases of order strings: <c>R</c>, <c>rN</c>, <c>(N)</c>, and <c>(N1:10203040)</c> with the percentages of A, C, G and T, which a
/// later <c>(N1)</c> repeats.
/// </summary>
/// <remarks>Source: IDT, Mixed base definitions and custom mixes of its ordering guide.</remarks>
internal static partial class IdtMixtures
{
    private const int Digits = 2;

    private const string Configurations =
        "; if R and S after a star are configurations, write Rp and Sp as the Ionis form does: `GesR mCesS Te`";

    /// <summary>The mixed places of an order string; <see langword="null"/> where there is none, or where it is not well formed.</summary>
    public static MixedPlaces? Find(string text)
    {
        if (!Order().IsMatch(text))
        {
            return null;
        }
        var places = new MixedPlacesDraft();
        bool arePerhapsConfigurations = true;
        var mixes = new Dictionary<string, decimal[]>(StringComparer.Ordinal);
        // One after another: a collection of matches keeps them all.
        for (Match match = Mixed().Match(text); match.Success; match = match.NextMatch())
        {
            string letters = match.Groups["letter"].Value;
            // A code between slashes holds letters of its own.
            if (letters.Length == 0)
            {
                continue;
            }
            string sugar = match.Groups["sugar"].Value;
            string name = letters + match.Groups["number"].Value;
            if (match.Groups["shares"] is { Success: true } stated && !mixes.TryAdd(name, SharesOf(stated.Value)))
            {
                return null;
            }
            string bases = DegenerateBase.BasesOf(letters[0])!;
            ImmutableArray<MixedChoice> choices = MixedPlaces.ChoicesOf(bases, sugar is "r" or "m", sugar);
            if (mixes.TryGetValue(name, out decimal[]? shares))
            {
                // Percentages of bases that the letter does not mean contradict it.
                if (shares.Sum() == 0 || DegenerateBase.All.Where((letter, i) =>
                    shares[i] > 0 && !bases.Contains(letter, StringComparison.Ordinal)).Any())
                {
                    return null;
                }
                decimal all = shares.Sum();
                choices =
                    [.. choices.Select((choice, i) =>
                        choice with { Share = shares[DegenerateBase.All.IndexOf(bases[i], StringComparison.Ordinal)] / all })
                        .Where(choice => choice.Share > 0)];
            }
            var span = new SourceSpan(match.Index, match.Length);
            places.Add(span, choices);
            arePerhapsConfigurations &= IsPerhapsConfiguration(text, span);
        }
        return places.Build(arePerhapsConfigurations ? Configurations : "");
    }

    /// <summary>
    /// Whether an open letter is an R or S after a star and before another residue: papers write <c>A*RG*SC</c> for an Rp and an Sp
    /// phosphorothioate.
    /// </summary>
    private static bool IsPerhapsConfiguration(string text, SourceSpan place) =>
        place is { Start: > 0, Length: 1 } && place.End < text.Length && text[place.Start] is 'R' or 'S' && text[place.Start - 1] == '*';

    private static decimal[] SharesOf(string digits) =>
        [.. Enumerable.Range(0, DegenerateBase.All.Length)
            .Select(i => decimal.Parse(digits.AsSpan(i * Digits, Digits), CultureInfo.InvariantCulture))];

    // Residues, codes and stars, with spaces between. The first character of each tells which it is, so nothing is gained by going back,
    // which the atomic group forbids: time and memory stay in proportion to the text.
    [GeneratedRegex(@"^(?>(?:\s|\*|/[^/]+/|[rm+]?[ACGTUIRYSWKMBDHVN]|[rm+]?\([RYSWKMBDHVN][0-9]?(?::[0-9]{8})?\))+)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(
        @"/[^/]+/|(?<sugar>[rm+]?)(?:(?<letter>[RYSWKMBDHVN])|\((?<letter>[RYSWKMBDHVN])(?<number>[0-9]?)(?::(?<shares>[0-9]{8}))?\))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();
}
