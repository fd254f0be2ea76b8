using BenchmarkDotNet.Attributes;

namespace Oligo.Benchmarks;

/// <summary>Two strands of 10^3 to 10^6 nucleotides whose register is found: every one of them is counted.</summary>
[MemoryDiagnoser]
public class RegisterBenchmark
{
    private Strand _sense = null!;
    private Strand _antisense = null!;

    [Params(1_000, 2_000, 4_000, 10_000, 20_000, 100_000, 200_000, 1_000_000)]
    public int Length { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _sense = Inputs.LongStrand(Length);
        _antisense = Inputs.LongStrand(Length, seed: 24);
    }

    [Benchmark]
    public int Register() => Duplex.FindBestRegister(_sense, _antisense, out int[] tied) ?? tied.Length;
}
