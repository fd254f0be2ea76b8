using BenchmarkDotNet.Attributes;
using Oligo.Batches;
using Oligo.Monomers;
using Oligo.Thermodynamics;

namespace Oligo.Benchmarks;

/// <summary>Melting temperatures of 10,000 20-mers, plain DNA and gapmers, beside a first program for plain DNA.</summary>
[MemoryDiagnoser]
public class MeltingBenchmark
{
    private const int Count = 10_000;
    private const int Length = 20;

    private readonly string[] _letters = [.. Enumerable.Range(0, Count).Select(Letters)];
    private readonly double[] _celsius = new double[Count];
    private StrandBatch _dna = null!;
    private StrandBatch _gapmers = null!;

    [GlobalSetup]
    public void Setup()
    {
        _dna = StrandBatch.Create(_letters.Select(letters => Make(letters, _ => Sugar.Deoxyribose, Linkage.Phosphodiester)));
        _gapmers = StrandBatch.Create(_letters.Select(letters =>
            Make(letters, i => i is < 5 or >= 15 ? Sugar.MethoxyethylRibose : Sugar.Deoxyribose, Linkage.Phosphorothioate)));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _dna.Dispose();
        _gapmers.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Dna()
    {
        Hybridization.Default.CopyMeltingTemperatures(_dna, _celsius);
        return _celsius[^1];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Gapmers()
    {
        Hybridization.Default.CopyMeltingTemperatures(_gapmers, _celsius);
        return _celsius[^1];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public double NaiveDna()
    {
        double last = 0;
        foreach (string letters in _letters)
        {
            last = NaiveMelting.Compute(letters);
        }
        return last;
    }

    private static string Letters(int seed)
    {
        var random = new Random(seed);
        return string.Create(Length, random, static (letters, random) =>
        {
            for (int i = 0; i < letters.Length; i++)
            {
                letters[i] = "ACGT"[random.Next(4)];
            }
        });
    }

    private static Strand Make(string letters, Func<int, Sugar> sugar, Linkage linkage)
    {
        var builder = new StrandBuilder();
        for (int i = 0; i < letters.Length; i++)
        {
            Nucleobase nucleobase = letters[i] switch
            {
                'A' => Nucleobase.Adenine,
                'C' => Nucleobase.Cytosine,
                'G' => Nucleobase.Guanine,
                _ => Nucleobase.Thymine,
            };
            builder.Add(nucleobase, sugar(i), i < letters.Length - 1 ? linkage : null);
        }
        return builder.Build();
    }
}
