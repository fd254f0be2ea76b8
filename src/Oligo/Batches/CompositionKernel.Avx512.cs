using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Oligo.Batches;

// The level of 512 bits: one permutation looks up 64 codes of a plane, and eight rows make a tile.
internal static partial class CompositionKernel
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int SumRows512(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns, int rows)
    {
        unchecked
        {
            const int RowsOfTile = 8;
            int segments = stride / Segment;
            ref byte first = ref MemoryMarshal.GetReference(codes);
            ref byte table = ref MemoryMarshal.GetArrayDataReference(tables.Bytes);
            ref int column = ref MemoryMarshal.GetReference(columns);
            int row = 0;
            for (; row + RowsOfTile <= rows; row += RowsOfTile)
            {
                ref byte at = ref Unsafe.Add(ref first, (nint)row * stride);
                Vector512<byte> v0 = Gather512(ref at, stride);
                Vector512<byte> v1 = segments > 1 ? Gather512(ref Unsafe.Add(ref at, Segment), stride) : default;
                Vector512<byte> v2 = segments > 2 ? Gather512(ref Unsafe.Add(ref at, 2 * Segment), stride) : default;
                Vector512<byte> v3 = segments > 3 ? Gather512(ref Unsafe.Add(ref at, 3 * Segment), stride) : default;
                for (int plane = 0; plane < tables.Planes; plane++)
                {
                    Vector512<byte> values = Vector512.LoadUnsafe(ref table, (nuint)(plane * CompositionTables.Codes));
                    Vector512<byte> sum = Vector512.ShuffleNative(values, v0);
                    sum = segments > 1 ? sum + Vector512.ShuffleNative(values, v1) : sum;
                    sum = segments > 2 ? sum + Vector512.ShuffleNative(values, v2) : sum;
                    sum = segments > 3 ? sum + Vector512.ShuffleNative(values, v3) : sum;
                    Vector512<ulong> sums = SumLanes512(sum);
                    Vector256.Narrow(sums.GetLower(), sums.GetUpper()).AsInt32().StoreUnsafe(ref column, (nuint)((plane * rows) + row));
                }
            }
            return row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SumLong512(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums)
    {
        unchecked
        {
            // Two tiles at a time: the table of a plane and its total are loaded once for both.
            const int BytesOfTiles = 2 * VectorsOfTile * 64;
            Span<byte> rest = stackalloc byte[BytesOfTiles];
            Span<Vector512<ulong>> totals = stackalloc Vector512<ulong>[tables.Planes];
            totals.Clear();
            ref byte table = ref MemoryMarshal.GetArrayDataReference(tables.Bytes);
            for (int start = 0; start < codes.Length; start += BytesOfTiles)
            {
                ref byte at = ref MemoryMarshal.GetReference(TileAt(codes, start, rest));
                Vector512<byte> v0 = Vector512.LoadUnsafe(ref at);
                Vector512<byte> v1 = Vector512.LoadUnsafe(ref at, 64);
                Vector512<byte> v2 = Vector512.LoadUnsafe(ref at, 128);
                Vector512<byte> v3 = Vector512.LoadUnsafe(ref at, 192);
                Vector512<byte> v4 = Vector512.LoadUnsafe(ref at, 256);
                Vector512<byte> v5 = Vector512.LoadUnsafe(ref at, 320);
                Vector512<byte> v6 = Vector512.LoadUnsafe(ref at, 384);
                Vector512<byte> v7 = Vector512.LoadUnsafe(ref at, 448);
                ref byte plane = ref table;
                ref Vector512<ulong> total = ref MemoryMarshal.GetReference(totals);
                for (int left = tables.Planes; left > 0; left--)
                {
                    Vector512<byte> values = Vector512.LoadUnsafe(ref plane);
                    Vector512<byte> first = (Vector512.ShuffleNative(values, v0) + Vector512.ShuffleNative(values, v1))
                        + (Vector512.ShuffleNative(values, v2) + Vector512.ShuffleNative(values, v3));
                    Vector512<byte> second = (Vector512.ShuffleNative(values, v4) + Vector512.ShuffleNative(values, v5))
                        + (Vector512.ShuffleNative(values, v6) + Vector512.ShuffleNative(values, v7));
                    total += SumLanes512(first) + SumLanes512(second);
                    plane = ref Unsafe.Add(ref plane, CompositionTables.Codes);
                    total = ref Unsafe.Add(ref total, 1);
                }
            }
            for (int plane = 0; plane < totals.Length; plane++)
            {
                sums[plane] = (long)Vector512.Sum(totals[plane]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int Weigh512(ReadOnlySpan<int> columns, ReadOnlySpan<long> weights, Span<long> masses)
    {
        unchecked
        {
            const int RowsOfVector = 8;
            int rows = masses.Length;
            ref int column = ref MemoryMarshal.GetReference(columns);
            ref long mass = ref MemoryMarshal.GetReference(masses);
            int row = 0;
            for (; row + (2 * RowsOfVector) <= rows; row += 2 * RowsOfVector)
            {
                Vector512<long> first = Vector512<long>.Zero;
                Vector512<long> second = Vector512<long>.Zero;
                ref int at = ref Unsafe.Add(ref column, row);
                foreach (long weight in weights)
                {
                    Vector512<long> each = Vector512.Create(weight);
                    first += Widen512(ref at) * each;
                    second += Widen512(ref Unsafe.Add(ref at, RowsOfVector)) * each;
                    at = ref Unsafe.Add(ref at, rows);
                }
                first.StoreUnsafe(ref mass, (nuint)row);
                second.StoreUnsafe(ref mass, (nuint)(row + RowsOfVector));
            }
            return row;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Gather512(ref byte at, int stride) =>
        Vector512.Create(Gather256(ref at, stride), Gather256(ref Unsafe.Add(ref at, 4 * stride), stride));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> Widen512(ref int at)
    {
        Vector256<int> counts = Vector256.LoadUnsafe(ref at);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(counts)
            : Vector512.Create(Vector256.WidenLower(counts), Vector256.WidenUpper(counts));
    }

    /// <summary>The sum of the eight bytes of each 64-bit lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> SumLanes512(Vector512<byte> bytes)
    {
        if (Avx512BW.IsSupported)
        {
            return Avx512BW.SumAbsoluteDifferences(bytes, Vector512<byte>.Zero).AsUInt64();
        }
        // The same by halves: pairs of bytes, then of 16 bits, then of 32; each sum fits its lane.
        Vector512<ushort> pairs = (bytes.AsUInt16() & Vector512.Create((ushort)0xFF)) + (bytes.AsUInt16() >>> 8);
        Vector512<uint> quads = (pairs.AsUInt32() & Vector512.Create(0xFFFFu)) + (pairs.AsUInt32() >>> 16);
        return (quads.AsUInt64() & Vector512.Create(0xFFFFFFFFul)) + (quads.AsUInt64() >>> 32);
    }
}
