using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Oligo.Internal;

namespace Oligo.Chemistry;

/// <summary>
/// Masses as whole numbers of 1e-12 Da: their nearest double, and their text with a fixed number of decimals, without a detour through
/// other types.
/// </summary>
internal static class FixedPoint
{
    /// <summary>Decimals of the unit.</summary>
    public const int Decimals = 12;

    /// <summary>Longest text: 39 digits, sign and point.</summary>
    public const int LongestText = 41;

    /// <summary>
    /// Bytes of a cell of <see cref="FormatCells"/>: six digits, the point and six digits, and in the last one the length of the text.
    /// </summary>
    public const int CellSize = 16;

    // What a buffer must have, since more is written than counts.
    private const int Room = LongestText + DecimalDigits.Slack;

    private const long UnitsPerDalton = 1_000_000_000_000;

    // Rounded up from just below a million Da it would have seven digits.
    private const long LargestUsual = 999_999 * UnitsPerDalton;

    // Up to here both the mass and the divisor are exact doubles, so that one rounding is the only one.
    private const long LargestExactDouble = 1L << 53;

    // 1e12 = 2^12 * 5^12: dividing by the power of two is exact, so the power of five is what rounds.
    private const ulong PowerOfFive = 244_140_625;
    private const int PowerOfTwo = 12;

    // A quotient of 26 to 34 bits gets 29 more: at least two below the 53 of a double, at most 63 in all.
    private const int MoreBits = 29;
    private const long LargestOfQuotient = 1L << 61;

    /// <summary>The powers of ten from 0 to <see cref="Decimals"/>.</summary>
    public static ReadOnlySpan<ulong> PowersOfTen =>
        [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
            10_000_000_000, 100_000_000_000, 1_000_000_000_000];

    /// <summary>The exact value in Da.</summary>
    /// <exception cref="OverflowException">Beyond the range of <see cref="decimal"/> with 12 decimals, about 8e16 Da.</exception>
    public static decimal ToDecimal(Int128 mass)
    {
        if (mass < -long.MaxValue || mass > long.MaxValue)
        {
            return (decimal)mass / UnitsPerDalton;
        }
        // As division does, without zeros after the last decimal.
        ulong digits = (ulong)Math.Abs((long)mass);
        int scale = digits == 0 ? 0 : Decimals;
        TrimZeros(8, 100_000_000, ref digits, ref scale);
        TrimZeros(4, 10_000, ref digits, ref scale);
        TrimZeros(2, 100, ref digits, ref scale);
        TrimZeros(1, 10, ref digits, ref scale);
        return new decimal(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, mass < 0, (byte)scale);
    }

    /// <summary>Takes so many zeros from the end of a number, if it has them after the point.</summary>
    /// <param name="zeros">The zeros.</param>
    /// <param name="power">Ten to that power. Only a number with as many zeros at the end in binary can be divided by it, which is quicker
    /// to ask.</param>
    /// <param name="digits">The number.</param>
    /// <param name="scale">Its decimals.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TrimZeros(int zeros, ulong power, ref ulong digits, ref int scale)
    {
        if (scale < zeros || BitOperations.TrailingZeroCount(digits) < zeros)
        {
            return;
        }
        (ulong quotient, ulong rest) = Math.DivRem(digits, power);
        if (rest == 0)
        {
            (digits, scale) = (quotient, scale - zeros);
        }
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

    /// <summary>
    /// Writes a mass in Da with a fixed number of decimals, rounded half away from zero, as <c>decimal.ToString("F6")</c> does in the
    /// invariant culture.
    /// </summary>
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
        if (destination.Length < Room)
        {
            Span<byte> text = stackalloc byte[Room];
            int length = Format(mass, decimals, text);
            bool fits = text[..length].TryCopyTo(destination);
            written = fits ? length : 0;
            return fits;
        }
        written = Format(mass, decimals, destination);
        return true;
    }

    /// <inheritdoc cref="TryFormat(Int128, int, Span{byte}, out int)"/>
    public static bool TryFormat(long mass, int decimals, Span<byte> destination, out int written)
    {
        // Below a million Da and with the decimals that tables have: all divisors are constants, and no digit count is beyond six.
        if (mass is >= 0 and < LargestUsual && decimals is 4 or 6 && destination.Length >= Room)
        {
            written = FormatUsual((ulong)mass, decimals, ref MemoryMarshal.GetReference(destination));
            return true;
        }
        return TryFormat((Int128)mass, decimals, destination, out written);
    }

    /// <summary>
    /// Writes many masses at once, each into a cell of its own, from which <see cref="TryCopy"/> takes it: a loop in which no text waits
    /// for the one before it.
    /// </summary>
    /// <param name="masses">The masses in 1e-12 Da.</param>
    /// <param name="decimals">4 or 6.</param>
    /// <param name="cells">Takes the cells; <see cref="CellSize"/> bytes each. A mass that is negative or has more than six digits before
    /// the point has an empty one.</param>
    public static void FormatCells(ReadOnlySpan<long> masses, int decimals, Span<byte> cells)
    {
        if (decimals is not (4 or 6))
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A cell has 4 or 6 decimals.");
        }
        ArgumentOutOfRangeException.ThrowIfLessThan(cells.Length, masses.Length * CellSize);
        ref byte cell = ref MemoryMarshal.GetReference(cells);
        foreach (long mass in masses)
        {
            int length = mass is >= 0 and < LargestUsual ? FormatUsual((ulong)mass, decimals, ref cell) : 0;
            Unsafe.Add(ref cell, CellSize - 1) = (byte)length;
            cell = ref Unsafe.Add(ref cell, CellSize);
        }
    }

    /// <summary>Copies the text of a cell.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="index">0-based index of the cell.</param>
    /// <param name="destination">The buffer.</param>
    /// <param name="written">Bytes of the text.</param>
    /// <returns>Whether the cell has a text and the buffer room for a whole cell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryCopy(ReadOnlySpan<byte> cells, int index, Span<byte> destination, out int written)
    {
        ReadOnlySpan<byte> cell = cells.Slice(unchecked(index * CellSize), CellSize);
        written = cell[^1];
        if (written == 0 || destination.Length < CellSize)
        {
            return false;
        }
        Vector128.Create(cell).CopyTo(destination);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FormatUsual(ulong mass, int decimals, ref byte text)
    {
        unchecked
        {
            // In 1e-6 Da; of four decimals the last two zeros are written and not counted.
            ulong micro = decimals == 6 ? (mass + 500_000) / 1_000_000 : (mass + 50_000_000) / 100_000_000 * 100;
            uint whole = (uint)(micro / 1_000_000);
            int length = DecimalDigits.WriteUpToSix(whole, ref text);
            DecimalDigits.WriteSixBehindPoint((uint)(micro - (whole * 1_000_000ul)), ref Unsafe.Add(ref text, length));
            return length + 1 + decimals;
        }
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
        ulong rounded = ((ulong)Math.Abs(small) + (unit / 2)) / unit;
        (ulong whole, ulong fraction) = Math.DivRem(rounded, PowersOfTen[decimals]);
        ref byte at = ref MemoryMarshal.GetReference(text);
        int length = 0;
        if (small < 0 && rounded != 0)
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

    /// <summary>
    /// Above 64 bits the number has more digits than there are decimals: all are written, and the last ones moved after the point.
    /// </summary>
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
