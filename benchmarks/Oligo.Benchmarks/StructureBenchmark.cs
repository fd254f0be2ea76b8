using BenchmarkDotNet.Attributes;
using Oligo.Batches;
using Oligo.Thermodynamics;

namespace Oligo.Benchmarks;

/// <summary>Dimers and hairpins of random DNA of 10 to 36 bases, beside a search of dimers that looks at every loop of every pair.</summary>
[MemoryDiagnoser]
public class StructureBenchmark
{
    private const int Count = 1000;

    private readonly Strand[] _strands = [.. RandomStrands()];
    private readonly StructureSearch _search = new();
    private readonly StructureSearch _ntthal = new(new StructureOptions { Model = StructureModel.Ntthal261 });

    private readonly double[] _energies = new double[Count];
    private StrandBatch _batch = null!;
    private StrandBatch _next = null!;

    [GlobalSetup]
    public void Setup()
    {
        _batch = StrandBatch.Create(_strands);
        _next = StrandBatch.Create([.. _strands.Skip(1), _strands[0]]);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _batch.Dispose();
        _next.Dispose();
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double DimersOfBatch()
    {
        _search.CopyDimerEnergies(_batch, _next, _energies);
        return _energies[^1];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double HairpinsOfBatch()
    {
        _search.CopyHairpinEnergies(_batch, _energies);
        return _energies[^1];
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Dimers() => EveryPair((one, other) => _search.FindDimers(one, other).Structures.Length);

    [Benchmark(OperationsPerInvoke = Count)]
    public int DimersOfNtthal() => EveryPair((one, other) => _ntthal.FindDimers(one, other).Structures.Length);

    [Benchmark(OperationsPerInvoke = Count)]
    public int Hairpins() => EveryPair((one, _) => _search.FindHairpins(one).Structures.Length);

    [Benchmark(OperationsPerInvoke = Count)]
    public int HairpinsOfNtthal() => EveryPair((one, _) => _ntthal.FindHairpins(one).Structures.Length);

    [Benchmark(OperationsPerInvoke = Count, Baseline = true)]
    public int NaiveDimersOfStrands() => EveryPair((one, other) => NaiveDimers.BestOf(one.Sequence, other.Sequence) < 0 ? 1 : 0);

    private int EveryPair(Func<Strand, Strand, int> count)
    {
        int sum = 0;
        for (int i = 0; i < Count; i++)
        {
            sum += count(_strands[i], _strands[(i + 1) % Count]);
        }
        return sum;
    }

    private static IEnumerable<Strand> RandomStrands()
    {
        var random = new Random(20260101);
        for (int i = 0; i < Count; i++)
        {
            var text = new System.Text.StringBuilder();
            int length = random.Next(10, 37);
            for (int at = 0; at < length; at++)
            {
                text.Append("ACGT"[random.Next(4)]).Append(at == length - 1 ? "d" : "do ");
            }
            yield return Strand.Parse(text.ToString());
        }
    }
}
