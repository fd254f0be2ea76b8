using Oligo.Search;

namespace Oligo.Cli.Running;

/// <summary>Strands of records as tables and pages name them.</summary>
internal static class StrandSign
{
    /// <summary><c>+</c> or <c>-</c>.</summary>
    public static string Of(TargetStrand strand) => strand == TargetStrand.Plus ? "+" : "-";
}
