namespace Oligo.Thermodynamics;

/// <summary>
/// dH in cal/mol in the upper half of a number and dS in 0.001 cal/(mol K) in the lower one: sums of many are sums of the two.
/// </summary>
internal static class PackedEnergy
{
    /// <summary>No value: a sum with it is never taken apart.</summary>
    public const long None = long.MinValue;

    public static long Of(decimal enthalpyKcal, decimal entropy) =>
        Pack((int)decimal.Round(enthalpyKcal * 1000), (int)decimal.Round(entropy * 1000));

    public static long Pack(int enthalpy, int entropy) => unchecked(((long)enthalpy << 32) + entropy);

    /// <summary>dS in 0.001 cal/(mol K).</summary>
    public static int Entropy(long sum) => unchecked((int)sum);

    /// <summary>dH in cal/mol.</summary>
    public static int Enthalpy(long sum) => unchecked((int)((sum - (int)sum) >> 32));
}
