using Oligo.Chemistry;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Names of the tables that numbers come from.</summary>
internal static class DataEditions
{
    public const string IsotopeMasses = "AME2020";

    /// <summary>What a table of masses says of itself.</summary>
    /// <param name="weights">The edition of its average masses.</param>
    public static IReadOnlyList<TableFact> Facts(AtomicWeights weights) =>
    [
        new("isotope_masses", null, IsotopeMasses),
        new("atomic_weights", "weights", weights.Name),
        new("atomic_weights_source", "weights_source", weights.Source),
    ];
}
