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

    // Divisions that one element of a usual molecule has.
    private const int UsualCount = 32;

    private readonly int _atoms;
    private readonly IsotopeDraws _draws;

    private double[] _probabilities = new double[UsualCount];
    private Division[] _divisions = new Division[UsualCount];
    private double _cut;

    /// <param name="draws">The isotopes that the atoms may be.</param>
    /// <param name="atoms">How many atoms there are, at least 1.</param>
    public ElementCompositions(IsotopeDraws draws, int atoms)
    {
        _atoms = atoms;
        _draws = draws;
        Most = OneOfTheMost();
        if (draws.Count > 2)
        {
            // The most probable number of each draw gives a division that is one of the most probable, seldom the very one.
            Fill(NearlyMost * Most);
            Most = _probabilities[0];
        }
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
        if (Count > UsualCount)
        {
            _probabilities.AsSpan(0, Count).Sort(_divisions.AsSpan(0, Count), static (left, right) => right.CompareTo(left));
            return;
        }
        for (int i = 1; i < Count; i++)
        {
            Insert(i);
        }
    }

    private void Draw(int at, int left, double probability, Division so)
    {
        ref readonly IsotopeDraw draw = ref _draws[at];
        if (at == _draws.Count - 1)
        {
            Add(probability, so.With(draw.Isotope, left));
            return;
        }
        int mode = draw.ModeOf(left);
        double most = draw.ProbabilityOf(mode, left);
        double share = most;
        for (int k = mode; k <= left && probability * share >= _cut; k++)
        {
            Draw(at + 1, left - k, probability * share, so.With(draw.Isotope, k));
            share *= draw.Odds * (left - k) / (k + 1);
        }
        share = most;
        for (int k = mode - 1; k >= 0; k--)
        {
            share *= (k + 1) / (draw.Odds * (left - k));
            if (probability * share < _cut)
            {
                break;
            }
            Draw(at + 1, left - k, probability * share, so.With(draw.Isotope, k));
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

    /// <summary>Moves a division to its place among those before it, which are in order: lists are short, and nearly in order.</summary>
    private void Insert(int index)
    {
        double probability = _probabilities[index];
        Division division = _divisions[index];
        int at = index;
        for (; at > 0 && _probabilities[at - 1] < probability; at--)
        {
            _probabilities[at] = _probabilities[at - 1];
            _divisions[at] = _divisions[at - 1];
        }
        _probabilities[at] = probability;
        _divisions[at] = division;
    }

    private double OneOfTheMost()
    {
        double most = 1;
        int left = _atoms;
        for (int i = 0; i < _draws.Count - 1; i++)
        {
            int mode = _draws[i].ModeOf(left);
            most *= _draws[i].ProbabilityOf(mode, left);
            left -= mode;
        }
        return most;
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
