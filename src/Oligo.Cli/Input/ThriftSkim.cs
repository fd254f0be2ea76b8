namespace Oligo.Cli.Input;

/// <summary>
/// Skims a structure of Thrift's compact protocol, in which Parquet writes its footer: whether every length and every number of elements
/// fits into the bytes that are there. Each element takes a byte at least, so that the time is linear in the bytes.
/// </summary>
internal ref struct ThriftSkim(ReadOnlySpan<byte> bytes)
{
    private const int Deepest = 32;
    private const int LongestVarint = 10;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    private enum Kind
    {
        Stop = 0,
        True = 1,
        False = 2,
        Byte = 3,
        I16 = 4,
        I32 = 5,
        I64 = 6,
        Double = 7,
        Binary = 8,
        List = 9,
        Set = 10,
        Map = 11,
        Struct = 12,
    }

    private readonly int Left => _bytes.Length - _at;

    /// <summary>Whether the bytes begin with a whole structure.</summary>
    public static bool IsStruct(ReadOnlySpan<byte> bytes)
    {
        var skim = new ThriftSkim(bytes);
        return skim.SkipStruct(0);
    }

    private bool SkipStruct(int depth)
    {
        if (depth > Deepest)
        {
            return false;
        }
        while (TryRead(out byte header))
        {
            var kind = (Kind)(header & 0xF);
            if (kind == Kind.Stop)
            {
                return true;
            }
            // The high half is the distance to the number of the field before; without one the number follows.
            if ((header >> 4 == 0 && !TryReadVarint(out _)) || !Skip(kind, depth))
            {
                return false;
            }
        }
        return false;
    }

    private bool Skip(Kind kind, int depth) => kind switch
    {
        Kind.True or Kind.False => true,
        Kind.Byte => Advance(1),
        Kind.I16 or Kind.I32 or Kind.I64 => TryReadVarint(out _),
        Kind.Double => Advance(sizeof(double)),
        Kind.Binary => TryReadVarint(out ulong length) && Advance(length),
        Kind.List or Kind.Set => SkipList(depth),
        Kind.Map => SkipMap(depth),
        Kind.Struct => SkipStruct(depth + 1),
        _ => false,
    };

    private bool SkipList(int depth)
    {
        const int NumberFollows = 15;
        if (!TryRead(out byte header))
        {
            return false;
        }
        ulong count = (ulong)(header >> 4);
        if ((count == NumberFollows && !TryReadVarint(out count)) || count > (ulong)Left)
        {
            return false;
        }
        return SkipElements(count, (Kind)(header & 0xF), depth);
    }

    private bool SkipMap(int depth)
    {
        if (!TryReadVarint(out ulong count) || count > (ulong)Left)
        {
            return false;
        }
        if (count == 0)
        {
            return true;
        }
        if (!TryRead(out byte kinds))
        {
            return false;
        }
        for (; count > 0; count--)
        {
            if (!SkipElements(1, (Kind)(kinds >> 4), depth) || !SkipElements(1, (Kind)(kinds & 0xF), depth))
            {
                return false;
            }
        }
        return true;
    }

    private bool SkipElements(ulong count, Kind kind, int depth)
    {
        if (depth > Deepest)
        {
            return false;
        }
        for (; count > 0; count--)
        {
            // Outside of a structure a truth value is a byte.
            if (!Skip(kind is Kind.True or Kind.False ? Kind.Byte : kind, depth + 1))
            {
                return false;
            }
        }
        return true;
    }

    private bool TryRead(out byte value)
    {
        value = Left > 0 ? _bytes[_at] : (byte)0;
        return Advance(1);
    }

    private bool TryReadVarint(out ulong value)
    {
        value = 0;
        for (int i = 0; i < LongestVarint && TryRead(out byte part); i++)
        {
            value |= unchecked((ulong)(part & 0x7F) << (7 * i));
            if (part < 0x80)
            {
                return true;
            }
        }
        return false;
    }

    private bool Advance(ulong count)
    {
        if (count > (ulong)Left)
        {
            return false;
        }
        _at += (int)count;
        return true;
    }
}
