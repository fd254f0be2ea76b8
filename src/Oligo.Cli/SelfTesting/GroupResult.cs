namespace Oligo.Cli.SelfTesting;

/// <summary>How a group came out.</summary>
/// <param name="Group">The group.</param>
/// <param name="Tables">The tables that were read.</param>
/// <param name="Count">Values compared.</param>
/// <param name="Failures">Those that differ.</param>
/// <param name="Time">How long it took.</param>
internal sealed record GroupResult(
    VectorGroup Group, IReadOnlyList<VectorTable> Tables, int Count, IReadOnlyList<VectorCheck> Failures, TimeSpan Time)
{
    /// <summary>A group without a value has shown nothing, so it does not pass.</summary>
    public bool Passed => Count > 0 && Failures.Count == 0;
}
