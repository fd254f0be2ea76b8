using System.Runtime.Intrinsics.X86;
using FluentAssertions;
using Oligo.Batches;
using Xunit;

namespace Oligo.Tests.Batches;

/// <summary>
/// Every level of the kernel gives the sums of its scalar reference, bit for bit, at every length and offset, and writes nothing else.
/// </summary>
[Trait("SimdLevel", "composition")]
public sealed class CompositionKernelTest
{
    private const int Guard = 12345;

    private delegate int SumRows(ReadOnlySpan<byte> codes, int stride, CompositionTables tables, Span<int> columns, int rows);

    private delegate void SumLong(ReadOnlySpan<byte> codes, CompositionTables tables, Span<long> sums);

    // A level in software is slow but the same algorithm; the one of AVX2 needs its instructions.
    private static readonly (string Name, SumRows Rows, SumLong Long)[] Levels =
    [
        ("128", CompositionKernel.SumRows128, CompositionKernel.SumLong128),
        ("512", CompositionKernel.SumRows512, CompositionKernel.SumLong512),
        .. Avx2.IsSupported
            ? [("256", CompositionKernel.SumRows256, CompositionKernel.SumLong256)]
            : Array.Empty<(string, SumRows, SumLong)>(),
    ];

    private delegate int Weigh(ReadOnlySpan<int> columns, ReadOnlySpan<long> weights, Span<long> masses);

    private static readonly (string Name, Weigh Weigh)[] WeighLevels =
    [
        ("512", CompositionKernel.Weigh512),
        .. Avx2.IsSupported ? [("256", CompositionKernel.Weigh256)] : Array.Empty<(string, Weigh)>(),
    ];

    public static TheoryData<int> PlaneCounts => [1, 2, 4, 7, 8, 17, 26];

    [Theory]
    [MemberData(nameof(PlaneCounts))]
    public void Rows_of_every_stride_and_number_at_every_offset_give_the_sums_of_the_reference(int planes)
    {
        var random = new Random(planes);
        CompositionTables tables = Tables(random, planes);
        foreach (int stride in (int[])[8, 16, 24, 32])
        {
            for (int rows = 0; rows <= 257; rows++)
            {
                // Few rows at every offset of a word, many at one each: a kernel loads every row by itself.
                foreach (int offset in rows <= 21 ? Enumerable.Range(0, 9) : [rows % 64])
                {
                    byte[] buffer = Codes(random, offset + (rows * stride) + 32);
                    ReadOnlySpan<byte> codes = buffer.AsSpan(offset, rows * stride);
                    int[] expected = new int[planes * rows];
                    CompositionKernel.SumRowsReference(codes, stride, tables, expected, rows, 0);
                    foreach ((string name, SumRows sum, _) in Levels)
                    {
                        int[] columns = Enumerable.Repeat(Guard, (planes * rows) + 16).ToArray();
                        int done = sum(codes, stride, tables, columns.AsSpan(8, planes * rows), rows);
                        CompositionKernel.SumRowsReference(codes, stride, tables, columns.AsSpan(8, planes * rows), rows, done);
                        columns[8..^8].Should().Equal(expected, $"{name}, stride {stride}, {rows} rows, offset {offset}");
                        columns[..8].Concat(columns[^8..]).Should().OnlyContain(value => value == Guard, name);
                        done.Should().BeGreaterThan(rows - 8, name);
                    }
                    int[] whole = new int[planes * rows];
                    CompositionKernel.SumRows(codes, stride, tables, whole);
                    whole.Should().Equal(expected);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(PlaneCounts))]
    public void Long_rows_of_every_length_at_every_offset_give_the_sums_of_the_reference(int planes)
    {
        var random = new Random(planes);
        CompositionTables tables = Tables(random, planes);
        byte[] buffer = Codes(random, 70_000);
        foreach (int length in Enumerable.Range(0, 258).Concat([1023, 1024, 1025, 4096, 65_537]))
        {
            foreach (int offset in length <= 257 ? Enumerable.Range(0, 33) : [0, 3])
            {
                ReadOnlySpan<byte> codes = buffer.AsSpan(offset, length);
                long[] expected = new long[planes];
                CompositionKernel.SumLongReference(codes, tables, expected);
                foreach ((string name, _, SumLong sum) in Levels)
                {
                    long[] sums = Enumerable.Repeat((long)Guard, planes + 4).ToArray();
                    sum(codes, tables, sums.AsSpan(2, planes));
                    sums.AsSpan(2, planes).SequenceEqual(expected).Should().BeTrue($"{name}, length {length}, offset {offset}");
                    (sums[0] + sums[1] + sums[^1] + sums[^2]).Should().Be(4 * Guard, name);
                }
            }
        }
    }

    [Fact]
    public void Largest_counts_do_not_overflow_a_byte()
    {
        byte[] planes = new byte[2 * CompositionTables.Codes];
        planes.AsSpan().Fill(CompositionTables.LargestCount);
        planes[0] = planes[CompositionTables.Codes] = 0;
        CompositionTables tables = CompositionTables.OfPlanes(planes);
        byte[] codes = Enumerable.Repeat((byte)63, 32 * 19).ToArray();
        foreach ((string name, SumRows sum, SumLong sumLong) in Levels)
        {
            int[] columns = new int[2 * 19];
            int done = sum(codes, 32, tables, columns, 19);
            CompositionKernel.SumRowsReference(codes, 32, tables, columns, 19, done);
            columns.Should().OnlyContain(value => value == 32 * CompositionTables.LargestCount, name);
            long[] sums = new long[2];
            sumLong(codes, tables, sums);
            sums.Should().OnlyContain(value => value == codes.Length * CompositionTables.LargestCount, name);
        }
    }

    [Fact]
    public void Weighing_gives_the_sums_of_the_reference_for_every_number_of_rows_and_sign()
    {
        var random = new Random(3);
        for (int rows = 0; rows <= 257; rows++)
        {
            for (int columns = 1; columns <= 9; columns += 4)
            {
                int[] counts = Enumerable.Range(0, rows * columns).Select(_ => random.Next(-3000, 3000)).ToArray();
                long[] weights = Enumerable.Range(0, columns).Select(_ => random.NextInt64(1L << 48)).ToArray();
                long[] masses = Enumerable.Repeat((long)Guard, rows + 2).ToArray();
                long[] expected =
                    [.. Enumerable.Range(0, rows)
                        .Select(row => Enumerable.Range(0, columns).Sum(i => counts[(i * rows) + row] * weights[i]))];
                CompositionKernel.Weigh(counts, weights, masses.AsSpan(1, rows));
                masses.Should().Equal([Guard, .. expected, Guard]);
                foreach ((string name, Weigh weigh) in WeighLevels)
                {
                    masses.AsSpan().Fill(Guard);
                    int done = weigh(counts, weights, masses.AsSpan(1, rows));
                    done.Should().BeInRange(Math.Max(0, rows - 15), rows, name);
                    masses.Should().Equal([Guard, .. expected[..done], .. Enumerable.Repeat((long)Guard, rows - done), Guard], name);
                }
            }
        }
    }

    [Fact]
    public void Weighing_codes_gives_the_sums_of_the_weights_for_every_stride_and_number_of_rows()
    {
        var random = new Random(4);
        long[] weights = [0, .. Enumerable.Range(1, CompositionTables.Codes - 1).Select(_ => random.NextInt64(1L << 57))];
        foreach (int stride in (int[])[8, 16, 24, 32])
        {
            for (int rows = 0; rows <= 257; rows++)
            {
                int offset = rows % 9;
                byte[] codes = Codes(random, offset + (rows * stride));
                long[] masses = Enumerable.Repeat((long)Guard, rows + 2).ToArray();
                CompositionKernel.WeighRows(codes.AsSpan(offset), stride, weights, masses.AsSpan(1, rows));
                for (int row = 0; row < rows; row++)
                {
                    masses[row + 1].Should().Be(codes.Skip(offset + (row * stride)).Take(stride).Sum(code => weights[code]));
                }
                (masses[0] + masses[^1]).Should().Be(2 * Guard);
            }
        }
    }

    [Fact]
    public void Rows_of_another_stride_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.WeighRows(new byte[40], 40, new long[64], new long[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.WeighRows(new byte[17], 8, new long[64], new long[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.WeighRows(new byte[16], 8, new long[63], new long[2]));
        CompositionTables tables = Tables(new Random(1), 2);
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.SumRows(new byte[40], 40, tables, new int[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.SumRows(new byte[17], 8, tables, new int[4]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.SumRows(new byte[16], 8, tables, new int[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositionKernel.SumLong(new byte[16], tables, new long[1]));
    }

    private static CompositionTables Tables(Random random, int planes)
    {
        byte[] bytes = new byte[planes * CompositionTables.Codes];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(i % CompositionTables.Codes == 0 ? 0 : random.Next(CompositionTables.LargestCount + 1));
        }
        return CompositionTables.OfPlanes(bytes);
    }

    private static byte[] Codes(Random random, int count)
    {
        byte[] codes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            codes[i] = (byte)random.Next(CompositionTables.Codes);
        }
        return codes;
    }
}
