using System.Numerics;
using Oligo.Fuzz.Instrumentation;

namespace Oligo.Fuzz.Engine;

/// <summary>Which edges the executions of a target have taken, and how often, in powers of two.</summary>
internal sealed class CoverageRecord
{
    private readonly byte[] _seen = new byte[Coverage.Edges.Length];

    /// <summary>How many edges were taken at least once.</summary>
    public int Covered => _seen.Count(seen => seen != 0);

    public bool Has(int edge) => _seen[edge] != 0;

    /// <summary>Sets the counters of all edges to zero.</summary>
    public static void Reset() => Array.Clear(Coverage.Edges);

    /// <summary>Adds what the counters show.</summary>
    /// <returns>Whether an edge was taken for the first time, or a number of times that was not seen before.</returns>
    public bool Merge()
    {
        byte[] edges = Coverage.Edges;
        bool isNew = false;
        int width = Vector<byte>.Count;
        for (int i = 0; i < edges.Length; i += width)
        {
            if (i + width <= edges.Length && new Vector<byte>(edges, i) == Vector<byte>.Zero)
            {
                continue;
            }
            int end = Math.Min(i + width, edges.Length);
            for (int edge = i; edge < end; edge++)
            {
                // 1, 2 to 3, 4 to 7, ... 128 and more: one bit each.
                int bit = edges[edge] == 0 ? 0 : 1 << BitOperations.Log2(edges[edge]);
                isNew |= (bit & ~_seen[edge]) != 0;
                _seen[edge] |= (byte)bit;
            }
        }
        return isNew;
    }

    public void Add(CoverageRecord other)
    {
        for (int edge = 0; edge < _seen.Length; edge++)
        {
            _seen[edge] |= other._seen[edge];
        }
    }
}
