using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Oligo.Internal;

namespace Oligo.Batches;

/// <summary>
/// Sums up what the codes of rows add: the atoms of many strands at once. Every level adds the same whole numbers, so all give the same
/// sums, bit for bit.
/// </summary>
/// <remarks>
/// A row is 8, 16, 24 or 32 codes; its end is filled with code 0, which adds nothing. A tile is as many rows as a register has 64-bit
/// lanes: lane k of vector j holds codes 8j to 8j+7 of row k. For each plane the codes are looked up as bytes, the vectors are added as
/// bytes (at most four, each at most 63, so no byte overflows), and one sum of absolute differences against zero adds the eight bytes of
/// each lane: the sum of row k is in lane k. Rows that do not fill a tile are summed by the reference, which also runs where there are no
/// vectors. Long rows are read as tiles of four vectors whose lanes are added up at the end.
/// </remarks>
internal static partial class CompositionKernel
{
    /// <summary>Longest row of <see cref="SumRows"/>.</summary>
    public const int LargestStride = 32;

    /// <summary>Most planes of <see cref="SumLong"/>: every element and one more.</summary>
    public const int LargestPlanes = 64;

    private const int Segment = 8;
    private const int VectorsOfTile = 4;

    /// <summary>The level that this machine runs.</summary>
    public static SimdLevel ActiveLevel { get; } =
        Avx512Vbmi.IsSupported && Avx512BW.IsSupported ? SimdLevel.Vector512
        : Avx2.IsSupported ? SimdLevel.Vector256
        : Vector128.IsHardwareAccelerated ? SimdLevel.Vector128
        : SimdLevel.Scalar;

    /// <summary>Sums up rows of one stride.</summary>
    /// <param name="codes">Row after row; codes below 64.</param>
    /// <param name="stride">Codes of a row: 8, 16, 24 or 32.</param>
    /// <param name="tables">What each code adds.</param>
    /// <param name="columns">Takes the sums, plane after plane, one number for each row.</param>
    public static void SumRows(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns)
    {
        int rows = CheckRows(codes, stride, tables, columns);
        int done = ActiveLevel switch
        {
            SimdLevel.Vector512 => SumRows512(codes, stride, tables, columns, rows),
            SimdLevel.Vector256 => SumRows256(codes, stride, tables, columns, rows),
            SimdLevel.Vector128 => SumRows128(codes, stride, tables, columns, rows),
            _ => 0,
        };
        SumRowsReference(codes, stride, tables, columns, rows, done);
    }

    /// <summary>Sums up one row of any length.</summary>
    /// <param name="codes">The codes, below 64.</param>
    /// <param name="tables">What each code adds.</param>
    /// <param name="sums">Takes one sum for each plane.</param>
    public static void SumLong(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tables.Planes, Math.Min(sums.Length, LargestPlanes));
        switch (ActiveLevel)
        {
            case SimdLevel.Vector512: SumLong512(codes, tables, sums); break;
            case SimdLevel.Vector256: SumLong256(codes, tables, sums); break;
            case SimdLevel.Vector128: SumLong128(codes, tables, sums); break;
            default: SumLongReference(codes, tables, sums); break;
        }
    }

    /// <summary>Weighs columns of counts: one whole number for each row, the sum of count times weight.</summary>
    /// <param name="columns">Counts, column after column.</param>
    /// <param name="weights">One weight for each column, from 0 to below 2^48.</param>
    /// <param name="masses">Takes the sums; as many as there are rows. The caller knows that they fit.</param>
    public static void Weigh(ReadOnlySpan<int> columns, ReadOnlySpan<long> weights, Span<long> masses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, weights.Length * masses.Length);
        int done = ActiveLevel switch
        {
            SimdLevel.Vector512 => Weigh512(columns, weights, masses),
            SimdLevel.Vector256 => Weigh256(columns, weights, masses),
            _ => 0,
        };
        WeighReference(columns, weights, masses, done);
    }

    /// <summary>Weighs rows code by code, without counting: the quickest way to a mass alone where vectors have 128 bits or less.</summary>
    /// <param name="codes">Row after row; codes below 64.</param>
    /// <param name="stride">Codes of a row: 8, 16, 24 or 32.</param>
    /// <param name="weights">What each code weighs; 0 for code 0.</param>
    /// <param name="masses">Takes the sums; as many as there are rows. The caller knows that they fit.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void WeighRows(ReadOnlySpan<byte> codes, int stride, ReadOnlySpan<long> weights, Span<long> masses)
    {
        CheckStride(stride);
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, masses.Length * stride);
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, CompositionTables.Codes);
        unchecked
        {
            ref byte at = ref MemoryMarshal.GetReference(codes);
            ref long weight = ref MemoryMarshal.GetReference(weights);
            for (int row = 0; row < masses.Length; row++)
            {
                // Two sums, and indices that are no int: both shorten the chain from one load to the next.
                long even = 0;
                long odd = 0;
                for (int i = 0; i < stride; i += Segment)
                {
                    even += Unsafe.Add(ref weight, (nint)at) + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 2))
                        + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 4)) + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 6));
                    odd += Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 1)) + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 3))
                        + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 5)) + Unsafe.Add(ref weight, (nint)Unsafe.Add(ref at, 7));
                    at = ref Unsafe.Add(ref at, Segment);
                }
                masses[row] = even + odd;
            }
        }
    }

    /// <summary>What every level of <see cref="SumRows"/> must give.</summary>
    /// <param name="codes">Row after row; codes below 64.</param>
    /// <param name="stride">Codes of a row.</param>
    /// <param name="tables">What each code adds.</param>
    /// <param name="columns">Takes the sums, plane after plane, one number for each row.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="from">The first row to sum up.</param>
    internal static void SumRowsReference(ReadOnlySpan<byte> codes, int stride, CompositionTables tables,
        Span<int> columns, int rows, int from)
    {
        for (int row = from; row < rows; row++)
        {
            ReadOnlySpan<byte> codesOfRow = codes.Slice(row * stride, stride);
            for (int plane = 0; plane < tables.Planes; plane++)
            {
                columns[(plane * rows) + row] = (int)SumPlane(codesOfRow, tables, plane);
            }
        }
    }

    /// <summary>What every level of <see cref="SumLong"/> must give.</summary>
    internal static void SumLongReference(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums)
    {
        for (int plane = 0; plane < tables.Planes; plane++)
        {
            sums[plane] = SumPlane(codes, tables, plane);
        }
    }

    /// <summary>What every level of <see cref="Weigh"/> must give.</summary>
    internal static void WeighReference(ReadOnlySpan<int> columns, ReadOnlySpan<long> weights, Span<long> masses, int from)
    {
        for (int row = from; row < masses.Length; row++)
        {
            long mass = 0;
            for (int i = 0; i < weights.Length; i++)
            {
                mass += columns[(i * masses.Length) + row] * weights[i];
            }
            masses[row] = mass;
        }
    }

    private static long SumPlane(ReadOnlySpan<byte> codes, CompositionTables tables, int plane)
    {
        ReadOnlySpan<byte> table = tables.Bytes.AsSpan(plane * CompositionTables.Codes, CompositionTables.Codes);
        long sum = 0;
        foreach (byte code in codes)
        {
            sum += table[code];
        }
        return sum;
    }

    private static int CheckRows(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns)
    {
        CheckStride(stride);
        int rows = codes.Length / stride;
        ArgumentOutOfRangeException.ThrowIfNotEqual(codes.Length, rows * stride);
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Length, rows * tables.Planes);
        return rows;
    }

    private static void CheckStride(int stride)
    {
        if (stride is not (8 or 16 or 24 or LargestStride))
        {
            throw new ArgumentOutOfRangeException(nameof(stride), stride, "A row has 8, 16, 24 or 32 codes.");
        }
    }

    /// <summary>A whole tile of a long row; the last one filled up with code 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> TileAt(ReadOnlySpan<byte> codes, int start, Span<byte> rest)
    {
        ReadOnlySpan<byte> left = codes[start..];
        if (left.Length < rest.Length)
        {
            rest[left.Length..].Clear();
            left.CopyTo(rest);
            left = rest;
        }
        return left;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong ReadSegment(ref byte at) => Unsafe.ReadUnaligned<ulong>(ref at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Gather256(ref byte at, int stride) => Vector256.Create(
        ReadSegment(ref at), ReadSegment(ref Unsafe.Add(ref at, stride)), ReadSegment(ref Unsafe.Add(ref at, unchecked(2 * stride))),
        ReadSegment(ref Unsafe.Add(ref at, unchecked(3 * stride)))).AsByte();
}
