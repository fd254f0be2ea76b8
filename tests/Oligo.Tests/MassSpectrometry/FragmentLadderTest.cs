using FluentAssertions;
using Oligo.MassSpectrometry;
using Xunit;

namespace Oligo.Tests.MassSpectrometry;

public sealed class FragmentLadderTest
{
    private const double Tolerance = 1e-15;

    private static readonly Strand s_mipomersen =
        Strand.Parse("Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");

    private static readonly FragmentSeries[] s_ladders = [.. FragmentSeries.All.Where(series =>
        series.Kind <= FragmentKind.ThreePrime && series.Loss is FragmentLoss.None or FragmentLoss.Base or FragmentLoss.Water)];

    [Theory]
    [InlineData(FragmentConvention.Complementary, false)]
    [InlineData(FragmentConvention.Mongo, false)]
    [InlineData(FragmentConvention.HydrogenAtom | FragmentConvention.Mongo, true)]
    public void Ladders_are_those_of_the_list(FragmentConvention convention, bool isPositive)
    {
        var strands = new RandomStrands(1511);
        for (int i = 0; i < LongRun.Cases(300); i++)
        {
            Strand strand = i % 3 == 0 ? strands.NextRich() : strands.Next(60);
            if (strand.IsCircular)
            {
                continue;
            }
            double[] mz = new double[FragmentLadder.Count(strand, s_ladders.Length, 3)];
            FragmentLadder.TryComputeMz(strand, s_ladders, 2, 4, mz, out int written, isPositive, convention).Should().BeTrue();
            written.Should().Be(mz.Length);
            var fragments = new StrandFragments(strand, 1, convention);
            int cuts = strand.Units.Length - 1;
            int at = 0;
            for (int charge = 2; charge <= 4; charge++)
            {
                foreach (FragmentSeries series in s_ladders)
                {
                    for (int number = 1; number <= cuts; number++, at++)
                    {
                        double expected = fragments.TerminalAt(series, number) is { } fragment
                            ? new FragmentIon(fragment, isPositive ? charge : -charge, convention).MonoisotopicMz
                            : double.NaN;
                        bool isSame = double.IsNaN(expected)
                            ? double.IsNaN(mz[at])
                            : Math.Abs(mz[at] - expected) <= Tolerance * Math.Max(expected, 1);
                        isSame.Should().BeTrue($"{series}{number} of {strand} is {mz[at]:R} and not {expected:R}");
                    }
                }
            }
        }
    }

    /// <summary>therapeutic-fragments.tsv: a1-B and w1 of mipomersen.</summary>
    [Fact]
    public void Ladders_take_no_memory()
    {
        FragmentSeries[] series = [FragmentSeries.AWithoutBase, FragmentSeries.W, FragmentSeries.Y, FragmentSeries.D];
        double[] mz = new double[760];
        FragmentLadder.Count(s_mipomersen, 4, 10).Should().Be(760);
        FragmentLadder.TryComputeMz(s_mipomersen, series, 1, 10, mz, out _);
        mz[0].Should().BeApproximately(171.06628, 6e-6);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool fits = FragmentLadder.TryComputeMz(s_mipomersen, series, 1, 10, mz, out int written);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        (allocated, fits, written).Should().Be((0, true, 760));
    }

    [Fact]
    public void A_short_buffer_and_wrong_arguments_are_refused()
    {
        FragmentLadder.TryComputeMz(s_mipomersen, [FragmentSeries.A], 1, 1, new double[18], out int written).Should().BeFalse();
        written.Should().Be(0);
        Action kind = () => FragmentLadder.TryComputeMz(s_mipomersen, [FragmentSeries.Molecule], 1, 1, new double[18], out _);
        kind.Should().Throw<ArgumentException>();
        Action charge = () => FragmentLadder.TryComputeMz(s_mipomersen, [FragmentSeries.A], 0, 1, new double[18], out _);
        charge.Should().Throw<ArgumentOutOfRangeException>();
        FragmentLadder.TryComputeMz(Strand.Parse("Ad"), [FragmentSeries.A], 1, 1, [], out written).Should().BeTrue();
        Strand tooLong = Strand.Parse(string.Join(' ', Enumerable.Repeat("Ado", 999)) + " Ad");
        FragmentLadder.TryComputeMz(tooLong, [FragmentSeries.Y], 1, 1, new double[999], out written).Should().BeTrue();
        written.Should().Be(999);
    }
}
