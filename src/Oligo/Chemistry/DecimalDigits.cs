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

    /// <summary>First number that <see cref="Pack"/> does not take.</summary>
    public const int Thousand = 1000;

    /// <summary>Place of the number of digits in what <see cref="Pack"/> gives.</summary>
    public const int LengthShift = DigitsOfTriple * BitsOfDigit;

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
        int length = before < Thousand ? WriteShort((uint)before, ref destination) : Write(before, ref destination);
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
        if (before <= DigitsOfTriple)
        {
            Unsafe.WriteUnaligned(ref destination, Triple((uint)first) >> (BitsOfDigit * (DigitsOfTriple - before)));
        }
        else
        {
            WritePadded(first, before, ref destination);
        }
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref destination, before), Triple((uint)last));
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
