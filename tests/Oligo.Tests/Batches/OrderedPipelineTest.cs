using FluentAssertions;
using Oligo.Batches;
using Xunit;

namespace Oligo.Tests.Batches;

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

    /// <summary>A thread that the system does not provide is not needed: the others do its work, or the calling thread all of it.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Threads_that_the_system_does_not_provide_are_not_needed(int provided)
    {
        int next = 0;
        int started = 0;
        var written = new List<int>();
        var seen = new HashSet<int>();
        OrderedPipeline.Run<Item>(
            8,
            item => (item.Number = next++) < 200,
            item => item.Result = item.Number,
            item =>
            {
                seen.Add(Environment.CurrentManagedThreadId);
                written.Add(item.Result);
                return true;
            },
            loop =>
            {
                if (Interlocked.Increment(ref started) > provided)
                {
                    throw new PlatformNotSupportedException();
                }
                new Thread(() => loop()) { IsBackground = true }.Start();
            });
        written.Should().Equal(Enumerable.Range(0, 200));
        started.Should().Be(provided + 1, "the system is asked once more, and not again");
        seen.Count.Should().BeLessThanOrEqualTo(provided + 1);
    }

    [Fact]
    public void Failure_to_make_an_item_comes_out_too()
    {
        int next = 0;
        var written = new List<int>();
        Action run = () => OrderedPipeline.Run<Fragile>(
            4,
            item => (item.Number = next++) < 1000,
            _ => Thread.Sleep(1),
            item =>
            {
                written.Add(item.Number);
                return true;
            });
        run.Should().Throw<Exception>().And.GetBaseException().Should().BeOfType<NotSupportedException>();
        written.Should().Equal(Enumerable.Range(0, written.Count));
    }

    [Fact]
    public void Functions_and_at_least_one_thread_are_required()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderedPipeline.Run<Item>(0, _ => false, _ => { }, _ => true));
        Assert.Throws<ArgumentNullException>(() => OrderedPipeline.Run<Item>(1, null!, _ => { }, _ => true));
        Assert.Throws<ArgumentNullException>(() => OrderedPipeline.Run<Item>(1, _ => false, null!, _ => true));
        Assert.Throws<ArgumentNullException>(() => OrderedPipeline.Run<Item>(1, _ => false, _ => { }, null!));
    }

    private sealed class Item
    {
        public int Number { get; set; }

        public int Result { get; set; }
    }
    /// <summary>The third of these cannot be made.</summary>
    private sealed class Fragile
    {
        private static int s_made;

        public Fragile()
        {
            if (Interlocked.Increment(ref s_made) == 3)
            {
                throw new NotSupportedException();
            }
        }

        public int Number { get; set; }
    }
}
