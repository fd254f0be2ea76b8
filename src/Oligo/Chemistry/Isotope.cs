using System.Globalization;

namespace Oligo.Chemistry;

/// <summary>An isotope with the mass of its neutral atom.</summary>
public sealed class Isotope
{
    internal const decimal PicodaltonsPerDalton = 1_000_000_000_000m;

    private readonly IsotopeAbundance? _abundance2013;
    private readonly IsotopeAbundance? _abundance2009;

    internal Isotope(Element element, int index, IsotopeRow row)
    {
        Element = element;
        Index = index;
        MassNumber = row.MassNumber;
        MassPicodaltons = row.Mass;
        Mass = row.Mass / PicodaltonsPerDalton;
        MassUncertainty = row.Uncertainty / PicodaltonsPerDalton;
        _abundance2013 = row.Abundance2013;
        _abundance2009 = row.Abundance2009;
    }

    /// <summary>The element.</summary>
    public Element Element { get; }

    /// <summary>Number of protons and neutrons.</summary>
    public int MassNumber { get; }

    /// <summary>Mass of the neutral atom in 1e-12 Da, exact (AME2020).</summary>
    public long MassPicodaltons { get; }

    /// <summary>Mass of the neutral atom in Da, exact (AME2020).</summary>
    public decimal Mass { get; }

    /// <summary>Standard uncertainty of the mass in Da (AME2020).</summary>
    public decimal MassUncertainty { get; }

    /// <summary>Index among the isotopes of all elements; no public meaning.</summary>
    internal int Index { get; }

    /// <summary>The mole fraction in nature.</summary>
    /// <param name="edition">The evaluation.</param>
    /// <returns>The mole fraction, or <see langword="null"/> if the evaluation does not list the isotope.</returns>
    public IsotopeAbundance? GetAbundance(AbundanceEdition edition = AbundanceEdition.Ciaaw2013) =>
        edition == AbundanceEdition.Ciaaw2013 ? _abundance2013 : _abundance2009;

    /// <summary>The label as formulas write it.</summary>
    /// <returns>For example <c>[13C]</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{MassNumber}{Element.Symbol}]");
}

/// <summary>One line of the table of isotopes: masses in 1e-12 Da.</summary>
internal readonly record struct IsotopeRow(int MassNumber, long Mass, long Uncertainty, IsotopeAbundance? Abundance2013, IsotopeAbundance? Abundance2009);
