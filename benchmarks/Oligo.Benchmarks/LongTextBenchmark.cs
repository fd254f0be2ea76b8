using BenchmarkDotNet.Attributes;
using Oligo.Notation;

namespace Oligo.Benchmarks;

/// <summary>
/// One strand of 10^3 to 10^6 nucleotides, random bases, read from each dialect and written in it: time in proportion to the length.
/// </summary>
[MemoryDiagnoser]
public class LongTextBenchmark
{
    private INotation _notation = null!;
    private Strand _strand = null!;
    private string _text = "";

    [Params(1_000, 2_000, 10_000, 20_000, 100_000, 200_000, 1_000_000)]
    public int Length { get; set; }

    [Params("ionis", "helm", "idt", "name", "smiles")]
    public string Dialect { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _notation = Notations.Find(Dialect)!;
        _strand = Inputs.LongStrand(Length);
        _text = _notation.Write(_strand).Text!;
    }

    [Benchmark]
    public int Read() => ((Strand)_notation.Read(_text).Value).Length;

    [Benchmark]
    public int Write() => _notation.Write(_strand).Text!.Length;
}
