namespace Oligo.Batches;

/// <summary>
/// Reads items one after another, processes several at a time, and writes them in the order in which they were read.
/// </summary>
/// <remarks>
/// Each thread does all three: it reads while no other thread reads, processes, and, unless another thread is writing, writes its
/// item and what has become ready meanwhile. A block of data thus mostly stays in the cache of one core. Items are used again, and
/// there are at most twice as many as threads: a thread that is far ahead of the writer waits, so that memory does not grow with the
/// input and a slow writer slows the reader down. Threads are started as items are read, so that there are never more threads than
/// items. If the system provides no more threads, the existing ones do the work, if necessary the calling thread alone. A run of
/// one item or one thread happens on the calling thread, which otherwise waits. Runs share nothing.
/// </remarks>
/// <example><code>
/// OrderedPipeline.Run&lt;Block&gt;(
///     threads: 4,
///     read: block => block.Fill(input),
///     process: block => block.Compute(),
///     write: block => { block.CopyTo(output); return true; });
/// </code></example>
public static class OrderedPipeline
{
    /// <summary>Runs until <paramref name="read"/> or <paramref name="write"/> returns <see langword="false"/>, or one throws.</summary>
    /// <remarks>
    /// An exception is rethrown unchanged after all items read before it have been written; nothing after it is written. If the run
    /// has ended and a thread still waits in <paramref name="read"/>, for example for a pipe that is kept open, this method returns
    /// after half a second; that thread ends when its read does, or with the process.
    /// </remarks>
    /// <typeparam name="T">An item; items are used again and again.</typeparam>
    /// <param name="threads">Maximum number of threads, at least 1.</param>
    /// <param name="read">Fills an item; returns <see langword="false"/> at the end of the input. Called by one thread at a time.</param>
    /// <param name="process">Processes an item. Called by several threads at a time.</param>
    /// <param name="write">
    /// Writes an item; returns <see langword="false"/> to end the run. Called by one thread at a time, in the order of the input.
    /// </param>
    /// <exception cref="ArgumentNullException">One of the functions is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    public static void Run<T>(int threads, Func<T, bool> read, Action<T> process, Func<T, bool> write)
        where T : class, new() =>
        Run(threads, read, process, write, static loop => new Thread(() => loop()) { IsBackground = true }.Start());

    /// <summary>The same with the caller's way to start a thread.</summary>
    internal static void Run<T>(int threads, Func<T, bool> read, Action<T> process, Func<T, bool> write, Action<Action> startThread)
        where T : class, new()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(process);
        ArgumentNullException.ThrowIfNull(write);
        var first = new T();
        do
        {
            if (!read(first))
            {
                return;
            }
            process(first);
            if (!write(first))
            {
                return;
            }
        }
        while (threads == 1);
        if (read(first))
        {
            new OrderedRun<T>(threads, read, process, write, startThread).Run(first);
        }
    }
}
