namespace Oligo.Cli.Input;

/// <summary>
/// Skims a structure of Thrift's compact protocol, in which Parquet writes its footer: whether every length and every number of elements
/// fits into the bytes that are there, and every known field is of its kind, which readers take for granted. Each element takes a byte at
/// least, so that the time is linear in the bytes.
/// </summary>
internal ref struct ThriftSkim(ReadOnlySpan<byte> bytes, IThriftNumbers? numbers)
{
    private const int Deepest = 32;
    private const int LongestVarint = 10;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly IThriftNumbers? _numbers = numbers;
    private int _at;

    private readonly int Left => _bytes.Length - _at;

    /// <summary>Whether the bytes begin with a whole structure.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="shape">The fields that are known; <see langword="null"/> for none.</param>
    public static bool IsStruct(ReadOnlySpan<byte> bytes, ThriftShape? shape) => IsStruct(bytes, shape, null, out _);

    /// <summary>Whether the bytes begin with a whole structure, and what numbers it holds.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="shape">The fields that are known; <see langword="null"/> for none.</param>
    /// <param name="numbers">Takes the whole numbers of known fields; <see langword="null"/> where nobody wants them.</param>
    /// <param name="length">Bytes of the structure.</param>
    public static bool IsStruct(ReadOnlySpan<byte> bytes, ThriftShape? shape, IThriftNumbers? numbers, out int length)
    {
        var skim = new ThriftSkim(bytes, numbers);
        bool isWhole = skim.SkipStruct(shape, 0);
        length = skim._at;
        return isWhole;
    }

    private bool SkipStruct(ThriftShape? shape, int depth)
    {
        if (depth > Deepest)
        {
            return false;
        }
        int field = 0;
        while (TryRead(out byte header))
        {
            // A whole byte of zeros is the end: with a distance in its high half it would be a field of no kind.
            if (header == 0)
            {
                if (shape is not null)
                {
                    _numbers?.End(shape);
                }
                return true;
            }
            var kind = (ThriftKind)(header & 0xF);
            // The high half is the distance to the number of the field before; without one the number follows.
            if (!TryReadField(header >> 4, ref field) || !SkipField(shape, field, kind, depth))
            {
                return false;
            }
        }
        return false;
    }

    private bool TryReadField(int distance, ref int field)
    {
        if (distance > 0)
        {
            field += distance;
            return true;
        }
        if (!TryReadVarint(out ulong number) || number > ushort.MaxValue)
        {
            return false;
        }
        field = (int)Signed(number);
        return true;
    }

    // Numbers with a sign are written zigzag: 0, -1, 1, -2, ...
    private static long Signed(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);

    private bool SkipField(ThriftShape? shape, int field, ThriftKind kind, int depth)
    {
        if (shape is null || !shape.TryFind(field, out ThriftKind expected, out ThriftShape? inner, out ThriftKind element))
        {
            return Skip(kind, depth);
        }
        if (Canonical(kind) != expected)
        {
            return false;
        }
        return kind switch
        {
            ThriftKind.List => SkipList(depth, element, inner),
            ThriftKind.Struct => SkipStruct(inner, depth + 1),
            ThriftKind.I16 or ThriftKind.I32 or ThriftKind.I64 => TakeNumber(shape, field),
            _ => Skip(kind, depth),
        };
    }

    private bool TakeNumber(ThriftShape shape, int field)
    {
        if (!TryReadVarint(out ulong number))
        {
            return false;
        }
        _numbers?.Take(shape, field, Signed(number));
        return true;
    }

    // Whole numbers of all widths are written alike.
    private static ThriftKind Canonical(ThriftKind kind) => kind switch
    {
        ThriftKind.I16 or ThriftKind.I64 => ThriftKind.I32,
        ThriftKind.False => ThriftKind.True,
        _ => kind,
    };

    private bool Skip(ThriftKind kind, int depth, ThriftShape? inner = null) => kind switch
    {
        ThriftKind.True or ThriftKind.False => true,
        ThriftKind.Byte => Advance(1),
        ThriftKind.I16 or ThriftKind.I32 or ThriftKind.I64 => TryReadVarint(out _),
        ThriftKind.Double => Advance(sizeof(double)),
        ThriftKind.Binary => TryReadVarint(out ulong length) && Advance(length),
        ThriftKind.List => SkipList(depth, null, null),
        ThriftKind.Struct => SkipStruct(inner, depth + 1),
        _ => false,
    };

    private bool SkipList(int depth, ThriftKind? expected, ThriftShape? inner)
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
        var kind = (ThriftKind)(header & 0xF);
        return (expected is null || Canonical(kind) == expected) && SkipElements(count, kind, depth, inner);
    }

    private bool SkipElements(ulong count, ThriftKind kind, int depth, ThriftShape? inner = null)
    {
        // Readers disagree whether a truth value in a list takes a byte. No list of the format has any, nor is there a set or a map.
        if (depth > Deepest || kind is ThriftKind.True or ThriftKind.False)
        {
            return false;
        }
        for (; count > 0; count--)
        {
            if (!Skip(kind, depth + 1, inner))
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
