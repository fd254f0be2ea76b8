using System.Collections.Immutable;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>A duplex from the solutions of its two strands, in equal moles. Immutable and thread-safe.</summary>
public sealed class AnnealingPlan
{
    // Measured amounts differ by more than this in every laboratory.
    private const double Equal = 1e-9;

    private AnnealingPlan(double nanomoles, double first, double second, double micromolar, ImmutableArray<Diagnostic> diagnostics)
    {
        DuplexNanomoles = nanomoles;
        FirstMicrolitres = first;
        SecondMicrolitres = second;
        DuplexMicromolar = micromolar;
        Diagnostics = diagnostics;
    }

    /// <summary>The duplex that forms, in nmol: as much as there is of the scarcer strand.</summary>
    public double DuplexNanomoles { get; }

    /// <summary>Volume of the first solution to take, in uL.</summary>
    public double FirstMicrolitres { get; }

    /// <summary>Volume of the second solution to take, in uL.</summary>
    public double SecondMicrolitres { get; }

    /// <summary>Concentration of the duplex after mixing, in uM.</summary>
    public double DuplexMicromolar { get; }

    /// <summary>A warning that names the scarcer strand and what is left of the other one.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Mixes two solutions.</summary>
    /// <param name="firstMicromolar">Concentration of the first strand in uM.</param>
    /// <param name="firstMicrolitres">What there is of it, in uL.</param>
    /// <param name="secondMicromolar">Concentration of the second strand in uM.</param>
    /// <param name="secondMicrolitres">What there is of it, in uL.</param>
    /// <returns>The volumes to mix.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static AnnealingPlan Create(
        double firstMicromolar, double firstMicrolitres, double secondMicromolar, double secondMicrolitres)
    {
        double first = DilutionPlan.AmountIn(firstMicromolar, firstMicrolitres);
        double second = DilutionPlan.AmountIn(secondMicromolar, secondMicrolitres);
        double duplex = Math.Min(first, second);
        double firstVolume = DilutionPlan.VolumeOf(duplex, firstMicromolar);
        double secondVolume = DilutionPlan.VolumeOf(duplex, secondMicromolar);
        return new AnnealingPlan(
            duplex, firstVolume, secondVolume, duplex * 1000 / (firstVolume + secondVolume), Remark(first, second));
    }

    private static ImmutableArray<Diagnostic> Remark(double first, double second)
    {
        const string FirstName = "the first strand";
        const string SecondName = "the second strand";
        double left = Math.Abs(first - second);
        if (left <= Equal * Math.Max(first, second))
        {
            return [];
        }
        (string scarce, string other) = first < second ? (FirstName, SecondName) : (SecondName, FirstName);
        return [new Diagnostic(QuantityDiagnostics.StrandShort, default, [scarce, DilutionPlan.Say(left), other])];
    }
}
