using FluentAssertions;
using Oligo.Cli.Running;
using Xunit;

namespace Oligo.Cli.Tests;

public sealed class OrderedPipelineTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Items_are_written_in_the_order_in_which_they_were_read(int threads)
    {
        int next = 0;
        int alive = 0;
        var made = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        var written = new List<int>();
        OrderedPipeline.Run<Item>(
            threads,
            item =>
            {
                made.Add(item);
                item.Number = next++;
                Interlocked.Increment(ref alive).Should().BeLessThanOrEqualTo((3 * threads) + 3, "a slow writer slows the reader down");
                return item.Number < 500;
            },
            item =>
            {
                Thread.SpinWait(item.Number % 5 * 2000);
                item.Result = item.Number * 2;
            },
            item =>
            {
                written.Add(item.Result);
                Interlocked.Decrement(ref alive);
                return true;
            });
        written.Should().Equal(Enumerable.Range(0, 500).Select(i => i * 2));
        made.Count.Should().BeLessThan((4 * threads) + 5, "items are used again");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Writer_may_end_the_run(int threads)
    {
        int read = 0;
        var written = new List<int>();
        OrderedPipeline.Run<Item>(
            threads,
            item => (item.Number = read++) >= 0,
            _ => { },
            item =>
            {
                written.Add(item.Number);
                return written.Count < 20;
            });
        written.Should().Equal(Enumerable.Range(0, 20));
    }

    [Theory]
    [InlineData(1, "read")]
    [InlineData(4, "read")]
    [InlineData(1, "work")]
    [InlineData(4, "work")]
    [InlineData(1, "write")]
    [InlineData(4, "write")]
    public void Failure_comes_out_as_it_was_thrown(int threads, string where)
    {
        int read = 0;
        var written = new List<int>();
        Action run = () => OrderedPipeline.Run<Item>(
            threads,
            item => (item.Number = Fail("read", read++)) < 1000,
            item => Fail("work", item.Number),
            item =>
            {
                Fail("write", item.Number);
                written.Add(item.Number);
                return true;
            });
        run.Should().ThrowExactly<IOException>().WithMessage($"{where} 50");
        written.Should().Equal(Enumerable.Range(0, written.Count));
        if (where == "read")
        {
            written.Should().HaveCount(50, "what was read before the failure is written");
        }

        int Fail(string step, int number) => step == where && number == 50 ? throw new IOException($"{where} {number}") : number;
    }

    /// <summary>A producer that keeps its pipe open does not keep a run alive that is over.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Run_that_is_over_does_not_wait_for_a_reader_that_is_stuck(int threads)
    {
        using var more = new ManualResetEventSlim();
        int read = 0;
        var written = new List<int>();
        Task run = Task.Run(() => OrderedPipeline.Run<Item>(
            threads,
            item =>
            {
                item.Number = read++;
                if (item.Number == 20)
                {
                    more.Wait(CancellationToken.None);
                }
                return true;
            },
            _ => { },
            item =>
            {
                written.Add(item.Number);
                return item.Number < 10;
            }), CancellationToken.None);
        await run.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        written.Should().Equal(Enumerable.Range(0, 11));
        more.Set();
    }

    [Fact]
    public void Threads_are_as_many_as_there_are_items()
    {
        var seen = new HashSet<int>();
        int next = 0;
        OrderedPipeline.Run<Item>(
            1023,
            item => next++ < 4,
            _ =>
            {
                lock (seen)
                {
                    seen.Add(Environment.CurrentManagedThreadId);
                }
                Thread.Sleep(20);
            },
            _ => true);
        seen.Count.Should().BeInRange(2, 4);
    }

    /// <summary>Every file is one more moment at which a writer that asks the reader how far it is could find its file closed.</summary>
    [Fact]
    public void Writer_does_not_ask_an_input_that_is_closed()
    {
        using var folder = new OligoProcess();
        string[] files = [.. Enumerable.Range(0, 4000).Select(i => folder.Write($"{i}.txt", "Ges mCes Te\n"))];
        ProcessResult result = InProcess.Run(["mass", "--from", "ionis", "--threads", "2", .. files]);
        result.ExitCode.Should().Be(0);
        result.Lines.Should().HaveCount(files.Length + 1);
    }

    private sealed class Item
    {
        public int Number { get; set; }

        public int Result { get; set; }
    }
}
