namespace Oligo.Thermodynamics;

/// <summary>A step of the composite model.</summary>
/// <param name="Energy">dH and dS, packed; <see cref="PackedEnergy.None"/> where nothing is known.</param>
/// <param name="Label">Where it is from.</param>
/// <param name="Row">The row, where it is from one.</param>
/// <param name="Others">The rows beside it, or all of them where it is from several; none where nothing is explained.</param>
/// <param name="IsEstimate">Whether the penalty of a mismatch is that of another kind of duplex.</param>
internal readonly record struct CompositeStep(long Energy, string Label, EnergyRow? Row, EnergyRow?[] Others, bool IsEstimate)
{
    public bool IsKnown => Energy != PackedEnergy.None;
}
