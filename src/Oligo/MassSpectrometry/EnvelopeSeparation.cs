using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>How far apart the isotope patterns of two molecules are.</summary>
internal static class EnvelopeSeparation
{
    /// <summary>Probability of the peaks that are left out of a comparison: peaks so small do not hide others.</summary>
    public const double Residual = 1e-3;

    /// <summary>
    /// The largest width of peaks at which both molecules still show half of their peaks, by probability, apart from those of the other.
    /// </summary>
    /// <param name="left">Peaks of one molecule, by mass.</param>
    /// <param name="right">Peaks of the other, by mass.</param>
    /// <returns>The width in Da; 0 for patterns that are the same.</returns>
    public static double Between(ReadOnlySpan<IsotopePeak> left, ReadOnlySpan<IsotopePeak> right) =>
        Math.Min(HalfApart(left, right), HalfApart(right, left));

    /// <summary>Median distance of the peaks of a molecule from the nearest of another, weighted by probability.</summary>
    private static double HalfApart(ReadOnlySpan<IsotopePeak> own, ReadOnlySpan<IsotopePeak> other)
    {
        const int MostOnStack = 128;
        Span<double> distances = own.Length <= MostOnStack ? stackalloc double[own.Length] : new double[own.Length];
        Span<double> shares = own.Length <= MostOnStack ? stackalloc double[own.Length] : new double[own.Length];
        double all = 0;
        int at = 0;
        for (int i = 0; i < own.Length; i++)
        {
            while (at + 1 < other.Length && Distance(own[i], other[at + 1]) <= Distance(own[i], other[at]))
            {
                at++;
            }
            distances[i] = Distance(own[i], other[at]);
            shares[i] = own[i].Probability;
            all += shares[i];
        }
        distances.Sort(shares);
        double above = 0;
        int last = own.Length - 1;
        while (last > 0 && above + shares[last] < all / 2)
        {
            above += shares[last--];
        }
        return distances[last];
    }

    private static double Distance(IsotopePeak left, IsotopePeak right) => Math.Abs((left.Mass - right.Mass).ToDouble());
}
