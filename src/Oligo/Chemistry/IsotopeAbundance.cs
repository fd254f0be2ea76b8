namespace Oligo.Chemistry;

/// <summary>The mole fraction of an isotope in an evaluation.</summary>
/// <param name="Value">Mole fraction, 0 to 1: the representative value, or the best measurement where CIAAW gives an interval.</param>
/// <param name="Low">Lower end of CIAAW's interval, or <see langword="null"/> where there is none.</param>
/// <param name="High">Upper end of CIAAW's interval, or <see langword="null"/> where there is none.</param>
public readonly record struct IsotopeAbundance(decimal Value, decimal? Low = null, decimal? High = null);
