using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo.Batches;

// The level of 256 bits: codes are looked up by groups of 16, and four rows make a tile.
internal static partial class CompositionKernel
{
    private const int BytesOfPair = 2 * CompositionTables.Codes;

    internal static int SumRows256(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns, int rows) =>
        stride switch
        {
            Segment => SumRows256<One>(codes, tables, columns, rows),
            2 * Segment => SumRows256<Two>(codes, tables, columns, rows),
            3 * Segment => SumRows256<Three>(codes, tables, columns, rows),
            _ => SumRows256<Four>(codes, tables, columns, rows),
        };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int SumRows256<TVectors>(ReadOnlySpan<byte> codes, CompositionTables tables, Span<int> columns, int rows)
        where TVectors : struct, IVectors
    {
        unchecked
        {
            const int RowsOfTile = 4;
            int stride = TVectors.Count * Segment;
            int groups = tables.Groups;
            int planes = tables.Planes;
            Span<Vector256<byte>> indices = stackalloc Vector256<byte>[VectorsOfTile * VectorsOfTile];
            ref Vector256<byte> index = ref MemoryMarshal.GetReference(indices);
            ref byte first = ref MemoryMarshal.GetReference(codes);
            ref byte table = ref MemoryMarshal.GetArrayDataReference(tables.Pairs);
            ref int column = ref MemoryMarshal.GetReference(columns);
            Vector256<int> evenLanes = Vector256.Create(0, 2, 4, 6, 0, 2, 4, 6);
            int row = 0;
            for (; row + RowsOfTile <= rows; row += RowsOfTile)
            {
                ref byte at = ref Unsafe.Add(ref first, (nint)row * stride);
                for (int j = 0; j < TVectors.Count; j++)
                {
                    SplitGroups(Gather256(ref Unsafe.Add(ref at, j * Segment), stride), groups, ref Unsafe.Add(ref index, j));
                }
                ref byte values = ref table;
                ref int target = ref Unsafe.Add(ref column, row);
                for (int plane = planes; plane > 0; plane--)
                {
                    Vector256<byte> sum = LookUp256<TVectors>(ref values, groups, ref index);
                    Vector256<int> sums = Avx2.SumAbsoluteDifferences(sum, Vector256<byte>.Zero).AsInt32();
                    Avx2.PermuteVar8x32(sums, evenLanes).GetLower().StoreUnsafe(ref target);
                    values = ref Unsafe.Add(ref values, BytesOfPair);
                    target = ref Unsafe.Add(ref target, rows);
                }
            }
            return row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SumLong256(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums)
    {
        unchecked
        {
            const int BytesOfTile = VectorsOfTile * 32;
            int groups = tables.Groups;
            Span<byte> rest = stackalloc byte[BytesOfTile];
            Span<Vector256<byte>> indices = stackalloc Vector256<byte>[VectorsOfTile * VectorsOfTile];
            Span<Vector256<ulong>> totals = stackalloc Vector256<ulong>[tables.Planes];
            totals.Clear();
            ref Vector256<byte> index = ref MemoryMarshal.GetReference(indices);
            ref byte table = ref MemoryMarshal.GetArrayDataReference(tables.Pairs);
            for (int start = 0; start < codes.Length; start += BytesOfTile)
            {
                ref byte at = ref MemoryMarshal.GetReference(TileAt(codes, start, rest));
                for (int j = 0; j < VectorsOfTile; j++)
                {
                    SplitGroups(Vector256.LoadUnsafe(ref at, (nuint)(j * 32)), groups, ref Unsafe.Add(ref index, j));
                }
                ref byte values = ref table;
                for (int plane = 0; plane < totals.Length; plane++)
                {
                    Vector256<byte> sum = LookUp256<Four>(ref values, groups, ref index);
                    totals[plane] += Avx2.SumAbsoluteDifferences(sum, Vector256<byte>.Zero).AsUInt64();
                    values = ref Unsafe.Add(ref values, BytesOfPair);
                }
            }
            for (int plane = 0; plane < totals.Length; plane++)
            {
                sums[plane] = (long)Vector256.Sum(totals[plane]);
            }
        }
    }

    // A product of a count and a weight of 48 bits as two products of 24 bits, which the signed multiplication of 32 bits gives exactly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Weigh256(ReadOnlySpan<int> columns, ReadOnlySpan<long> weights, Span<long> masses)
    {
        unchecked
        {
            const int HalfBits = 24;
            const int RowsAtOnce = 2 * 4;
            int rows = masses.Length;
            ref int column = ref MemoryMarshal.GetReference(columns);
            ref long mass = ref MemoryMarshal.GetReference(masses);
            int row = 0;
            for (; row + RowsAtOnce <= rows; row += RowsAtOnce)
            {
                Vector256<long> low0 = Vector256<long>.Zero;
                Vector256<long> high0 = Vector256<long>.Zero;
                Vector256<long> low1 = Vector256<long>.Zero;
                Vector256<long> high1 = Vector256<long>.Zero;
                ref int at = ref Unsafe.Add(ref column, row);
                foreach (long weight in weights)
                {
                    Vector256<int> low = Vector256.Create(weight & ((1 << HalfBits) - 1)).AsInt32();
                    Vector256<int> high = Vector256.Create(weight >> HalfBits).AsInt32();
                    Vector256<int> counts0 = Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref at)).AsInt32();
                    Vector256<int> counts1 = Avx2.ConvertToVector256Int64(Vector128.LoadUnsafe(ref at, 4)).AsInt32();
                    low0 += Avx2.Multiply(counts0, low);
                    high0 += Avx2.Multiply(counts0, high);
                    low1 += Avx2.Multiply(counts1, low);
                    high1 += Avx2.Multiply(counts1, high);
                    at = ref Unsafe.Add(ref at, rows);
                }
                (low0 + (high0 << HalfBits)).StoreUnsafe(ref mass, (nuint)row);
                (low1 + (high1 << HalfBits)).StoreUnsafe(ref mass, (nuint)row + 4);
            }
            return row;
        }
    }

    /// <summary>
    /// For each group of 16 codes an index vector, four places apart: a code of the group keeps its low four bits and a clear top bit,
    /// any other gets a set top bit, for which a shuffle gives 0. (The exclusive or makes the codes of the group 0 to 15 and all others 16
    /// to 63.)
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SplitGroups(Vector256<byte> codes, int groups, ref Vector256<byte> index)
    {
        unchecked
        {
            Vector256<byte> top = Vector256.Create((byte)0x70);
            for (int group = 0; group < groups; group++)
            {
                Unsafe.Add(ref index, group * VectorsOfTile) = (codes ^ Vector256.Create((byte)(group << 4))) + top;
            }
        }
    }

    /// <summary>Looks up the codes of a tile in one plane and adds the vectors as bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp256<TVectors>(ref byte plane, int groups, ref Vector256<byte> index)
        where TVectors : struct, IVectors
    {
        unchecked
        {
            Vector256<byte> sum = LookUpGroup<TVectors>(ref plane, ref index);
            for (int group = 1; group < groups; group++)
            {
                sum += LookUpGroup<TVectors>(ref Unsafe.Add(ref plane, group * 32), ref Unsafe.Add(ref index, group * VectorsOfTile));
            }
            return sum;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUpGroup<TVectors>(ref byte group, ref Vector256<byte> index)
        where TVectors : struct, IVectors
    {
        Vector256<byte> values = Vector256.LoadUnsafe(ref group);
        Vector256<byte> sum = Avx2.Shuffle(values, index);
        if (TVectors.Count > 1)
        {
            sum += Avx2.Shuffle(values, Unsafe.Add(ref index, 1));
        }
        if (TVectors.Count > 2)
        {
            sum += Avx2.Shuffle(values, Unsafe.Add(ref index, 2));
        }
        if (TVectors.Count > 3)
        {
            sum += Avx2.Shuffle(values, Unsafe.Add(ref index, 3));
        }
        return sum;
    }

    /// <summary>
    /// Vectors of a tile, as a type: the compiler makes a loop of its own for each number, without asking in it how many there are.
    /// </summary>
    private interface IVectors
    {
        static abstract int Count { get; }
    }

    private readonly struct One : IVectors
    {
        public static int Count => 1;
    }

    private readonly struct Two : IVectors
    {
        public static int Count => 2;
    }

    private readonly struct Three : IVectors
    {
        public static int Count => 3;
    }

    private readonly struct Four : IVectors
    {
        public static int Count => VectorsOfTile;
    }
}
