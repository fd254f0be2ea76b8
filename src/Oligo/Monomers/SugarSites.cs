namespace Oligo.Monomers;

/// <summary>Sites at which a unit can be bound to its neighbours; flags.</summary>
[Flags]
public enum SugarSites
{
    /// <summary>No site.</summary>
    None = 0,

    /// <summary>The 2' oxygen.</summary>
    Two = 1,

    /// <summary>The 3' oxygen, or the atom that replaces it.</summary>
    Three = 2,

    /// <summary>The 5' oxygen, or the atom that replaces it.</summary>
    Five = 4,
}
