using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks.Dataflow;

namespace Oligo.Cli.Streaming;

/// <summary>Reads items one after the other, works on several at a time, and writes them in the order in which they were read.</summary>
/// <remarks>
/// So many items exist as the threads need, and each is used again: memory does not grow with the input, and a slow writer slows the reader down.
/// One item, or one thread, needs no pipeline: then everything happens on the caller's thread.
/// </remarks>
internal static class OrderedPipeline
{
    /// <summary>Runs until the reader ends or the writer stops.</summary>
    /// <param name="threads">Threads that work; the reader and the writer have one each beside them.</param>
    /// <param name="read">Fills an item; <see langword="false"/> at the end.</param>
    /// <param name="work">Works on an item.</param>
    /// <param name="write">Takes an item; <see langword="false"/> ends the run.</param>
    public static void Run<T>(int threads, Func<T, bool> read, Action<T> work, Func<T, bool> write)
        where T : class, new()
    {
        var first = new T();
        if (!read(first))
        {
            return;
        }
        work(first);
        if (!write(first))
        {
            return;
        }
        if (threads > 1)
        {
            RunParallel(threads, first, read, work, write);
            return;
        }
        while (read(first))
        {
            work(first);
            if (!write(first))
            {
                return;
            }
        }
    }

    private static void RunParallel<T>(int threads, T first, Func<T, bool> read, Action<T> work, Func<T, bool> write)
        where T : class, new()
    {
        if (!read(first))
        {
            return;
        }
        using var stop = new CancellationTokenSource();
        var free = new ConcurrentBag<T>();
        // A failure travels with its item, so that all before it is written and nothing behind it.
        var workers = new TransformBlock<T, (T Item, ExceptionDispatchInfo? Failure)>(
            item =>
            {
                try
                {
                    work(item);
                    return (item, null);
                }
                catch (Exception e)
                {
                    return (item, ExceptionDispatchInfo.Capture(e));
                }
            },
            new ExecutionDataflowBlockOptions { MaxDegreeOfParallelism = threads, BoundedCapacity = 2 * threads, EnsureOrdered = true, SingleProducerConstrained = true, CancellationToken = stop.Token });
        var writer = new ActionBlock<(T Item, ExceptionDispatchInfo? Failure)>(
            worked =>
            {
                worked.Failure?.Throw();
                if (!write(worked.Item))
                {
                    stop.Cancel();
                }
                free.Add(worked.Item);
            },
            new ExecutionDataflowBlockOptions { BoundedCapacity = threads, SingleProducerConstrained = true, CancellationToken = stop.Token });
        workers.LinkTo(writer, new DataflowLinkOptions { PropagateCompletion = true });
        // A failed writer takes no more: without this the workers would wait for room for ever.
        writer.Completion.ContinueWith(_ => stop.Cancel(), CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        try
        {
            T? item = first;
            do
            {
                if (!workers.SendAsync(item).GetAwaiter().GetResult())
                {
                    break;
                }
                item = free.TryTake(out T? used) ? used : new T();
            }
            while (read(item));
        }
        finally
        {
            // What was read before a failure is written before it is reported.
            workers.Complete();
            Finish(workers.Completion, writer.Completion);
        }
    }

    private static void Finish(Task workers, Task writer)
    {
        try
        {
            Task.WaitAll(workers, writer);
        }
        catch (AggregateException e)
        {
            // A cancelled task only says that the writer wants no more; a failure is told as it happened, not wrapped.
            Exception? failure = e.Flatten().InnerExceptions.FirstOrDefault(inner => inner is not OperationCanceledException);
            if (failure is not null)
            {
                ExceptionDispatchInfo.Throw(failure);
            }
        }
    }
}
