namespace Oligo.MassSpectrometry;

/// <summary>The part of a strand in which a related molecule differs.</summary>
public enum VariantPlace
{
    /// <summary>No part in particular: salts, dimers.</summary>
    Molecule = 0,

    /// <summary>The 5' end; positions are the nucleotides that are missing or added.</summary>
    FivePrimeEnd = 1,

    /// <summary>The 3' end; positions are the nucleotides that are missing or added.</summary>
    ThreePrimeEnd = 2,

    /// <summary>Nucleotides.</summary>
    Nucleotide = 3,

    /// <summary>Linkages; the position of each is that of the nucleotide before it, 0 before the first.</summary>
    Linkage = 4,

    /// <summary>Groups in the chain or at an end; the position of each is that of the nucleotide before it, 0 before the first.</summary>
    Group = 5,
}
