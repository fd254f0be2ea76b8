using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>Draws lists of impurities or metabolites as ladders on a mass axis, as SVG.</summary>
public static class VariantLadderSvg
{
    /// <summary>Most molecules that a picture shows.</summary>
    public const int MaxShown = 5_000;

    /// <summary>
    /// Draws a ladder for each strand: a lane for each class, in it a bar for each molecule, as wide as its isotope envelope, with a
    /// thick line at its most abundant mass; a band is the envelope of the strand itself.
    /// </summary>
    /// <remarks>The bytes depend on nothing but the list and the options.</remarks>
    /// <param name="list">The list.</param>
    /// <param name="options">How; <see cref="VariantLadderOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentException">The list has more than <see cref="MaxShown"/> molecules, an isotope pattern has too many peaks,
    /// or the axis has no length.</exception>
    public static string Write(VariantList list, VariantLadderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(list);
        options ??= VariantLadderOptions.Default;
        if (list.Variants.Length > MaxShown)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A picture shows at most {MaxShown} molecules; the list has {list.Variants.Length}."), nameof(list));
        }
        if (options.MinDelta >= options.MaxDelta)
        {
            throw new ArgumentException("The axis has no length.", nameof(options));
        }
        return new VariantLadderPicture(list, options).Draw();
    }
}
