using System.Runtime.InteropServices;
using System.Text;

namespace Oligo.Structures;

/// <summary>Writes a structure as isomeric SMILES, in the order of its atoms: not canonical, but the same for the same structure.</summary>
internal sealed class SmilesWriter
{
    // Numbers of rings have two digits.
    private const int MostRings = 99;

    private readonly MolecularGraph _graph;
    private readonly StringBuilder _text = new();
    private readonly bool[] _seen;

    // The tree: for each atom its first and last child, and the next child of its parent; -1 for none. Long strands have millions of atoms.
    private readonly int[] _firstChild;
    private readonly int[] _lastChild;
    private readonly int[] _nextChild;
    private readonly int[] _parents;

    // The bonds that close rings; null for atoms that have none.
    private readonly List<(int Partner, bool IsOpening)>?[] _ringEnds;
    private readonly Dictionary<GraphBond, int> _strokes = [];
    private readonly Dictionary<(int, int), int> _ringNumbers = [];
    private readonly SortedSet<int> _freeNumbers = [.. Enumerable.Range(1, MostRings)];
    private readonly List<(int Partner, bool IsOpening)> _rings = [];

    // The atoms in the order of the tree, parents before children.
    private readonly List<int> _order = [];

    // Whether more rings were open at one place than have a number.
    private bool _isOutOfNumbers;

    private SmilesWriter(MolecularGraph graph)
    {
        _graph = graph;
        _seen = new bool[graph.Atoms.Count];
        _firstChild = new int[graph.Atoms.Count];
        _lastChild = new int[graph.Atoms.Count];
        _nextChild = new int[graph.Atoms.Count];
        _parents = new int[graph.Atoms.Count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_lastChild, -1);
        Array.Fill(_nextChild, -1);
        _ringEnds = new List<(int, bool)>?[graph.Atoms.Count];
    }

    /// <summary>The SMILES of a structure; its parts are joined by dots.</summary>
    /// <param name="graph">The structure.</param>
    /// <param name="rank">Ranks the neighbours of an atom: those of low rank are written first, as branches.</param>
    /// <returns>The text; <see langword="null"/> where more than 99 rings are open at one place, which SMILES has no numbers for.</returns>
    public static string? Write(MolecularGraph graph, Comparison<int>? rank = null) =>
        // A ring that a branch leaves stays open as long as the branch: where such branches nest, the longest is written last.
        new SmilesWriter(graph).Write(rank, longestLast: false) ?? new SmilesWriter(graph).Write(rank, longestLast: true);

    private string? Write(Comparison<int>? rank, bool longestLast)
    {
        SetStrokes();
        for (int i = 0; i < _graph.Atoms.Count && !_isOutOfNumbers; i++)
        {
            if (_seen[i])
            {
                continue;
            }
            _text.Append(_text.Length == 0 ? "" : ".");
            _order.Clear();
            Span(i, rank);
            if (longestLast)
            {
                SetLongestLast();
            }
            WriteTree(i);
        }
        return _isOutOfNumbers ? null : _text.ToString();
    }

    /// <summary>A spanning tree in depth: children in order of writing, and the bonds that close rings.</summary>
    private void Span(int root, Comparison<int>? rank)
    {
        // The neighbours of the atoms on the way from the root, one after another, and how many of each are left.
        var neighbors = new List<int>();
        var stack = new Stack<(int Atom, int End, int Left)>();
        _parents[root] = -1;
        Enter(root);
        while (stack.TryPop(out (int Atom, int End, int Left) frame))
        {
            if (frame.Left == 0)
            {
                neighbors.RemoveRange(frame.End - Degree(frame.Atom), Degree(frame.Atom));
                continue;
            }
            stack.Push(frame with { Left = frame.Left - 1 });
            int neighbor = neighbors[frame.End - frame.Left];
            if (neighbor == _parents[frame.Atom])
            {
                continue;
            }
            if (!_seen[neighbor])
            {
                _parents[neighbor] = frame.Atom;
                AddChild(frame.Atom, neighbor);
                Enter(neighbor);
            }
            else if (!HasRingEnd(neighbor, frame.Atom) && !HasRingEnd(frame.Atom, neighbor))
            {
                // The neighbour was written before: it opens the ring, this atom closes it.
                (_ringEnds[neighbor] ??= []).Add((frame.Atom, true));
                (_ringEnds[frame.Atom] ??= []).Add((neighbor, false));
            }
        }

        int Degree(int atom) => _graph.Atoms[atom].Bonds.Count;

        void Enter(int atom)
        {
            _seen[atom] = true;
            _order.Add(atom);
            foreach (GraphBond bond in _graph.Atoms[atom].Bonds)
            {
                neighbors.Add(bond.Other(atom));
            }
            CollectionsMarshal.AsSpan(neighbors)[^Degree(atom)..].Sort(rank ?? ((a, b) => a.CompareTo(b)));
            stack.Push((atom, neighbors.Count, Degree(atom)));
        }
    }

    private void AddChild(int parent, int child)
    {
        if (_firstChild[parent] < 0)
        {
            _firstChild[parent] = child;
        }
        else
        {
            _nextChild[_lastChild[parent]] = child;
        }
        _lastChild[parent] = child;
    }

    /// <summary>Makes the child with the most atoms the last of each atom, so that it goes on with the chain.</summary>
    private void SetLongestLast()
    {
        int[] sizes = new int[_graph.Atoms.Count];
        foreach (int atom in Enumerable.Reverse(_order))
        {
            sizes[atom]++;
            if (_parents[atom] >= 0)
            {
                sizes[_parents[atom]] += sizes[atom];
            }
        }
        var children = new List<int>();
        foreach (int atom in _order)
        {
            children.Clear();
            for (int child = _firstChild[atom]; child >= 0; child = _nextChild[child])
            {
                children.Add(child);
            }
            if (children.Count < 2)
            {
                continue;
            }
            int longest = children.MaxBy(child => sizes[child]);
            children.Remove(longest);
            children.Add(longest);
            _firstChild[atom] = -1;
            foreach (int child in children)
            {
                _nextChild[child] = -1;
                AddChild(atom, child);
            }
        }
    }

    private bool HasRingEnd(int opening, int partner) => _ringEnds[opening]?.Contains((partner, true)) == true;

    private void WriteTree(int root)
    {
        // Frames: an atom to write, or a closing parenthesis (-1).
        var stack = new Stack<(int Atom, bool Opens)>();
        var children = new Stack<int>();
        stack.Push((root, false));
        while (stack.Count > 0 && !_isOutOfNumbers)
        {
            (int atom, bool opens) = stack.Pop();
            if (atom < 0)
            {
                _text.Append(')');
                continue;
            }
            if (opens)
            {
                _text.Append('(');
            }
            WriteBond(_parents[atom], atom);
            WriteAtom(atom);
            // The last child continues the chain, the others are branches. What is written first goes on the stack last.
            children.Clear();
            for (int child = _firstChild[atom]; child >= 0; child = _nextChild[child])
            {
                children.Push(child);
            }
            foreach (int child in children)
            {
                bool isBranch = child != _lastChild[atom];
                if (isBranch)
                {
                    stack.Push((-1, false));
                }
                stack.Push((child, isBranch));
            }
        }
    }

    private void WriteBond(int from, int to)
    {
        if (from < 0)
        {
            return;
        }
        GraphBond bond = _graph.BondBetween(from, to)!;
        if (_strokes.TryGetValue(bond, out int stroke))
        {
            _text.Append((bond.From == from ? stroke : -stroke) > 0 ? '/' : '\\');
            return;
        }
        bool bothAromatic = _graph.Atoms[from].IsAromatic && _graph.Atoms[to].IsAromatic;
        _text.Append(bond.IsAromatic ? "" : bond.Order == 2 ? "=" : bond.Order == 3 ? "#" : bothAromatic ? "-" : "");
    }

    private void WriteAtom(int number)
    {
        GraphAtom atom = _graph.Atoms[number];
        // Rings that end here free their numbers for those that begin here.
        List<(int Partner, bool IsOpening)> rings = _rings;
        rings.Clear();
        if (_ringEnds[number] is { } ends)
        {
            rings.AddRange(ends.Where(ring => !ring.IsOpening));
            rings.AddRange(ends.Where(ring => ring.IsOpening));
        }
        string symbol = atom.Element is null ? "*" : atom.IsAromatic ? atom.Element.Symbol.ToLowerInvariant() : atom.Element.Symbol;
        string chirality = ChiralityOf(number, rings);
        if (chirality.Length == 0 && IsOrganic(atom))
        {
            _text.Append(symbol);
        }
        else
        {
            _text.Append('[').Append(symbol).Append(chirality);
            _text.Append(atom.Hydrogens == 0 ? "" : "H").Append(atom.Hydrogens > 1 ? Number(atom.Hydrogens) : "");
            _text.Append(atom.Charge == 0 ? "" : atom.Charge > 0 ? "+" : "-")
                .Append(Math.Abs(atom.Charge) > 1 ? Number(Math.Abs(atom.Charge)) : "");
            _text.Append(atom.Mark > 0 ? ":" + Number(atom.Mark) : "").Append(']');
        }
        foreach ((int partner, bool isOpening) in rings)
        {
            (int, int) key = isOpening ? (number, partner) : (partner, number);
            if (isOpening)
            {
                if (_freeNumbers.Count == 0)
                {
                    _isOutOfNumbers = true;
                    return;
                }
                int free = _freeNumbers.Min;
                _freeNumbers.Remove(free);
                _ringNumbers[key] = free;
                WriteBond(number, partner);
            }
            int ring = _ringNumbers[key];
            _text.Append(ring > 9 ? "%" : "").Append(Number(ring));
        }
        foreach ((int partner, bool isOpening) in rings)
        {
            if (!isOpening && _ringNumbers.Remove((partner, number), out int free))
            {
                _freeNumbers.Add(free);
            }
        }
    }

    /// <summary>Whether the atom can be outside brackets: its hydrogens are those that a reader would add.</summary>
    private static bool IsOrganic(GraphAtom atom)
    {
        if (atom.Charge != 0 || atom.Element is null || atom.Mark > 0)
        {
            return false;
        }
        int bonds = 0;
        foreach (GraphBond bond in atom.Bonds)
        {
            bonds += bond.Order;
        }
        if (atom.IsAromatic)
        {
            return atom.Element.Symbol == "C" ? atom.Hydrogens == Math.Max(0, 3 - bonds) : atom.Element.Symbol is "N" or "O" or "S"
                && atom.Hydrogens == 0;
        }
        int valence = bonds + atom.Hydrogens;
        return atom.Element.Symbol switch
        {
            "B" => valence == 3,
            "C" => valence == 4,
            "N" => valence == 3 || (valence == 5 && bonds > 3),
            "O" => valence == 2,
            "P" => valence == 3 || (valence == 5 && bonds > 3),
            "S" => valence == 2 || (valence == 4 && bonds > 2) || (valence == 6 && bonds > 4),
            "F" or "Cl" or "Br" or "I" => valence == 1,
            _ => false,
        };
    }

    private string ChiralityOf(int number, List<(int Partner, bool IsOpening)> rings)
    {
        GraphAtom atom = _graph.Atoms[number];
        if (atom.Stereo is not { } stereo)
        {
            return "";
        }
        var order = new List<int>(4);
        if (_parents[number] >= 0)
        {
            order.Add(_parents[number]);
        }
        if (atom.Hydrogens == 1)
        {
            order.Add(MolecularGraph.Hydrogen);
        }
        order.AddRange(rings.Select(ring => ring.Partner));
        for (int child = _firstChild[number]; child >= 0; child = _nextChild[child])
        {
            order.Add(child);
        }
        return Permutation.IsEven(stereo, order) ? "@" : "@@";
    }

    /// <summary>Strokes beside double bonds: alike from one neighbour through the double bond to the other is trans.</summary>
    private void SetStrokes()
    {
        foreach (GraphBond bond in _graph.Bonds)
        {
            if (bond.Stereo is not { } geometry)
            {
                continue;
            }
            GraphBond left = _graph.BondBetween(bond.From, geometry.AtFrom)!;
            GraphBond right = _graph.BondBetween(bond.To, geometry.AtTo)!;
            // As seen from the ends of the double bond outwards, trans strokes differ.
            int sign = geometry.IsCis ? 1 : -1;
            if (_strokes.TryGetValue(left, out int known))
            {
                SetOutward(right, bond.To, sign * Outward(left, bond.From, known));
            }
            else if (_strokes.TryGetValue(right, out known))
            {
                SetOutward(left, bond.From, sign * Outward(right, bond.To, known));
            }
            else
            {
                SetOutward(left, bond.From, -1);
                SetOutward(right, bond.To, -sign);
            }
        }

        static int Outward(GraphBond bond, int end, int stroke) => bond.From == end ? stroke : -stroke;
        void SetOutward(GraphBond bond, int end, int stroke) => _strokes[bond] = bond.From == end ? stroke : -stroke;
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
