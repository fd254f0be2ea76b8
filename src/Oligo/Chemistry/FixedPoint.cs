using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

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

    private static ReadOnlySpan<ulong> PowersOfTen =>
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
        while (scale >= 4 && digits % 10_000 == 0)
        {
            (digits, scale) = (digits / 10_000, scale - 4);
        }
        while (scale > 0 && digits % 10 == 0)
        {
            (digits, scale) = (digits / 10, scale - 1);
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
        if (destination.Length < LongestText + DecimalDigits.Slack)
        {
            Span<byte> text = stackalloc byte[LongestText + DecimalDigits.Slack];
            int length = Format(mass, decimals, text);
            bool fits = text[..length].TryCopyTo(destination);
            written = fits ? length : 0;
            return fits;
        }
        written = Format(mass, decimals, destination);
        return true;
    }

    /// <summary>Writes into a buffer that is long enough.</summary>
    private static int Format(Int128 mass, int decimals, Span<byte> text)
    {
        ulong unit = PowersOfTen[Decimals - decimals];
        if (mass < -long.MaxValue || mass > long.MaxValue)
        {
            UInt128 large = mass < 0 ? (UInt128)(-(mass + 1)) + 1 : (UInt128)mass;
            return FormatLarge((large + (unit / 2)) / unit, mass < 0, decimals, text);
        }
        long small = (long)mass;
        (ulong whole, ulong fraction) = Split((ulong)Math.Abs(small), decimals);
        ref byte at = ref MemoryMarshal.GetReference(text);
        int length = 0;
        if (small < 0 && (whole | fraction) != 0)
        {
            at = (byte)'-';
            length = 1;
        }
        length += DecimalDigits.Write(whole, ref Unsafe.Add(ref at, length));
        if (decimals > 0)
        {
            Unsafe.Add(ref at, length) = (byte)'.';
            DecimalDigits.WritePadded(fraction, decimals, ref Unsafe.Add(ref at, length + 1));
            length += decimals + 1;
        }
        return length;
    }

    /// <summary>The number rounded to so many decimals, before and behind the point. The two numbers of decimals that tables have divide by constants, which is quicker.</summary>
    private static (ulong Whole, ulong Fraction) Split(ulong mass, int decimals) => decimals switch
    {
        6 => Math.DivRem((mass + 500_000) / 1_000_000, 1_000_000),
        4 => Math.DivRem((mass + 50_000_000) / 100_000_000, 10_000),
        _ => Math.DivRem((mass + (PowersOfTen[Decimals - decimals] / 2)) / PowersOfTen[Decimals - decimals], PowersOfTen[decimals]),
    };

    /// <summary>Above 64 bits the number has more digits than there are decimals: all are written, and the last ones moved behind the point.</summary>
    private static int FormatLarge(UInt128 rounded, bool isNegative, int decimals, Span<byte> text)
    {
        int sign = isNegative ? 1 : 0;
        text[0] = (byte)'-';
        rounded.TryFormat(text[sign..], out int digits, default, CultureInfo.InvariantCulture);
        if (decimals == 0)
        {
            return sign + digits;
        }
        Span<byte> fraction = text.Slice(sign + digits - decimals, decimals);
        fraction.CopyTo(text[(sign + digits - decimals + 1)..]);
        fraction[0] = (byte)'.';
        return sign + digits + 1;
    }
}
