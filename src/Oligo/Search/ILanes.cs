namespace Oligo.Search;

/// <summary>A row of bits that is worked on at once, as wide as a machine has registers. One kernel is written for all widths.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>Words of 64 bits.</summary>
    static abstract int Words { get; }

    /// <summary>Bits from memory.</summary>
    static abstract TSelf Load(ref ulong at);

    /// <summary>Bits from memory, each word moved down by some bits, which come in from the word after it.</summary>
    static abstract TSelf LoadShifted(ref ulong at, int shift);

    /// <summary>Bits to memory.</summary>
    void Store(ref ulong at);

    static abstract TSelf operator &(TSelf left, TSelf right);

    static abstract TSelf operator |(TSelf left, TSelf right);

    static abstract TSelf operator ^(TSelf left, TSelf right);

    static abstract TSelf operator ~(TSelf value);

    /// <summary>Where an odd number of three have a bit: the sum of three bits, without the carry.</summary>
    static abstract TSelf Sum(TSelf a, TSelf b, TSelf c);

    /// <summary>Where two or three of three have a bit: the carry.</summary>
    static abstract TSelf Carry(TSelf a, TSelf b, TSelf c);
}
