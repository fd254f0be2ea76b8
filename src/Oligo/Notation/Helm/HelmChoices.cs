using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Oligo.Notation;

/// <summary>Choices (<c>(A,C)</c>) and mixtures (<c>(A+G)</c>, with or without shares) of bases, with which a text is not a single molecule.</summary>
internal static partial class HelmChoices
{
    /// <summary>Says how many molecules a text names.</summary>
    /// <param name="text">A HELM text.</param>
    /// <returns>One sentence; <see langword="null"/> where the text is not complete enough to count.</returns>
    public static string? Describe(string text)
    {
        BigInteger molecules = 1;
        int places = 0;
        foreach (Match match in Choice().Matches(text[..Math.Max(text.IndexOf('$', StringComparison.Ordinal), 0)]))
        {
            molecules *= match.Value.AsSpan().Count(',') + match.Value.AsSpan().Count('+') + 1;
            places++;
        }
        if (places == 0)
        {
            return null;
        }
        string number = molecules.ToString(CultureInfo.InvariantCulture);
        string where = places == 1 ? "at one place" : string.Create(CultureInfo.InvariantCulture, $"at {places} places");
        return $"the text leaves the base open {where}: it names {number} molecules, not one; write each by itself";
    }

    // A parenthesis after a sugar; brackets of symbols may hold anything but a bracket.
    [GeneratedRegex(@"(?<=[\w\]])\((?:[^()\[\]]|\[[^\[\]]*\])*[,+](?:[^()\[\]]|\[[^\[\]]*\])*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
