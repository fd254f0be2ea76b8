using Oligo.Structures;

namespace Oligo.Notation;

// Rings beside the path: polygons, fused and spiro rings, bridges.
internal sealed partial class BlockLayout
{
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
            Put(bridge[i], px + (0.6 * (cx - px)), py + (0.6 * (cy - py)));
        }
    }

    /// <summary>
    /// The ring of an atom that hangs on another, in the direction that the geometry of a double bond between them requires.
    /// </summary>
    private int[] DirectedRing(int before, int entry)
    {
        int[] ring = _rings.RingsOf(entry).First();
        GraphBond bond = _graph.BondBetween(before, entry)!;
        if (bond.Stereo is not { } stereo)
        {
            return ring;
        }
        (int here, int there) = bond.From == entry ? (stereo.AtFrom, stereo.AtTo) : (stereo.AtTo, stereo.AtFrom);
        int wanted = stereo.IsCis ? Side(before, entry, there) : -Side(before, entry, there);
        // The atom after the entry is drawn to the right of the way on.
        int next = ring[(Array.IndexOf(ring, entry) + 1) % ring.Length];
        return (next == here) == (wanted < 0) ? ring : [.. ring.Reverse()];
    }

    /// <summary>A ring whose entry atom is given, its centre beyond it.</summary>
    private void PlaceRing(int[] ring, int entry, double x, double y, double angle)
    {
        double radius = Bond * _rings.ScaleOf(ring) / (2 * Math.Sin(Math.PI / ring.Length));
        double cx = x + (radius * Math.Cos(angle));
        double cy = y + (radius * Math.Sin(angle));
        int start = Array.IndexOf(ring, entry);
        for (int i = 0; i < ring.Length; i++)
        {
            double at = angle + Math.PI + (i * 2 * Math.PI / ring.Length);
            Put(ring[(start + i) % ring.Length], cx + (radius * Math.Cos(at)), cy + (radius * Math.Sin(at)));
        }
    }

    /// <summary>Rings that share a bond with a placed one, outside it.</summary>
    private void PlaceFused(HashSet<int> system)
    {
        bool moved = true;
        while (moved)
        {
            moved = false;
            foreach (int[] ring in _rings.RingsIn(system)
                .Where(ring => ring.Count(atom => _placed[atom]) >= 2 && !ring.All(atom => _placed[atom])))
            {
                for (int i = 0; i < ring.Length; i++)
                {
                    (int a, int b) = (ring[i], ring[(i + 1) % ring.Length]);
                    if (_placed[a] && _placed[b] && !_placed[ring[(i + 2) % ring.Length]])
                    {
                        PlaceOnEdge(ring, i, a, b);
                        moved = true;
                        break;
                    }
                }
            }
            foreach (int[] ring in _rings.RingsIn(system).Where(ring => ring.Count(atom => _placed[atom]) == 1))
            {
                int centre = ring.First(atom => _placed[atom]);
                PlaceRing(ring, centre, _x[centre], _y[centre], AngleFor(centre, ring.First(atom => !_placed[atom])));
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
        // Toward the part of the ring that is already there, or away from the ring on the other side.
        int known = Array.FindIndex(ring, atom => _placed[atom] && atom != a && atom != b);
        int beside = known >= 0 ? ring[known] : _graph.NeighborsOf(a).First(other => _placed[other] && other != b);
        double sign = (((_x[beside] - mx) * nx) + ((_y[beside] - my) * ny) > 0) == known >= 0 ? 1 : -1;
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
}
