using System.Globalization;

namespace Oligo.Chemistry;

/// <summary>Masses as whole numbers of 1e-12 Da: their nearest double, and their text with a fixed number of decimals, without a detour through other types.</summary>
internal static class FixedPoint
{
    /// <summary>Decimals of the unit.</summary>
    public const int Decimals = 12;

    /// <summary>Longest text: 39 digits, sign and point.</summary>
    public const int LongestText = 41;

    private const long UnitsPerDalton = 1_000_000_000_000;

    // Up to here both the mass and the divisor are exact doubles, so that one rounding is the only one.
    private const long LargestExactDouble = 1L << 53;

    // 1e12 = 2^12 * 5^12: dividing by the power of two is exact, so the power of five is what rounds.
    private const ulong PowerOfFive = 244_140_625;
    private const int PowerOfTwo = 12;

    // A quotient of 25 to 33 bits gets 29 more: at least two below the 53 of a double, at most 62 in all.
    private const int MoreBits = 29;
    private const long LargestOfQuotient = 1L << 61;

    private static readonly ulong[] PowersOfTen =
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000, 1_000_000_000_000];

    /// <summary>The exact value in Da.</summary>
    /// <exception cref="OverflowException">Beyond the range of <see cref="decimal"/> with 12 decimals, about 8e16 Da.</exception>
    public static decimal ToDecimal(Int128 mass)
    {
        if (mass < -long.MaxValue || mass > long.MaxValue)
        {
            return (decimal)mass / UnitsPerDalton;
        }
        // As division does, without zeros behind the last decimal.
        ulong digits = (ulong)Math.Abs((long)mass);
        int scale = digits == 0 ? 0 : Decimals;
        for (int step = 8; step > 0; step /= 2)
        {
            (ulong shorter, ulong rest) = scale >= step ? Math.DivRem(digits, PowersOfTen[step]) : (0, 1);
            if (rest == 0)
            {
                (digits, scale) = (shorter, scale - step);
            }
        }
        return new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, mass < 0, (byte)scale);
    }

    /// <summary>The double nearest to the exact value in Da.</summary>
    public static double ToDouble(Int128 mass)
    {
        if (mass < -LargestOfQuotient || mass > LargestOfQuotient)
        {
            return double.Parse(ToDecimal(mass).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }
        long small = (long)mass;
        if (small is >= -LargestExactDouble and <= LargestExactDouble)
        {
            return (double)small / UnitsPerDalton;
        }
        // The quotient with its lowest bit set when anything is left over: the conversion to 53 bits then rounds as if it saw all of it.
        (ulong quotient, ulong left) = Math.DivRem((ulong)Math.Abs(small), PowerOfFive);
        (ulong more, left) = Math.DivRem(left << MoreBits, PowerOfFive);
        long bits = (long)((quotient << MoreBits) | more | (left == 0 ? 0u : 1u));
        double value = (double)bits / (1L << (MoreBits + PowerOfTwo));
        return small < 0 ? -value : value;
    }

    /// <summary>Writes a mass in Da with a fixed number of decimals, rounded half away from zero, as <c>decimal.ToString("F6")</c> does in the invariant culture.</summary>
    /// <param name="mass">The mass in 1e-12 Da.</param>
    /// <param name="decimals">0 to 12.</param>
    /// <param name="destination">The buffer.</param>
    /// <param name="written">Bytes written; 0 if the buffer is too small.</param>
    /// <returns>Whether the buffer was large enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is negative or above 12.</exception>
    public static bool TryFormat(Int128 mass, int decimals, Span<byte> destination, out int written)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, Decimals);
        UInt128 magnitude = mass < 0 ? (UInt128)(-(mass + 1)) + 1 : (UInt128)mass;
        ulong unit = PowersOfTen[Decimals - decimals];
        UInt128 rounded = magnitude <= long.MaxValue ? ((ulong)magnitude + (unit / 2)) / unit : (magnitude + (unit / 2)) / unit;
        Span<byte> text = stackalloc byte[LongestText + 1];
        int length = WriteDigits(rounded, decimals, text[1..]);
        if (mass < 0 && rounded != 0)
        {
            text[0] = (byte)'-';
            length++;
        }
        else
        {
            text = text[1..];
        }
        bool fits = text[..length].TryCopyTo(destination);
        written = fits ? length : 0;
        return fits;
    }

    /// <summary>Writes the digits with a point before the last ones.</summary>
    private static int WriteDigits(UInt128 number, int decimals, Span<byte> text)
    {
        int length = 0;
        if (number < PowersOfTen[decimals])
        {
            // Zeros stand before the digits: the point needs one in front of it.
            text[..(decimals + 1)].Fill((byte)'0');
            Span<byte> digits = stackalloc byte[Decimals + 1];
            ((ulong)number).TryFormat(digits, out int count, default, CultureInfo.InvariantCulture);
            digits[..count].CopyTo(text[(decimals + 1 - count)..]);
            length = decimals + 1;
        }
        else if (number <= ulong.MaxValue)
        {
            ((ulong)number).TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        }
        else
        {
            number.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        }
        if (decimals == 0)
        {
            return length;
        }
        int whole = length - decimals;
        text[whole..length].CopyTo(text[(whole + 1)..]);
        text[whole] = (byte)'.';
        return length + 1;
    }
}
