using System.Globalization;
using Oligo.Internal;

namespace Oligo.Chemistry;

/// <summary>An isotope with the mass of its neutral atom. Immutable and thread-safe.</summary>
public sealed class Isotope
{
    private readonly IsotopeRow _row;

    internal Isotope(Element element, int index, IsotopeRow row)
    {
        Element = element;
        Index = index;
        _row = row;
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>Number of protons and neutrons.</summary>
    public int MassNumber => _row.MassNumber;

    /// <summary>Mass of the neutral atom, exact (AME2020).</summary>
    public Mass Mass => new(_row.Mass);

    /// <summary>Standard uncertainty of the mass (AME2020).</summary>
    public Mass MassUncertainty => new(_row.Uncertainty);

    /// <summary>Mass of the neutral atom in 1e-12 Da.</summary>
    internal long MassPicodaltons => _row.Mass;

    /// <summary>Index among the isotopes of all elements; no public meaning.</summary>
    internal int Index { get; }

    /// <summary>The mole fraction in nature.</summary>
    /// <param name="edition">The evaluation.</param>
    /// <returns>The mole fraction, or <see langword="null"/> if the evaluation does not list the isotope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public IsotopeAbundance? GetAbundance(AbundanceEdition edition = AbundanceEdition.Ciaaw2013) =>
        (DefinedValue.Demand(edition) == AbundanceEdition.Ciaaw2013 ? _row.Abundance2013 : _row.Abundance2009).ToAbundance();

    /// <summary>The label as formulas write it.</summary>
    /// <returns>For example <c>[13C]</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{MassNumber}{Element.Symbol}]");

    /// <summary>Whether nature has more of it than of another isotope (2013 evaluation).</summary>
    internal bool IsMoreAbundantThan(Isotope other) => _row.Abundance2013.Value.Units > other._row.Abundance2013.Value.Units;
}
