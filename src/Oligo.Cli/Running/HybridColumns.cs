using Oligo.Cli.Tables;
using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>The columns of the duplex of a strand and the RNA of its site, each value with its range.</summary>
internal static class HybridColumns
{
    private const string Degrees = "C";
    private const string Kilocalories = "kcal/mol";

    public static IEnumerable<RecordColumn<T>> Of<T>(Func<T, HybridizationResult?> result) =>
    [
        ValueColumn.Number<T>("tm_c", "Melting temperature on the RNA of the site, mismatches included; empty with gaps", record =>
            result(record)?.Celsius, Degrees, 1),
        ValueColumn.Number<T>("tm_low_c", "Lower end of the plausible range", record => result(record)?.Low, Degrees, 1),
        ValueColumn.Number<T>("tm_high_c", "Upper end of the plausible range", record => result(record)?.High, Degrees, 1),
        ValueColumn.Number<T>("dg37_kcal_mol", "dG of the duplex at 37 C", record => result(record)?.FreeEnergy37, Kilocalories, 2),
        ValueColumn.Number<T>("dg37_low_kcal_mol", "dG where the temperature is the upper end of its range", record =>
            result(record)?.LowFreeEnergy37, Kilocalories, 2),
        ValueColumn.Number<T>("dg37_high_kcal_mol", "dG where the temperature is the lower end of its range", record =>
            result(record)?.HighFreeEnergy37, Kilocalories, 2),
    ];
}
