using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// A part of a strand to look for in a structure: a sugar without its base, a base, a linkage, a group; free bonds are attachment points or
/// sites.
/// </summary>
internal sealed class StructureTemplate
{
    private readonly bool[] _isSite;

    private StructureTemplate(
        Monomer row, MolecularGraph graph, int five, int three, int two, params ImmutableArray<(SugarSites Site, Group Group)> fused)
    {
        Row = row;
        Graph = graph;
        Five = five;
        Three = three;
        Two = two;
        Fused = fused;
        _isSite = new bool[graph.Atoms.Count];
        foreach (int site in new[] { five, three, two })
        {
            if (site >= 0)
            {
                _isSite[site] = true;
            }
        }
        First = graph.FindMark(MonomerStructure.FirstMark);
        Second = graph.FindMark(MonomerStructure.SecondMark);
    }

    public Monomer Row { get; }

    public MolecularGraph Graph { get; }

    /// <summary>
    /// Atoms that can bind a linkage; -1 where there is none. A group has its first hydroxyl as Five and its second as Three.
    /// </summary>
    public int Five { get; }

    public int Three { get; }

    public int Two { get; }

    /// <summary>Groups at ends that replace the oxygen, which make one template with their sugar, and where they are.</summary>
    public ImmutableArray<(SugarSites Site, Group Group)> Fused { get; }

    /// <summary>Attachment points that are left: the base of a sugar, the two bonds of a linkage, the bond of an end group.</summary>
    public int First { get; }

    public int Second { get; }

    /// <summary>The carbon of a sugar to which its base is bound.</summary>
    public int BaseCarbon => Graph.NeighborsOf(First).First();

    public int SiteOf(SugarSites site) =>
        site switch { SugarSites.Five => Five, SugarSites.Three => Three, SugarSites.Two => Two, _ => -1 };

    /// <summary>A structure whose free bonds are attachment points.</summary>
    /// <param name="row">The row that it is of.</param>
    /// <param name="graph">The structure.</param>
    public StructureTemplate(Monomer row, MolecularGraph graph)
        : this(row, graph, -1, -1, -1)
    {
    }

    /// <summary>A base, a linkage or a group directly at an end.</summary>
    public static StructureTemplate Of(Monomer row) => new(row, MonomerStructure.Read(row));

    /// <summary>A sugar; with groups in place of those oxygens that are named.</summary>
    public static StructureTemplate OfSugar(Sugar sugar, params ImmutableArray<(SugarSites Site, Group Group)> fused)
    {
        MolecularGraph graph = MonomerStructure.Read(sugar);
        int five = Free(graph, MonomerStructure.FivePrimeMark);
        int three = Free(graph, MonomerStructure.ThreePrimeMark);
        int anomeric = graph.Atoms[graph.FindMark(MonomerStructure.BaseMark)].Bonds[0].Other(graph.FindMark(MonomerStructure.BaseMark));
        int two = (sugar.Sites & SugarSites.Two) == 0 ? -1 : StructureBuilder.FindTwoPrime(graph, anomeric, three);
        foreach ((SugarSites site, Group group) in fused)
        {
            StructureBuilder.ReplaceOxygen(graph, site == SugarSites.Five ? five : three, group);
            (five, three) = site == SugarSites.Five ? (-1, three) : (five, -1);
        }
        return new StructureTemplate(sugar, graph, five, three, two, fused);
    }

    /// <summary>A group as a unit of the chain.</summary>
    public static StructureTemplate OfUnit(Group group)
    {
        MolecularGraph graph = MonomerStructure.Read(group);
        bool hasSecond = graph.FindMark(MonomerStructure.SecondMark) >= 0;
        int first = Free(graph, MonomerStructure.FirstMark);
        return new StructureTemplate(group, graph, first, hasSecond ? Free(graph, MonomerStructure.SecondMark) : -1, -1);
    }

    /// <summary>Lays the template on a structure.</summary>
    /// <param name="molecule">The structure.</param>
    /// <param name="anchors">Atoms of the template with the atoms that they must be.</param>
    /// <returns>For each atom of the template its atom in the structure (-1 for atoms that were taken out), or
    /// <see langword="null"/>.</returns>
    public int[]? Match(MolecularGraph molecule, params ReadOnlySpan<(int Template, int Molecule)> anchors)
    {
        // Most templates fail at their first atom.
        foreach ((int template, int atom) in anchors)
        {
            if (!Fits(template, atom, molecule))
            {
                return null;
            }
        }
        int[] map = new int[Graph.Atoms.Count];
        Array.Fill(map, -1);
        var order = new List<int>(Graph.Atoms.Count);
        foreach ((int template, int atom) in anchors)
        {
            if (!HasBonds(template, atom, molecule, map))
            {
                return null;
            }
            map[template] = atom;
            order.Add(template);
        }
        for (int i = 0; i < order.Count; i++)
        {
            // A breadth-first order in which every atom has an earlier neighbour. Attachment points lead nowhere.
            if (Graph.Atoms[order[i]].Element is null && i >= anchors.Length)
            {
                continue;
            }
            order.AddRange(Graph.NeighborsOf(order[i]).Where(neighbor => !order.Contains(neighbor)));
        }
        return Extend(molecule, map, order, anchors.Length) && HasSameStereo(molecule, map) ? map : null;
    }

    private bool Extend(MolecularGraph molecule, int[] map, List<int> order, int next)
    {
        if (next == order.Count)
        {
            return true;
        }
        int template = order[next];
        int parent = Graph.NeighborsOf(template).First(neighbor => map[neighbor] >= 0);
        foreach (int candidate in molecule.NeighborsOf(map[parent]))
        {
            if (Array.IndexOf(map, candidate) >= 0 || !Fits(template, candidate, molecule) || !HasBonds(template, candidate, molecule, map))
            {
                continue;
            }
            map[template] = candidate;
            if (Extend(molecule, map, order, next + 1) && (next + 1 < order.Count || HasSameStereo(molecule, map)))
            {
                return true;
            }
            map[template] = -1;
        }
        return false;
    }

    private bool HasBonds(int template, int candidate, MolecularGraph molecule, int[] map)
    {
        foreach (int neighbor in Graph.NeighborsOf(template))
        {
            if (map[neighbor] >= 0 && molecule.BondBetween(candidate, map[neighbor]) is null)
            {
                return false;
            }
        }
        return true;
    }

    private bool Fits(int template, int atom, MolecularGraph molecule)
    {
        GraphAtom wanted = Graph.Atoms[template];
        GraphAtom found = molecule.Atoms[atom];
        if (wanted.Element is null)
        {
            return true;
        }
        if (wanted is { Charge: 0, Hydrogens: 1 } && wanted.Element == found.Element && CarboxylicAcid.IsCarboxylate(molecule, atom))
        {
            // The acid of a row may have given its proton to a fixed charge elsewhere, as the backbone does.
            return found.Bonds.Count == wanted.Bonds.Count;
        }
        if (wanted.Element != found.Element || wanted.Charge != found.Charge)
        {
            return false;
        }
        int bound = wanted.Hydrogens - found.Hydrogens;
        return _isSite[template]
            ? bound is 0 or 1 && found.Bonds.Count == wanted.Bonds.Count + bound
            : bound == 0 && found.Bonds.Count == wanted.Bonds.Count;
    }

    private bool HasSameStereo(MolecularGraph molecule, int[] map)
    {
        if (molecule.IsConstitution)
        {
            return true;
        }
        for (int i = 0; i < map.Length; i++)
        {
            if (map[i] < 0 || Graph.Atoms[i].Element is null || Graph.Atoms[i].Element == Element.Phosphorus)
            {
                continue;
            }
            int[]? wanted = Graph.Atoms[i].Stereo;
            int[]? found = molecule.Atoms[map[i]].Stereo;
            bool isSame = wanted is null || found is null
                ? wanted is null && found is null
                : Permutation.IsEven([.. wanted.Select(neighbor => neighbor < 0 ? neighbor : map[neighbor])], found);
            if (!isSame && StereoCentre.IsPossible(molecule, map[i]))
            {
                return false;
            }
        }
        return Graph.Bonds.TrueForAll(bond => HasSameGeometry(bond, molecule, map));
    }

    private static bool HasSameGeometry(GraphBond bond, MolecularGraph molecule, int[] map)
    {
        if (bond.Stereo is not { } wanted || map[bond.From] < 0 || map[bond.To] < 0)
        {
            return true;
        }
        GraphBond found = molecule.BondBetween(map[bond.From], map[bond.To])!;
        if (found.Stereo is not { } geometry)
        {
            return false;
        }
        bool isSameWay = found.From == map[bond.From];
        int atFrom = isSameWay ? geometry.AtFrom : geometry.AtTo;
        int atTo = isSameWay ? geometry.AtTo : geometry.AtFrom;
        // Another neighbour of the same end lies on the other side.
        bool isCis = geometry.IsCis ^ (atFrom != map[wanted.AtFrom]) ^ (atTo != map[wanted.AtTo]);
        return isCis == wanted.IsCis;
    }

    private static int Free(MolecularGraph graph, int mark)
    {
        int attachment = graph.FindMark(mark);
        int neighbor = graph.Atoms[attachment].Bonds[0].Other(attachment);
        graph.CapWithHydrogen(attachment);
        graph.Atoms[attachment].Mark = 0;
        return neighbor;
    }
}
