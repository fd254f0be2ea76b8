using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>Draws the ions of a molecule on an axis of m/z, as SVG.</summary>
public static class ChargeEnvelopeSvg
{
    /// <summary>Most ions that a picture shows.</summary>
    public const int MaxShown = 60;

    /// <summary>
    /// Draws a line for each ion, or its isotope peaks where the axis keeps them apart, with its charge and the m/z of its most abundant
    /// isotopologues.
    /// </summary>
    /// <remarks>
    /// All ions are equally high: how much of a strand takes which charge depends on solvent and source, and no model of it is
    /// applied. The bytes depend on nothing but the ions and the options.
    /// </remarks>
    /// <param name="series">The ions.</param>
    /// <param name="options">How; <see cref="ChargeEnvelopeSvgOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentException">The series has no ion or more than <see cref="MaxShown"/>, or an isotope pattern has too many
    /// peaks.</exception>
    public static string Write(ChargeSeries series, ChargeEnvelopeSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        options ??= ChargeEnvelopeSvgOptions.Default;
        if (series.Ions.IsEmpty || series.Ions.Length > MaxShown)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A picture shows 1 to {MaxShown} ions; the series has {series.Ions.Length}."), nameof(series));
        }
        return new ChargeEnvelopePicture([.. series.Ions.Select(ion => IonEnvelope.Of(ion, options.Abundances))], options).Draw();
    }
}
