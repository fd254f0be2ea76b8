namespace Oligo.Chemistry;

/// <summary>
/// The mole fraction of an isotope as the table has it, with the bounds of its interval, which are 0 where there is none.
/// </summary>
internal readonly struct AbundanceRow(TableNumber value, TableNumber low, TableNumber high)
{
    public TableNumber Value { get; } = value;

    public IsotopeAbundance? ToAbundance() => high.Units == 0
        ? new IsotopeAbundance(Value.ToDecimal())
        : new IsotopeAbundance(Value.ToDecimal(), low.ToDecimal(), high.ToDecimal());
}
