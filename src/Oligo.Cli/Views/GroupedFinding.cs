using Oligo.Design;

namespace Oligo.Cli.Views;

/// <summary>A finding that both strands of a duplex may have alike, which is said once.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="StrandName">The strand or strands that have it; <see langword="null"/> for a single strand.</param>
internal sealed record GroupedFinding(DesignFinding Finding, string? StrandName)
{
    private const string Both = "both strands";

    /// <summary>Findings with equal ones as one, in the order of the first of each.</summary>
    public static IEnumerable<GroupedFinding> Of(IEnumerable<DesignFinding> findings) =>
        findings.GroupBy(finding => (finding.Code, finding.Message)).Select(same =>
        {
            DesignFinding first = same.First();
            bool isOfBoth = same.Any(finding => finding.StrandName != first.StrandName);
            return new GroupedFinding(first, isOfBoth ? Both : first.StrandName);
        });

    /// <summary>Code, strands and message.</summary>
    public override string ToString() => StrandName is null ? Finding.ToString() : $"{Finding.Code}, {StrandName}: {Finding.Message}";
}
