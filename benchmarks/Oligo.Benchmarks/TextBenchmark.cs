using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Oligo.Batches;
using Oligo.Notation;

namespace Oligo.Benchmarks;

/// <summary>
/// Lines of text into a batch against what one writes by hand: a table look-up for each letter, a state machine of <c>switch</c>. The
/// baselines check and name nothing.
/// </summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class TextBenchmark : IDisposable
{
    private readonly StrandBatchReader _sequence =
        new(Notations.Sequence, new NotationOptions { Design = StrandDesign.Parse("5-10-5 MOE PS mC") });
    private readonly StrandBatchReader _canonical = new(Notations.Ionis);
    private readonly StrandBatchReader _helm = new(Notations.Helm);
    private readonly StrandBatchBuilder _builder = new();
    private readonly NaiveTextReader _naive = new();
    private byte[] _sequences = [];
    private byte[] _texts = [];
    private byte[] _helmTexts = [];

    [GlobalSetup]
    public void Setup()
    {
        _sequences = Inputs.Lines(Inputs.Sequences());
        string[] texts = Inputs.GapmerTexts();
        _texts = Inputs.Lines(texts);
        _helmTexts = Inputs.Lines(texts.Select(text => Notations.Helm.Write(Strand.Parse(text)).Text!));
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("bare")]
    public int TableForEachLetter() => _naive.ReadSequences(_sequences);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("bare")]
    public int BareToBatch() => Read(_sequence, _sequences);

    [Benchmark(Baseline = true, OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("canonical")]
    public int SwitchStateMachine() => _naive.ReadCanonical(_texts);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("canonical")]
    public int CanonicalToBatch() => Read(_canonical, _texts);

    [Benchmark(OperationsPerInvoke = Inputs.Rows), BenchmarkCategory("helm")]
    public int HelmToBatch() => Read(_helm, _helmTexts);

    public void Dispose()
    {
        _builder.Dispose();
        GC.SuppressFinalize(this);
    }

    private int Read(StrandBatchReader reader, byte[] lines)
    {
        using StrandBatchBlock block = reader.ReadLines(lines, _builder);
        return block.Batch.Count;
    }
}
