using BenchmarkDotNet.Attributes;
using Oligo.Design;
using Oligo.Drawing;
using Oligo.Reporting;

namespace Oligo.Benchmarks;

/// <summary>
/// One strand of 10^3 to 10^6 nucleotides: rules, report and picture take time in proportion to its length, on repeats of GC too, where
/// every place pairs with every other.
/// </summary>
[MemoryDiagnoser]
public class LengthBenchmark
{
    private Strand _strand = null!;

    [Params(1_000, 2_000, 10_000, 20_000, 100_000, 200_000, 1_000_000)]
    public int Length { get; set; }

    [Params("GC", "GATTACA")]
    public string Repeat { get; set; } = "";

    [GlobalSetup]
    public void Setup() =>
        _strand =
            Strand.Parse(string.Join(' ', Enumerable.Range(0, Length - 1).Select(i => Repeat[i % Repeat.Length] + "ds").Append("Td")));

    [Benchmark]
    public int Rules() => GapmerValidator.Validate(_strand).Findings.Length;

    [Benchmark]
    public int Report() => MoleculeReport.Create(_strand).Forms.Length;

    /// <summary>Nothing above the length that a picture holds.</summary>
    [Benchmark]
    public int Picture() => Length <= StripSvg.MaxCells ? StripSvg.Write(_strand).Length : 0;
}
