namespace Oligo.Notation;

/// <summary>What is wrong with the lines of a <see cref="NotationRecord"/>.</summary>
public enum RecordFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is another tab after the one that ends the identifier; no notation contains tabs.</summary>
    ExtraTab,

    /// <summary>Lines are read in pairs, and this one has no partner.</summary>
    MissingPartner,

    /// <summary>Each of the two texts of a line may be the SMILES, and the other the identifier.</summary>
    UnclearOrder,
}
