namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo offtargets --dry-run</c>: what the search of a strand comes to, or a row of the input in error.</summary>
internal sealed class SearchPlanRecord : QueryRecord
{
    /// <summary>Windows that are compared.</summary>
    public long Windows { get; set; }

    /// <summary>Windows within the mismatches that letters in random order would have.</summary>
    public double ExpectedSites { get; set; }
}
