namespace Oligo.Chemistry;

/// <summary>What the isotopes of an element in nature contribute to patterns, in one evaluation of the abundances.</summary>
/// <remarks>
/// The abundances are the coefficients of a polynomial q, whose powers of x are neutrons more than those of the lightest isotope. The
/// pattern of a molecule is the product of the polynomials of its atoms. Two power series say everything that a quick computation needs:
/// x q'/q, and the same with each abundance times what the mass of its isotope deviates from whole daltons.
/// </remarks>
internal sealed class IsotopeSeries
{
    /// <summary>Coefficients of the series that are kept.</summary>
    public const int Length = 32;

    // What the first coefficient that is left out may be: as much of a probability is lost for each atom.
    private const double Negligible = 1e-17;

    private readonly double[] _growth = new double[Length + 1];
    private readonly double[] _deviation = new double[Length + 1];

    public IsotopeSeries(Element element, AbundanceEdition edition)
    {
        Isotope lightest = element.Isotopes[0];
        int width = element.Isotopes[^1].MassNumber - lightest.MassNumber + 1;
        Abundances = new double[width];
        Deviations = new double[width];
        decimal average = 0;
        foreach (Isotope isotope in element.Isotopes)
        {
            int offset = isotope.MassNumber - lightest.MassNumber;
            decimal abundance = isotope.GetAbundance(edition)?.Value ?? 0;
            decimal deviation = isotope.Mass.Daltons - lightest.Mass.Daltons - offset;
            Abundances[offset] = (double)abundance;
            Deviations[offset] = (double)(abundance * deviation);
            average += abundance * isotope.Mass.Daltons;
        }
        Draws = new IsotopeDraws(IsotopeShare.Natural(element, edition));
        AverageMass = Mass.FromDaltons(decimal.Round(average, FixedPoint.Decimals));
        Lightest = lightest.MassPicodaltons;
        Shift = lightest.MassNumber - element.MostAbundant.MassNumber;
        Variance = VarianceOf(Abundances);
        IsQuick = Shift == 0 && FillSeries();
    }

    /// <summary>Abundance of each isotope, by neutrons more than the lightest one has.</summary>
    public double[] Abundances { get; }

    /// <summary>Each abundance times what the mass deviates from that of the lightest isotope and whole daltons, in Da.</summary>
    public double[] Deviations { get; }

    /// <summary>The isotopes one by one, as they are drawn for the isotopologues of a molecule.</summary>
    public IsotopeDraws Draws { get; }

    /// <summary>Mean mass of an atom.</summary>
    public Mass AverageMass { get; }

    /// <summary>Mass of the lightest isotope in 1e-12 Da.</summary>
    public long Lightest { get; }

    /// <summary>Mass number of the lightest isotope less that of the most abundant one: 0 or negative.</summary>
    public int Shift { get; }

    /// <summary>Variance of the mass number.</summary>
    public double Variance { get; }

    /// <summary>
    /// Whether the series end within <see cref="Length"/>: so for C, H, N, O, S, Si and K, and for elements of one isotope.
    /// </summary>
    public bool IsQuick { get; }

    /// <summary>Whether there is one isotope only.</summary>
    public bool IsSingle => Abundances.Length == 1;

    /// <summary>Coefficients 1 to <see cref="Length"/> of x q'/q.</summary>
    public ReadOnlySpan<double> Growth => _growth.AsSpan(1);

    /// <summary>Coefficients 1 to <see cref="Length"/> of the series of deviations.</summary>
    public ReadOnlySpan<double> Deviation => _deviation.AsSpan(1);

    /// <summary>Divides by q, coefficient by coefficient.</summary>
    private bool FillSeries()
    {
        for (int j = 1; j <= Length; j++)
        {
            double growth = j < Abundances.Length ? j * Abundances[j] : 0;
            double deviation = j < Deviations.Length ? Deviations[j] : 0;
            for (int i = 1; i < Abundances.Length && i < j; i++)
            {
                growth -= Abundances[i] * _growth[j - i];
                deviation -= Abundances[i] * _deviation[j - i];
            }
            _growth[j] = growth / Abundances[0];
            _deviation[j] = deviation / Abundances[0];
        }
        return Math.Abs(_growth[Length]) <= Negligible && Math.Abs(_growth[Length - 1]) <= Negligible;
    }

    private static double VarianceOf(double[] abundances)
    {
        double mean = 0;
        double square = 0;
        for (int i = 0; i < abundances.Length; i++)
        {
            mean += i * abundances[i];
            square += (double)i * i * abundances[i];
        }
        return square - (mean * mean);
    }
}
