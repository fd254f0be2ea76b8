using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Oligo.Batches;

// The level of 128 bits, for machines without wider shuffles: what a code adds to 16 planes is one vector, and a row is the sum of its
// vectors.
internal static partial class CompositionKernel
{
    // Lanes of 16 bits hold this many residues of at most 63 each; a multiple of the four that are added as bytes.
    private const int ResiduesOfLane = 1024;

    // Four counts of at most 63 fit a byte.
    private const int CodesOfByte = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int SumRows128(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns, int rows)
    {
        unchecked
        {
            Span<ushort> lanes = stackalloc ushort[CompositionTables.PlanesOfRow];
            ref ushort lane = ref MemoryMarshal.GetReference(lanes);
            ref byte first = ref MemoryMarshal.GetReference(codes);
            ref int column = ref MemoryMarshal.GetReference(columns);
            nint width = tables.RowWidth;
            for (int plane = 0; plane < tables.Planes; plane += CompositionTables.PlanesOfRow)
            {
                ref byte table = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Rows), plane);
                int count = Math.Min(CompositionTables.PlanesOfRow, tables.Planes - plane);
                ref byte at = ref first;
                for (int row = 0; row < rows; row++)
                {
                    SumCodes(ref at, stride, ref table, width, ref lane);
                    at = ref Unsafe.Add(ref at, stride);
                    ref int target = ref Unsafe.Add(ref column, (plane * rows) + row);
                    for (int i = 0; i < count; i++)
                    {
                        target = Unsafe.Add(ref lane, i);
                        target = ref Unsafe.Add(ref target, rows);
                    }
                }
            }
            return rows;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void SumLong128(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums)
    {
        unchecked
        {
            Span<ushort> lanes = stackalloc ushort[CompositionTables.PlanesOfRow];
            Span<byte> rest = stackalloc byte[CodesOfByte];
            sums[..tables.Planes].Clear();
            while (!codes.IsEmpty)
            {
                scoped ReadOnlySpan<byte> part = codes[..Math.Min(ResiduesOfLane, codes.Length / CodesOfByte * CodesOfByte)];
                if (part.IsEmpty)
                {
                    // The last ones, filled up with code 0.
                    rest.Clear();
                    codes.CopyTo(rest);
                    part = rest;
                }
                for (int plane = 0; plane < tables.Planes; plane++)
                {
                    int lane = plane % CompositionTables.PlanesOfRow;
                    if (lane == 0)
                    {
                        SumCodes(
                            ref MemoryMarshal.GetReference(part), part.Length,
                            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(tables.Rows), plane),
                            tables.RowWidth, ref MemoryMarshal.GetReference(lanes));
                    }
                    sums[plane] += lanes[lane];
                }
                codes = codes[Math.Min(part.Length, codes.Length)..];
            }
        }
    }

    /// <summary>Adds up 16 planes of codes whose number is a multiple of four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumCodes(ref byte at, int count, ref byte table, nint width, ref ushort lanes)
    {
        unchecked
        {
            Vector128<ushort> lower = Vector128<ushort>.Zero;
            Vector128<ushort> upper = Vector128<ushort>.Zero;
            for (int i = 0; i < count; i += CodesOfByte)
            {
                Vector128<byte> sum = Vector128.LoadUnsafe(ref Unsafe.Add(ref table, at * width))
                    + Vector128.LoadUnsafe(ref Unsafe.Add(ref table, Unsafe.Add(ref at, 1) * width))
                    + Vector128.LoadUnsafe(ref Unsafe.Add(ref table, Unsafe.Add(ref at, 2) * width))
                    + Vector128.LoadUnsafe(ref Unsafe.Add(ref table, Unsafe.Add(ref at, 3) * width));
                lower += Vector128.WidenLower(sum);
                upper += Vector128.WidenUpper(sum);
                at = ref Unsafe.Add(ref at, CodesOfByte);
            }
            lower.StoreUnsafe(ref lanes);
            upper.StoreUnsafe(ref lanes, (nuint)Vector128<ushort>.Count);
        }
    }
}
