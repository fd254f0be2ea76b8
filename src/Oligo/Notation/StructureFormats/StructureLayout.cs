using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// Draws a structure in the plane so that it looks like a strand: the backbone runs from left to right, bases are above it, conjugates
/// continue the line. Bonds are 1.5 long.
/// </summary>
/// <remarks>
/// The backbone is cut into blocks, residues and phosphorus atoms by turns. Each block is drawn by itself (<see cref="BlockLayout"/>)
/// and pushed to the right until it is clear of all that is there; the bonds between blocks are drawn longer where they must be.
/// </remarks>
internal sealed class StructureLayout
{
    private const double Clearance = 1.6;
    private const double Step = 0.25;

    private readonly MolecularGraph _graph;
    private readonly int[] _units;
    private readonly BlockLayout _blocks;
    private readonly RingSystems _rings;
    private readonly (double X, double Y)[] _places;
    private readonly Dictionary<(int, int), List<int>> _grid = [];

    private StructureLayout(MolecularGraph graph)
    {
        _graph = graph;
        _units = [.. graph.Atoms.Select(atom => StructureBuilder.UnitOf(atom.Owner))];
        _rings = new RingSystems(graph);
        _blocks = new BlockLayout(graph, _rings);
        _places = new (double, double)[graph.Atoms.Count];
    }

    /// <summary>Coordinates of each atom.</summary>
    /// <param name="graph">A strand's structure, its atoms owned by units as the builder does.</param>
    public static (double X, double Y)[] Make(MolecularGraph graph)
    {
        var layout = new StructureLayout(graph);
        double end = 0;
        foreach ((List<int> path, List<int> atoms) in layout.Blocks(layout.Backbone()))
        {
            (double X, double Y)[] drawn = layout._blocks.Draw(path, atoms);
            end = layout.Push(path, atoms, drawn, end);
        }
        return layout._places;
    }

    /// <summary>The shortest way from the 5' to the 3' end; through a group at an end to its furthest atom.</summary>
    private List<int> Backbone()
    {
        int firstUnit = _units.Min();
        int lastUnit = _units.Max();
        // The fragment of a sugar begins with O5' and ends with the 3' heteroatom.
        int start = AtomsOf(firstUnit).First();
        int end = AtomsOf(lastUnit).Last(atom => IsResidue(lastUnit) ? _graph.Atoms[atom].Element != Element.Carbon : true);
        if (AtomsOf(lastUnit).FirstOrDefault(atom => _graph.Atoms[atom].Element == Element.Phosphorus, -1) is var cyclic and >= 0
            && _rings.SystemOf(cyclic) is not null)
        {
            // A cyclic phosphate is a ring beside the sugar; the line ends at the carbon before it.
            int[] distances = Distances(start);
            end = _rings.SystemOf(cyclic)!.Where(atom => _units[atom] == lastUnit - 1).MinBy(atom => distances[atom]);
        }
        else if (!IsResidue(lastUnit))
        {
            int[] distances = Distances(start);
            end = AtomsOf(lastUnit).MaxBy(atom => distances[atom]);
        }
        if (!IsResidue(firstUnit))
        {
            int[] distances = Distances(end);
            start = AtomsOf(firstUnit).MaxBy(atom => distances[atom]);
        }
        int[] fromStart = Distances(start);
        var path = new List<int> { end };
        while (fromStart[path[^1]] > 0)
        {
            path.Add(_graph.NeighborsOf(path[^1]).First(atom => fromStart[atom] == fromStart[path[^1]] - 1));
        }
        path.Reverse();
        return Shorten(path);
    }

    /// <summary>Fused rings of a group at an end hang on the line, which would fold them.</summary>
    private List<int> Shorten(List<int> path)
    {
        int from = path.FindLastIndex(atom => _units[atom] == _units[path[0]] && IsFused(atom)) + 1;
        int to = path.FindIndex(atom => _units[atom] == _units[path[^1]] && IsFused(atom));
        return path[from..(to < 0 ? path.Count : to)];
    }

    private bool IsFused(int atom) => !IsResidue(_units[atom]) && _rings.SystemOf(atom) is { } system && _rings.RingsIn(system).Count > 1;

    private bool IsResidue(int unit) => _graph.Atoms.Exists(atom => atom.Owner == StructureBuilder.OwnerOf(unit, isBase: true));

    private IEnumerable<int> AtomsOf(int unit) =>
        Enumerable.Range(0, _units.Length).Where(atom => _graph.Atoms[atom].Owner == StructureBuilder.OwnerOf(unit));

    private int[] Distances(int from)
    {
        int[] distances = new int[_graph.Atoms.Count];
        Array.Fill(distances, -1);
        distances[from] = 0;
        var queue = new Queue<int>([from]);
        while (queue.TryDequeue(out int atom))
        {
            foreach (int neighbor in _graph.NeighborsOf(atom).Where(neighbor => distances[neighbor] < 0))
            {
                distances[neighbor] = distances[atom] + 1;
                queue.Enqueue(neighbor);
            }
        }
        return distances;
    }

    /// <summary>The backbone cut at each phosphorus and between units, each piece with all that hangs on it.</summary>
    private List<(List<int> Path, List<int> Atoms)> Blocks(List<int> path)
    {
        var blocks = new List<(List<int> Path, List<int> Atoms)>();
        for (int i = 0; i < path.Count; i++)
        {
            // The zigzag of one block draws (E); it is not cut at a double bond that states its geometry.
            bool isJoined = i > 0 && (HasGeometry(path[i]) || HasGeometry(path[i - 1]));
            if (i == 0 || (!isJoined && (IsOwnBlock(path[i]) || IsOwnBlock(path[i - 1]) || _units[path[i]] != _units[path[i - 1]])))
            {
                blocks.Add(([], []));
            }
            blocks[^1].Path.Add(path[i]);
        }
        var seen = new bool[_units.Length];
        path.ForEach(atom => seen[atom] = true);
        foreach ((List<int> piece, List<int> atoms) in blocks)
        {
            atoms.AddRange(piece);
            for (int i = 0; i < atoms.Count; i++)
            {
                foreach (int neighbor in _graph.NeighborsOf(atoms[i]).Where(neighbor => !seen[neighbor]))
                {
                    seen[neighbor] = true;
                    atoms.Add(neighbor);
                }
            }
        }
        return blocks;
    }

    private bool HasGeometry(int atom) => _graph.Atoms[atom].Bonds.Exists(bond => bond.Stereo is not null);

    private bool IsOwnBlock(int atom) => _graph.Atoms[atom].Element == Element.Phosphorus && _rings.SystemOf(atom) is null;

    /// <summary>Puts a block after the others, clear of them.</summary>
    /// <returns>Where the next bond of the backbone begins.</returns>
    private double Push(List<int> path, List<int> atoms, (double X, double Y)[] drawn, double end)
    {
        double shift = _grid.Count == 0 ? 0 : end + BlockLayout.StepOnPath - drawn[path[0]].X;
        while (atoms.Exists(atom => IsTaken(drawn[atom].X + shift, drawn[atom].Y, atom)))
        {
            shift += Step;
        }
        foreach (int atom in atoms)
        {
            _places[atom] = (drawn[atom].X + shift, drawn[atom].Y);
            (int, int) cell = Cell(_places[atom].X, _places[atom].Y);
            if (!_grid.TryGetValue(cell, out List<int>? inside))
            {
                _grid[cell] = inside = [];
            }
            inside.Add(atom);
        }
        return drawn[path[^1]].X + shift;
    }

    private bool IsTaken(double x, double y, int atom)
    {
        (int column, int row) = Cell(x, y);
        for (int i = column - 1; i <= column + 1; i++)
        {
            for (int j = row - 1; j <= row + 1; j++)
            {
                if (_grid.TryGetValue((i, j), out List<int>? inside)
                    && inside.Exists(other => IsNear(other, x, y) && _graph.BondBetween(other, atom) is null))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private bool IsNear(int other, double x, double y)
    {
        double dx = _places[other].X - x;
        double dy = _places[other].Y - y;
        return (dx * dx) + (dy * dy) < Clearance * Clearance;
    }

    private static (int, int) Cell(double x, double y) => ((int)Math.Floor(x / Clearance), (int)Math.Floor(y / Clearance));
}
