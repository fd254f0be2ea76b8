using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>The tables of a <see cref="PlainModel"/>.</summary>
internal sealed class PlainModelTables
{
    /// <summary>Steps without locked sugars; where there are any, then those with the first, the second, and both locked.</summary>
    public required ImmutableArray<StepTable> Steps { get; init; }

    public required EndTerms Ends { get; init; }

    public StepTable? DanglingEnds { get; init; }

    public StepTable? TerminalMismatches { get; init; }

    public EnergyTable? Bulges { get; init; }

    public RnaMismatches? Mismatches { get; init; }

    /// <summary>What phosphorothioates and 5-methylcytosines add; <see langword="null"/> where the model does not see them.</summary>
    public ModificationIncrements? Increments { get; init; }

    public required SaltRule DefaultSalt { get; init; }

    public required HybridizationConditions DefaultConditions { get; init; }

    /// <summary>Na+ in M.</summary>
    public double Sodium { get; init; } = 1;

    public required double Error { get; init; }
}
