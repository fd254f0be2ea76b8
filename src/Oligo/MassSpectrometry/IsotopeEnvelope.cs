using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Text;

namespace Oligo.MassSpectrometry;

/// <summary>The isotope pattern of a molecule or formula, or why it has none. Immutable and thread-safe.</summary>
public sealed class IsotopeEnvelope
{
    private IsotopeEnvelope(IsotopePattern? pattern, ImmutableArray<Diagnostic> diagnostics, FineStructure? fine = null)
    {
        Pattern = pattern;
        Fine = fine;
        Diagnostics = diagnostics;
    }

    /// <summary>The pattern of the neutral molecule, as free acid; <see langword="null"/> beside an error.</summary>
    public IsotopePattern? Pattern { get; }

    /// <summary>The isotopologues one by one, where they were asked for; <see langword="null"/> otherwise.</summary>
    public FineStructure? Fine { get; }

    /// <summary>The error why there is no pattern; empty otherwise.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Computes the pattern of a molecule.</summary>
    /// <param name="molecule">The molecule; of a duplex the pattern of the whole complex.</param>
    /// <param name="residual">Probability that may be left out, from <see cref="IsotopePattern.MinResidual"/> to
    /// <see cref="IsotopePattern.MaxResidual"/>.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">Elements that are labelled throughout the molecule; none by default.</param>
    /// <returns>
    /// The pattern. A mixture of lengths and a molecule of some millions of carbon atoms have none, and an error says so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The residual is outside its range, or the evaluation is not known.</exception>
    public static IsotopeEnvelope Create(NucleicAcid molecule, double residual = IsotopePattern.DefaultResidual,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances, IsotopeEnrichment? enrichment = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        if (molecule.IsPolydisperse)
        {
            return Failed(MassSpectrometryDiagnostics.MixtureOfLengths, "isotope pattern");
        }
        return Create(molecule.Formula, "the molecule", residual, abundances, enrichment);
    }

    /// <summary>Computes the pattern of a formula.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="residual">Probability that may be left out, from <see cref="IsotopePattern.MinResidual"/> to
    /// <see cref="IsotopePattern.MaxResidual"/>.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">Elements that are labelled throughout; none by default.</param>
    /// <returns>
    /// The pattern. A formula with negative counts and one of some millions of carbon atoms have none, and an error says so.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The residual is outside its range, or the evaluation is not known.</exception>
    public static IsotopeEnvelope OfFormula(MolecularFormula formula, double residual = IsotopePattern.DefaultResidual,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances, IsotopeEnrichment? enrichment = null)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return Create(formula, "the formula", residual, abundances, enrichment);
    }

    private static IsotopeEnvelope Create(
        MolecularFormula formula, string what, double residual, AbundanceEdition abundances, IsotopeEnrichment? enrichment)
    {
        if (formula.HasNegativeCounts)
        {
            return Failed(MassSpectrometryDiagnostics.IsDifference);
        }
        formula = enrichment?.Label(formula) ?? formula;
        try
        {
            return new IsotopeEnvelope(IsotopePattern.Create(formula, residual, abundances, enrichment), []);
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
            return Failed(
                MassSpectrometryDiagnostics.TooManyPeaks, what, IsotopePattern.MaxPeaks.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Lists the isotopologues of a molecule one by one.</summary>
    /// <param name="molecule">The molecule; of a duplex those of the whole complex.</param>
    /// <param name="threshold">The lowest probability of an isotopologue, from <see cref="FineStructure.MinThreshold"/> to 1.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">Elements that are labelled throughout the molecule; none by default.</param>
    /// <returns>The pattern with the isotopologues. Where there are too many of them, an error says so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside its range, or the evaluation is not known.</exception>
    public static IsotopeEnvelope CreateFine(NucleicAcid molecule, double threshold,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances, IsotopeEnrichment? enrichment = null)
    {
        return AddFine(Create(molecule, IsotopePattern.DefaultResidual, abundances, enrichment), threshold, abundances, enrichment);
    }

    /// <summary>Lists the isotopologues of a formula one by one.</summary>
    /// <param name="formula">The formula.</param>
    /// <param name="threshold">The lowest probability of an isotopologue, from <see cref="FineStructure.MinThreshold"/> to 1.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">Elements that are labelled throughout; none by default.</param>
    /// <returns>The pattern with the isotopologues. Where there are too many of them, or the formula has negative counts, an error says
    /// so.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside its range, or the evaluation is not known.</exception>
    public static IsotopeEnvelope FineOfFormula(MolecularFormula formula, double threshold,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances, IsotopeEnrichment? enrichment = null) =>
        AddFine(OfFormula(formula, IsotopePattern.DefaultResidual, abundances, enrichment), threshold, abundances, enrichment);

    private static IsotopeEnvelope AddFine(
        IsotopeEnvelope whole, double threshold, AbundanceEdition abundances, IsotopeEnrichment? enrichment)
    {
        if (whole.Pattern is not { } pattern)
        {
            return whole;
        }
        try
        {
            return new IsotopeEnvelope(pattern, [], FineStructure.Create(pattern.Formula, threshold, abundances, enrichment));
        }
        catch (ArgumentException e) when (e is not ArgumentOutOfRangeException)
        {
            return Failed(
                MassSpectrometryDiagnostics.TooManyIsotopologues, FineStructure.MaxPeaks.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IsotopeEnvelope Failed(DiagnosticDescriptor descriptor, params ReadOnlySpan<string> arguments) =>
        new(null, [new Diagnostic(descriptor, default, [.. arguments])]);
}
