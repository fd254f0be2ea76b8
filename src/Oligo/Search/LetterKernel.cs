using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Oligo.Internal;

namespace Oligo.Search;

/// <summary>Turns the bytes of a sequence file into bits, 64 at a time. Every level gives the same bits.</summary>
/// <remarks>
/// In the codes of ASCII the third lowest bit is set in G, T and U and clear in A and C, which is the high bit of the code of a letter;
/// it differs from the second lowest bit in C, T and U and equals it in A and G, which is the low bit. Both hold for small letters too,
/// which differ from the capitals in one other bit. So a code costs two shifts and no table.
/// </remarks>
internal static class LetterKernel
{
    /// <summary>Bytes of a block.</summary>
    public const int Size = 64;

    private const byte CaseBit = 0x20;
    private const byte WithoutCase = 0xDF;

    /// <summary>The level that this machine runs.</summary>
    public static SimdLevel ActiveLevel { get; } =
        Vector512.IsHardwareAccelerated ? SimdLevel.Vector512
        : Vector256.IsHardwareAccelerated ? SimdLevel.Vector256
        : Vector128.IsHardwareAccelerated ? SimdLevel.Vector128
        : SimdLevel.Scalar;

    /// <summary>Looks at <see cref="Size"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LetterBlock Read(ref byte at) =>
        Vector512.IsHardwareAccelerated ? Read512(ref at)
        : Vector256.IsHardwareAccelerated ? Read256(ref at)
        : Vector128.IsHardwareAccelerated ? Read128(ref at)
        : ReadReference(ref at);

    /// <summary>What every level must give.</summary>
    internal static LetterBlock ReadReference(ref byte at)
    {
        ulong low = 0;
        ulong high = 0;
        ulong other = 0;
        ulong small = 0;
        ulong uracil = 0;
        for (int i = 0; i < Size; i++)
        {
            byte letter = Unsafe.Add(ref at, i);
            byte capital = (byte)(letter & WithoutCase);
            ulong bit = 1UL << i;
            low |= (((letter >> 1) ^ (letter >> 2)) & 1) != 0 ? bit : 0;
            high |= (letter & 4) != 0 ? bit : 0;
            other |= capital is (byte)'A' or (byte)'C' or (byte)'G' or (byte)'T' or (byte)'U' ? 0 : bit;
            small |= (letter & CaseBit) != 0 ? bit : 0;
            uracil |= capital == (byte)'U' ? bit : 0;
        }
        return new LetterBlock(low, high, other, small, uracil);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LetterBlock Read512(ref byte at)
    {
        Vector512<byte> letters = Vector512.LoadUnsafe(ref at);
        Vector512<byte> capitals = letters & Vector512.Create(WithoutCase);
        Vector512<byte> uracil = Vector512.Equals(capitals, Vector512.Create((byte)'U'));
        Vector512<byte> known = Vector512.Equals(capitals, Vector512.Create((byte)'A'))
            | Vector512.Equals(capitals, Vector512.Create((byte)'C'))
            | Vector512.Equals(capitals, Vector512.Create((byte)'G'))
            | Vector512.Equals(capitals, Vector512.Create((byte)'T'))
            | uracil;
        // Shifts of words carry bits from byte to byte, below the top bit, which alone is read.
        ulong second = Vector512.ShiftLeft(letters.AsUInt16(), 6).AsByte().ExtractMostSignificantBits();
        ulong third = Vector512.ShiftLeft(letters.AsUInt16(), 5).AsByte().ExtractMostSignificantBits();
        ulong small = Vector512.ShiftLeft(letters.AsUInt16(), 2).AsByte().ExtractMostSignificantBits();
        return new LetterBlock(
            second ^ third, third, ~known.ExtractMostSignificantBits(), small, uracil.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static LetterBlock Read256(ref byte at) => Join(Half256(ref at), Half256(ref Unsafe.Add(ref at, 32)), 32);

    internal static LetterBlock Read128(ref byte at) => Join(
        Join(Quarter128(ref at), Quarter128(ref Unsafe.Add(ref at, 16)), 16),
        Join(Quarter128(ref Unsafe.Add(ref at, 32)), Quarter128(ref Unsafe.Add(ref at, 48)), 16), 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LetterBlock Half256(ref byte at)
    {
        Vector256<byte> letters = Vector256.LoadUnsafe(ref at);
        Vector256<byte> capitals = letters & Vector256.Create(WithoutCase);
        Vector256<byte> uracil = Vector256.Equals(capitals, Vector256.Create((byte)'U'));
        Vector256<byte> known = Vector256.Equals(capitals, Vector256.Create((byte)'A'))
            | Vector256.Equals(capitals, Vector256.Create((byte)'C'))
            | Vector256.Equals(capitals, Vector256.Create((byte)'G'))
            | Vector256.Equals(capitals, Vector256.Create((byte)'T'))
            | uracil;
        uint second = Vector256.ShiftLeft(letters.AsUInt16(), 6).AsByte().ExtractMostSignificantBits();
        uint third = Vector256.ShiftLeft(letters.AsUInt16(), 5).AsByte().ExtractMostSignificantBits();
        uint small = Vector256.ShiftLeft(letters.AsUInt16(), 2).AsByte().ExtractMostSignificantBits();
        return new LetterBlock(
            second ^ third, third, ~known.ExtractMostSignificantBits(), small, uracil.ExtractMostSignificantBits());
    }

    private static LetterBlock Quarter128(ref byte at)
    {
        const uint Lanes = 0xFFFF;
        Vector128<byte> letters = Vector128.LoadUnsafe(ref at);
        Vector128<byte> capitals = letters & Vector128.Create(WithoutCase);
        Vector128<byte> uracil = Vector128.Equals(capitals, Vector128.Create((byte)'U'));
        Vector128<byte> known = Vector128.Equals(capitals, Vector128.Create((byte)'A'))
            | Vector128.Equals(capitals, Vector128.Create((byte)'C'))
            | Vector128.Equals(capitals, Vector128.Create((byte)'G'))
            | Vector128.Equals(capitals, Vector128.Create((byte)'T'))
            | uracil;
        uint second = Vector128.ShiftLeft(letters.AsUInt16(), 6).AsByte().ExtractMostSignificantBits();
        uint third = Vector128.ShiftLeft(letters.AsUInt16(), 5).AsByte().ExtractMostSignificantBits();
        uint small = Vector128.ShiftLeft(letters.AsUInt16(), 2).AsByte().ExtractMostSignificantBits();
        return new LetterBlock(
            second ^ third, third, ~known.ExtractMostSignificantBits() & Lanes, small, uracil.ExtractMostSignificantBits());
    }

    /// <summary>One block of two neighbours; the first has <paramref name="bits"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LetterBlock Join(in LetterBlock first, in LetterBlock next, int bits) => new(
        first.Low | (next.Low << bits), first.High | (next.High << bits), first.Other | (next.Other << bits),
        first.Small | (next.Small << bits), first.Uracil | (next.Uracil << bits));
}
