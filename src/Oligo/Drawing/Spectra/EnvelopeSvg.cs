using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>Draws isotope patterns as sticks, with the profile of an instrument above them, as SVG.</summary>
public static class EnvelopeSvg
{
    /// <summary>Most peaks that a picture shows.</summary>
    public const int MaxShown = 400;

    /// <summary>Draws a pattern on a mass axis.</summary>
    /// <remarks>The bytes depend on nothing but the pattern and the options.</remarks>
    /// <param name="pattern">The pattern.</param>
    /// <param name="options">How; <see cref="EnvelopeSvgOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentException">The pattern has more than <see cref="MaxShown"/> peaks, or the profile too many
    /// points.</exception>
    public static string Write(IsotopePattern pattern, EnvelopeSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        options ??= EnvelopeSvgOptions.Default;
        if (pattern.Peaks.Length > MaxShown)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A picture shows at most {MaxShown} peaks; the pattern has {pattern.Peaks.Length}."), nameof(pattern));
        }
        EnvelopeProfile? profile = options.Power is null ? null : EnvelopeProfile.Create(pattern, options.Power);
        return new EnvelopePicture(pattern, profile, options).Draw();
    }
}
