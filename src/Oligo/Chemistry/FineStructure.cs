using System.Buffers;
using System.Collections.Immutable;

namespace Oligo.Chemistry;

/// <summary>The isotopologues of a molecule that are not too rare, each with its own mass. Immutable and thread-safe.</summary>
/// <remarks>
/// What an instrument of the highest resolving power shows in the place of each peak of <see cref="IsotopePattern"/>.
/// </remarks>
public sealed class FineStructure
{
    /// <summary>Lowest threshold; below it rounding decides.</summary>
    public const double MinThreshold = 1e-15;

    /// <summary>Most isotopologues.</summary>
    public const int MaxPeaks = 1_000_000;

    // What a first guess of the threshold for a coverage is divided by until enough is covered.
    private const double Step = 10;

    private FineStructure(MolecularFormula formula, ImmutableArray<FinePeak> peaks, AbundanceEdition abundances)
    {
        Formula = formula;
        Peaks = peaks;
        Abundances = abundances;
        Coverage = peaks.Sum(peak => peak.Probability);
    }

    /// <summary>The formula.</summary>
    public MolecularFormula Formula { get; }

    /// <summary>The isotopologues, by mass.</summary>
    public ImmutableArray<FinePeak> Peaks { get; }

    /// <summary>What they have together of all molecules, from 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>The evaluation of the abundances.</summary>
    public AbundanceEdition Abundances { get; }

    /// <summary>Every isotopologue of at least a probability.</summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="threshold">The lowest probability, from <see cref="MinThreshold"/> to 1.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">How pure the labels of the formula are; pure by default.</param>
    /// <returns>The isotopologues; none where all are rarer.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts, or more than <see cref="MaxPeaks"/> such
    /// isotopologues.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside its range, or the evaluation is not known.</exception>
    public static FineStructure Create(
        MolecularFormula formula, double threshold, AbundanceEdition abundances = IsotopePattern.DefaultAbundances,
        IsotopeEnrichment? enrichment = null)
    {
        FinePeak[] peaks = Find(formula, threshold, abundances, enrichment) ?? throw TooMany(nameof(formula));
        peaks.AsSpan().Sort(static (left, right) => left.Mass.CompareTo(right.Mass));
        return new FineStructure(formula, ImmutableArray.Create(peaks), abundances);
    }

    /// <summary>The fewest isotopologues that together have a probability: the most frequent ones.</summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="coverage">The probability that they have together, above 0 and at most 1 - 1e-9.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">How pure the labels of the formula are; pure by default.</param>
    /// <returns>The isotopologues.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts, or more than <see cref="MaxPeaks"/> isotopologues are
    /// needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The coverage is outside its range, or the evaluation is not known.</exception>
    public static FineStructure CreateToCoverage(
        MolecularFormula formula, double coverage, AbundanceEdition abundances = IsotopePattern.DefaultAbundances,
        IsotopeEnrichment? enrichment = null)
    {
        if (!(coverage > 0 && coverage <= 1 - 1e-9))
        {
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, "A coverage is above 0 and at most 1 - 1e-9.");
        }
        for (double threshold = (1 - coverage) / Step; threshold >= MinThreshold; threshold /= Step)
        {
            FinePeak[] peaks = Find(formula, threshold, abundances, enrichment) ?? throw TooMany(nameof(formula));
            peaks.AsSpan().Sort(static (left, right) => right.Probability.CompareTo(left.Probability));
            double covered = 0;
            for (int i = 0; i < peaks.Length; i++)
            {
                covered += peaks[i].Probability;
                if (covered >= coverage)
                {
                    Span<FinePeak> kept = peaks.AsSpan(0, i + 1);
                    kept.Sort(static (left, right) => left.Mass.CompareTo(right.Mass));
                    return new FineStructure(formula, [.. kept], abundances);
                }
            }
        }
        throw TooMany(nameof(formula));
    }

    /// <summary>Writes every isotopologue of at least a probability into a buffer, in no particular order.</summary>
    /// <param name="formula">The formula, without negative counts.</param>
    /// <param name="threshold">The lowest probability, from <see cref="MinThreshold"/> to 1.</param>
    /// <param name="peaks">Takes the isotopologues.</param>
    /// <param name="count">Isotopologues written; 0 if the buffer is too small.</param>
    /// <param name="abundances">The evaluation of the abundances.</param>
    /// <param name="enrichment">How pure the labels of the formula are; pure by default.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="ArgumentException">The formula has negative counts.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is outside its range, or the evaluation is not known.</exception>
    public static bool TryCompute(MolecularFormula formula, double threshold, Span<FinePeak> peaks, out int count,
        AbundanceEdition abundances = IsotopePattern.DefaultAbundances, IsotopeEnrichment? enrichment = null)
    {
        ArgumentNullException.ThrowIfNull(formula);
        if (!(threshold >= MinThreshold && threshold <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, $"A threshold is from {MinThreshold} to 1.");
        }
        if (formula.HasNegativeCounts)
        {
            throw new ArgumentException($"`{formula}` is the difference of two formulas and has no isotopes.", nameof(formula));
        }
        return new FineStructureProduct(formula, threshold, abundances, enrichment).TryWrite(peaks, out count);
    }

    private static FinePeak[]? Find(
        MolecularFormula formula, double threshold, AbundanceEdition abundances, IsotopeEnrichment? enrichment)
    {
        for (int room = 4096; ; room = Math.Min(room * 16, MaxPeaks))
        {
            FinePeak[] peaks = ArrayPool<FinePeak>.Shared.Rent(room);
            try
            {
                if (TryCompute(formula, threshold, peaks.AsSpan(0, room), out int count, abundances, enrichment))
                {
                    return peaks[..count];
                }
                if (room == MaxPeaks)
                {
                    return null;
                }
            }
            finally
            {
                ArrayPool<FinePeak>.Shared.Return(peaks);
            }
        }
    }

    private static ArgumentException TooMany(string parameter) =>
        new($"There are more than {MaxPeaks} isotopologues so frequent.", parameter);
}
