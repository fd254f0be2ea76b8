using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Notation;

// Annotations: which strand is the sense strand. Everything else there describes no molecule.
internal sealed partial class HelmReader
{
    /// <summary>Whether the annotations call the first strand the antisense strand; notes what of them is not obeyed.</summary>
    private bool ObeyStrandTypes(List<List<(HelmPolymer Polymer, bool IsTurned)>> chains)
    {
        if (_annotations is not { } span)
        {
            return false;
        }
        string text = _text.Substring(span.Start, span.Length);
        MatchCollection types = text[0] == '{' ? TypesOfHelm2().Matches(text) : TypesOfHelm1().Matches(text);
        bool?[] isAntisense = new bool?[chains.Count];
        bool isObeyed = types.Count > 0 && types.Sum(match => match.Length) == text.Length;
        Dictionary<string, int> chainOf = chains.SelectMany((path, index) => path.Select(part => (part.Polymer.Id, Index: index)))
            .DistinctBy(part => part.Id).ToDictionary(part => part.Id, part => part.Index, StringComparer.Ordinal);
        foreach (Match match in types)
        {
            int chain = chainOf.GetValueOrDefault(match.Groups[1].Value, -1);
            bool isStated = match.Groups[2].Value.Equals("as", StringComparison.OrdinalIgnoreCase);
            isObeyed &= chain >= 0 && (isAntisense[chain] is null || isAntisense[chain] == isStated) && (chains.Count == 2 || !isStated);
            if (chain >= 0)
            {
                isAntisense[chain] ??= isStated;
            }
        }
        bool isContradiction = chains.Count == 2 && isAntisense[0] is { } first && first == isAntisense[1];
        if (!isObeyed || isContradiction)
        {
            _bag.Report(NotationDiagnostics.AnnotationsPassed, span, TypographicText.Quote(text));
        }
        return chains.Count == 2 && !isContradiction && (isAntisense[0] == true || isAntisense[1] == false);
    }

    // Together the matches cover a text that states nothing else.
    [GeneratedRegex("""(?:\{|,)\s*"([A-Z]+[0-9]+)"\s*:\s*\{\s*"strandtype"\s*:\s*"(ss|as)"\s*\}(?:\s*\}$)?""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TypesOfHelm2();

    [GeneratedRegex("""(?:^|\|)([A-Z]+[0-9]+)\{strandtype:(ss|as)\}""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TypesOfHelm1();
}
