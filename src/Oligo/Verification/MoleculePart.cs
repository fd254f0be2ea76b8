namespace Oligo.Verification;

/// <summary>The part of a molecule in which two statements of it differ.</summary>
public enum MoleculePart
{
    /// <summary>The number of strands.</summary>
    Strands = 0,

    /// <summary>Which strand is stated first.</summary>
    Order = 1,

    /// <summary>The register of a duplex.</summary>
    Register = 2,

    /// <summary>The length of a strand, with the stretch that only one of the two has.</summary>
    Length = 3,

    /// <summary>A base.</summary>
    Base = 4,

    /// <summary>A sugar.</summary>
    Sugar = 5,

    /// <summary>The linkage after a nucleotide.</summary>
    Linkage = 6,

    /// <summary>The sites that the linkage after a nucleotide joins.</summary>
    Joint = 7,

    /// <summary>
    /// A configuration: that of the phosphorus after a nucleotide or, where only structures were compared, any of that unit.
    /// </summary>
    Configuration = 8,

    /// <summary>A group in the chain.</summary>
    Group = 9,

    /// <summary>A group beside the chain.</summary>
    Pendant = 10,

    /// <summary>The 5' end.</summary>
    FivePrimeEnd = 11,

    /// <summary>The 3' end.</summary>
    ThreePrimeEnd = 12,
}
