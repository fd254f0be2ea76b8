namespace Oligo.Structures;

/// <summary>
/// Tells centres from atoms that only look like one: the 4' carbon of an unlocked residue with two free hydroxymethyl groups.
/// </summary>
internal static class StereoCentre
{
    private const int DeepestBranch = 6;

    /// <summary>Whether no two neighbours of an atom carry the same open chains. Rings are taken to differ.</summary>
    /// <param name="graph">The structure.</param>
    /// <param name="atom">An atom with four neighbours, hydrogens included.</param>
    public static bool IsPossible(MolecularGraph graph, int atom)
    {
        if (graph.Atoms[atom].Hydrogens > 1)
        {
            return false;
        }
        int[] neighbors = [.. graph.NeighborsOf(atom)];
        for (int i = 0; i < neighbors.Length; i++)
        {
            for (int j = i + 1; j < neighbors.Length; j++)
            {
                if (AreAlike(graph, neighbors[i], neighbors[j], atom, atom, DeepestBranch))
                {
                    return false;
                }
            }
        }
        return true;
    }

    private static bool AreAlike(MolecularGraph graph, int one, int other, int beforeOne, int beforeOther, int depth)
    {
        GraphAtom left = graph.Atoms[one];
        GraphAtom right = graph.Atoms[other];
        if (depth == 0 || one == other || left.Element != right.Element || left.Charge != right.Charge || left.Hydrogens != right.Hydrogens
            || left.Bonds.Count != right.Bonds.Count || left.Stereo is not null || right.Stereo is not null)
        {
            return false;
        }
        List<GraphBond> open = [.. right.Bonds.Where(bond => bond.Other(other) != beforeOther)];
        foreach (GraphBond bond in left.Bonds.Where(bond => bond.Other(one) != beforeOne))
        {
            int match = open.FindIndex(candidate => candidate.Order == bond.Order && candidate.Stereo is null && bond.Stereo is null
                && AreAlike(graph, bond.Other(one), candidate.Other(other), one, other, depth - 1));
            if (match < 0)
            {
                return false;
            }
            open.RemoveAt(match);
        }
        return true;
    }
}
