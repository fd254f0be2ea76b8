using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Thermodynamics;

/// <summary>How a solution is made from a stronger one: c1 v1 = c2 v2. Immutable and thread-safe.</summary>
public sealed class DilutionPlan
{
    /// <summary>Smallest volume in uL that is pipetted without a warning.</summary>
    public const double LeastPipetted = 0.5;

    private DilutionPlan(double stock, double solvent, ImmutableArray<Diagnostic> diagnostics)
    {
        StockMicrolitres = stock;
        SolventMicrolitres = solvent;
        Diagnostics = diagnostics;
    }

    /// <summary>Volume of the stronger solution in uL; NaN beside an error.</summary>
    public double StockMicrolitres { get; }

    /// <summary>Volume of solvent in uL; NaN beside an error.</summary>
    public double SolventMicrolitres { get; }

    /// <summary>The error of a dilution to a higher concentration; a warning for a volume that is hard to pipette.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Dilutes to a volume.</summary>
    /// <param name="fromMicromolar">Concentration of the stock in uM.</param>
    /// <param name="toMicromolar">Concentration wanted in uM.</param>
    /// <param name="microlitres">Volume wanted in uL.</param>
    /// <returns>The volumes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static DilutionPlan Create(double fromMicromolar, double toMicromolar, double microlitres)
    {
        PositiveNumber.Demand(fromMicromolar);
        PositiveNumber.Demand(toMicromolar);
        PositiveNumber.Demand(microlitres);
        if (fromMicromolar < toMicromolar)
        {
            return new DilutionPlan(double.NaN, double.NaN,
                [new Diagnostic(QuantityDiagnostics.TooThin, default, [Say(fromMicromolar), Say(toMicromolar)])]);
        }
        double stock = toMicromolar / fromMicromolar * microlitres;
        return new DilutionPlan(stock, microlitres - stock,
            stock < LeastPipetted ? [new Diagnostic(QuantityDiagnostics.HardToPipette, default, [Say(stock)])] : []);
    }

    /// <summary>The volume in which an amount has a concentration.</summary>
    /// <param name="nanomoles">The amount in nmol.</param>
    /// <param name="micromolar">The concentration in uM.</param>
    /// <returns>The volume in uL.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static double VolumeOf(double nanomoles, double micromolar) =>
        PositiveNumber.Demand(nanomoles) / PositiveNumber.Demand(micromolar) * 1000;

    /// <summary>The amount in a volume of a solution.</summary>
    /// <param name="micromolar">The concentration in uM.</param>
    /// <param name="microlitres">The volume in uL.</param>
    /// <returns>The amount in nmol.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public static double AmountIn(double micromolar, double microlitres) =>
        PositiveNumber.Demand(micromolar) * PositiveNumber.Demand(microlitres) / 1000;

    internal static string Say(double number) => number.ToString("G4", CultureInfo.InvariantCulture);
}
