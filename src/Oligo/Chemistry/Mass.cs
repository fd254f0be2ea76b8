using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>
/// A mass in daltons, exact: a whole number of picodaltons (1e-12 Da), the unit in which the masses of all isotopes and all atomic weights
/// are whole numbers. Differences may be negative.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. The default value is 0 Da. Arithmetic is checked: a result beyond 1.7e26 Da throws
/// <see cref="OverflowException"/>. Text never depends on a culture.
/// </remarks>
[JsonConverter(typeof(MassJsonConverter))]
public readonly partial struct Mass
    : IEquatable<Mass>,
      IComparable<Mass>,
      IComparable,
      ISpanFormattable,
      IUtf8SpanFormattable,
      ISpanParsable<Mass>,
      IUtf8SpanParsable<Mass>,
      IAdditionOperators<Mass, Mass, Mass>,
      ISubtractionOperators<Mass, Mass, Mass>,
      IUnaryNegationOperators<Mass, Mass>,
      IMultiplyOperators<Mass, int, Mass>,
      IComparisonOperators<Mass, Mass, bool>
{
    private const long UnitsPerDalton = 1_000_000_000_000;

    internal Mass(Int128 picodaltons) => Picodaltons = picodaltons;

    /// <summary>The value in daltons, exact, without zeros after the last decimal.</summary>
    /// <exception cref="OverflowException">The mass is beyond the range of <see cref="decimal"/> with 12 decimals, about 8e16
    /// Da.</exception>
    public decimal Daltons => FixedPoint.ToDecimal(Picodaltons);

    /// <summary>The value in 1e-12 Da.</summary>
    internal Int128 Picodaltons { get; }

    /// <summary>The most whole daltons of a text that is read, about 1.7e26: any decimals may follow them.</summary>
    internal static Int128 MostDaltons => (Int128.MaxValue / UnitsPerDalton) - 1;

    /// <summary>A mass of a number of daltons.</summary>
    /// <param name="daltons">The value in daltons, with at most 12 decimals.</param>
    /// <returns>The mass.</returns>
    /// <exception cref="ArgumentException">The value has more than 12 decimals.</exception>
    /// <exception cref="OverflowException">The value is beyond 1.7e26 Da.</exception>
    public static Mass FromDaltons(decimal daltons)
    {
        decimal whole = decimal.Truncate(daltons);
        decimal fraction = (daltons - whole) * UnitsPerDalton;
        return fraction == decimal.Truncate(fraction)
            ? new Mass(((Int128)whole * UnitsPerDalton) + (Int128)fraction)
            : throw new ArgumentException($"A mass has at most {FixedPoint.Decimals} decimals.", nameof(daltons));
    }

    /// <summary>The value in daltons as the nearest <see cref="double"/>, the same on every machine.</summary>
    /// <returns>The value, correctly rounded.</returns>
    public double ToDouble() => FixedPoint.ToDouble(Picodaltons);

    /// <summary>The value in daltons, with as many decimals as it has.</summary>
    /// <returns>For example <c>1.00782503190</c> without its last zero: <c>1.0078250319</c>.</returns>
    public override string ToString() => ToString(null, null);

    /// <summary>The value in daltons, without its unit.</summary>
    /// <param name="format"><c>F0</c> to <c>F12</c> for a fixed number of decimals, rounded half away from zero; empty or <c>G</c> for as
    /// many decimals as the value has.</param>
    /// <param name="formatProvider">Not used: the text does not depend on a culture.</param>
    /// <returns>For example <c>7172.09168</c>.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null)
    {
        Span<char> text = stackalloc char[FixedPoint.LongestText];
        TryFormat(text, out int length, format, formatProvider);
        return new string(text[..length]);
    }

    /// <summary>Writes the value in daltons into a buffer.</summary>
    /// <param name="destination">The buffer.</param>
    /// <param name="charsWritten">Characters written; 0 if the buffer is too small.</param>
    /// <param name="format"><c>F0</c> to <c>F12</c>, <c>G</c> or empty; see <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        Span<byte> text = stackalloc byte[FixedPoint.LongestText];
        TryFormat(text, out int length, format, provider);
        bool fits = length <= destination.Length;
        charsWritten = fits ? length : 0;
        for (int i = 0; i < charsWritten; i++)
        {
            destination[i] = (char)text[i];
        }
        return fits;
    }

    /// <summary>Writes the value in daltons into a buffer as UTF-8.</summary>
    /// <param name="utf8Destination">The buffer.</param>
    /// <param name="bytesWritten">Bytes written; 0 if the buffer is too small.</param>
    /// <param name="format"><c>F0</c> to <c>F12</c>, <c>G</c> or empty; see <see cref="ToString(string?, IFormatProvider?)"/>.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="FormatException">The format is another one.</exception>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        if (DecimalsOf(format) is { } decimals)
        {
            return FixedPoint.TryFormat(Picodaltons, decimals, utf8Destination, out bytesWritten);
        }
        Span<byte> text = stackalloc byte[FixedPoint.LongestText];
        FixedPoint.TryFormat(Picodaltons, FixedPoint.Decimals, text, out int length);
        text = text[..length].TrimEnd((byte)'0').TrimEnd((byte)'.');
        bool fits = text.TryCopyTo(utf8Destination);
        bytesWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <summary>The decimals of a format <c>F0</c> to <c>F12</c>; <see langword="null"/> for all of them.</summary>
    private static int? DecimalsOf(ReadOnlySpan<char> format)
    {
        if (format is not ['F' or 'f', .. { Length: > 0 } digits])
        {
            return format is [] or "G" or "g" ? null : throw UnknownFormat(format);
        }
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int decimals) && decimals <= FixedPoint.Decimals
            ? decimals
            : throw UnknownFormat(format);
    }

    private static FormatException UnknownFormat(ReadOnlySpan<char> format) =>
        new($"`{format}` is not a format of a mass: use F0 to F{FixedPoint.Decimals}, G or none.");

    /// <inheritdoc/>
    public bool Equals(Mass other) => Picodaltons == other.Picodaltons;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Mass other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Picodaltons.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(Mass other) => Picodaltons.CompareTo(other.Picodaltons);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Mass other => CompareTo(other),
        _ => throw new ArgumentException("A mass is compared with a mass.", nameof(obj)),
    };

    /// <summary>Adds two masses.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static Mass operator +(Mass left, Mass right) => new(checked(left.Picodaltons + right.Picodaltons));

    /// <summary>Subtracts a mass from another; the difference may be negative.</summary>
    /// <param name="left">The mass to subtract from.</param>
    /// <param name="right">The mass to subtract.</param>
    public static Mass operator -(Mass left, Mass right) => new(checked(left.Picodaltons - right.Picodaltons));

    /// <summary>Changes the sign.</summary>
    /// <param name="value">The mass.</param>
    public static Mass operator -(Mass value) => new(checked(-value.Picodaltons));

    /// <summary>Multiplies a mass.</summary>
    /// <param name="left">The mass.</param>
    /// <param name="right">The factor.</param>
    public static Mass operator *(Mass left, int right) => new(checked(left.Picodaltons * right));

    /// <summary>Multiplies a mass.</summary>
    /// <param name="left">The factor.</param>
    /// <param name="right">The mass.</param>
    public static Mass operator *(int left, Mass right) => right * left;

    /// <summary>Whether two masses are equal.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Mass left, Mass right) => left.Equals(right);

    /// <summary>Whether two masses differ.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Mass left, Mass right) => !left.Equals(right);

    /// <summary>Whether the left mass is the smaller one.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Mass left, Mass right) => left.Picodaltons < right.Picodaltons;

    /// <summary>Whether the left mass is the greater one.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Mass left, Mass right) => left.Picodaltons > right.Picodaltons;

    /// <summary>Whether the left mass is smaller or equal.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Mass left, Mass right) => left.Picodaltons <= right.Picodaltons;

    /// <summary>Whether the left mass is greater or equal.</summary>
    /// <param name="left">One mass.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Mass left, Mass right) => left.Picodaltons >= right.Picodaltons;
}
