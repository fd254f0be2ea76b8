namespace Oligo.Chemistry;

/// <summary>An isotope that an atom may be.</summary>
/// <param name="Share">Probability that it is.</param>
/// <param name="Mass">Mass less that of the atom as the monoisotopic molecule has it, in 1e-12 Da.</param>
/// <param name="Neutrons">Mass number less that of the same.</param>
internal readonly record struct IsotopeShare(double Share, long Mass, int Neutrons)
{
    /// <summary>The isotopes of an element in nature.</summary>
    public static IEnumerable<IsotopeShare> Natural(Element element, AbundanceEdition abundances) => element.Isotopes.Select(isotope =>
        Of(isotope, isotope.GetAbundance(abundances)?.Value ?? 0, element.MostAbundant));

    /// <summary>An isotope beside the one that the monoisotopic molecule has.</summary>
    public static IsotopeShare Of(Isotope isotope, decimal share, Isotope monoisotopic) => new(
        (double)share, isotope.MassPicodaltons - monoisotopic.MassPicodaltons, isotope.MassNumber - monoisotopic.MassNumber);
}
