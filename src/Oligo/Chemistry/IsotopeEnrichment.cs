using System.Collections.Immutable;
using System.Globalization;

namespace Oligo.Chemistry;

/// <summary>
/// How pure the labels of a formula are: of the atoms that it writes as an isotope, such as <c>[13C]5</c>, this share is of the isotope,
/// and the rest has the other isotopes of the element in the ratio of nature. Immutable and thread-safe.
/// </summary>
public sealed class IsotopeEnrichment
{
    private IsotopeEnrichment(ImmutableArray<(Isotope Isotope, decimal Share)> parts) => Parts = parts;

    /// <summary>The isotopes with their shares, in the order in which they were named.</summary>
    public ImmutableArray<(Isotope Isotope, decimal Share)> Parts { get; }

    /// <summary>States the purity of labels.</summary>
    /// <param name="parts">Isotopes, each once, with shares above 0 and at most 1.</param>
    /// <returns>The enrichment.</returns>
    /// <exception cref="ArgumentException">An isotope is named twice, or an element with another isotope.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A share is not above 0 and at most 1.</exception>
    public static IsotopeEnrichment Create(params ReadOnlySpan<(Isotope Isotope, decimal Share)> parts)
    {
        var seen = new HashSet<Element>();
        foreach ((Isotope isotope, decimal share) in parts)
        {
            ArgumentNullException.ThrowIfNull(isotope);
            if (share is not (> 0 and <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(parts), share, "A share is above 0 and at most 1.");
            }
            if (!seen.Add(isotope.Element))
            {
                throw new ArgumentException($"{isotope.Element.Symbol} is named twice.", nameof(parts));
            }
        }
        return new IsotopeEnrichment([.. parts]);
    }

    /// <summary>Finds the enrichment that a text states.</summary>
    /// <param name="text">For example <c>13C=0.99,15N=0.98</c>; an isotope alone, <c>2H</c>, is pure.</param>
    /// <returns>The enrichment, or <see langword="null"/> where a part is not an isotope with a share above 0 and at most 1, or an element
    /// comes twice.</returns>
    public static IsotopeEnrichment? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = new List<(Isotope Isotope, decimal Share)>();
        foreach (string part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            string[] sides = part.Split('=', StringSplitOptions.TrimEntries);
            decimal share = 1;
            bool isShare = sides.Length == 1 || (sides.Length == 2
                && decimal.TryParse(sides[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share));
            if (!isShare || share is not (> 0 and <= 1) || FindIsotope(sides[0]) is not { } isotope
                || parts.Exists(other => other.Isotope.Element == isotope.Element))
            {
                return null;
            }
            parts.Add((isotope, share));
        }
        return new IsotopeEnrichment([.. parts]);
    }

    /// <summary>A formula with every atom of the elements named here labelled: a molecule grown from labelled material.</summary>
    /// <param name="formula">The formula.</param>
    /// <returns>The formula with labels in the place of natural atoms.</returns>
    public MolecularFormula Label(MolecularFormula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        foreach ((Isotope isotope, _) in Parts)
        {
            int count = formula[isotope.Element];
            formula = formula.With(isotope.Element, 0).With(isotope, checked(formula[isotope] + count));
        }
        return formula;
    }

    /// <summary>The enrichment as text; <see cref="Find"/> reads it.</summary>
    /// <returns>For example <c>13C=0.99,15N=0.98</c>.</returns>
    public override string ToString() => string.Join(',', Parts.Select(part => string.Create(
        CultureInfo.InvariantCulture, $"{part.Isotope.MassNumber}{part.Isotope.Element.Symbol}={part.Share}")));

    private static Isotope? FindIsotope(string text)
    {
        string symbol = text.AsSpan().TrimStart("0123456789").ToString();
        return int.TryParse(text.AsSpan(0, text.Length - symbol.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? Element.All.FirstOrDefault(element => element.Symbol == symbol)?.FindIsotope(number)
            : null;
    }
}
