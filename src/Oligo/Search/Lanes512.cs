using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo.Search;

/// <summary>512 bits at once; the sum and the carry of three are one instruction each.</summary>
internal readonly struct Lanes512(Vector512<ulong> bits) : ILanes<Lanes512>
{
    private readonly Vector512<ulong> _bits = bits;

    public static int Words => 8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Load(ref ulong at) => new(Vector512.LoadUnsafe(ref at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 LoadShifted(ref ulong at, int shift) => new(
        Vector512.ShiftRightLogical(Vector512.LoadUnsafe(ref at), shift)
            | Vector512.ShiftLeft(Vector512.ShiftLeft(Vector512.LoadUnsafe(ref at, 1), 1), 63 - shift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong at) => _bits.StoreUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator &(Lanes512 left, Lanes512 right) => new(left._bits & right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator |(Lanes512 left, Lanes512 right) => new(left._bits | right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ^(Lanes512 left, Lanes512 right) => new(left._bits ^ right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 operator ~(Lanes512 value) => new(~value._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Sum(Lanes512 a, Lanes512 b, Lanes512 c) =>
        Avx512F.IsSupported ? new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0x96)) : a ^ b ^ c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512 Carry(Lanes512 a, Lanes512 b, Lanes512 c) =>
        Avx512F.IsSupported ? new(Avx512F.TernaryLogic(a._bits, b._bits, c._bits, 0xE8)) : (a & b) | (c & (a ^ b));
}
