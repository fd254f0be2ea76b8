namespace Oligo.Cli.Running;

/// <summary>What came of a run, as its manifest states it.</summary>
/// <param name="Good">Rows that were worked out.</param>
/// <param name="Bad">Rows in error.</param>
/// <param name="ExitCode">What the run tells scripts.</param>
internal record RunOutcome(long Good, long Bad, int ExitCode)
{
    /// <summary>The files that it wrote, by the property of the manifest.</summary>
    public IReadOnlyList<(string Role, ManifestFile File)> Results { get; init; } = [];
}
