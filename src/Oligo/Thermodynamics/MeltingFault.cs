namespace Oligo.Thermodynamics;

/// <summary>Why there is no melting temperature.</summary>
public enum MeltingFault
{
    /// <summary>There is one.</summary>
    None = 0,

    /// <summary>A step, an end or a residue has no parameters.</summary>
    NoParameters,

    /// <summary>No model covers these two strands.</summary>
    NoModel,

    /// <summary>The table is of other strands than these.</summary>
    OtherTable,

    /// <summary>Fewer than two neighboring pairs.</summary>
    NoPairs,

    /// <summary>The duplex is not stable at any temperature: heat is taken up, or the entropy does not fall.</summary>
    NeverStable,

    /// <summary>There is no salt that the salt rule could count.</summary>
    NoSalt,

    /// <summary>There are no strands, or fewer of the oligo than half of the target's.</summary>
    NoStrands,

    /// <summary>A strand is a ring, or a group interrupts it.</summary>
    Interrupted,
}
