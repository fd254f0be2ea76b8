using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>The small rings of a structure, the systems that they form, and the bridges across them.</summary>
internal sealed class RingSystems
{
    private const int LargestRing = 8;
    private const double BridgedScale = 1.9;

    private readonly List<int[]>[] _ringsOf;
    private readonly HashSet<int>?[] _systemOf;
    private readonly Dictionary<HashSet<int>, List<int[]>> _ringsIn = [];
    private readonly List<int[]> _bridges = [];
    private readonly Dictionary<int, List<int>> _bridgesFrom = [];
    private readonly HashSet<(int, int)> _bridgeBonds = [];

    public RingSystems(MolecularGraph graph)
    {
        _ringsOf = [.. graph.Atoms.Select(_ => new List<int[]>())];
        _systemOf = new HashSet<int>?[graph.Atoms.Count];
        List<int[]> rings = FindSmallest(graph);
        // Of the rings of a bridged sugar that of the furanose, which carries the base, is drawn as a polygon.
        rings = [.. rings.OrderBy(ring => ring.Length).ThenBy(ring => ring.Any(atom => CarriesBase(graph, atom)) ? 0 : 1)];
        rings = SplitBridges(rings);
        foreach (int[] ring in rings)
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
        foreach (int[] ring in rings)
        {
            HashSet<int> system = _systemOf[ring[0]]!;
            if (!_ringsIn.TryGetValue(system, out List<int[]>? inside))
            {
                _ringsIn[system] = inside = [];
            }
            inside.Add(ring);
        }
    }

    /// <summary>The rings of a system that are drawn as polygons; atoms in order.</summary>
    public List<int[]> RingsIn(HashSet<int> system) => _ringsIn[system];

    /// <summary>
    /// The bridges that begin at one of some atoms: atoms between two atoms of a ring that do not lie on it, those two included.
    /// </summary>
    public List<int[]> BridgesFrom(IEnumerable<int> atoms) =>
        [.. atoms.SelectMany(atom => _bridgesFrom.GetValueOrDefault(atom) ?? []).Order().Select(number => _bridges[number])];

    public IEnumerable<int[]> RingsOf(int atom) => _ringsOf[atom];

    public HashSet<int>? SystemOf(int atom) => _systemOf[atom];

    /// <summary>A ring that holds two neighbouring atoms, or <see langword="null"/>.</summary>
    public int[]? RingThrough(int one, int other) => other < 0 ? null : _ringsOf[one].Find(ring => ring.Contains(other));

    public int[] RingWith(int one, int other) => _ringsOf[one].Find(ring => ring.Contains(other)) ?? [];

    /// <summary>How much larger a ring is drawn, so that a bridge across it has room.</summary>
    public double ScaleOf(int[] ring) => BridgesFrom(ring).Exists(bridge => ring.Contains(bridge[^1])) ? BridgedScale : 1;

    /// <summary>Whether the bond between two atoms is part of a bridge.</summary>
    public bool IsInBridge(int one, int other) => _bridgeBonds.Contains((one, other));

    private static bool CarriesBase(MolecularGraph graph, int atom) =>
        graph.Atoms[atom].Owner % 2 != 0 && graph.NeighborsOf(atom).Any(neighbor => graph.Atoms[neighbor].Owner % 2 == 0);

    /// <summary>The smallest ring through each bond, each ring once.</summary>
    private static List<int[]> FindSmallest(MolecularGraph graph)
    {
        var rings = new List<int[]>();
        var known = new Dictionary<int, List<int[]>>();
        foreach (int[] ring in graph.Bonds.Select(bond => FindSmallest(graph, bond)).OfType<int[]>())
        {
            if (known.GetValueOrDefault(ring[0])?.Exists(other => other.Length == ring.Length && other.All(ring.Contains)) == true)
            {
                continue;
            }
            rings.Add(ring);
            foreach (int atom in ring)
            {
                if (!known.TryGetValue(atom, out List<int[]>? through))
                {
                    known[atom] = through = [];
                }
                through.Add(ring);
            }
        }
        return rings;
    }

    /// <summary>The smallest ring through a bond, or <see langword="null"/>.</summary>
    private static int[]? FindSmallest(MolecularGraph graph, GraphBond bond)
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
                    return [.. ring];
                }
                queue.Enqueue((neighbor, step.Depth + 1));
            }
        }
        return null;
    }

    /// <summary>
    /// Of rings that share more than a bond the one with the fewest bridge atoms stays; the rest of the other is a bridge.
    /// </summary>
    /// <returns>The rings that stay.</returns>
    private List<int[]> SplitBridges(List<int[]> rings)
    {
        ILookup<int, int> ringsThrough = Enumerable.Range(0, rings.Count)
            .SelectMany(number => rings[number].Select(atom => (Atom: atom, Number: number)))
            .ToLookup(pair => pair.Atom, pair => pair.Number);
        bool[] isSplit = new bool[rings.Count];
        for (int i = 0; i < rings.Count; i++)
        {
            if (isSplit[i])
            {
                continue;
            }
            foreach (int j in rings[i].SelectMany(atom => ringsThrough[atom])
                .Where(j => j > i && !isSplit[j]).Distinct().OrderDescending().ToList())
            {
                if (rings[i].Count(rings[j].Contains) > 2)
                {
                    AddBridge(rings[i], rings[j]);
                    isSplit[j] = true;
                }
            }
        }
        return [.. rings.Where((_, number) => !isSplit[number])];
    }

    private void AddBridge(int[] ring, int[] other)
    {
        int start = Enumerable.Range(0, other.Length)
            .FirstOrDefault(i => ring.Contains(other[i]) && !ring.Contains(other[(i + 1) % other.Length]), -1);
        if (start < 0)
        {
            return;
        }
        List<int> bridge = [other[start]];
        for (int i = start + 1; !ring.Contains(bridge[^1]) || bridge.Count == 1; i++)
        {
            bridge.Add(other[i % other.Length]);
        }
        if (BridgesFrom(bridge).Exists(known => known.All(bridge.Contains)))
        {
            return;
        }
        if (!_bridgesFrom.TryGetValue(bridge[0], out List<int>? numbers))
        {
            _bridgesFrom[bridge[0]] = numbers = [];
        }
        numbers.Add(_bridges.Count);
        _bridges.Add([.. bridge]);
        for (int i = 0; i + 1 < bridge.Count; i++)
        {
            _bridgeBonds.Add((bridge[i], bridge[i + 1]));
            _bridgeBonds.Add((bridge[i + 1], bridge[i]));
        }
    }
}
