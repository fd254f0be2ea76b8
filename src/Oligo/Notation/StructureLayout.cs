using Oligo.Chemistry;

namespace Oligo.Notation;

/// <summary>Draws a structure in the plane so that it looks like a strand: the backbone runs from left to right, bases stand above it, conjugates continue the line. Bonds are 1.5 long.</summary>
internal sealed class StructureLayout
{
    private const double Bond = 1.5;
    private const double BridgedScale = 1.7;
    private const double UnitGap = 0.4;

    private readonly MolecularGraph _graph;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly bool[] _placed;
    private readonly RingSystems _rings;

    private StructureLayout(MolecularGraph graph)
    {
        _graph = graph;
        _x = new double[graph.Atoms.Count];
        _y = new double[graph.Atoms.Count];
        _placed = new bool[graph.Atoms.Count];
        _rings = new RingSystems(graph);
    }

    /// <summary>Coordinates of each atom.</summary>
    /// <param name="graph">A strand's structure, its atoms owned by units as the builder does.</param>
    public static (double X, double Y)[] Make(MolecularGraph graph)
    {
        var layout = new StructureLayout(graph);
        List<int> path = layout.Backbone();
        layout.PlacePath(path);
        layout.PlaceRest();
        return [.. Enumerable.Range(0, graph.Atoms.Count).Select(atom => (layout._x[atom], layout._y[atom]))];
    }

    /// <summary>The shortest way from the first atom of the first unit to the last atom of the last one.</summary>
    private List<int> Backbone()
    {
        int[] owners = [.. _graph.Atoms.Select(atom => StructureBuilder.UnitOf(atom.Owner))];
        int[] fromFirst = Distances(Enumerable.Range(0, owners.Length).First(atom => owners[atom] == 0), _ => true);
        int last = owners.Max();
        int end = Enumerable.Range(0, owners.Length).Where(atom => owners[atom] == last && _graph.Atoms[atom].Owner % 2 != 0).MaxBy(atom => fromFirst[atom]);
        var path = new List<int> { end };
        while (fromFirst[path[^1]] > 0)
        {
            path.Add(_graph.NeighborsOf(path[^1]).First(atom => fromFirst[atom] == fromFirst[path[^1]] - 1));
        }
        path.Reverse();
        return path;
    }

    private int[] Distances(int from, Func<int, bool> allowed)
    {
        int[] distances = new int[_graph.Atoms.Count];
        Array.Fill(distances, -1);
        distances[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out int atom))
        {
            foreach (int neighbor in _graph.NeighborsOf(atom))
            {
                if (distances[neighbor] < 0 && allowed(neighbor))
                {
                    distances[neighbor] = distances[atom] + 1;
                    queue.Enqueue(neighbor);
                }
            }
        }
        return distances;
    }

    private void PlacePath(List<int> path)
    {
        double x = 0;
        bool up = false;
        for (int i = 0; i < path.Count; i++)
        {
            int atom = path[i];
            int[]? ring = _rings.RingThrough(atom, i + 1 < path.Count ? path[i + 1] : -1);
            if (ring is not null && !_placed[atom])
            {
                int last = i;
                while (last + 1 < path.Count && ring.Contains(path[last + 1]))
                {
                    last++;
                }
                x = PlaceRingOnPath(ring, path.GetRange(i, last - i + 1), x);
                i = last;
                up = false;
                continue;
            }
            bool startsUnit = i > 0 && StructureBuilder.UnitOf(_graph.Atoms[atom].Owner) != StructureBuilder.UnitOf(_graph.Atoms[path[i - 1]].Owner);
            x += i == 0 ? 0 : (Bond * Math.Cos(Math.PI / 6)) + (startsUnit ? UnitGap : 0);
            Put(atom, x, up ? Bond / 2 : 0);
            up = !up;
        }
    }

    /// <summary>A ring above the line, the atoms of the path at its bottom.</summary>
    private double PlaceRingOnPath(int[] ring, List<int> onPath, double x)
    {
        int size = ring.Length;
        double side = Bond * (_rings.HasBridge(ring) ? BridgedScale : 1);
        double radius = side / (2 * Math.Sin(Math.PI / size));
        // Rotate the ring so that the path's atoms come first and in their order.
        int start = Array.IndexOf(ring, onPath[0]);
        bool isForward = onPath.Count < 2 || ring[(start + 1) % size] == onPath[1];
        double step = 2 * Math.PI / size;
        double first = -(Math.PI / 2) - ((onPath.Count - 1) * step / 2);
        double left = x + (Bond * Math.Cos(Math.PI / 6));
        double offset = radius * Math.Cos(first);
        for (int i = 0; i < size; i++)
        {
            int atom = ring[(start + (isForward ? i : size - i)) % size];
            double angle = first + (i * step);
            Put(atom, left - offset + (radius * Math.Cos(angle)), radius * (Math.Sin(angle) - Math.Sin(first)));
        }
        return left - (2 * offset);
    }

    private void PlaceRest()
    {
        // Bridges lie between atoms of a placed ring; everything else grows outwards.
        bool moved = true;
        while (moved)
        {
            moved = false;
            foreach (int[] bridge in _rings.Bridges)
            {
                if (_placed[bridge[0]] && _placed[bridge[^1]] && !_placed[bridge[1]])
                {
                    PlaceBridge(bridge);
                    moved = true;
                }
            }
            for (int atom = 0; atom < _placed.Length; atom++)
            {
                if (_placed[atom] && _graph.NeighborsOf(atom).Any(neighbor => !_placed[neighbor] && !_rings.IsInBridge(atom, neighbor)))
                {
                    PlaceNeighbors(atom);
                    moved = true;
                }
            }
        }
    }

    private void PlaceBridge(int[] bridge)
    {
        (int from, int to) = (bridge[0], bridge[^1]);
        int[] ring = _rings.RingThrough(from, to) ?? _rings.RingWith(from, to);
        double cx = ring.Average(atom => _x[atom]);
        double cy = ring.Average(atom => _y[atom]);
        for (int i = 1; i < bridge.Length - 1; i++)
        {
            double t = (double)i / (bridge.Length - 1);
            double px = _x[from] + (t * (_x[to] - _x[from]));
            double py = _y[from] + (t * (_y[to] - _y[from]));
            Put(bridge[i], px + (0.45 * (cx - px)), py + (0.45 * (cy - py)));
        }
    }

    private void PlaceNeighbors(int atom)
    {
        List<int> open = [.. _graph.NeighborsOf(atom).Where(neighbor => !_placed[neighbor] && !_rings.IsInBridge(atom, neighbor))];
        // A base stands upright, what else hangs on a phosphorus above and below it.
        foreach (int neighbor in open.OrderByDescending(neighbor => _graph.Atoms[neighbor].Owner % 2 == 0))
        {
            if (_placed[neighbor])
            {
                continue;
            }
            double angle = AngleFor(atom, neighbor);
            double x = _x[atom] + (Bond * Math.Cos(angle));
            double y = _y[atom] + (Bond * Math.Sin(angle));
            if (_rings.SystemOf(neighbor) is { } system && !system.Contains(atom))
            {
                PlaceSystem(system, neighbor, x, y, angle);
            }
            else if (_rings.SystemOf(neighbor) is { } spiro && _rings.RingWith(atom, neighbor) is { Length: > 0 } ring)
            {
                PlaceSpiro(ring, atom, angle);
                PlaceFused(spiro);
            }
            else
            {
                Put(neighbor, x, y);
            }
        }
    }

    /// <summary>The direction of a new bond: into the widest gap between those that are there; zigzag for a chain; as the geometry of a double bond says.</summary>
    private double AngleFor(int atom, int neighbor)
    {
        double[] taken = [.. _graph.NeighborsOf(atom).Where(other => _placed[other]).Select(other => Math.Atan2(_y[other] - _y[atom], _x[other] - _x[atom])).Order()];
        int count = _graph.NeighborsOf(atom).Count();
        if (taken.Length == 0)
        {
            return 0;
        }
        if (taken.Length == 1)
        {
            bool isLinear = _graph.Atoms[atom].Bonds.Exists(bond => bond.Order == 3) || (count == 2 && _graph.Atoms[atom].Bonds.TrueForAll(bond => bond.Order == 2));
            return taken[0] + (isLinear ? Math.PI : count == 4 ? Math.PI / 2 : SideFor(atom, neighbor) * 2 * Math.PI / 3);
        }
        // The middle of the widest gap, shared by all that are still to come.
        int open = _graph.NeighborsOf(atom).Count(other => !_placed[other]);
        int widest = 0;
        double width = 0;
        for (int i = 0; i < taken.Length; i++)
        {
            double gap = (i + 1 < taken.Length ? taken[i + 1] : taken[0] + (2 * Math.PI)) - taken[i];
            if (gap > width + 1e-9)
            {
                (widest, width) = (i, gap);
            }
        }
        return taken[widest] + (open > 1 && taken.Length > 1 && width > Math.PI * 1.01 ? width / (open + 1) : width / 2);
    }

    /// <summary>+1 or -1: the side on which a chain turns.</summary>
    private int SideFor(int atom, int neighbor)
    {
        int before = _graph.NeighborsOf(atom).First(other => _placed[other]);
        foreach (GraphBond bond in _graph.Atoms[atom].Bonds)
        {
            if (bond.Stereo is { } stereo && bond.Other(atom) == before)
            {
                (int here, int there) = bond.From == atom ? (stereo.AtFrom, stereo.AtTo) : (stereo.AtTo, stereo.AtFrom);
                if (_placed[there])
                {
                    bool wantsSameSide = stereo.IsCis == (here == neighbor);
                    int side = Side(before, atom, there);
                    // A turn by +120 degrees from the way back lies to the right of the way on.
                    return (wantsSameSide ? side : -side) > 0 ? -1 : 1;
                }
            }
        }
        int earlier = _graph.NeighborsOf(before).FirstOrDefault(other => other != atom && _placed[other], -1);
        return earlier < 0 ? 1 : Side(before, atom, earlier) > 0 ? 1 : -1;
    }

    /// <summary>On which side of the line from one atom to the next a third lies: positive for the left.</summary>
    private int Side(int from, int to, int third)
    {
        double cross = ((_x[to] - _x[from]) * (_y[third] - _y[from])) - ((_y[to] - _y[from]) * (_x[third] - _x[from]));
        return cross > 0 ? 1 : -1;
    }

    private void PlaceSystem(HashSet<int> system, int entry, double x, double y, double angle)
    {
        int[] ring = _rings.RingsOf(entry).First();
        PlaceRing(ring, entry, x, y, angle);
        PlaceFused(system);
    }

    /// <summary>A ring whose entry atom is given, its centre beyond it.</summary>
    private void PlaceRing(int[] ring, int entry, double x, double y, double angle)
    {
        double radius = Bond * (_rings.HasBridge(ring) ? BridgedScale : 1) / (2 * Math.Sin(Math.PI / ring.Length));
        double cx = x + (radius * Math.Cos(angle));
        double cy = y + (radius * Math.Sin(angle));
        int start = Array.IndexOf(ring, entry);
        for (int i = 0; i < ring.Length; i++)
        {
            double at = angle + Math.PI + (i * 2 * Math.PI / ring.Length);
            Put(ring[(start + i) % ring.Length], cx + (radius * Math.Cos(at)), cy + (radius * Math.Sin(at)));
        }
    }

    private void PlaceSpiro(int[] ring, int centre, double angle) => PlaceRing(ring, centre, _x[centre], _y[centre], angle);

    /// <summary>Rings that share a bond with a placed one, outside it.</summary>
    private void PlaceFused(HashSet<int> system)
    {
        bool moved = true;
        while (moved)
        {
            moved = false;
            foreach (int[] ring in _rings.Rings.Where(ring => ring.All(system.Contains) && ring.Count(atom => _placed[atom]) == 2 && !ring.All(atom => _placed[atom])))
            {
                for (int i = 0; i < ring.Length; i++)
                {
                    (int a, int b) = (ring[i], ring[(i + 1) % ring.Length]);
                    if (_placed[a] && _placed[b])
                    {
                        PlaceOnEdge(ring, i, a, b);
                        moved = true;
                        break;
                    }
                }
            }
            foreach (int[] ring in _rings.Rings.Where(ring => ring.All(system.Contains) && ring.Count(atom => _placed[atom]) == 1))
            {
                int centre = ring.First(atom => _placed[atom]);
                PlaceSpiro(ring, centre, AngleFor(centre, ring.First(atom => !_placed[atom])));
                moved = true;
            }
        }
    }

    private void PlaceOnEdge(int[] ring, int at, int a, int b)
    {
        int size = ring.Length;
        double mx = (_x[a] + _x[b]) / 2;
        double my = (_y[a] + _y[b]) / 2;
        double side = Math.Sqrt(((_x[b] - _x[a]) * (_x[b] - _x[a])) + ((_y[b] - _y[a]) * (_y[b] - _y[a])));
        double apothem = side / (2 * Math.Tan(Math.PI / size));
        double nx = -(_y[b] - _y[a]) / side;
        double ny = (_x[b] - _x[a]) / side;
        // Away from what is already there.
        int inside = _graph.NeighborsOf(a).First(other => _placed[other] && other != b);
        double sign = ((_x[inside] - mx) * nx) + ((_y[inside] - my) * ny) > 0 ? -1 : 1;
        double cx = mx + (sign * apothem * nx);
        double cy = my + (sign * apothem * ny);
        double radius = side / (2 * Math.Sin(Math.PI / size));
        double first = Math.Atan2(_y[a] - cy, _x[a] - cx);
        double second = Math.Atan2(_y[b] - cy, _x[b] - cx);
        double turn = Math.Sin(second - first) > 0 ? 1 : -1;
        for (int i = 2; i < size; i++)
        {
            double angle = first + (turn * i * 2 * Math.PI / size);
            Put(ring[(at + i) % size], cx + (radius * Math.Cos(angle)), cy + (radius * Math.Sin(angle)));
        }
    }

    private void Put(int atom, double x, double y)
    {
        if (!_placed[atom])
        {
            (_x[atom], _y[atom], _placed[atom]) = (x, y, true);
        }
    }
}
