namespace Oligo.Chemistry;

/// <summary>One line of the table of isotopes: masses in 1e-12 Da.</summary>
internal readonly struct IsotopeRow(int massNumber, long mass, long uncertainty, AbundanceRow abundance2013, AbundanceRow abundance2009)
{
    public int MassNumber { get; } = massNumber;

    public long Mass { get; } = mass;

    public long Uncertainty { get; } = uncertainty;

    public AbundanceRow Abundance2013 { get; } = abundance2013;

    public AbundanceRow Abundance2009 { get; } = abundance2009;
}
