namespace Oligo.Chemistry;

/// <summary>How the atoms of one kind in a molecule divide into isotopes, from the most probable division down.</summary>
/// <remarks>
/// Isotopes are drawn one after another: of the atoms that are left, a binomial number is of the next one. Numbers are visited from the
/// most probable outwards, until what they and the rest can have at most is too rare.
/// </remarks>
internal sealed class ElementCompositions
{
    // Keeps a division in the list whose probability is computed in another order of factors.
    private const double NearlyMost = 0.99;

    private readonly int _atoms;
    private readonly IsotopeShare[] _isotopes;

    // Chance that an atom that is none of the isotopes before is of this one.
    private readonly double[] _chances;

    private double[] _probabilities = new double[64];
    private Division[] _divisions = new Division[64];
    private double _cut;

    /// <param name="isotopes">The isotopes that the atoms may be, with shares that add up to 1.</param>
    /// <param name="atoms">How many atoms there are, at least 1.</param>
    public ElementCompositions(IEnumerable<IsotopeShare> isotopes, int atoms)
    {
        _atoms = atoms;
        // Rare ones first: they are drawn few times, and what is left at the end needs no draw.
        _isotopes = [.. isotopes.Where(isotope => isotope.Share > 0).OrderBy(isotope => isotope.Share)];
        _chances = new double[_isotopes.Length];
        double rest = _isotopes.Sum(isotope => isotope.Share);
        for (int i = 0; i < _isotopes.Length; i++)
        {
            _chances[i] = Math.Min(1, _isotopes[i].Share / rest);
            rest -= _isotopes[i].Share;
        }
        // The most probable number of each draw gives a division that is one of the most probable, seldom the very one.
        Fill(NearlyMost * OneOfTheMost());
        Most = _probabilities[0];
    }

    /// <summary>Probability of the most probable division.</summary>
    public double Most { get; }

    /// <summary>Divisions that were found.</summary>
    public int Count { get; private set; }

    /// <summary>Their probabilities, descending.</summary>
    public ReadOnlySpan<double> Probabilities => _probabilities.AsSpan(0, Count);

    /// <summary>The divisions in the same order.</summary>
    public ReadOnlySpan<Division> Divisions => _divisions.AsSpan(0, Count);

    /// <summary>Finds every division of at least a probability.</summary>
    public void Fill(double cut)
    {
        _cut = cut;
        Count = 0;
        Draw(0, _atoms, 1, default);
        Array.Sort(_probabilities, _divisions, 0, Count);
        Array.Reverse(_probabilities, 0, Count);
        Array.Reverse(_divisions, 0, Count);
    }

    private void Draw(int at, int left, double probability, Division so)
    {
        IsotopeShare isotope = _isotopes[at];
        if (at == _isotopes.Length - 1)
        {
            Add(probability, so.With(isotope, left));
            return;
        }
        double chance = _chances[at];
        double odds = chance / (1 - chance);
        int mode = (int)Math.Min(left, (left + 1) * chance);
        double most = Binomial(left, mode, chance);
        double share = most;
        for (int k = mode; k <= left && probability * share >= _cut; k++)
        {
            Draw(at + 1, left - k, probability * share, so.With(isotope, k));
            share *= odds * (left - k) / (k + 1);
        }
        share = most;
        for (int k = mode - 1; k >= 0; k--)
        {
            share *= (k + 1) / (odds * (left - k));
            if (probability * share < _cut)
            {
                break;
            }
            Draw(at + 1, left - k, probability * share, so.With(isotope, k));
        }
    }

    private void Add(double probability, Division division)
    {
        if (Count == _probabilities.Length)
        {
            Array.Resize(ref _probabilities, 2 * Count);
            Array.Resize(ref _divisions, 2 * Count);
        }
        _probabilities[Count] = probability;
        _divisions[Count++] = division;
    }

    private double OneOfTheMost()
    {
        double most = 1;
        int left = _atoms;
        for (int i = 0; i < _chances.Length - 1; i++)
        {
            int mode = (int)Math.Min(left, (left + 1) * _chances[i]);
            most *= Binomial(left, mode, _chances[i]);
            left -= mode;
        }
        return most;
    }

    private static double Binomial(int all, int some, double chance)
    {
        // The factors in an order that keeps the product near 1: neither end of the range of a double is met.
        double product = 1;
        double rest = 1 - chance;
        int rests = all - some;
        for (int i = 1; i <= some; i++)
        {
            product *= chance * (all - some + i) / i;
            while (product > 1 && rests > 0)
            {
                product *= rest;
                rests--;
            }
        }
        return product * Math.Pow(rest, rests);
    }

    /// <summary>Mass and mass number of a division, less those of the monoisotopic atoms.</summary>
    /// <param name="Mass">In 1e-12 Da.</param>
    /// <param name="Neutrons">Mass number.</param>
    public readonly record struct Division(long Mass, int Neutrons)
    {
        public Division With(IsotopeShare isotope, int count) =>
            new(Mass + (count * isotope.Mass), Neutrons + (count * isotope.Neutrons));
    }
}
