using BenchmarkDotNet.Attributes;
using Oligo.Batches;
using Oligo.Notation;

namespace Oligo.Benchmarks;

/// <summary>
/// Canonical text to formulas and masses by the pipeline, from 10^4 to 10^7 rows on one thread and on two: time of the whole; divide by the
/// rows.
/// </summary>
[MemoryDiagnoser]
public class ScaleBenchmark
{
    private byte[] _lines = [];
    private StrandBatchPipeline? _pipeline;

    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Rows { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _lines = Inputs.Lines(Inputs.GapmerTexts(Math.Min(Rows, Inputs.Rows)));
        _pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), Threads);
    }

    [Benchmark]
    public async Task<long> TextToMasses()
    {
        long rows = 0;
        await foreach (int count in _pipeline!.RunAsync(new Repeated(_lines, Math.Max(1, Rows / Inputs.Rows)), Compute))
        {
            rows += count;
        }
        return rows == Rows ? rows : throw new InvalidOperationException("Rows were lost.");
    }

    private static int Compute(StrandBatchBlock block)
    {
        using StrandBatchMasses masses = block.Batch.ComputeMasses();
        return masses.Count;
    }

    /// <summary>The same lines a number of times: 100,000 distinct rows, without the memory or the file of all.</summary>
    private sealed class Repeated(byte[] lines, int times) : MemoryStream(lines)
    {
        private int _left = times - 1;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position == Length && _left > 0)
            {
                Position = 0;
                _left--;
            }
            return base.ReadAsync(buffer, cancellationToken);
        }
    }
}
