using System.Runtime.CompilerServices;

namespace Oligo.Thermodynamics;

/// <summary>Refuses what no amount, concentration, volume or coefficient can be: zero, negative and infinite numbers, and NaN.</summary>
internal static class PositiveNumber
{
    /// <summary>The number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not a positive number.</exception>
    public static double Demand(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A positive number is expected.");

    /// <summary>A number that may be 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, infinite or not a number.</exception>
    public static double DemandZeroOrMore(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A number that is not negative is expected.");

    /// <summary>A share.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, not less than 1, or not a number.</exception>
    public static double DemandShare(double value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        value is >= 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "A share from 0 to less than 1 is expected.");
}
