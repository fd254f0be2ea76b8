using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>
/// Brings a structure into the form that the tables draw: free acid, P=O where sulfur could also be double, no counter-ions.
/// </summary>
internal static class AcidForm
{
    /// <summary>Changes a structure in place.</summary>
    /// <returns>Whether anything but a tautomer was changed.</returns>
    public static bool Restore(MolecularGraph graph)
    {
        bool changed = false;
        for (int number = 0; number < graph.Atoms.Count; number++)
        {
            GraphAtom phosphorus = graph.Atoms[number];
            if (phosphorus.Element != Element.Phosphorus)
            {
                continue;
            }
            foreach (int neighbor in graph.NeighborsOf(number))
            {
                GraphAtom atom = graph.Atoms[neighbor];
                bool isAnion = atom.Charge == -1
                    && (atom.Element == Element.Oxygen || atom.Element == Element.Sulfur || atom.Element == Element.Nitrogen);
                if (isAnion && (phosphorus.Charge == 0
                    || graph.NeighborsOf(number).Any(other => graph.Atoms[other].Element == Element.Boron)))
                {
                    atom.Charge = 0;
                    atom.Hydrogens++;
                    changed = true;
                }
                changed |= RestoreCarboxylate(graph, neighbor, number);
            }
            PreferOxygen(graph, number);
        }
        foreach (int[] part in PartsOf(graph))
        {
            if (IsCounterIon(graph, part))
            {
                foreach (int atom in part)
                {
                    graph.Atoms[atom].Element = null;
                }
                changed = true;
            }
        }
        return changed;
    }

    /// <summary>The parts that dots join, without counter-ions; atoms in the order of the text.</summary>
    public static List<int[]> PartsOf(MolecularGraph graph)
    {
        var parts = new List<int[]>();
        var seen = new bool[graph.Atoms.Count];
        for (int i = 0; i < graph.Atoms.Count; i++)
        {
            if (seen[i] || graph.Atoms[i].Element is null)
            {
                continue;
            }
            List<int> part = [i];
            seen[i] = true;
            for (int next = 0; next < part.Count; next++)
            {
                foreach (int neighbor in graph.NeighborsOf(part[next]).Where(neighbor => !seen[neighbor]))
                {
                    seen[neighbor] = true;
                    part.Add(neighbor);
                }
            }
            part.Sort();
            parts.Add([.. part]);
        }
        return parts;
    }

    /// <summary>One part as a structure of its own; a constitution only, if wanted.</summary>
    public static MolecularGraph Extract(MolecularGraph graph, int[] part, bool isConstitution)
    {
        var extract = new MolecularGraph { IsConstitution = isConstitution };
        var places = new Dictionary<int, int>();
        foreach (int atom in part)
        {
            places[atom] = extract.AddAtom(graph.Atoms[atom]);
        }
        List<GraphBond> bonds = [.. graph.Bonds.Where(bond => places.ContainsKey(bond.From))];
        foreach (GraphAtom atom in extract.Atoms)
        {
            atom.Bonds.Clear();
            atom.Stereo = atom.Stereo is null ? null : [.. atom.Stereo.Select(neighbor => neighbor < 0 ? neighbor : places[neighbor])];
        }
        foreach (GraphBond bond in bonds)
        {
            extract.AddBond(places[bond.From], places[bond.To], bond.Order, bond.IsAromatic).Stereo =
                bond.Stereo is { } stereo ? new BondStereo(places[stereo.AtFrom], places[stereo.AtTo], stereo.IsCis) : null;
        }
        return extract;
    }

    /// <summary>The carboxylate of a phosphonoacetate, which is the acid of its linkage.</summary>
    private static bool RestoreCarboxylate(MolecularGraph graph, int methylene, int phosphorus)
    {
        if (graph.Atoms[methylene].Element != Element.Carbon || graph.Atoms[methylene].Hydrogens != 2)
        {
            return false;
        }
        foreach (int carbon in graph.NeighborsOf(methylene)
            .Where(atom => atom != phosphorus && graph.Atoms[atom].Element == Element.Carbon))
        {
            foreach (int oxygen in graph.NeighborsOf(carbon))
            {
                GraphAtom atom = graph.Atoms[oxygen];
                if (atom.Element == Element.Oxygen && atom.Charge == -1)
                {
                    atom.Charge = 0;
                    atom.Hydrogens++;
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>P(=S)OH is P(=O)SH: the same compound, drawn as the tables do.</summary>
    private static void PreferOxygen(MolecularGraph graph, int phosphorus)
    {
        GraphBond? sulfur =
            graph.Atoms[phosphorus].Bonds.Find(bond => bond.Order == 2 && graph.Atoms[bond.Other(phosphorus)].Element == Element.Sulfur);
        GraphBond? oxygen =
            graph.Atoms[phosphorus].Bonds.Find(bond =>
                bond.Order == 1 && graph.Atoms[bond.Other(phosphorus)] is { Hydrogens: 1 } atom
                && atom.Element == Element.Oxygen && atom.Bonds.Count == 1);
        if (sulfur is null || oxygen is null || graph.Atoms[phosphorus].Bonds.Exists(bond => bond.Order == 2 && bond != sulfur))
        {
            return;
        }
        (sulfur.Order, oxygen.Order) = (1, 2);
        graph.Atoms[sulfur.Other(phosphorus)].Hydrogens++;
        graph.Atoms[oxygen.Other(phosphorus)].Hydrogens--;
    }

    /// <summary>A part beside the strands: a metal, hydrogen chloride, or an ammonium ion with its alkyl groups.</summary>
    public static bool IsCounterIon(MolecularGraph graph, int[] part) =>
        part.Length == 1
            ? graph.Atoms[part[0]].Charge > 0 || graph.Atoms[part[0]] is { Element.Symbol: "Na" or "K" or "Li" or "Ca" or "Mg" }
                || graph.Atoms[part[0]] is { Element.Symbol: "Cl", Hydrogens: 1 }
            : part.Sum(atom => graph.Atoms[atom].Charge) == 1
                && part.All(atom => graph.Atoms[atom].Element is { Symbol: "C" or "N" or "H" });
}
