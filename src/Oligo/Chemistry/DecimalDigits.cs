using System.Buffers.Binary;

namespace Oligo.Chemistry;

/// <summary>Writes whole numbers as decimal digits in UTF-8, three at a time. Behind the digits up to three more bytes are written over: the buffer must have room for them.</summary>
internal static class DecimalDigits
{
    /// <summary>Most digits of a number of 64 bits.</summary>
    public const int Most = 20;

    /// <summary>Bytes behind the digits that may be written over.</summary>
    public const int Slack = 3;

    private const int DigitsOfTriple = 3;
    private const int Thousand = 1000;

    // 000 to 999, the first digit lowest.
    private static readonly uint[] s_triples = [.. Enumerable.Range(0, Thousand).Select(number => (uint)(('0' + (number / 100)) | (('0' + (number / 10 % 10)) << 8) | (('0' + (number % 10)) << 16)))];

    /// <summary>Writes a number without leading zeros.</summary>
    /// <param name="number">The number.</param>
    /// <param name="destination">The buffer.</param>
    /// <returns>Number of digits.</returns>
    public static int Write(ulong number, Span<byte> destination)
    {
        if (number < Thousand)
        {
            int digits = number < 10 ? 1 : number < 100 ? 2 : DigitsOfTriple;
            WritePadded(number, digits, destination);
            return digits;
        }
        (ulong before, ulong last) = Math.DivRem(number, Thousand);
        int length = Write(before, destination);
        WritePadded(last, DigitsOfTriple, destination[length..]);
        return length + DigitsOfTriple;
    }

    /// <summary>Writes the last digits of a number, with zeros in front where it has fewer.</summary>
    public static void WritePadded(ulong number, int digits, Span<byte> destination)
    {
        if (digits > DigitsOfTriple)
        {
            (ulong before, number) = Math.DivRem(number, Thousand);
            WritePadded(before, digits - DigitsOfTriple, destination);
            destination = destination[(digits - DigitsOfTriple)..];
            digits = DigitsOfTriple;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(destination, s_triples[number] >> (8 * (DigitsOfTriple - digits)));
    }
}
