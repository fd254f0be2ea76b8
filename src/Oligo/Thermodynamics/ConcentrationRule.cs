namespace Oligo.Thermodynamics;

/// <summary>What is under the logarithm of the melting temperature.</summary>
public enum ConcentrationRule
{
    /// <summary>
    /// For two strands in equal amounts a quarter of the total, for unequal ones the larger concentration less half of the smaller, for a
    /// self-complementary strand the total.
    /// </summary>
    Equilibrium = 0,

    /// <summary>A quarter of the total; for a self-complementary strand the total.</summary>
    QuarterOfTotal,

    /// <summary>The total, also for two strands.</summary>
    Total,

    /// <summary>The total divided by 160.</summary>
    TotalOver160,

    /// <summary>
    /// The concentration of the oligo less half of that of the target; for a self-complementary strand that of the oligo.
    /// </summary>
    OligoLessHalfTarget,
}
