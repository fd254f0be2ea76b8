using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>One fully modified 20-mer at a time, over 100,000 distinct texts so that no branch predictor learns them.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SingleStrandBenchmark
{
    private const int Count = 100_000;
    private string[] _texts = [];
    private Strand[] _strands = [];
    private List<(string, string)>[] _naive = [];
    private int _next;

    [GlobalSetup]
    public void Setup()
    {
        _texts = Inputs.GapmerTexts(Count);
        _strands = [.. _texts.Select(text => Strand.Parse(text))];
        _naive = [.. _texts.Select(NaiveCalculator.Parse)];
        if (NaiveCalculator.Mass(NaiveCalculator.Formula(_naive[0])) - _strands[0].MonoisotopicMass.ToDouble() is > 1e-6 or < -1e-6)
        {
            throw new InvalidOperationException("The two calculators disagree.");
        }
    }

    [Benchmark(Baseline = true), BenchmarkCategory("parse")]
    public int NaiveParse() => NaiveCalculator.Parse(_texts[Next()]).Count;

    [Benchmark, BenchmarkCategory("parse")]
    public Strand? Parse() => Strand.TryParse(_texts[Next()], out Strand? strand) ? strand : null;

    [Benchmark(Baseline = true), BenchmarkCategory("formula")]
    public Dictionary<string, int> NaiveFormula() => NaiveCalculator.Formula(_naive[Next()]);

    // The property keeps the formula once it is computed; this is the computation.
    [Benchmark, BenchmarkCategory("formula")]
    public MolecularFormula Formula() => _strands[Next()].ComputeFormula();

    [Benchmark(Baseline = true), BenchmarkCategory("text to formula and mass")]
    public double NaiveTextToMass() => NaiveCalculator.Mass(NaiveCalculator.Formula(NaiveCalculator.Parse(_texts[Next()])));

    [Benchmark, BenchmarkCategory("text to formula and mass")]
    public double TextToMass() => Strand.TryParse(_texts[Next()], out Strand? strand) ? strand.MonoisotopicMass.ToDouble() : 0;

    [Benchmark, BenchmarkCategory("text to formula and mass")]
    public (Mass Monoisotopic, Mass Average) TextToBothMasses() =>
        Strand.TryParse(_texts[Next()], out Strand? strand) ? (strand.MonoisotopicMass, strand.GetAverageMass().Value) : default;

    private int Next() => _next = (_next + 1) % Count;
}
