using Oligo.Chemistry;

namespace Oligo.Structures;

/// <summary>Hydrogens that a SMILES writes as atoms of their own, <c>CO[H]</c>, where others count them at their neighbours.</summary>
internal static class WrittenHydrogens
{
    /// <summary>
    /// Counts them at their neighbours, whose configurations stay; their atoms are left without element and bond, so that numbers of atoms
    /// stay.
    /// </summary>
    public static void Fold(MolecularGraph graph)
    {
        for (int i = 0; i < graph.Atoms.Count; i++)
        {
            GraphAtom atom = graph.Atoms[i];
            bool isPlain = atom.Element == Element.Hydrogen
                && atom is { Charge: 0, Hydrogens: 0, Stereo: null } && atom.Bonds is [{ Order: 1 }];
            if (isPlain && graph.Atoms[atom.Bonds[0].Other(i)].Element is { } neighbor && neighbor != Element.Hydrogen)
            {
                graph.CapWithHydrogen(i);
                atom.Element = null;
            }
        }
    }
}
