namespace Oligo.Monomers;

/// <summary>How a group that is directly at an end is bound.</summary>
public enum GroupBond
{
    /// <summary>On the oxygen (or the atom in its place) of the end, with the loss of H2O: a phosphate.</summary>
    Oxygen = 0,

    /// <summary>In place of the oxygen, with the loss of H2O: an amine.</summary>
    ReplacesOxygen = 1,

    /// <summary>In place of the 5' oxygen, by an (E) double bond to C5', with the loss of H2O and H2: a vinylphosphonate.</summary>
    Vinyl = 2,

    /// <summary>On the 3' and the 2' oxygen of the last residue, with the loss of 2 H2O: a cyclic phosphate.</summary>
    Cyclic = 3,

    /// <summary>On the 2' oxygen of the last residue, whose 3' hydroxyl stays free, with the loss of H2O: a 2'-phosphate.</summary>
    TwoPrime = 4,
}
