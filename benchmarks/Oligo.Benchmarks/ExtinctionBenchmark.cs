using BenchmarkDotNet.Attributes;
using Oligo.Batches;
using Oligo.Thermodynamics;

namespace Oligo.Benchmarks;

/// <summary>Extinction coefficients of a batch of 20-mers, beside those of its strands and those of sequences with a dictionary.</summary>
[MemoryDiagnoser]
public class ExtinctionBenchmark
{
    private const int Count = 10_000;

    private readonly Strand _strand = Strand.Parse(
        "Ges mCes mCes Tes mCes Ads Gds Tds mCds Tds Gds mCds Tds Tds mCds Ges mCes Aes mCes mCe");
    private readonly BatchExtinction _extinction = new();
    private readonly double[] _values = new double[Count];
    private readonly StrandBatch _batch;

    public ExtinctionBenchmark() => _batch = StrandBatch.Create(Enumerable.Repeat(_strand, Count));

    [Benchmark(OperationsPerInvoke = Count)]
    public double Batch()
    {
        _extinction.CopyTo(_batch, _values);
        return _values[0];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Strands()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += ExtinctionCoefficient.Create(_strand).PerMolarCentimetre!.Value;
        }
        return sum;
    }

    [Benchmark(OperationsPerInvoke = Count, Baseline = true)]
    public double NaiveSequences()
    {
        double sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += NaiveExtinction.Of(_strand.Sequence);
        }
        return sum;
    }
}
