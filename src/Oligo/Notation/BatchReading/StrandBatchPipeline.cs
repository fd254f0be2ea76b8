using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Oligo.Batches;
using Oligo.Internal;

namespace Oligo.Notation;

/// <summary>
/// Reads a stream of lines block by block on several threads, and hands the results on in the order of the input. Whatever the size of the
/// input, only a few blocks are in memory: reading waits when the results are not taken away. Immutable.
/// </summary>
/// <remarks>
/// Blocks end at ends of lines, so the results do not depend on the number of threads or the size of the blocks. Immutable and thread-safe.
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

    private async IAsyncEnumerable<T> RunAtOnceAsync<T>(Stream input, Func<StrandBatchBlock, T> work,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The queue keeps the order; its length bounds what is done and not yet taken, the gate what is being worked on.
        var queue = Channel.CreateBounded<Task<T>>(new BoundedChannelOptions(_threads) { SingleReader = true, SingleWriter = true });
        using var gate = new SemaphoreSlim(_threads);
        Task producing = Task.Run(() => ProduceAsync(input, work, queue.Writer, gate, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<T> task in queue.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await task.ConfigureAwait(false);
            }
        }
        finally
        {
            // When the caller stops early, what is under way is waited for and let go of.
            await stop.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (queue.Reader.TryRead(out Task<T>? left))
            {
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (left.IsCompletedSuccessfully && left.Result is IDisposable result)
                {
                    result.Dispose();
                }
            }
        }
    }

    private async Task ProduceAsync<T>(Stream input, Func<StrandBatchBlock, T> work, ChannelWriter<Task<T>> writer,
        SemaphoreSlim gate, CancellationToken stop)
    {
        var builders = new ConcurrentBag<StrandBatchBuilder>();
        using var blocks = new LineBlockReader(input, _blockSize, MaxLineLength);
        Exception? fault = null;
        try
        {
            while (await writer.WaitToWriteAsync(stop).ConfigureAwait(false)
                && await blocks.ReadAsync(stop).ConfigureAwait(false) is { } block)
            {
                await gate.WaitAsync(stop).ConfigureAwait(false);
                // This is the only writer, and there was room: the task gets into the queue.
                writer.TryWrite(Task.Run(() => Work(block, work, builders, gate), CancellationToken.None));
            }
        }
        catch (Exception e)
        {
            fault = e;
        }
        writer.Complete(fault);
    }

    private T Work<T>(LineBlock block, Func<StrandBatchBlock, T> work, ConcurrentBag<StrandBatchBuilder> builders, SemaphoreSlim gate)
    {
        try
        {
            StrandBatchBuilder builder = builders.TryTake(out StrandBatchBuilder? used)
                ? used
                : new StrandBatchBuilder(_reader.Options.Library);
            T result = Work(block, work, builder);
            builders.Add(builder);
            return result;
        }
        finally
        {
            gate.Release();
        }
    }

    private T Work<T>(LineBlock block, Func<StrandBatchBlock, T> work, StrandBatchBuilder builder)
    {
        using (block)
        {
            return work(_reader.ReadLines(block.Lines, builder, block.FirstLine));
        }
    }
}
