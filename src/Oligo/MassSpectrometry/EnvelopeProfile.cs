using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>
/// An isotope pattern as an instrument of a resolving power draws it: a Gaussian for each peak. Immutable and thread-safe.
/// </summary>
public sealed class EnvelopeProfile
{
    /// <summary>Most points of a profile.</summary>
    public const int MaxPoints = 1_000_000;

    // Points for each width of a peak at half of its height.
    private const int PointsPerWidth = 8;

    // How far a peak reaches, in widths: beyond it is less than 1e-10 of its height.
    private const double Reach = 3;

    private static readonly double s_exponent = 4 * Math.Log(2);

    private EnvelopeProfile(ImmutableArray<ProfilePoint> points, double width)
    {
        Points = points;
        Width = width;
    }

    /// <summary>The points, by m/z, as far as the profile is above nothing. The highest point of a single peak of probability 1 is
    /// 1.</summary>
    public ImmutableArray<ProfilePoint> Points { get; }

    /// <summary>Width of a peak at half of its height, at the most abundant peak, in m/z.</summary>
    public double Width { get; }

    /// <summary>Computes the profile of an ion.</summary>
    /// <param name="ion">The ion.</param>
    /// <param name="power">Resolving power of the instrument.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ArgumentException">The pattern has too many peaks, or the profile more than <see cref="MaxPoints"/>
    /// points.</exception>
    public static EnvelopeProfile Create(
        PrecursorIon ion, ResolvingPower power, AbundanceEdition abundances = IsotopePattern.DefaultAbundances)
    {
        ArgumentNullException.ThrowIfNull(ion);
        IsotopePattern pattern = IsotopePattern.Create(ion.Formula, IsotopePattern.DefaultResidual, abundances);
        double charge = Math.Abs(ion.Charge);
        double shift = (ion.MonoisotopicMass - ion.Formula.MonoisotopicMass).ToDouble();
        return Create(pattern, mass => (mass + shift) / charge, power);
    }

    /// <summary>Computes the profile of a neutral molecule on a mass axis, as deconvolution gives it.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="power">Resolving power.</param>
    /// <returns>The profile; m/z of its points are masses in Da.</returns>
    /// <exception cref="ArgumentException">The profile has more than <see cref="MaxPoints"/> points.</exception>
    public static EnvelopeProfile Create(IsotopePattern pattern, ResolvingPower power)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Create(pattern, mass => mass, power);
    }

    private static EnvelopeProfile Create(IsotopePattern pattern, Func<double, double> mzOf, ResolvingPower power)
    {
        ArgumentNullException.ThrowIfNull(power);
        double center = mzOf(pattern.MostAbundant.Mass.ToDouble());
        double width = center / power.At(center);
        double step = width / PointsPerWidth;
        double first = mzOf(pattern.Peaks[0].Mass.ToDouble()) - (Reach * width);
        double last = mzOf(pattern.Peaks[^1].Mass.ToDouble()) + (Reach * width);
        double count = Math.Ceiling((last - first) / step) + 1;
        if (count > MaxPoints)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The profile has {count:F0} points; at most {MaxPoints} are computed."),
                nameof(power));
        }
        double[] heights = new double[(int)count];
        foreach (IsotopePeak peak in pattern.Peaks)
        {
            double mz = mzOf(peak.Mass.ToDouble());
            double own = mz / power.At(mz);
            int from = Math.Max(0, (int)Math.Ceiling((mz - (Reach * own) - first) / step));
            int to = Math.Min(heights.Length - 1, (int)Math.Floor((mz + (Reach * own) - first) / step));
            for (int i = from; i <= to; i++)
            {
                double distance = (first + (i * step) - mz) / own;
                heights[i] += peak.Probability * Math.Exp(-s_exponent * distance * distance);
            }
        }
        return new EnvelopeProfile([.. heights.Select((height, i) => new ProfilePoint(first + (i * step), height))], width);
    }
}
