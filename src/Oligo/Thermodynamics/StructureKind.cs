namespace Oligo.Thermodynamics;

/// <summary>What pairs with what.</summary>
public enum StructureKind
{
    /// <summary>A strand with itself, within one molecule.</summary>
    Hairpin = 0,

    /// <summary>Two molecules of one strand.</summary>
    SelfDimer = 1,

    /// <summary>Two strands.</summary>
    HeteroDimer = 2,
}
