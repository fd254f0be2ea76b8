namespace Oligo.Thermodynamics;

/// <summary>What the value of a method is made from.</summary>
internal enum ExtinctionRule
{
    /// <summary>Dinucleotides less the nucleotides inside.</summary>
    NearestNeighbour = 0,

    /// <summary>Nucleotides, or a share of their sum.</summary>
    Sum = 1,

    /// <summary>The number of nucleotides.</summary>
    Length = 2,

    /// <summary>The mass of the free acid.</summary>
    Mass = 3,
}
