namespace Oligo.Verification;

/// <summary>How far two statements of a molecule agree.</summary>
public enum MoleculeMatch
{
    /// <summary>They could not be compared.</summary>
    NotCompared = 0,

    /// <summary>The same molecule, configurations included.</summary>
    Same = 1,

    /// <summary>The same atoms with the same bonds; a configuration is another, or stated by one of the two only.</summary>
    OtherStereo = 2,

    /// <summary>The same formula and another constitution, or a constitution that could not be compared.</summary>
    SameFormula = 3,

    /// <summary>Another formula.</summary>
    Different = 4,
}
