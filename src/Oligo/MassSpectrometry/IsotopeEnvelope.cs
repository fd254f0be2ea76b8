using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The isotope pattern of a molecule, or why it has none. Immutable and thread-safe.</summary>
public sealed class IsotopeEnvelope
{
    private IsotopeEnvelope(IsotopePattern? pattern, ImmutableArray<Diagnostic> diagnostics)
    {
        Pattern = pattern;
        Diagnostics = diagnostics;
    }

    /// <summary>The pattern of the neutral molecule, as free acid; <see langword="null"/> beside an error.</summary>
    public IsotopePattern? Pattern { get; }

    /// <summary>The error why there is no pattern; empty otherwise.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Computes the pattern of a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex the pattern of the whole complex.</param>
    /// <param name="residual">Probability that may be left out, from <see cref="IsotopePattern.MinResidual"/> to
    /// <see cref="IsotopePattern.MaxResidual"/>.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>
    /// The pattern. A mixture of lengths and a molecule of some millions of carbon atoms have none, and an error says so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The residual is outside its range, or the evaluation is not known.</exception>
    public static IsotopeEnvelope Create(NucleicAcid molecule, double residual = IsotopePattern.DefaultResidual,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        if (molecule.IsPolydisperse)
        {
            return Failed(MassSpectrometryDiagnostics.MixtureOfLengths, "isotope pattern");
        }
        return IsotopePattern.IsWithinLimits(molecule.Formula, abundances)
            ? new IsotopeEnvelope(IsotopePattern.Create(molecule.Formula, residual, abundances), [])
            : Failed(
                MassSpectrometryDiagnostics.TooManyPeaks, "the molecule", IsotopePattern.MaxPeaks.ToString(CultureInfo.InvariantCulture));
    }

    private static IsotopeEnvelope Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(null, [new Diagnostic(descriptor, default, [.. arguments])]);
}
