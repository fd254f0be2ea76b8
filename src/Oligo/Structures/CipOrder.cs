using Oligo.Chemistry;

namespace Oligo.Structures;

/// <summary>
/// Ranks the neighbours of a centre by the first sequence rule of Cahn, Ingold and Prelog: higher atomic number first, sphere by sphere.
/// </summary>
/// <remarks>
/// Source: IUPAC Recommendations 2013, P-92. A double bond to phosphorus counts as a single one (P-92.2: contributions of d-orbitals are
/// left out).
/// </remarks>
internal sealed class CipOrder
{
    private const int DeepestSphere = 40;

    private readonly MolecularGraph _graph;

    /// <summary>Ranks in a structure without aromatic bonds.</summary>
    public CipOrder(MolecularGraph kekulized) => _graph = kekulized;

    /// <summary>A branch seen from the centre: an atom, or the double of one that represents a double bond or a closed ring.</summary>
    private sealed record Branch(int Atom, int AtomicNumber, Branch? Parent, bool IsDouble);

    /// <summary>The neighbours of a centre, highest first; <see langword="null"/> where two are alike.</summary>
    public int[]? Rank(int centre)
    {
        var root = new Branch(centre, 0, null, false);
        List<Branch> branches = [.. _graph.NeighborsOf(centre).Select(atom => new Branch(atom, AtomicNumber(atom), root, false))];
        bool tied = false;
        branches.Sort((a, b) =>
        {
            int order = a.Atom == b.Atom ? 0 : Compare(b, a);
            tied |= order == 0 && a.Atom != b.Atom;
            return order;
        });
        return tied ? null : [.. branches.Select(branch => branch.Atom)];
    }

    /// <summary>Breadth first: what two atoms of one rank carry is compared before the substituents of the next two.</summary>
    private int Compare(Branch one, Branch other)
    {
        int order = one.AtomicNumber.CompareTo(other.AtomicNumber);
        var pairs = new Queue<(Branch Left, Branch Right, int Sphere)>([(one, other, 0)]);
        while (order == 0 && pairs.TryDequeue(out (Branch Left, Branch Right, int Sphere) pair) && pair.Sphere < DeepestSphere)
        {
            List<Branch> left = Substituents(pair.Left);
            List<Branch> right = Substituents(pair.Right);
            order = CompareSets(left, right);
            if (order != 0)
            {
                return order;
            }
            SortDeep(left);
            SortDeep(right);
            for (int i = 0; i < left.Count; i++)
            {
                pairs.Enqueue((left[i], right[i], pair.Sphere + 1));
            }
        }
        return order;
    }

    private static int CompareSets(List<Branch> left, List<Branch> right)
    {
        for (int i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            int a = i < left.Count ? left[i].AtomicNumber : 0;
            int b = i < right.Count ? right[i].AtomicNumber : 0;
            if (a != b)
            {
                return a.CompareTo(b);
            }
        }
        return 0;
    }

    /// <summary>Substituents by atomic number.</summary>
    private List<Branch> Substituents(Branch branch)
    {
        var substituents = new List<Branch>();
        if (branch.IsDouble || branch.AtomicNumber == 1)
        {
            return substituents;
        }
        GraphAtom atom = _graph.Atoms[branch.Atom];
        foreach (GraphBond bond in atom.Bonds)
        {
            int neighbor = bond.Other(branch.Atom);
            bool isParent = neighbor == branch.Parent!.Atom;
            if (!isParent)
            {
                substituents.Add(new Branch(neighbor, AtomicNumber(neighbor), branch, IsAncestor(neighbor, branch)));
            }
            bool dOrbitals = atom.Element == Element.Phosphorus || _graph.Atoms[neighbor].Element == Element.Phosphorus;
            for (int i = 1; i < bond.Order && !dOrbitals; i++)
            {
                substituents.Add(new Branch(neighbor, AtomicNumber(neighbor), branch, true));
            }
        }
        for (int i = 0; i < atom.Hydrogens; i++)
        {
            substituents.Add(new Branch(-1, 1, branch, true));
        }
        substituents.Sort((a, b) => b.AtomicNumber.CompareTo(a.AtomicNumber));
        return substituents;
    }

    /// <summary>Orders substituents of one atomic number by all that they carry.</summary>
    private void SortDeep(List<Branch> substituents)
    {
        for (int i = 1; i < substituents.Count; i++)
        {
            for (int j = i; j > 0 && substituents[j].AtomicNumber == substituents[j - 1].AtomicNumber
                && Compare(substituents[j], substituents[j - 1]) > 0; j--)
            {
                (substituents[j], substituents[j - 1]) = (substituents[j - 1], substituents[j]);
            }
        }
    }

    private static bool IsAncestor(int atom, Branch branch)
    {
        for (Branch? ancestor = branch; ancestor is not null; ancestor = ancestor.Parent)
        {
            if (ancestor.Atom == atom)
            {
                return true;
            }
        }
        return false;
    }

    private int AtomicNumber(int atom) => _graph.Atoms[atom].Element?.AtomicNumber ?? 0;
}
