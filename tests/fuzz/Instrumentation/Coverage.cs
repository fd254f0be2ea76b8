namespace Oligo.Fuzz.Instrumentation;

/// <summary>
/// Counters of the edges of the instrumented assemblies, one byte each, which they increase themselves. Not thread-safe: two threads in the
/// same method may lose a count.
/// </summary>
public static class Coverage
{
    /// <summary>One counter an edge; empty where the assemblies are not instrumented.</summary>
    public static readonly byte[] Edges = new byte[EdgeTable.Count];
}
