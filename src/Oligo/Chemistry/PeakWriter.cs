namespace Oligo.Chemistry;

/// <summary>
/// Takes the peaks of a pattern from the lightest on, and keeps those between the tails that may be left out.
/// </summary>
/// <param name="destination">Takes the peaks.</param>
/// <param name="residual">Probability that may be left out, half of it on each side.</param>
/// <param name="lightest">Mass of the lightest isotopologue in 1e-12 Da.</param>
/// <param name="shift">Mass number of the lightest isotopologue less that of the monoisotopic one.</param>
internal ref struct PeakWriter(Span<IsotopePeak> destination, double residual, Int128 lightest, int shift)
{
    private const double PicodaltonsPerDalton = 1e12;
    private const long PicodaltonsOfNeutron = 1_000_000_000_000;

    // Below it a probability is rounding of sums that cancel, not an isotopologue.
    private const double Noise = 1e-15;

    private readonly Span<IsotopePeak> _destination = destination;
    private readonly double _tail = residual / 2;
    private double _sum;

    /// <summary>Peaks that were kept.</summary>
    public int Count { get; private set; }

    /// <summary>Whether there were more peaks than the destination takes.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether the rest is a tail that may be left out.</summary>
    public readonly bool IsDone => 1 - _sum <= _tail;

    /// <summary>Adds a peak.</summary>
    /// <param name="index">Neutrons more than the lightest isotopologue has.</param>
    /// <param name="probability">Its probability.</param>
    /// <param name="deviation">Sum over its isotopologues of probability times what the mass deviates from that of the lightest one and
    /// whole daltons, in Da.</param>
    public void Add(int index, double probability, double deviation)
    {
        _sum += probability;
        if (probability < Noise || _sum <= _tail)
        {
            return;
        }
        if (Count == _destination.Length)
        {
            IsFull = true;
            return;
        }
        // The only rounding of a mass: the deviation, some millidaltons, to the nearest 1e-12 Da.
        long rounded = (long)Math.Round(deviation / probability * PicodaltonsPerDalton);
        _destination[Count++] =
            new IsotopePeak(index + shift, probability, new Mass(lightest + ((Int128)index * PicodaltonsOfNeutron) + rounded));
    }
}
