using Oligo.Design;
using Oligo.Text;

namespace Oligo.Cli.Views;

/// <summary>A finding that several strands may have alike, which is said once.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="StrandName">The strand or strands that have it; <see langword="null"/> for a single strand.</param>
internal sealed record GroupedFinding(DesignFinding Finding, string? StrandName)
{
    /// <summary>Findings with equal ones as one, in the order of the first of each.</summary>
    public static IEnumerable<GroupedFinding> Of(IEnumerable<DesignFinding> findings) =>
        findings.GroupBy(finding => (finding.Code, finding.Message)).Select(same =>
        {
            DesignFinding first = same.First();
            string?[] names = [.. same.Select(finding => finding.StrandName).Distinct()];
            return new GroupedFinding(first, names switch
            {
                [var only] => only,
                [_, _] => "both strands",
                _ => Suggestion.List([.. names.OfType<string>()], "and"),
            });
        });

    /// <summary>Code, strands and message.</summary>
    public override string ToString() => StrandName is null ? Finding.ToString() : $"{Finding.Code}, {StrandName}: {Finding.Message}";
}
