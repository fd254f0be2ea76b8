using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Oligo.Search;

/// <summary>256 bits at once.</summary>
internal readonly struct Lanes256(Vector256<ulong> bits) : ILanes<Lanes256>
{
    private readonly Vector256<ulong> _bits = bits;

    public static int Words => 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Load(ref ulong at) => new(Vector256.LoadUnsafe(ref at));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 LoadShifted(ref ulong at, int shift) => new(
        Vector256.ShiftRightLogical(Vector256.LoadUnsafe(ref at), shift)
            | Vector256.ShiftLeft(Vector256.ShiftLeft(Vector256.LoadUnsafe(ref at, 1), 1), 63 - shift));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(ref ulong at) => _bits.StoreUnsafe(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator &(Lanes256 left, Lanes256 right) => new(left._bits & right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator |(Lanes256 left, Lanes256 right) => new(left._bits | right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ^(Lanes256 left, Lanes256 right) => new(left._bits ^ right._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 operator ~(Lanes256 value) => new(~value._bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Sum(Lanes256 a, Lanes256 b, Lanes256 c) => a ^ b ^ c;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256 Carry(Lanes256 a, Lanes256 b, Lanes256 c) => (a & b) | (c & (a ^ b));
}
