namespace Oligo.Chemistry;

/// <summary>An isotope, and the chance that an atom that is none of the isotopes drawn before is of it.</summary>
/// <param name="Isotope">The isotope.</param>
/// <param name="Chance">The chance, 1 for the last isotope.</param>
internal readonly record struct IsotopeDraw(IsotopeShare Isotope, double Chance)
{
    /// <summary>The chance over that of the isotopes that are drawn later.</summary>
    public double Odds { get; } = Chance / (1 - Chance);

    /// <summary>The most probable number of atoms of it.</summary>
    public int ModeOf(int atoms) => (int)Math.Min(atoms, (atoms + 1) * Chance);

    /// <summary>Probability that some of the atoms are of it.</summary>
    public double ProbabilityOf(int some, int atoms)
    {
        // The factors in an order that keeps the product near 1: neither end of the range of a double is met.
        double product = 1;
        double rest = 1 - Chance;
        int rests = atoms - some;
        for (int i = 1; i <= some; i++)
        {
            product *= Chance * (atoms - some + i) / i;
            while (product > 1 && rests > 0)
            {
                product *= rest;
                rests--;
            }
        }
        return product * Math.Pow(rest, rests);
    }
}
