using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// Draws one block of a strand: a residue, a phosphorus or a group, its piece of the backbone on the line and all else above or below it.
/// </summary>
internal sealed partial class BlockLayout
{
    /// <summary>How far two atoms of the backbone are apart along the line.</summary>
    public const double StepOnPath = Bond * 0.8660254;

    private const double Bond = 1.5;

    // Closer than this a chain turns to the other side.
    private const double Roomy = 2.5;
    private const double Crowded = 0.7;

    private readonly MolecularGraph _graph;
    private readonly RingSystems _rings;
    private readonly double[] _x;
    private readonly double[] _y;
    private readonly bool[] _placed;
    private readonly int[] _blockOf;
    private readonly (double X, double Y)[] _drawn;
    private List<int> _here = [];
    private List<int> _path = [];
    private List<int[]> _bridges = [];
    private int _block;

    public BlockLayout(MolecularGraph graph, RingSystems rings)
    {
        _graph = graph;
        _rings = rings;
        _x = new double[graph.Atoms.Count];
        _y = new double[graph.Atoms.Count];
        _placed = new bool[graph.Atoms.Count];
        _blockOf = new int[graph.Atoms.Count];
        _drawn = new (double, double)[graph.Atoms.Count];
    }

    /// <summary>Draws the next block, from left to right.</summary>
    /// <param name="path">Its piece of the backbone.</param>
    /// <param name="atoms">All its atoms.</param>
    /// <returns>Coordinates of its atoms, by number, until the next block is drawn; the line is near 0.</returns>
    public (double X, double Y)[] Draw(List<int> path, List<int> atoms)
    {
        _block++;
        _here = atoms;
        _path = path;
        _bridges = _rings.BridgesFrom(atoms);
        atoms.ForEach(atom => _blockOf[atom] = _block);
        PlacePath(path);
        PlaceRest(atoms);
        Separate(atoms);
        atoms.ForEach(atom => _drawn[atom] = (_x[atom], _y[atom]));
        return _drawn;
    }

    /// <summary>Moves atoms that came to lie on others a little up, those with the fewest bonds first.</summary>
    private void Separate(List<int> atoms)
    {
        List<int> loose = [.. atoms.Where(atom => !_path.Contains(atom)).OrderBy(atom => _graph.Atoms[atom].Bonds.Count)];
        foreach (int atom in loose)
        {
            for (int tries = 0; tries < 8 && atoms.Exists(other => other != atom && IsOn(other, atom)); tries++)
            {
                _y[atom] += Crowded;
            }
        }
    }

    private bool IsOn(int other, int atom) => Math.Abs(_x[other] - _x[atom]) < Crowded / 2 && Math.Abs(_y[other] - _y[atom]) < Crowded / 2;

    private bool IsHere(int atom) => _blockOf[atom] == _block;

    /// <summary>A zigzag just below the line; a ring is above it on the two atoms that it shares with the path.</summary>
    private void PlacePath(List<int> path)
    {
        double x = 0;
        bool down = false;
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
                // The zigzag goes on into a ring after a double bond that states its geometry: such a ring may hang below.
                bool hangs = down && _graph.Atoms[atom].Bonds.Exists(bond => bond.Stereo is not null);
                x = PlaceRingOnPath(ring, path.GetRange(i, last - i + 1), i == 0 ? x - StepOnPath : x, hangs);
                i = last;
                down = !hangs;
                continue;
            }
            x += i == 0 ? 0 : StepOnPath;
            Put(atom, x, down ? -Bond / 2 : 0);
            down = !down;
        }
    }

    /// <summary>A ring above the line, the atoms of the path at its bottom; or the mirror image of that.</summary>
    private double PlaceRingOnPath(int[] ring, List<int> onPath, double x, bool hangs)
    {
        int size = ring.Length;
        double side = Bond * _rings.ScaleOf(ring);
        double radius = side / (2 * Math.Sin(Math.PI / size));
        // Rotate the ring so that the path's atoms come first and in their order.
        int start = Array.IndexOf(ring, onPath[0]);
        bool isForward = onPath.Count < 2 || ring[(start + 1) % size] == onPath[1];
        double step = 2 * Math.PI / size;
        double first = -(Math.PI / 2) - ((onPath.Count - 1) * step / 2);
        double left = x + StepOnPath;
        double offset = radius * Math.Cos(first);
        for (int i = 0; i < size; i++)
        {
            int atom = ring[(start + (isForward ? i : size - i)) % size];
            double angle = first + (i * step);
            double height = radius * (Math.Sin(angle) - Math.Sin(first));
            Put(atom, left - offset + (radius * Math.Cos(angle)), hangs ? (-Bond / 2) - height : height);
        }
        PlaceFused(_rings.SystemOf(ring[0])!);
        return left - (2 * offset);
    }

    private void PlaceRest(List<int> atoms)
    {
        // The base first, because other chains make room for it.
        Grow(atoms, neighbor => _graph.Atoms[neighbor].Owner % 2 == 0);
        Grow(atoms, _ => true);
    }

    /// <summary>Bridges lie between atoms of a placed ring; everything else grows outwards.</summary>
    private void Grow(List<int> atoms, Predicate<int> isWanted)
    {
        for (bool moved = true; moved;)
        {
            moved = false;
            foreach (int[] bridge in _bridges)
            {
                if (_placed[bridge[0]] && _placed[bridge[^1]] && !_placed[bridge[1]])
                {
                    PlaceBridge(bridge);
                    moved = true;
                }
            }
            foreach (int atom in atoms)
            {
                if (_placed[atom] && OpenNeighbors(atom).Any(neighbor => isWanted(neighbor)))
                {
                    PlaceNeighbors(atom, isWanted);
                    moved = true;
                }
            }
        }
    }

    private IEnumerable<int> OpenNeighbors(int atom) =>
        _graph.NeighborsOf(atom).Where(neighbor => IsHere(neighbor) && !_placed[neighbor] && !_rings.IsInBridge(atom, neighbor));

    private void PlaceNeighbors(int atom, Predicate<int> isWanted)
    {
        // Of two the larger one takes the better place.
        int[] open =
            [.. OpenNeighbors(atom).Where(neighbor => isWanted(neighbor))
                .OrderByDescending(neighbor => IsAcross(atom) ? 0 : SizeOf(neighbor, atom))];
        foreach (int neighbor in open)
        {
            if (_placed[neighbor])
            {
                continue;
            }
            double angle = AngleFor(atom, neighbor);
            // Where large rings crowd a terminal atom its bond is drawn short, so that no two atoms coincide.
            double length = _graph.Atoms[neighbor].Bonds.Count == 1 && Room(atom, angle) < Crowded ? Bond / 2 : Bond;
            double x = _x[atom] + (length * Math.Cos(angle));
            double y = _y[atom] + (length * Math.Sin(angle));
            if (_rings.SystemOf(neighbor) is { } system && !system.Contains(atom))
            {
                Put(neighbor, x, y);
                PlaceRing(DirectedRing(atom, neighbor), neighbor, x, y, angle);
                PlaceFused(system);
            }
            else if (_rings.SystemOf(neighbor) is { } spiro && _rings.RingWith(atom, neighbor) is { Length: > 0 } ring)
            {
                PlaceRing(ring, atom, _x[atom], _y[atom], angle);
                PlaceFused(spiro);
            }
            else
            {
                Put(neighbor, x, y);
            }
        }
    }

    /// <summary>A phosphorus on the line: its doubly bound oxygen is above it, the other substituent below.</summary>
    private bool IsAcross(int atom) =>
        _graph.Atoms[atom].Element == Element.Phosphorus && _graph.NeighborsOf(atom).Any(neighbor => !IsHere(neighbor));

    /// <summary>How many atoms hang on an atom, counted as far as it matters.</summary>
    private int SizeOf(int atom, int before)
    {
        const int Enough = 40;
        List<int> found = [before, atom];
        for (int i = 1; i < found.Count && found.Count < Enough; i++)
        {
            found.AddRange(_graph.NeighborsOf(found[i]).Where(neighbor => !found.Contains(neighbor)));
        }
        return found.Count;
    }

    /// <summary>Directions of bonds that are drawn; what lies in earlier blocks is on the left, in later ones on the right.</summary>
    private double[] Taken(int atom) =>
    [
        .. _graph.NeighborsOf(atom).Where(other => _placed[other] || !IsHere(other))
            .Select(other => !IsHere(other) ? (_placed[other] ? Math.PI : 0) : Math.Atan2(_y[other] - _y[atom], _x[other] - _x[atom]))
            .Order(),
    ];

    /// <summary>
    /// The direction of a new bond: into the widest gap between those that are there; a chain zigzags away from the line; as the geometry
    /// of a double bond says.
    /// </summary>
    private double AngleFor(int atom, int neighbor)
    {
        double[] taken = Taken(atom);
        int count = _graph.Atoms[atom].Bonds.Count;
        if (taken.Length == 0)
        {
            return Math.PI / 2;
        }
        if (taken.Length == 1)
        {
            bool isLinear = _graph.Atoms[atom].Bonds.Exists(bond => bond.Order == 3)
                || (count == 2 && _graph.Atoms[atom].Bonds.TrueForAll(bond => bond.Order == 2));
            return taken[0] + (isLinear ? Math.PI : count == 4 ? StraightOn(taken[0]) : TurnFor(atom, neighbor, taken[0]));
        }
        int open = OpenNeighbors(atom).Count();
        if (count == 4 && open + taken.Length == 4 && taken.Count(IsLevel) == 2 && _path.Contains(atom) && _rings.SystemOf(atom) is null)
        {
            // Two branches of an atom on the line: one above, one below.
            return open == 2 ? Math.PI / 2 : -Math.PI / 2;
        }
        // The middle of the widest gap, shared by all that are still to come.
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
        double angle = taken[widest] + (open > 1 && width > Math.PI * 1.01 ? width / (open + 1) : width / 2);
        // A chain on the right of a sugar begins level, so that it rises beside the base.
        bool isBesideSugar = _y[atom] > 0.5 && Math.Cos(angle) > 0.9
            && _rings.SystemOf(neighbor) is null && _rings.SystemOf(atom) is not null;
        return isBesideSugar ? 0 : angle;
    }

    private static bool IsLevel(double direction) => Math.Abs(Math.Cos(direction)) > 0.8;

    /// <summary>Of four bonds the second goes on in the direction of the first.</summary>
    private static double StraightOn(double taken) => IsLevel(taken) ? Math.PI / 2 : Math.PI;

    private double TurnFor(int atom, int neighbor, double taken)
    {
        const double Turn = 2 * Math.PI / 3;
        if (TurnOfDoubleBond(atom, neighbor) is { } turn)
        {
            return turn * Turn;
        }
        // Away from the line, and to the right of two ways that rise alike.
        double outwards = _y[atom] >= -0.8 ? 1 : -1;
        double left = (outwards * Math.Sin(taken + Turn)) + (0.01 * Math.Cos(taken + Turn));
        double right = (outwards * Math.Sin(taken - Turn)) + (0.01 * Math.Cos(taken - Turn));
        double better = left > right ? Turn : -Turn;
        return Room(atom, taken + better) < Roomy && Room(atom, taken - better) > Room(atom, taken + better) ? -better : better;
    }

    /// <summary>
    /// How far the end of a new bond would be from the nearest atom, the one that it is bound to and its neighbours aside.
    /// </summary>
    private double Room(int atom, double angle)
    {
        double x = _x[atom] + (Bond * Math.Cos(angle));
        double y = _y[atom] + (Bond * Math.Sin(angle));
        double nearest = Roomy;
        for (int i = 0; i < _here.Count; i++)
        {
            int other = _here[i];
            if (_placed[other] && other != atom && _graph.BondBetween(other, atom) is null)
            {
                nearest = Math.Min(nearest, Math.Sqrt(((_x[other] - x) * (_x[other] - x)) + ((_y[other] - y) * (_y[other] - y))));
            }
        }
        return nearest;
    }

    /// <summary>+1 or -1 where the geometry of a double bond says on which side the chain turns.</summary>
    private int? TurnOfDoubleBond(int atom, int neighbor)
    {
        int before = _graph.NeighborsOf(atom).FirstOrDefault(other => IsHere(other) && _placed[other], -1);
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
        return null;
    }

    /// <summary>On which side of the line from one atom to the next a third lies: positive for the left.</summary>
    private int Side(int from, int to, int third)
    {
        double cross = ((_x[to] - _x[from]) * (_y[third] - _y[from])) - ((_y[to] - _y[from]) * (_x[third] - _x[from]));
        return cross > 0 ? 1 : -1;
    }

    private void Put(int atom, double x, double y)
    {
        if (!_placed[atom])
        {
            (_x[atom], _y[atom], _placed[atom]) = (x, y, true);
        }
    }
}
