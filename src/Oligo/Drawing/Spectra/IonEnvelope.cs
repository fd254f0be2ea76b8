using System.Globalization;
using Oligo.Chemistry;
using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>The isotope peaks of an ion on an axis of m/z.</summary>
/// <param name="Label">Charge, or where the ion carries more than protons the ion, and the m/z of the highest peak.</param>
/// <param name="MostAbundant">m/z of the highest peak.</param>
/// <param name="Peaks">m/z and height of each peak, the highest at 1; ascending.</param>
internal sealed record IonEnvelope(string Label, double MostAbundant, IReadOnlyList<(double Mz, double Height)> Peaks)
{
    /// <summary>Probability that the peaks left out may have together.</summary>
    private const double Residual = 1e-2;

    /// <summary>The envelope of an ion.</summary>
    /// <exception cref="ArgumentException">The pattern has too many peaks.</exception>
    public static IonEnvelope Of(PrecursorIon ion, AbundanceEdition abundances)
    {
        IsotopePattern pattern = IsotopePattern.Create(ion.Formula, Residual, abundances);
        double most = ion.GetMostAbundantMz(abundances);
        string name = ion.Adducts.Parts.IsEmpty
            ? FormattableString.Invariant($"{Math.Abs(ion.Charge)}{(ion.Charge > 0 ? '+' : '-')}")
            : ion.ToString();
        return new IonEnvelope(
            $"{name} at {most.ToString("F2", CultureInfo.InvariantCulture)}",
            most,
            [.. pattern.Peaks.Select(peak => (
                most + ((peak.Mass - pattern.MostAbundant.Mass).ToDouble() / Math.Abs(ion.Charge)),
                peak.Probability / pattern.MostAbundant.Probability))]);
    }
}
