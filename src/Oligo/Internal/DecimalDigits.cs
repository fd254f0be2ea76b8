using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Oligo.Internal;

/// <summary>
/// Writes whole numbers as decimal digits in UTF-8, three at a time and without a branch on how many there are. The caller has checked for
/// room: the digits and <see cref="Slack"/> bytes, which may be written over.
/// </summary>
internal static class DecimalDigits
{
    /// <summary>Bytes after the digits that may be written over.</summary>
    public const int Slack = 3;

    /// <summary>First number that <see cref="Pack"/> does not take.</summary>
    public const int Thousand = 1000;

    /// <summary>Place of the number of digits in what <see cref="Pack"/> gives.</summary>
    public const int LengthShift = DigitsOfTriple * BitsOfDigit;

    /// <summary>The digits of what <see cref="Pack"/> gives.</summary>
    public const uint DigitsMask = (1u << LengthShift) - 1;

    private const int DigitsOfTriple = 3;
    private const int BitsOfDigit = 8;
    private const ulong SixZeros = 0x303030303030;
    private const int LastOfSix = 5 * BitsOfDigit;

    /// <summary>The digits of 0 to 99.</summary>
    private static ReadOnlySpan<byte> Pairs =>
        "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849"u8 +
        "5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes a number without leading zeros.</summary>
    /// <param name="number">The number.</param>
    /// <param name="destination">Takes the digits.</param>
    /// <returns>Number of digits.</returns>
    public static int Write(ulong number, ref byte destination)
    {
        if (number < Thousand)
        {
            return WriteShort((uint)number, ref destination);
        }
        (ulong before, ulong last) = Math.DivRem(number, Thousand);
        int length = Write(before, ref destination);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, length), Triple((uint)last));
        return length + DigitsOfTriple;
    }

    /// <summary>The digits of a number below 1000 without leading zeros, the first one lowest, and on top how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Pack(uint number)
    {
        unchecked
        {
            uint length = 1 + (number >= 10 ? 1u : 0) + (number >= 100 ? 1u : 0);
            return (Triple(number) >> (int)(BitsOfDigit * (DigitsOfTriple - length))) | (length << LengthShift);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int WriteShort(uint number, ref byte destination)
    {
        uint packed = Pack(number);
        Unsafe.WriteUnaligned(ref destination, packed);
        return (int)(packed >> LengthShift);
    }

    /// <summary>Writes a number below a million without leading zeros. Eight bytes are written over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteUpToSix(uint number, ref byte destination)
    {
        unchecked
        {
            ulong digits = SixDigits(number);
            // The last digit counts even if it is zero.
            int zeros = BitOperations.TrailingZeroCount((digits ^ SixZeros) | (1ul << LastOfSix)) / BitsOfDigit;
            Unsafe.WriteUnaligned(ref destination, digits >> (BitsOfDigit * zeros));
            return 6 - zeros;
        }
    }

    /// <summary>Writes a point and the six digits of a number below a million. Eight bytes are written over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteSixBehindPoint(uint number, ref byte destination) =>
        Unsafe.WriteUnaligned(ref destination, '.' | (SixDigits(number) << BitsOfDigit));

    /// <summary>Writes the last digits of a number, with zeros in front where it has fewer.</summary>
    public static void WritePadded(ulong number, int digits, ref byte destination)
    {
        int before = digits - DigitsOfTriple;
        if (before <= 0)
        {
            Unsafe.WriteUnaligned(ref destination, Triple((uint)number) >> (BitsOfDigit * -before));
            return;
        }
        (ulong first, ulong last) = Math.DivRem(number, Thousand);
        WritePadded(first, before, ref destination);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, before), Triple((uint)last));
    }

    /// <summary>The six digits of a number below a million, the first one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SixDigits(uint number)
    {
        unchecked
        {
            uint first = number / 10_000;
            uint rest = number - (first * 10_000);
            uint second = rest / 100;
            return Pair(first) | ((ulong)Pair(second) << (2 * BitsOfDigit)) | ((ulong)Pair(rest - (second * 100)) << (4 * BitsOfDigit));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Pair(uint number) =>
        Unsafe.ReadUnaligned<ushort>(ref Unsafe.Add(ref MemoryMarshal.GetReference(Pairs), (nint)(2 * number)));

    /// <summary>The three digits of a number below 1000, the first one lowest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Triple(uint number)
    {
        unchecked
        {
            uint tens = number / 10;
            uint hundreds = number / 100;
            return (hundreds | ((tens - (hundreds * 10)) << BitsOfDigit) | ((number - (tens * 10)) << (2 * BitsOfDigit))) + 0x303030;
        }
    }
}
