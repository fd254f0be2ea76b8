namespace Oligo.Thermodynamics;

/// <summary>A part of a structure: whole numbers, so that sums do not depend on their order.</summary>
/// <param name="Enthalpy">dH in cal/mol.</param>
/// <param name="Entropy">dS in 1e-6 cal/(mol K).</param>
internal readonly record struct StructureEnergy(long Enthalpy, long Entropy)
{
    /// <summary>1 cal/(mol K) in the unit of <see cref="Entropy"/>.</summary>
    public const double EntropyUnit = 1e6;

    private const long Kelvin37 = 31_015;
    private const long PerCentikelvin = 100;

    /// <summary>dG at 37 C in 1e-8 cal/mol, exact.</summary>
    public long FreeEnergy37 => (Enthalpy * PerCentikelvin * (long)EntropyUnit) - (Kelvin37 * Entropy);

    /// <summary>A row of a table.</summary>
    public static StructureEnergy Of(EnergyRow row) =>
        new((long)(row.Enthalpy!.Value * 1000), (long)(row.Entropy!.Value * (decimal)EntropyUnit));

    /// <summary>dG at a temperature in 1e-6 cal/mol, rounded.</summary>
    public long FreeEnergyAt(double kelvin) => (long)Math.Round((Enthalpy * EntropyUnit) - (kelvin * Entropy));

    /// <summary>The mean of two values.</summary>
    public static StructureEnergy Mean(StructureEnergy one, StructureEnergy other) =>
        new((one.Enthalpy + other.Enthalpy) / 2, (one.Entropy + other.Entropy) / 2);

    public static StructureEnergy operator +(StructureEnergy one, StructureEnergy other) =>
        new(one.Enthalpy + other.Enthalpy, one.Entropy + other.Entropy);
}
