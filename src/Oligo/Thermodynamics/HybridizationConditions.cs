using System.Globalization;

namespace Oligo.Thermodynamics;

/// <summary>What is in the tube. Immutable and thread-safe.</summary>
public sealed record HybridizationConditions
{
    /// <summary>50 mM Na+, 250 nM of each strand: the usual terms of primers and probes.</summary>
    public static HybridizationConditions Primer { get; } = new();

    /// <summary>150 mM Na+, 1 uM of strands in all: the usual terms of antisense strands on RNA.</summary>
    public static HybridizationConditions Antisense { get; } = new() { SodiumMillimolar = 150, TotalNanomolar = 1000 };

    /// <summary>Na+ in mM.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double SodiumMillimolar { get; init => field = Checked(value); } = 50;

    /// <summary>K+ in mM; counts as Na+.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double PotassiumMillimolar { get; init => field = Checked(value); }

    /// <summary>Tris buffer in mM; half of it counts as Na+.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double TrisMillimolar { get; init => field = Checked(value); }

    /// <summary>Mg2+ in mM.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double MagnesiumMillimolar { get; init => field = Checked(value); }

    /// <summary>Nucleoside triphosphates in mM, all four together; they bind Mg2+.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double NucleotideMillimolar { get; init => field = Checked(value); }

    /// <summary>The oligo in nM.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double OligoNanomolar { get; init => field = Checked(value); } = 250;

    /// <summary>The target in nM.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double TargetNanomolar { get; init => field = Checked(value); } = 250;

    /// <summary>Both strands together in nM; <see langword="null"/> where they are stated one by one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double? TotalNanomolar { get; init => field = value is { } total ? Checked(total) : null; }

    /// <summary>Dimethyl sulfoxide in percent by volume.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double DmsoPercent { get; init => field = Checked(value); }

    /// <summary>Formamide in percent by volume.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double FormamidePercent { get; init => field = Checked(value); }

    /// <summary>Both strands together in nM.</summary>
    internal double Total => TotalNanomolar ?? OligoNanomolar + TargetNanomolar;

    /// <summary>Monovalent ions in M: Na+, K+ and half of the Tris.</summary>
    internal double Monovalent => (SodiumMillimolar + PotassiumMillimolar + (TrisMillimolar / 2)) / 1000;

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"HybridizationConditions {{ SodiumMillimolar = {SodiumMillimolar}, PotassiumMillimolar = {PotassiumMillimolar}, "
            + $"TrisMillimolar = {TrisMillimolar}, MagnesiumMillimolar = {MagnesiumMillimolar}, "
            + $"NucleotideMillimolar = {NucleotideMillimolar}, OligoNanomolar = {OligoNanomolar}, "
            + $"TargetNanomolar = {TargetNanomolar}, TotalNanomolar = {TotalNanomolar}, DmsoPercent = {DmsoPercent}, "
            + $"FormamidePercent = {FormamidePercent} }}");

    private static double Checked(double value) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A concentration is a number from 0.");
}
