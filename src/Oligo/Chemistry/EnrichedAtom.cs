namespace Oligo.Chemistry;

/// <summary>An atom that is of one isotope in a stated share, and otherwise of the others of its element as in nature.</summary>
internal sealed class EnrichedAtom
{
    private readonly Isotope _label;
    private readonly (Isotope Isotope, decimal Share)[] _shares;

    public EnrichedAtom(Isotope label, decimal share, AbundanceEdition abundances)
    {
        _label = label;
        decimal others = label.Element.Isotopes.Where(isotope => isotope != label).Sum(isotope => AbundanceOf(isotope, abundances));
        // Of an element with one isotope there is nothing else.
        _shares =
        [
            .. label.Element.Isotopes.Select(isotope => (isotope, isotope == label
                ? others == 0 ? 1 : share
                : others == 0 ? 0 : (1 - share) / others * AbundanceOf(isotope, abundances))),
        ];
    }

    public Isotope Lightest => _label.Element.Isotopes[0];

    /// <summary>Mean mass.</summary>
    public Mass AverageMass => Mass.FromDaltons(
        decimal.Round(_shares.Sum(part => part.Share * part.Isotope.Mass.Daltons), FixedPoint.Decimals));

    /// <summary>Its isotopes beside the label.</summary>
    public IEnumerable<IsotopeShare> Shares => _shares.Select(part => IsotopeShare.Of(part.Isotope, part.Share, _label));

    /// <summary>Its mass numbers from that of the lightest isotope on.</summary>
    public IsotopeDistribution Distribution
    {
        get
        {
            double[] probabilities = new double[_label.Element.Isotopes[^1].MassNumber - Lightest.MassNumber + 1];
            double[] deviations = new double[probabilities.Length];
            foreach ((Isotope isotope, decimal share) in _shares)
            {
                int offset = isotope.MassNumber - Lightest.MassNumber;
                probabilities[offset] = (double)share;
                deviations[offset] = (double)(share * (isotope.Mass.Daltons - Lightest.Mass.Daltons - offset));
            }
            return IsotopeDistribution.Of(probabilities, deviations);
        }
    }

    private static decimal AbundanceOf(Isotope isotope, AbundanceEdition abundances) => isotope.GetAbundance(abundances)?.Value ?? 0;
}
