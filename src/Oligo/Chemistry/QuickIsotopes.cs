namespace Oligo.Chemistry;

/// <summary>
/// The pattern of a molecule of light elements by one recurrence: k p(k) is the sum of g(j) p(k - j), where g is the sum over the atoms of
/// their series x q'/q. Ten multiplications a peak, nothing is allocated.
/// </summary>
/// <remarks>
/// The logarithmic derivative of the product of all polynomials is the sum of those of the factors, which makes the recurrence (Claesen,
/// Dittwald, Burzykowski and Valkenborg 2012, J. Am. Soc. Mass Spectrom. 23, 753). The sum of probability times deviation of the mass of
/// each peak is the product of the pattern with the other series, in the same loop. Only additions, multiplications and divisions, one
/// after another, so that every machine gives the same bits.
/// </remarks>
internal static class QuickIsotopes
{
    // Peaks of the recurrence; what needs more is left to convolution.
    private const int MostPeaks = 256;

    // Far above the smallest double, so that no probability loses digits.
    private const double LeastFirst = 1e-250;

    /// <summary>Computes the pattern, if the formula is one of light elements and not too large.</summary>
    /// <returns>Whether it is; else nothing was added.</returns>
    public static bool TryWrite(MolecularFormula formula, IsotopeTable table, ref PeakWriter peaks)
    {
        Span<double> growth = stackalloc double[IsotopeSeries.Length];
        Span<double> deviation = stackalloc double[IsotopeSeries.Length];
        growth.Clear();
        deviation.Clear();
        if (!TrySum(formula, table, growth, deviation, out double first))
        {
            return false;
        }
        Span<double> pattern = stackalloc double[MostPeaks];
        if (!IsNarrow(growth))
        {
            return false;
        }
        pattern[0] = first;
        peaks.Add(0, first, 0);
        for (int k = 1; k < MostPeaks && !peaks.IsDone && !peaks.IsFull; k++)
        {
            double probability = 0;
            double moment = 0;
            // From the farthest to the nearest, which is the one that the processor has to wait for.
            for (int j = Math.Min(k, IsotopeSeries.Length); j > 0; j--)
            {
                double earlier = pattern[k - j];
                probability += growth[j - 1] * earlier;
                moment += deviation[j - 1] * earlier;
            }
            probability /= k;
            pattern[k] = probability;
            peaks.Add(k, probability, moment);
        }
        return true;
    }

    /// <summary>Sums the series of all atoms; false where an element has none, or the lightest isotopologue is too rare.</summary>
    private static bool TrySum(
        MolecularFormula formula, IsotopeTable table, Span<double> growth, Span<double> deviation, out double first)
    {
        first = 1;
        ReadOnlySpan<int> counts = formula.Counts;
        ReadOnlySpan<IsotopeSeries> all = table.Series;
        for (int i = 0; i < formula.UsedLength; i++)
        {
            IsotopeSeries series = all[i];
            if (counts[i] == 0 || series.IsSingle)
            {
                continue;
            }
            if (!series.IsQuick)
            {
                return false;
            }
            double count = counts[i];
            ReadOnlySpan<double> ownGrowth = series.Growth;
            ReadOnlySpan<double> ownDeviation = series.Deviation;
            for (int j = 0; j < IsotopeSeries.Length; j++)
            {
                growth[j] += count * ownGrowth[j];
                deviation[j] += count * ownDeviation[j];
            }
            first *= Power(series.Abundances[0], counts[i]);
        }
        return first >= LeastFirst;
    }

    /// <summary>Whether the pattern surely ends within the peaks of the recurrence: its mean, and ten standard deviations.</summary>
    private static bool IsNarrow(ReadOnlySpan<double> growth)
    {
        // At x = 1 the series x q'/q is the mean, and the sum of j g(j) the variance.
        double mean = 0;
        double variance = 0;
        for (int j = 0; j < growth.Length; j++)
        {
            mean += growth[j];
            variance += (j + 1) * growth[j];
        }
        return mean + 20 + (10 * Math.Sqrt(variance)) < MostPeaks;
    }

    /// <summary>A power by squaring, which is the same on every machine.</summary>
    private static double Power(double number, int exponent)
    {
        double power = 1;
        for (int left = exponent; left > 0; left >>= 1)
        {
            power *= (left & 1) != 0 ? number : 1;
            number *= number;
        }
        return power;
    }
}
