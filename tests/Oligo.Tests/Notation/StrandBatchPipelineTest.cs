using System.Text;
using FluentAssertions;
using Oligo.Batches;
using Oligo.Notation;
using Xunit;

namespace Oligo.Tests.Notation;

/// <summary>
/// Results come in the order of the input, the same for any number of threads and size of blocks; the pipeline waits for its caller and
/// stops when it is told to.
/// </summary>
public sealed class StrandBatchPipelineTest
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_do_not_depend_on_threads_and_blocks()
    {
        var random = new Random(1);
        string text =
            string.Join('\n', Enumerable.Range(0, 3000)
                .Select(i =>
                    i % 97 == 0
                        ? "# remark"
                        : i % 31 == 0
                        ? $"{i}\tGes Q"
                        : $"{i}\t{StrandBatchReaderTest.Canonical(random)}{(i % 5 == 0 ? "\r" : "")}"));
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string whole = Table(new StrandBatchReader(Notations.Ionis).ReadLines(bytes, new StrandBatchBuilder()));
        foreach (int threads in (int[])[1, 2, 7])
        {
            foreach (int size in (int[])[1, 300, 4096, 1 << 20])
            {
                var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, size);
                var parts = new StringBuilder();
                await foreach (string part in pipeline.RunAsync(new Dribble(bytes, threads * 1000), Table, None))
                {
                    parts.Append(part);
                }
                parts.ToString().Should().Be(whole, $"{threads} threads, blocks of {size}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Reading_waits_for_the_caller(int threads)
    {
        var input = new Endless();
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 1000);
        long taken = 0;
        await foreach (StrandBatchBlock block in pipeline.ReadAsync(input, None))
        {
            using (block)
            {
                taken++;
                await Task.Delay(taken <= 10 ? 20 : 0, None);
                (input.Reads - taken).Should().BeLessThan(10, "two blocks are worked on, two wait, one is being read");
                if (taken == 200)
                {
                    break;
                }
            }
        }
        long reads = input.Reads;
        await Task.Delay(50, None);
        input.Reads.Should().Be(reads, "nothing goes on behind the caller's back");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Cancelling_stops(int threads)
    {
        using var stop = new CancellationTokenSource();
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 1000);
        int taken = 0;
        Func<Task> run = async () =>
        {
            await foreach (int rows in pipeline.RunAsync(new Endless(), block => block.Batch.Count, stop.Token))
            {
                taken++;
                if (taken == 5)
                {
                    await stop.CancelAsync();
                }
            }
        };
        await run.Should().ThrowAsync<OperationCanceledException>();
        taken.Should().BeInRange(5, 20);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Faults_of_input_and_work_reach_the_caller_in_their_place(int threads)
    {
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 1000);
        int good = 0;
        Func<Task> broken = async () =>
        {
            await foreach (int rows in pipeline.RunAsync(new Endless(failsAfter: 7), block => block.Batch.Count, None))
            {
                good++;
            }
        };
        await broken.Should().ThrowAsync<IOException>();
        good.Should().Be(7);
        Func<Task> work = async () =>
        {
            await foreach (int rows in pipeline.RunAsync<int>(new Endless(), block => throw new InvalidOperationException("no"), None))
            {
                good++;
            }
        };
        await work.Should().ThrowAsync<InvalidOperationException>();
        good.Should().Be(7);
    }

    /// <summary>An input that has nothing to give for a while holds no fault back.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Faults_of_work_reach_the_caller_while_the_input_is_silent(int threads)
    {
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 1000);
        Func<Task> run = async () =>
        {
            await foreach (int rows in pipeline.RunAsync(
                new Endless(silentAfter: 3), block => block.Lines[0] == 3 ? throw new InvalidOperationException("no") : 1, None))
            {
            }
        };
        await Assert.ThrowsAsync<InvalidOperationException>(() => run().WaitAsync(TimeSpan.FromSeconds(60), None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Results_that_the_caller_does_not_take_are_disposed_of(int threads)
    {
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 1000);
        int made = 0;
        int disposed = 0;
        int taken = 0;
        await foreach (Result result in pipeline.RunAsync(new Endless(), Make, None))
        {
            if (++taken == 20)
            {
                break;
            }
        }
        disposed.Should().Be(made - taken);

        Result Make(StrandBatchBlock block)
        {
            Interlocked.Increment(ref made);
            return new Result(() => Interlocked.Increment(ref disposed));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_line_longer_than_a_block_makes_its_block_longer(int threads)
    {
        string longRow = string.Concat(Enumerable.Repeat("Ads ", 50_000)) + "Td";
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis), threads, 64);
        var lengths = new List<int>();
        await foreach (StrandBatchBlock block in pipeline.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes($"Ad\n{longRow}\n\n{longRow}")),
            None))
        {
            using (block)
            {
                lengths.AddRange(block.Batch.Lengths.ToArray());
            }
        }
        lengths.Should().Equal(1, 50_001, 50_001);
    }

    [Fact]
    public async Task Nothing_gives_nothing()
    {
        var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis));
        (await pipeline.ReadAsync(Stream.Null, None).CountAsync(None)).Should().Be(0);
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrandBatchPipeline(new StrandBatchReader(null), -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StrandBatchPipeline(new StrandBatchReader(null), 1, 0));
    }

    /// <summary>One line for each row, with what is said about it.</summary>
    private static string Table(StrandBatchBlock block)
    {
        var text = new StringBuilder();
        ILookup<int, string> remarks = block.Remarks.ToLookup(remark => remark.Row, remark => string.Join("; ", remark.Result.Diagnostics));
        using StrandBatchMasses masses = block.Batch.ComputeMasses();
        for (int row = 0; row < block.Batch.Count; row++)
        {
            text.Append(block.Lines[row]).Append('\t').Append(Encoding.UTF8.GetString(block.Batch.GetIdentifier(row))).Append('\t')
                .Append(block.Batch.GetFormula(row)).Append('\t').Append(masses.GetMonoisotopicMass(row))
                    .Append('\t').AppendJoin("; ", remarks[row]).Append('\n');
        }
        return text.ToString();
    }

    private sealed class Result(Action dispose) : IDisposable
    {
        public void Dispose() => dispose();
    }

    /// <summary>A stream that gives a few bytes at a time.</summary>
    private sealed class Dribble(byte[] bytes, int seed) : MemoryStream(bytes)
    {
        private readonly Random _random = new(seed);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, _random.Next(1, 3000))], cancellationToken);
    }

    /// <summary>A stream of one line over and over.</summary>
    private sealed class Endless(int failsAfter = int.MaxValue, int silentAfter = int.MaxValue) : MemoryStream
    {
        private long _reads;

        public long Reads => Interlocked.Read(ref _reads);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            long reads = Interlocked.Increment(ref _reads);
            if (reads > failsAfter)
            {
                throw new IOException("the disk is gone");
            }
            if (reads > silentAfter)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            "Ges mCes Te\n"u8.CopyTo(buffer.Span);
            return 12;
        }
    }
}
