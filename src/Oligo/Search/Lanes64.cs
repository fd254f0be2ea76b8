namespace Oligo.Search;

/// <summary>64 bits at once, on any machine: the reference for the wider ones.</summary>
internal readonly struct Lanes64(ulong bits) : ILanes<Lanes64>
{
    private readonly ulong _bits = bits;

    public static int Words => 1;

    public static Lanes64 Load(ref ulong at) => new(at);

    public static Lanes64 LoadShifted(ref ulong at, int shift) =>
        new((at >> shift) | (System.Runtime.CompilerServices.Unsafe.Add(ref at, 1) << 1 << (63 - shift)));

    public void Store(ref ulong at) => at = _bits;

    public static Lanes64 operator &(Lanes64 left, Lanes64 right) => new(left._bits & right._bits);

    public static Lanes64 operator |(Lanes64 left, Lanes64 right) => new(left._bits | right._bits);

    public static Lanes64 operator ^(Lanes64 left, Lanes64 right) => new(left._bits ^ right._bits);

    public static Lanes64 operator ~(Lanes64 value) => new(~value._bits);

    public static Lanes64 Sum(Lanes64 a, Lanes64 b, Lanes64 c) => a ^ b ^ c;

    public static Lanes64 Carry(Lanes64 a, Lanes64 b, Lanes64 c) => (a & b) | (c & (a ^ b));
}
