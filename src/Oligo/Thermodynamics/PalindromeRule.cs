namespace Oligo.Thermodynamics;

/// <summary>What becomes of a strand that is its own complement.</summary>
public enum PalindromeRule
{
    /// <summary>It is found, has the symmetry term and the concentration of one strand.</summary>
    Detected = 0,

    /// <summary>It is taken for two different strands.</summary>
    Ignored,

    /// <summary>Every strand is taken for self-complementary.</summary>
    Stated,
}
