using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>The small rings of a structure, the systems that they form, and the bridges across them.</summary>
internal sealed class RingSystems
{
    private const int LargestRing = 8;
    private const double BridgedScale = 1.9;

    private readonly List<int[]>[] _ringsOf;
    private readonly HashSet<int>?[] _systemOf;
    private readonly HashSet<(int, int)> _bridgeBonds = [];

    public RingSystems(MolecularGraph graph)
    {
        _ringsOf = [.. graph.Atoms.Select(_ => new List<int[]>())];
        _systemOf = new HashSet<int>?[graph.Atoms.Count];
        foreach (GraphBond bond in graph.Bonds)
        {
            AddSmallest(graph, bond);
        }
        // Of the rings of a bridged sugar that of the furanose, which carries the base, is drawn as a polygon.
        Rings = [.. Rings.OrderBy(ring => ring.Length).ThenBy(ring => ring.Any(atom => CarriesBase(graph, atom)) ? 0 : 1)];
        SplitBridges();
        foreach (int[] ring in Rings)
        {
            foreach (int atom in ring)
            {
                _ringsOf[atom].Add(ring);
            }
            HashSet<int> system = [.. ring];
            foreach (HashSet<int>? other in ring.Select(atom => _systemOf[atom]).Distinct().ToList())
            {
                system.UnionWith(other ?? []);
            }
            foreach (int atom in system)
            {
                _systemOf[atom] = system;
            }
        }
    }

    /// <summary>Rings that are drawn as polygons; atoms in order.</summary>
    public List<int[]> Rings { get; private set; } = [];

    /// <summary>Atoms between two atoms of a ring that do not lie on it, those two included.</summary>
    public List<int[]> Bridges { get; } = [];

    public IEnumerable<int[]> RingsOf(int atom) => _ringsOf[atom];

    public HashSet<int>? SystemOf(int atom) => _systemOf[atom];

    /// <summary>A ring that holds two neighbouring atoms, or <see langword="null"/>.</summary>
    public int[]? RingThrough(int one, int other) => other < 0 ? null : _ringsOf[one].Find(ring => ring.Contains(other));

    public int[] RingWith(int one, int other) => _ringsOf[one].Find(ring => ring.Contains(other)) ?? [];

    /// <summary>How much larger a ring is drawn, so that a bridge across it has room.</summary>
    public double ScaleOf(int[] ring) => Bridges.Exists(bridge => ring.Contains(bridge[0]) && ring.Contains(bridge[^1])) ? BridgedScale : 1;

    /// <summary>Whether the bond between two atoms is part of a bridge.</summary>
    public bool IsInBridge(int one, int other) => _bridgeBonds.Contains((one, other));

    private static bool CarriesBase(MolecularGraph graph, int atom) =>
        graph.Atoms[atom].Owner % 2 != 0 && graph.NeighborsOf(atom).Any(neighbor => graph.Atoms[neighbor].Owner % 2 == 0);

    /// <summary>The smallest ring through a bond.</summary>
    private void AddSmallest(MolecularGraph graph, GraphBond bond)
    {
        var before = new Dictionary<int, int> { [bond.From] = -1 };
        var queue = new Queue<(int Atom, int Depth)>([(bond.From, 1)]);
        while (queue.TryDequeue(out (int Atom, int Depth) step))
        {
            foreach (GraphBond next in graph.Atoms[step.Atom].Bonds)
            {
                int neighbor = next.Other(step.Atom);
                if (next == bond || before.ContainsKey(neighbor) || step.Depth >= LargestRing)
                {
                    continue;
                }
                before[neighbor] = step.Atom;
                if (neighbor == bond.To)
                {
                    var ring = new List<int>();
                    for (int atom = neighbor; atom >= 0; atom = before[atom])
                    {
                        ring.Add(atom);
                    }
                    if (!Rings.Exists(known => known.Length == ring.Count && known.All(ring.Contains)))
                    {
                        Rings.Add([.. ring]);
                    }
                    return;
                }
                queue.Enqueue((neighbor, step.Depth + 1));
            }
        }
    }

    /// <summary>Of rings that share more than a bond the one with the fewest bridge atoms stays; the rest of the other is a bridge.</summary>
    private void SplitBridges()
    {
        for (int i = 0; i < Rings.Count; i++)
        {
            for (int j = Rings.Count - 1; j > i; j--)
            {
                if (Rings[i].Count(Rings[j].Contains) <= 2)
                {
                    continue;
                }
                AddBridge(Rings[i], Rings[j]);
                Rings.RemoveAt(j);
            }
        }
    }

    private void AddBridge(int[] ring, int[] other)
    {
        int start = Enumerable.Range(0, other.Length).FirstOrDefault(i => ring.Contains(other[i]) && !ring.Contains(other[(i + 1) % other.Length]), -1);
        if (start < 0)
        {
            return;
        }
        List<int> bridge = [other[start]];
        for (int i = start + 1; !ring.Contains(bridge[^1]) || bridge.Count == 1; i++)
        {
            bridge.Add(other[i % other.Length]);
        }
        if (Bridges.Exists(known => known.All(bridge.Contains)))
        {
            return;
        }
        Bridges.Add([.. bridge]);
        for (int i = 0; i + 1 < bridge.Count; i++)
        {
            _bridgeBonds.Add((bridge[i], bridge[i + 1]));
            _bridgeBonds.Add((bridge[i + 1], bridge[i]));
        }
    }
}
