namespace Oligo.Chemistry;

/// <summary>
/// Probabilities of mass numbers, with the sums of probability times deviation of the mass, without the tails that are too rare to count.
/// Immutable.
/// </summary>
internal sealed class IsotopeDistribution
{
    // A tail that is cut from the pattern of some atoms is lost once for each time that they occur: below 1e-12 for ten million atoms.
    private const double Negligible = 1e-20;

    private readonly double[] _probabilities;
    private readonly double[] _deviations;

    private IsotopeDistribution(int first, double[] probabilities, double[] deviations)
    {
        First = first;
        _probabilities = probabilities;
        _deviations = deviations;
    }

    /// <summary>No atoms.</summary>
    public static IsotopeDistribution One { get; } = new(0, [1], [0]);

    /// <summary>Neutrons of the first entry, more than the lightest isotopologue has.</summary>
    public int First { get; }

    public int Length => _probabilities.Length;

    public ReadOnlySpan<double> Probabilities => _probabilities;

    public ReadOnlySpan<double> Deviations => _deviations;

    /// <summary>One atom.</summary>
    public static IsotopeDistribution Of(IsotopeSeries series) => new(0, series.Abundances, series.Deviations);

    /// <summary>One atom of other probabilities than those of nature.</summary>
    public static IsotopeDistribution Of(double[] probabilities, double[] deviations) => Trim(0, probabilities, deviations);

    /// <summary>Several atoms or groups of them of this kind.</summary>
    public IsotopeDistribution Power(int count)
    {
        IsotopeDistribution power = One;
        IsotopeDistribution square = this;
        while (true)
        {
            power = (count & 1) != 0 ? power.Convolve(square) : power;
            count >>= 1;
            if (count == 0)
            {
                return power;
            }
            square = square.Convolve(square);
        }
    }

    /// <summary>The atoms of both.</summary>
    public IsotopeDistribution Convolve(IsotopeDistribution other)
    {
        double[] probabilities = new double[Length + other.Length - 1];
        double[] deviations = new double[probabilities.Length];
        for (int i = 0; i < Length; i++)
        {
            double probability = _probabilities[i];
            double deviation = _deviations[i];
            Span<double> intoProbabilities = probabilities.AsSpan(i, other.Length);
            Span<double> intoDeviations = deviations.AsSpan(i, other.Length);
            for (int j = 0; j < other._probabilities.Length; j++)
            {
                intoProbabilities[j] += probability * other._probabilities[j];
                intoDeviations[j] += (probability * other._deviations[j]) + (deviation * other._probabilities[j]);
            }
        }
        return Trim(First + other.First, probabilities, deviations);
    }

    private static IsotopeDistribution Trim(int first, double[] probabilities, double[] deviations)
    {
        int start = 0;
        int end = probabilities.Length;
        while (probabilities[start] < Negligible)
        {
            start++;
        }
        while (probabilities[end - 1] < Negligible)
        {
            end--;
        }
        return new IsotopeDistribution(first + start, probabilities[start..end], deviations[start..end]);
    }
}
