using BenchmarkDotNet.Attributes;
using Oligo.MassSpectrometry;

namespace Oligo.Benchmarks;

/// <summary>760 m/z of mipomersen: a-B, w, y and d at 19 bonds and charges 1 to 10, beside the same from a formula for each ion.</summary>
[MemoryDiagnoser]
public class FragmentBenchmark
{
    private static readonly FragmentSeries[] s_series =
        [FragmentSeries.AWithoutBase, FragmentSeries.W, FragmentSeries.Y, FragmentSeries.D];

    private readonly Strand _strand =
        Strand.Parse("Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");

    private readonly double[] _mz = new double[760];

    [Benchmark]
    public int Ladders()
    {
        FragmentLadder.TryComputeMz(_strand, s_series, 1, 10, _mz, out int count);
        return count;
    }

    [Benchmark]
    public double ListOfIons()
    {
        var options = new FragmentOptions { Series = [.. s_series], MaxCharge = 10, HasImpossibleCharges = true };
        return FragmentList.Create(_strand, options).Ions.Sum(ion => ion.MonoisotopicMz);
    }

    [Benchmark(Baseline = true)]
    public double NaiveIons() => NaiveFragments.MzOf(_strand).Sum();
}
