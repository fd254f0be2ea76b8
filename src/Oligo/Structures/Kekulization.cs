namespace Oligo.Structures;

/// <summary>Writes aromatic rings as alternating double bonds, which molfiles and the rules of Cahn, Ingold and Prelog want.</summary>
internal static class Kekulization
{
    /// <summary>Gives every aromatic atom that lacks one its double bond.</summary>
    /// <param name="graph">The structure; changed.</param>
    /// <exception cref="InvalidOperationException">The rings have no such drawing.</exception>
    public static void Apply(MolecularGraph graph)
    {
        var partner = new int[graph.Atoms.Count];
        Array.Fill(partner, -1);
        bool[] needs = [.. Enumerable.Range(0, graph.Atoms.Count).Select(atom => NeedsDoubleBond(graph, atom))];
        for (int atom = 0; atom < graph.Atoms.Count; atom++)
        {
            if (needs[atom] && partner[atom] < 0 && !Pair(graph, SystemOf(graph, atom, needs), needs, partner))
            {
                throw new InvalidOperationException("The aromatic rings have no drawing with alternating double bonds.");
            }
        }
        foreach (GraphBond bond in graph.Bonds)
        {
            bond.Order = bond.IsAromatic && partner[bond.From] == bond.To ? 2 : bond.Order;
            bond.IsAromatic = false;
        }
        foreach (GraphAtom atom in graph.Atoms)
        {
            atom.IsAromatic = false;
        }
    }

    private static bool NeedsDoubleBond(MolecularGraph graph, int number)
    {
        GraphAtom atom = graph.Atoms[number];
        if (!atom.IsAromatic || atom.Bonds.Exists(bond => bond.Order > 1))
        {
            return false;
        }
        int bonds = atom.Bonds.Count + atom.Hydrogens;
        return atom.Element!.Symbol switch
        {
            "C" => true,
            "N" => bonds == 2 || (bonds == 3 && atom.Charge == 1),
            _ => false,
        };
    }

    /// <summary>The atoms in want of a double bond that hang together.</summary>
    private static List<int> SystemOf(MolecularGraph graph, int start, bool[] needs)
    {
        List<int> system = [start];
        for (int i = 0; i < system.Count; i++)
        {
            system.AddRange(graph.Atoms[system[i]].Bonds.Where(bond => bond.IsAromatic)
                .Select(bond => bond.Other(system[i])).Where(other => needs[other] && !system.Contains(other)));
        }
        return system;
    }

    /// <summary>Pairs the atoms of one ring system, taking steps back where a choice leads nowhere; systems are small.</summary>
    private static bool Pair(MolecularGraph graph, List<int> system, bool[] needs, int[] partner)
    {
        int atom = system.FindIndex(atom => partner[atom] < 0) is var at and >= 0 ? system[at] : -1;
        if (atom < 0)
        {
            return true;
        }
        foreach (GraphBond bond in graph.Atoms[atom].Bonds)
        {
            int other = bond.Other(atom);
            if (!bond.IsAromatic || !needs[other] || partner[other] >= 0)
            {
                continue;
            }
            (partner[atom], partner[other]) = (other, atom);
            if (Pair(graph, system, needs, partner))
            {
                return true;
            }
            (partner[atom], partner[other]) = (-1, -1);
        }
        return false;
    }
}
