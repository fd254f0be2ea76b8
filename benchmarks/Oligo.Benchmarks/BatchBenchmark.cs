using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Oligo.Batches;
using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>Masses and formulas of a whole batch against two loops over bytes; time for one row.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class BatchBenchmark : IDisposable
{
    private const int LongRows = 20;

    private readonly double[] _masses = new double[Inputs.Rows];
    private readonly int[] _naiveCounts = new int[Inputs.Rows * NaiveBatch.Elements];
    private readonly MassColumn _monoisotopic = new();
    private readonly MassColumn _average = new();
    private int[] _columns = [];
    private Mass[] _exact = [];
    private StrandBatch? _twenty;
    private StrandBatch? _mixed;
    private StrandBatch? _long;
    private NaiveBatch? _naiveTwenty;
    private NaiveBatch? _naiveMixed;
    private NaiveBatch? _naiveLong;

    [GlobalSetup]
    public void Setup()
    {
        (_twenty, _naiveTwenty) = Both(Inputs.Strands(Inputs.Rows, 20, 20));
        (_mixed, _naiveMixed) = Both(Inputs.Strands(Inputs.Rows, 12, 24));
        (_long, _naiveLong) = Both(Inputs.Strands(LongRows, 10_000, 10_000));
        _columns = new int[Inputs.Rows * (1 + _twenty.Elements.Length)];
        _exact = new Mass[Inputs.Rows];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass of 20-mers")]
    public void NaiveMassOf20() => _naiveTwenty!.Masses(_masses);

    // Exact masses as whole numbers of 1e-12 Da: what the double is the nearest of.
    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass of 20-mers")]
    public void ExactMassOf20() => _twenty!.CopyMonoisotopicMasses(_exact);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass of 20-mers")]
    public void DoubleMassOf20() => _twenty!.CopyMonoisotopicMasses(_masses);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass of 12-24-mers")]
    public void NaiveMassOfMixed() => _naiveMixed!.Masses(_masses);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("mass of 12-24-mers")]
    public void ExactMassOfMixed() => _mixed!.CopyMonoisotopicMasses(_exact);

    [Benchmark(Baseline = true, OperationsPerInvoke = LongRows), BenchmarkCategory("mass of 10,000-mers")]
    public void NaiveMassOfLong() => _naiveLong!.Masses(_masses);

    [Benchmark(OperationsPerInvoke = LongRows), BenchmarkCategory("mass of 10,000-mers")]
    public void ExactMassOfLong() => _long!.CopyMonoisotopicMasses(_exact.AsSpan(0, LongRows));

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public void NaiveFormula() => _naiveTwenty!.Formulas(_naiveCounts);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public void Formula() => _twenty!.FillCounts(0, Inputs.Rows, _columns);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public void FormulaAndTwoMasses()
    {
        _twenty!.FillCounts(0, Inputs.Rows, _columns);
        _monoisotopic.Fill(_twenty, BatchWeights.Monoisotopic(_twenty), _columns, 0, Inputs.Rows);
        _average.Fill(_twenty, BatchWeights.Average(_twenty, AtomicWeights.Current, null), _columns, 0, Inputs.Rows);
    }

    // What a table needs: the average mass of the salt besides.
    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("formula")]
    public void FormulaAndThreeMasses()
    {
        using StrandBatchMasses masses = _twenty!.ComputeMasses();
    }

    public void Dispose()
    {
        _monoisotopic.Dispose();
        _average.Dispose();
        GC.SuppressFinalize(this);
    }

    private static (StrandBatch, NaiveBatch) Both(PackedUnit[][] strands)
    {
        StrandBatch batch = Inputs.Batch(strands);
        var naive = new NaiveBatch(strands);
        double[] ours = new double[strands.Length];
        double[] theirs = new double[strands.Length];
        batch.CopyMonoisotopicMasses(ours);
        naive.Masses(theirs);
        if (ours.Zip(theirs).Any(pair => Math.Abs(pair.First - pair.Second) > 1e-3 * 1e-3 * Math.Max(1, pair.First / 1e6)))
        {
            throw new InvalidOperationException("The two calculators disagree.");
        }
        return (batch, naive);
    }
}
