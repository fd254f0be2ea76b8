namespace Oligo.Thermodynamics;

/// <summary>How much of the Mg2+ is free of nucleotides.</summary>
public enum MagnesiumRule
{
    /// <summary>What is more than the nucleotides: Mg - dNTP.</summary>
    Subtract = 0,

    /// <summary>The equilibrium of Mg2+ with nucleotides, with an association constant of 3 x 10^4 per M.</summary>
    Equilibrium,
}
