namespace Oligo.Monomers;

/// <summary>Where in a strand a group is allowed; flags.</summary>
[Flags]
public enum GroupPlaces
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>Directly on the oxygen of a chain end, as an acid that loses H2O (a terminal phosphate).</summary>
    End = 1,

    /// <summary>At a chain end after a linkage, as HO-X with one hydroxyl (a ligand through a phosphodiester).</summary>
    Linked = 2,

    /// <summary>Inside the chain between two linkages, with two hydroxyls (a spacer). It is allowed at an end as well.</summary>
    Spacer = 4,

    /// <summary>On a residue, beside the chain.</summary>
    Pendant = 8,

    /// <summary>
    /// Inside the chain between two linkages and nowhere else: at an end, with its second bond free, it would be another group.
    /// </summary>
    Inside = 16,
}
