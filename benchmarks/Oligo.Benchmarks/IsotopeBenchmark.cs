using BenchmarkDotNet.Attributes;
using Oligo.Chemistry;

namespace Oligo.Benchmarks;

/// <summary>The aggregated isotope pattern of mipomersen with centroids, beside the same one atom after another.</summary>
[MemoryDiagnoser]
public class IsotopeBenchmark
{
    private readonly MolecularFormula _formula = MolecularFormula.Parse("C230H324N67O122P19S19");
    private readonly IsotopePeak[] _peaks = new IsotopePeak[64];
    private readonly FinePeak[] _fine = new FinePeak[16_384];

    [Benchmark]
    public int Pattern()
    {
        IsotopePattern.TryCompute(_formula, _peaks, out int count);
        return count;
    }

    [Benchmark]
    public int PatternOnTheHeap() => IsotopePattern.Create(_formula).Peaks.Length;

    [Benchmark(Baseline = true)]
    public int NaivePattern() => NaiveIsotopes.Compute(_formula).Length;

    /// <summary>Every isotopologue above 1e-6, without order: some 3,000.</summary>
    [Benchmark]
    public int FineStructureAboveMillionth()
    {
        FineStructure.TryCompute(_formula, 1e-6, _fine, out int count);
        return count;
    }
}
