using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Oligo.Text;

namespace Oligo.Chemistry;

/// <summary>A published mass; its precision is taken from its last printed digit.</summary>
/// <remarks>Immutable, with value equality, and thread-safe. <c>7594.9</c> and <c>7594.90</c> are two different statements.</remarks>
[JsonConverter(typeof(TextJsonConverter<StatedMass>))]
public sealed record StatedMass : ISpanParsable<StatedMass>
{
    /// <summary>The most decimals that a stated mass can have: half a unit of the last one is still a whole number of 1e-12 Da.</summary>
    public const int MaxDecimals = FixedPoint.Decimals - 1;

    /// <summary>States a mass.</summary>
    /// <param name="value">The mass, above 0 Da.</param>
    /// <param name="decimals">Decimals as printed, 0 to <see cref="MaxDecimals"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mass is not positive, or the number of decimals is outside its range.</exception>
    /// <exception cref="ArgumentException">The mass has more decimals than are printed.</exception>
    public StatedMass(Mass value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, default);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        Int128 unit = UnitOf(decimals);
        if (value.Picodaltons % unit != 0)
        {
            throw new ArgumentException($"{value} Da has more than {decimals} decimals.", nameof(value));
        }
        Value = value;
        Decimals = decimals;
        Tolerance = new Mass(unit / 2);
    }

    /// <summary>The mass.</summary>
    public Mass Value { get; }

    /// <summary>Decimals as printed.</summary>
    public int Decimals { get; }

    /// <summary>Half a unit of the last printed digit.</summary>
    public Mass Tolerance { get; }

    /// <summary>Reads a mass such as <c>7594.9</c>, optionally followed by <c>Da</c> or <c>g/mol</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mass, or an error.</returns>
    public static ParseResult<StatedMass> Read(ReadOnlySpan<char> text)
    {
        var bag = new DiagnosticBag();
        if (!TryParse(text, out StatedMass? mass))
        {
            string? hint = text.Contains(',') ? "write a decimal point and no separator of thousands: 7594.9" : null;
            bag.ReportWithHint(ChemistryDiagnostics.BadMass, new SourceSpan(0, text.Length), hint, text.ToString());
        }
        return new ParseResult<StatedMass>(text.ToString(), mass, bag.ToImmutable());
    }

    /// <summary>Reads a mass.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The mass.</returns>
    /// <exception cref="OligoFormatException">The text is not a mass.</exception>
    public static StatedMass Parse(ReadOnlySpan<char> text) => Read(text).Value;

    /// <inheritdoc cref="Parse(ReadOnlySpan{char})"/>
    public static StatedMass Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text).Value;
    }

    /// <summary>Reads a mass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mass">The mass, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a mass.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out StatedMass? mass) =>
        TryParse(text.AsSpan(), out mass);

    /// <summary>Reads a mass.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mass">The mass, or <see langword="null"/>.</param>
    /// <returns>Whether the text is a mass.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out StatedMass? mass)
    {
        ReadOnlySpan<char> number = text.Trim();
        foreach (string unit in (ReadOnlySpan<string>)["Da", "g/mol"])
        {
            if (number.EndsWith(unit, StringComparison.Ordinal))
            {
                number = number[..^unit.Length].TrimEnd();
            }
        }
        bool isMass = decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            && value > 0 && value.Scale <= MaxDecimals && (Int128)value <= Mass.MostDaltons;
        mass = isMass ? new StatedMass(Mass.FromDaltons(value), value.Scale) : null;
        return isMass;
    }

    static StatedMass ISpanParsable<StatedMass>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);

    static bool ISpanParsable<StatedMass>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StatedMass result) => TryParse(s, out result);

    static StatedMass IParsable<StatedMass>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<StatedMass>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider,
        [MaybeNullWhen(false)] out StatedMass result) => TryParse(s, out result);

    /// <summary>Whether another mass rounds to this one.</summary>
    /// <param name="mass">The other mass.</param>
    /// <returns><see langword="true"/> if it lies within the tolerance.</returns>
    public bool Fits(Mass mass) => mass >= Value - Tolerance && mass <= Value + Tolerance;

    /// <summary>The mass in daltons, digit for digit as printed, without its unit.</summary>
    /// <returns>For example <c>7594.90</c>.</returns>
    public override string ToString() => Value.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), null);

    /// <summary>One in the last printed digit, in 1e-12 Da.</summary>
    private static Int128 UnitOf(int decimals)
    {
        Int128 unit = 1;
        for (int i = decimals; i < FixedPoint.Decimals; i++)
        {
            unit *= 10;
        }
        return unit;
    }
}
