using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>A melting temperature, where it is from, and how far off it may be. Immutable and thread-safe.</summary>
/// <remarks>
/// <see cref="Low"/> and <see cref="High"/> are a plausible range from the published spread of increments and the error of the model
/// against measured values. They are not confidence limits.
/// </remarks>
public sealed class HybridizationResult
{
    internal HybridizationResult(ImmutableArray<MeltingTerm> terms, ImmutableArray<Diagnostic> diagnostics)
    {
        Terms = terms;
        Diagnostics = diagnostics;
    }

    /// <summary>Why there is no temperature; <see cref="MeltingFault.None"/> where there is one.</summary>
    public MeltingFault Fault { get; internal init; }

    /// <summary>Melting temperature in C; <see langword="null"/> where there is none.</summary>
    public double? Celsius { get; internal init; }

    /// <summary>Lower end of the range in C; <see langword="null"/> where there is none, and for presets of other programs.</summary>
    public double? Low { get; internal init; }

    /// <summary>Upper end of the range in C; <see langword="null"/> where there is none, and for presets of other programs.</summary>
    public double? High { get; internal init; }

    /// <summary>dH in kcal/mol; <see langword="null"/> where the sum is not known.</summary>
    public double? Enthalpy { get; internal init; }

    /// <summary>
    /// dS in cal/(mol K), with what the salt rule adds to it; rules that change the temperature only leave it that of 1 M Na+.
    /// </summary>
    public double? Entropy { get; internal init; }

    /// <summary>dG at 37 C in kcal/mol: dH - 310.15 K x dS.</summary>
    public double? FreeEnergy37 => Enthalpy - (CompositeTables.KilokelvinAt37 * Entropy);

    /// <summary>
    /// The lowest dG at 37 C of the range, in kcal/mol: what dG is where the temperature is <see cref="High"/> and dH as it is;
    /// <see langword="null"/> where there is no range.
    /// </summary>
    public double? LowFreeEnergy37 => FreeEnergyAt(High);

    /// <summary>The highest dG at 37 C of the range, in kcal/mol: that of <see cref="Low"/>.</summary>
    public double? HighFreeEnergy37 => FreeEnergyAt(Low);

    /// <summary>Share of the steps that measured parameters cover, 0 to 1; <see langword="null"/> where the sum is not known.</summary>
    public double? Coverage { get; internal init; }

    /// <summary>Pairs of the duplex, mismatches between them included.</summary>
    public int Pairs { get; internal init; }

    /// <summary>Whether the strand was taken for its own complement.</summary>
    public bool IsSelfComplementary { get; internal init; }

    /// <summary>The tables of the steps.</summary>
    public string Model { get; internal init; } = "";

    /// <summary>The salt rule and the ions.</summary>
    public string Salt { get; internal init; } = "";

    /// <summary>The concentration rule and the strands.</summary>
    public string Concentration { get; internal init; } = "";

    /// <summary>Every term of the sum; empty unless it was asked for.</summary>
    public ImmutableArray<MeltingTerm> Terms { get; }

    /// <summary>Warnings, and the error where there is no temperature.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    // dG = dH (1 - T / Tm) + a term of the concentration, which does not depend on Tm.
    private double? FreeEnergyAt(double? celsius) => FreeEnergy37
        + (1000 * CompositeTables.KilokelvinAt37 * Enthalpy
            * ((1 / (Celsius + StructureConditions.Kelvin0)) - (1 / (celsius + StructureConditions.Kelvin0))));
}
