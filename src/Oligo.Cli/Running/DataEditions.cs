using Oligo.Chemistry;
using Oligo.Cli.Tables;

namespace Oligo.Cli.Running;

/// <summary>Names of the tables that numbers come from.</summary>
internal static class DataEditions
{
    public const string IsotopeMasses = "AME2020";

    /// <summary>The year of an evaluation of the abundances.</summary>
    public static string NameOf(AbundanceEdition edition) => edition == AbundanceEdition.Ciaaw2013 ? "2013" : "2009";

    /// <summary>Where an evaluation of the abundances was published.</summary>
    public static string SourceOf(AbundanceEdition edition) => edition == AbundanceEdition.Ciaaw2013
        ? "Meija et al. 2016, Pure Appl. Chem. 88, 293"
        : "Berglund and Wieser 2011, Pure Appl. Chem. 83, 397";

    /// <summary>What a table of masses and isotopes says of itself.</summary>
    /// <param name="weights">The edition of its average masses.</param>
    /// <param name="abundances">The evaluation of its abundances.</param>
    public static IReadOnlyList<TableFact> Facts(AtomicWeights weights, AbundanceEdition abundances) =>
    [
        .. Facts(weights),
        new("isotope_abundances", "abundances", NameOf(abundances)),
        new("isotope_abundances_source", "abundances_source", SourceOf(abundances)),
    ];

    /// <summary>What a table of masses says of itself.</summary>
    /// <param name="weights">The edition of its average masses.</param>
    public static IReadOnlyList<TableFact> Facts(AtomicWeights weights) =>
    [
        new("isotope_masses", null, IsotopeMasses),
        new("atomic_weights", "weights", weights.Name),
        new("atomic_weights_source", "weights_source", weights.Source),
    ];
}
