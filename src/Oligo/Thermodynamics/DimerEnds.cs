namespace Oligo.Thermodynamics;

/// <summary>Which ends a dimer must pair.</summary>
public enum DimerEnds
{
    /// <summary>Any part of both strands.</summary>
    Any = 0,

    /// <summary>The last base of the first strand is paired, as where a polymerase would extend it.</summary>
    FirstThreePrime = 1,

    /// <summary>The last bases of both strands are paired.</summary>
    BothThreePrime = 2,
}
