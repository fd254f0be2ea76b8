using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>What there is of every molecule, and what is made of it.</summary>
internal sealed record AmountSettings
{
    /// <summary>The amount; <see langword="null"/> for none.</summary>
    public double? Amount { get; init; }

    public AmountUnit Unit { get; init; }

    /// <summary>Absorbance of a solution; <see langword="null"/> for none.</summary>
    public double? Absorbance { get; init; }

    public double PathCentimetres { get; init; } = 1;

    /// <summary>How many times the measured solution was diluted.</summary>
    public double Dilution { get; init; } = 1;

    /// <summary>Volume of the undiluted solution; <see langword="null"/> where it is not known.</summary>
    public double? Microlitres { get; init; }

    /// <summary>The concentration wanted; <see langword="null"/> for none.</summary>
    public double? TargetMicromolar { get; init; }

    public DiluteSettings? Dilute { get; init; }

    public AnnealSettings? Anneal { get; init; }
}
