using Oligo.Chemistry;

namespace Oligo.Structures;

/// <summary>An atom of a structure, or an attachment point.</summary>
internal sealed class GraphAtom
{
    /// <summary>The element; <see langword="null"/> for an attachment point.</summary>
    public Element? Element { get; set; }

    public int Charge { get; set; }

    /// <summary>Hydrogens that are not atoms of the structure.</summary>
    public int Hydrogens { get; set; }

    public bool IsAromatic { get; set; }

    /// <summary>Number of an attachment point, as in [*:1].</summary>
    public int Mark { get; set; }

    /// <summary>The unit of a strand to which the atom belongs; what it means is up to the builder.</summary>
    public int Owner { get; set; }

    /// <summary>
    /// Four neighbours of a stereocentre: seen from the first, the others run counter-clockwise. <see cref="MolecularGraph.Hydrogen"/> for
    /// an implicit hydrogen. <see langword="null"/> where no configuration is stated.
    /// </summary>
    public int[]? Stereo { get; set; }

    public List<GraphBond> Bonds { get; } = [];
}
