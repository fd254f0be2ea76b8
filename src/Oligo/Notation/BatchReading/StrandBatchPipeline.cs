using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Oligo.Batches;
using Oligo.Internal;

namespace Oligo.Notation;

/// <summary>
/// Reads a stream of lines block by block on several threads, and yields the results in the order of the input. Whatever the size of the
/// input, only a few blocks are in memory: reading waits when the results are not taken away.
/// </summary>
/// <remarks>
/// Blocks end at ends of lines, so the results do not depend on the number of threads or the size of the blocks. With several threads a
/// run is an <see cref="OrderedPipeline"/> on threads of its own, which block while the input has nothing to give; with one thread it is
/// asynchronous throughout and blocks none. Immutable and thread-safe.
/// </remarks>
/// <example><code>
/// var pipeline = new StrandBatchPipeline(new StrandBatchReader(Notations.Ionis));
/// await foreach (StrandBatchBlock block in pipeline.ReadAsync(stream))
/// {
///     using (block) { ... block.Batch ... }
/// }
/// </code></example>
public sealed class StrandBatchPipeline
{
    /// <summary>
    /// Size of a block in bytes unless another is asked for: small enough for the second cache, large enough that its own cost is nothing.
    /// </summary>
    internal const int DefaultBlockSize = 256 * 1024;

    /// <summary>Longest line in bytes: a strand of tens of millions of residues.</summary>
    internal const int MaxLineLength = 256 * 1024 * 1024;

    private readonly StrandBatchReader _reader;
    private readonly int _threads;
    private readonly int _blockSize;

    /// <summary>A pipeline.</summary>
    /// <param name="reader">Reads the lines.</param>
    /// <param name="threads">Blocks that are worked on at once; 0 for one to each processor.</param>
    /// <param name="blockSize">Size of a block in bytes; a longer line makes its block longer.</param>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of threads, or a block without a size.</exception>
    public StrandBatchPipeline(StrandBatchReader reader, int threads = 0, int blockSize = DefaultBlockSize)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(blockSize);
        _reader = reader;
        _threads = threads == 0 ? Environment.ProcessorCount : threads;
        _blockSize = blockSize;
    }

    /// <summary>The blocks of a stream, in order.</summary>
    /// <param name="input">The stream: lines in UTF-8, as <see cref="StrandBatchReader.ReadLines"/> reads them. It is not closed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The blocks; the caller disposes of each.</returns>
    /// <exception cref="InvalidDataException">A line is longer than 256 MiB.</exception>
    public IAsyncEnumerable<StrandBatchBlock> ReadAsync(Stream input, CancellationToken cancellationToken = default) =>
        RunBlocks(input, block => block, cancellationToken);

    /// <summary>What a piece of work makes of each block of a stream, in order. The work itself runs on the threads.</summary>
    /// <typeparam name="T">What it makes.</typeparam>
    /// <param name="input">The stream: lines in UTF-8, as <see cref="StrandBatchReader.ReadLines"/> reads them. It is not closed.</param>
    /// <param name="work">The work; the block is gone once it returns.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The results.</returns>
    /// <exception cref="InvalidDataException">A line is longer than 256 MiB.</exception>
    public IAsyncEnumerable<T> RunAsync<T>(Stream input, Func<StrandBatchBlock, T> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        return RunBlocks(
            input,
            block =>
            {
                using (block)
                {
                    return work(block);
                }
            },
            cancellationToken);
    }

    private IAsyncEnumerable<T> RunBlocks<T>(Stream input, Func<StrandBatchBlock, T> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _threads == 1 ? RunInTurnAsync(input, work, cancellationToken) : RunAtOnceAsync(input, work, cancellationToken);
    }

    /// <summary>
    /// Block after block, without queue or gate: for one thread they only cost time. What is read is worked on by the thread that read it,
    /// never by the caller's.
    /// </summary>
    private async IAsyncEnumerable<T> RunInTurnAsync<T>(Stream input, Func<StrandBatchBlock, T> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var builder = new StrandBatchBuilder(_reader.Options.Library);
        using var blocks = new LineBlockReader(input, _blockSize, MaxLineLength);
        while (await Task.Run(NextAsync, cancellationToken).ConfigureAwait(false) is (true, var result))
        {
            yield return result;
        }

        async Task<(bool IsThere, T Result)> NextAsync() =>
            await blocks.ReadAsync(cancellationToken).ConfigureAwait(false) is { } block ? (true, Work(block, work, builder)) : default;
    }

    private async IAsyncEnumerable<T> RunAtOnceAsync<T>(
        Stream input, Func<StrandBatchBlock, T> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // Bounds the results that wait to be taken away; what is being worked on is bounded by the threads.
        var results = Channel.CreateBounded<T>(new BoundedChannelOptions(_threads) { SingleReader = true });
        Task run = Task.Factory.StartNew(
            () => Run(input, work, results.Writer, stop.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
            TaskScheduler.Default);
        try
        {
            await foreach (T result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return result;
            }
        }
        finally
        {
            // If the caller stops early, the run is stopped and waited for, and its results are disposed of.
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
            while (results.Reader.TryRead(out T? left))
            {
                (left as IDisposable)?.Dispose();
            }
        }
    }

    /// <summary>Runs to the end on threads of its own; whatever ends it reaches the reader of the results.</summary>
    private void Run<T>(Stream input, Func<StrandBatchBlock, T> work, ChannelWriter<T> results, CancellationToken stop)
    {
        using var blocks = new LineBlockReader(input, _blockSize, MaxLineLength);
        var reading = new Lock();
        var items = new HashSet<Item<T>>();
        Exception? fault = null;
        try
        {
            OrderedPipeline.Run<Item<T>>(
                _threads,
                item =>
                {
                    lock (reading)
                    {
                        items.Add(item);
                        item.Lines = blocks.ReadAsync(stop).AsTask().GetAwaiter().GetResult();
                        return item.Lines is not null;
                    }
                },
                item => item.Result = Work(item.TakeLines(), work, item.Builder ??= new StrandBatchBuilder(_reader.Options.Library)),
                item =>
                {
                    results.WriteAsync(item.Result!, stop).AsTask().GetAwaiter().GetResult();
                    item.Result = default;
                    return true;
                });
        }
        catch (Exception e)
        {
            fault = e;
        }
        results.Complete(fault);
        // A read that does not heed the token is waited for: it fills a buffer that is given back.
        lock (reading)
        {
            foreach (Item<T> item in items)
            {
                item.Dispose();
            }
        }
    }

    private T Work<T>(LineBlock block, Func<StrandBatchBlock, T> work, StrandBatchBuilder builder)
    {
        using (block)
        {
            return work(_reader.ReadLines(block.Lines, builder, block.FirstLine));
        }
    }

    /// <summary>What one thread works with: a block, and what was made of it.</summary>
    private sealed class Item<T> : IDisposable
    {
        public LineBlock? Lines { get; set; }

        public StrandBatchBuilder? Builder { get; set; }

        public T? Result { get; set; }

        public LineBlock TakeLines()
        {
            LineBlock lines = Lines!;
            Lines = null;
            return lines;
        }

        public void Dispose()
        {
            Lines?.Dispose();
            Builder?.Dispose();
            (Result as IDisposable)?.Dispose();
        }
    }
}
