namespace Oligo.Chemistry;

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
            if (needs[atom] && partner[atom] < 0 && !Match(graph, atom, needs, partner, []))
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

    /// <summary>An augmenting path: ring systems here are small and their bonds form even rings in all but five-membered ones, where the heteroatom stands aside.</summary>
    private static bool Match(MolecularGraph graph, int atom, bool[] needs, int[] partner, HashSet<int> tried)
    {
        foreach (GraphBond bond in graph.Atoms[atom].Bonds)
        {
            int other = bond.Other(atom);
            if (!bond.IsAromatic || !needs[other] || !tried.Add(other))
            {
                continue;
            }
            int old = partner[other];
            if (old < 0 || Match(graph, old, needs, partner, tried))
            {
                partner[other] = atom;
                partner[atom] = other;
                return true;
            }
        }
        return false;
    }
}
