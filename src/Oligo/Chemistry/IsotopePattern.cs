using System.Buffers;
using System.Collections.Immutable;

namespace Oligo.Chemistry;

/// <summary>
/// The aggregated isotope pattern of a formula: the probability of each mass number and the mean mass of its isotopologues.
/// Immutable and thread-safe.
/// </summary>
/// <remarks>
/// <para>Every element is taken in its natural composition, in the named evaluation of the abundances; labelled isotopes of the formula are
/// themselves, without natural ones among them.</para>
/// <para>Centroids are exact means and no multiples of a mean spacing. Probabilities and the deviations of centroids from whole daltons are
/// <see cref="double"/>; masses are whole numbers of 1e-12 Da, and the deviation is rounded to that unit once. Probabilities are the
/// same on every machine, and right within 1e-12 for molecules of some thousand atoms.</para>
/// </remarks>
public sealed class IsotopePattern
{
    /// <summary>Probability that is left out unless another is asked for.</summary>
    public const double DefaultResidual = 1e-6;

    /// <summary>Least probability that may be asked to be left out: below it rounding decides.</summary>
    public const double MinResidual = 1e-12;

    /// <summary>Largest probability that may be left out.</summary>
    public const double MaxResidual = 0.5;

    /// <summary>
    /// The evaluation of abundances that is used unless another is asked for: that of NIST's table and of most programs, so that patterns
    /// can be compared.
    /// </summary>
    public const AbundanceEdition DefaultAbundances = AbundanceEdition.Ciaaw2009;

    /// <summary>
    /// Most peaks of a pattern. Formulas whose standard deviation of the mass number is above a twentieth of it, from some millions of
    /// carbon atoms on, are refused.
    /// </summary>
    public const int MaxPeaks = 4096;

    // Labelled atoms whose peaks are always within the largest number: the variance of each is at most (width of an element)^2 / 4.
    private const int MostEnriched = 10_000;

    private IsotopePattern(MolecularFormula formula, ImmutableArray<IsotopePeak> peaks, double residual, AbundanceEdition abundances,
        Mass averageOfLabels = default)
    {
        Formula = formula;
        Peaks = peaks;
        Residual = residual;
        Abundances = abundances;
        MostAbundant = peaks.MaxBy(peak => peak.Probability);
        AverageMass = IsotopeTable.Of(abundances).AverageOf(formula) + averageOfLabels;
    }

    /// <summary>The formula.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>The peaks, by mass number; at least one. Mass numbers that no isotopologue has are left out.</summary>
    public ImmutableArray<IsotopePeak> Peaks { get; }

    /// <summary>Probability that may be left out: at most half of it below the first peak, and half above the last.</summary>
    public double Residual { get; }

    /// <summary>The evaluation of the abundances.</summary>
    public AbundanceEdition Abundances { get; }

    /// <summary>The peak of the highest probability; the lighter one of two that are equal.</summary>
    public IsotopePeak MostAbundant { get; }

    /// <summary>
    /// Mean mass over all isotopologues: abundances times isotope masses, rounded to 1e-12 Da for each element. It differs from the average
    /// mass of atomic weights, whose conventional values have fewer digits.
    /// </summary>
    public Mass AverageMass { get; }

    /// <summary>Computes the pattern of a formula.</summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="residual">Probability that may be left out, from <see cref="MinResidual"/> to <see cref="MaxResidual"/>.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">How pure the labels of the formula are; pure by default. <c>K</c> counts from the molecule with all of its
    /// labels.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts, or its pattern more than <see cref="MaxPeaks"/>
    /// peaks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The residual is outside its range, or the evaluation is not known.</exception>
    public static IsotopePattern Create(
        MolecularFormula formula, double residual = DefaultResidual, AbundanceEdition abundances = DefaultAbundances,
        IsotopeEnrichment? enrichment = null)
    {
        if (enrichment is not null)
        {
            return CreateEnriched(formula, residual, abundances, enrichment);
        }
        IsotopePeak[] room = ArrayPool<IsotopePeak>.Shared.Rent(MaxPeaks);
        try
        {
            return TryCompute(formula, room, out int count, residual, abundances)
                ? new IsotopePattern(formula, [.. room.AsSpan(0, count)], residual, abundances)
                : throw TooManyPeaks(nameof(formula));
        }
        finally
        {
            ArrayPool<IsotopePeak>.Shared.Return(room);
        }
    }

    /// <summary>
    /// The highest peak of the pattern of a formula, without the others. Allocates as little as <see cref="TryCompute"/>.
    /// </summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="peak">The peak.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>Whether the pattern has no more than <see cref="MaxPeaks"/> peaks.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The evaluation is not known.</exception>
    public static bool TryFindMostAbundant(
        MolecularFormula formula, out IsotopePeak peak, AbundanceEdition abundances = DefaultAbundances)
    {
        const int UsualPeaks = 64;
        ArgumentNullException.ThrowIfNull(formula);
        Span<IsotopePeak> peaks = stackalloc IsotopePeak[UsualPeaks];
        peak = default;
        if (!IsWithinLimits(formula, abundances))
        {
            return false;
        }
        if (!TryCompute(formula, peaks, out int count, DefaultResidual, abundances))
        {
            peak = Create(formula, DefaultResidual, abundances).MostAbundant;
            return true;
        }
        foreach (IsotopePeak candidate in peaks[..count])
        {
            peak = candidate.Probability > peak.Probability ? candidate : peak;
        }
        return true;
    }

    /// <summary>
    /// Computes the pattern of a formula into a buffer. Nothing is allocated for formulas of C, H, N, O, P, S, F, Na, K, I and Si up to
    /// some thousands of carbon atoms.
    /// </summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="peaks">Takes the peaks, by mass number; 64 are enough for any strand of 50 nucleotides.</param>
    /// <param name="count">Peaks written; 0 if the buffer is too small.</param>
    /// <param name="residual">Probability that may be left out, from <see cref="MinResidual"/> to <see cref="MaxResidual"/>.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts, or its pattern more than <see cref="MaxPeaks"/>
    /// peaks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The residual is outside its range, or the evaluation is not known.</exception>
    public static bool TryCompute(MolecularFormula formula, Span<IsotopePeak> peaks, out int count,
        double residual = DefaultResidual, AbundanceEdition abundances = DefaultAbundances)
    {
        IsotopeTable table = TableFor(formula, residual, abundances);
        (Int128 lightest, int shift) = LightestOf(formula, table);
        var writer = new PeakWriter(peaks, residual, lightest, shift);
        if (!QuickIsotopes.TryWrite(formula, table, ref writer))
        {
            if (!IsWithinLimits(formula, abundances))
            {
                throw TooManyPeaks(nameof(formula));
            }
            IsotopeConvolution.Write(formula, table, ref writer);
        }
        count = writer.IsFull ? 0 : writer.Count;
        return !writer.IsFull;
    }

    private static IsotopeTable TableFor(MolecularFormula formula, double residual, AbundanceEdition abundances)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (!(residual >= MinResidual && residual <= MaxResidual))
        {
            throw new ArgumentOutOfRangeException(
                nameof(residual), residual, $"A residual is a probability from {MinResidual} to {MaxResidual}.");
        }
        IsotopeTable table = IsotopeTable.Of(abundances);
        return formula.HasNegativeCounts
            ? throw new ArgumentException($"`{formula}` is the difference of two formulas and has no isotopes.", nameof(formula))
            : table;
    }

    /// <summary>Whether a pattern has no more peaks than there may be.</summary>
    internal static bool IsWithinLimits(MolecularFormula formula, AbundanceEdition abundances) =>
        20 * Math.Sqrt(IsotopeTable.Of(abundances).VarianceOf(formula)) < MaxPeaks;

    private static IsotopePattern CreateEnriched(
        MolecularFormula formula, double residual, AbundanceEdition abundances, IsotopeEnrichment enrichment)
    {
        IsotopeTable table = TableFor(formula, residual, abundances);
        if (!IsWithinLimits(formula, abundances) || enrichment.Parts.Any(part => formula[part.Isotope] > MostEnriched))
        {
            throw TooManyPeaks(nameof(formula));
        }
        (Int128 lightest, int shift) = LightestOf(formula, table);
        IsotopeDistribution all = IsotopeConvolution.Of(formula, table);
        Mass averageOfLabels = default;
        foreach ((Isotope isotope, decimal share) in enrichment.Parts)
        {
            int count = formula[isotope];
            var atom = new EnrichedAtom(isotope, share, abundances);
            all = count == 0 ? all : all.Convolve(atom.Distribution.Power(count));
            lightest += (Int128)count * (atom.Lightest.MassPicodaltons - isotope.MassPicodaltons);
            shift += count * (atom.Lightest.MassNumber - isotope.MassNumber);
            averageOfLabels += count * (atom.AverageMass - isotope.Mass);
        }
        var peaks = new IsotopePeak[MaxPeaks];
        var writer = new PeakWriter(peaks, residual, lightest, shift);
        IsotopeConvolution.Write(all, ref writer);
        return writer.IsFull
            ? throw TooManyPeaks(nameof(formula))
            : new IsotopePattern(formula, [.. peaks.AsSpan(0, writer.Count)], residual, abundances, averageOfLabels);
    }

    private static (Int128 Mass, int Shift) LightestOf(MolecularFormula formula, IsotopeTable table)
    {
        Int128 mass = formula.MonoisotopicMass.Picodaltons;
        int shift = 0;
        for (int i = 0; i < formula.UsedLength; i++)
        {
            IsotopeSeries series = table.Series[i];
            if (series.Shift != 0 && formula.Counts[i] != 0)
            {
                mass += (Int128)formula.Counts[i] * (series.Lightest - Element.MostAbundantPicodaltons[i]);
                shift = checked(shift + (formula.Counts[i] * series.Shift));
            }
        }
        return (mass, shift);
    }

    private static ArgumentException TooManyPeaks(string parameter) =>
        new($"The isotope pattern has more than {MaxPeaks} peaks.", parameter);
}
