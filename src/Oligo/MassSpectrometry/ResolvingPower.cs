using System.Globalization;

namespace Oligo.MassSpectrometry;

/// <summary>The resolving power of an instrument: m/z over the full width of a peak at half of its height.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ResolvingPower
{
    /// <summary>Largest resolving power.</summary>
    public const double MaxValue = 1e9;

    /// <summary>A resolving power.</summary>
    /// <param name="value">From 1 to <see cref="MaxValue"/>.</param>
    /// <param name="referenceMz">
    /// The m/z at which an orbital trap has it, from where it falls with the root of m/z; <see langword="null"/> for one value at every
    /// m/z.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range or not a number.</exception>
    public ResolvingPower(double value, double? referenceMz = null)
    {
        if (!(value >= 1 && value <= MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A resolving power is from 1 to 1e9.");
        }
        if (referenceMz is { } mz && !(mz > 0 && mz <= MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(referenceMz), mz, "An m/z is positive.");
        }
        Value = value;
        ReferenceMz = referenceMz;
    }

    /// <summary>The resolving power, at <see cref="ReferenceMz"/> where that is given.</summary>
    public double Value { get; }

    /// <summary>The m/z at which it holds; <see langword="null"/> for every m/z.</summary>
    public double? ReferenceMz { get; }

    /// <summary>Finds the resolving power that a text states.</summary>
    /// <param name="text">For example <c>60000</c>, or <c>120000@200</c> for an orbital trap that has it at m/z 200.</param>
    /// <returns>The resolving power, or <see langword="null"/> if the text states none.</returns>
    public static ResolvingPower? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('@');
        return parts.Length <= 2 && TryRead(parts[0], 1, out double value) && TryRead(parts[^1], double.Epsilon, out double mz)
            ? new ResolvingPower(value, parts.Length == 2 ? mz : null)
            : null;
    }

    /// <summary>The resolving power at an m/z.</summary>
    /// <param name="mz">The m/z, positive.</param>
    /// <returns>The resolving power.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The m/z is not positive.</exception>
    public double At(double mz)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mz);
        return ReferenceMz is { } reference ? Value * Math.Sqrt(reference / mz) : Value;
    }

    /// <summary>The resolving power as text; <see cref="Find"/> reads it.</summary>
    /// <returns>For example <c>120000@200</c>.</returns>
    public override string ToString() => ReferenceMz is { } mz
        ? string.Create(CultureInfo.InvariantCulture, $"{Value}@{mz}")
        : Value.ToString(CultureInfo.InvariantCulture);

    private static bool TryRead(string text, double min, out double value) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value)
        && value >= min && value <= MaxValue;
}
