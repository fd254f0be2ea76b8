using Oligo.Thermodynamics;

namespace Oligo.Cli.Running;

/// <summary>A row of <c>oligo quantity</c>.</summary>
internal sealed class QuantityRecord : RowRecord
{
    /// <summary>The conversions of the molecule; <see langword="null"/> for a row in error.</summary>
    public SampleConversion? Sample { get; set; }

    /// <summary>The amount in nmol; <see langword="null"/> where none is stated.</summary>
    public double? Nanomoles { get; set; }

    /// <summary>The concentration that was measured; <see langword="null"/> for none.</summary>
    public double? Micromolar { get; set; }

    /// <summary>Volume of the amount at the concentration wanted.</summary>
    public double? TargetMicrolitres { get; set; }

    /// <summary>What is added to the solution that there is, for that concentration.</summary>
    public double? AddedMicrolitres { get; set; }

    public DilutionPlan? Dilution { get; set; }

    public AnnealingPlan? Annealing { get; set; }
}
