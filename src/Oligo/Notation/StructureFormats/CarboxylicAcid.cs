using Oligo.Chemistry;
using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>The carboxylic acids of a structure, such as those of dyes.</summary>
internal static class CarboxylicAcid
{
    /// <summary>Their hydroxyl oxygens, in the order of the atoms.</summary>
    public static List<GraphAtom> HydroxylsOf(MolecularGraph graph) =>
        [.. Enumerable.Range(0, graph.Atoms.Count)
            .Where(atom => graph.Atoms[atom] is { Charge: 0, Hydrogens: 1 } && IsTerminalOxygen(graph, atom))
            .Select(atom => graph.Atoms[atom])];

    /// <summary>Whether an atom is the charged oxygen of a carboxylate, which has given its proton away.</summary>
    public static bool IsCarboxylate(MolecularGraph graph, int atom) =>
        graph.Atoms[atom] is { Charge: -1, Hydrogens: 0 } && IsTerminalOxygen(graph, atom);

    private static bool IsTerminalOxygen(MolecularGraph graph, int atom) =>
        graph.Atoms[atom].Element == Element.Oxygen
            && graph.Atoms[atom].Bonds is [{ Order: 1 } bond] && IsCarbonyl(graph, bond.Other(atom));

    private static bool IsCarbonyl(MolecularGraph graph, int carbon) =>
        graph.Atoms[carbon].Element == Element.Carbon
        && graph.Atoms[carbon].Bonds.Exists(bond => bond.Order == 2 && graph.Atoms[bond.Other(carbon)].Element == Element.Oxygen);
}
