using System.Runtime.CompilerServices;

namespace Oligo.Chemistry;

/// <summary>
/// Writes whole numbers as decimal digits in UTF-8, three at a time and without a branch on how many there are. The caller has checked for room: the digits and
/// <see cref="Slack"/> bytes, which may be written over.
/// </summary>
internal static class DecimalDigits
{
    /// <summary>Bytes behind the digits that may be written over.</summary>
    public const int Slack = 3;

    /// <summary>First number that <see cref="WriteShort"/> does not write.</summary>
    public const int Thousand = 1000;

    private const int DigitsOfTriple = 3;
    private const int BitsOfDigit = 8;

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

    /// <summary>Writes a number below 1000 without leading zeros.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteShort(uint number, ref byte destination)
    {
        unchecked
        {
            int length = 1 + (number >= 10 ? 1 : 0) + (number >= 100 ? 1 : 0);
            Unsafe.WriteUnaligned(ref destination, Triple(number) >> (BitsOfDigit * (DigitsOfTriple - length)));
            return length;
        }
    }

    /// <summary>Writes the last digits of a number, with zeros in front where it has fewer.</summary>
    public static void WritePadded(ulong number, int digits, ref byte destination)
    {
        if (digits > DigitsOfTriple)
        {
            (ulong before, number) = Math.DivRem(number, Thousand);
            WritePadded(before, digits - DigitsOfTriple, ref destination);
            destination = ref Unsafe.Add(ref destination, digits - DigitsOfTriple);
            digits = DigitsOfTriple;
        }
        Unsafe.WriteUnaligned(ref destination, Triple((uint)number) >> (BitsOfDigit * (DigitsOfTriple - digits)));
    }

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
