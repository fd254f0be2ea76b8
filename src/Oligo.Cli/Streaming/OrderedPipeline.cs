using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Oligo.Cli.Streaming;

/// <summary>Reads items one after the other, works on several at a time, and writes them in the order in which they were read.</summary>
/// <remarks>
/// Every thread does all three: it reads the next item, works on it, and writes what is ready unless another thread is at it. So no thread hands an item to another
/// and waits to be woken. So many items exist as the threads need, and each is used again: memory does not grow with the input, and a slow writer slows the reader down.
/// One item, or one thread, needs no pipeline: then everything happens on the caller's thread.
/// </remarks>
internal static class OrderedPipeline
{
    /// <summary>Runs until the reader ends or the writer stops. What was read before a failure is written before it is thrown; nothing behind it is.</summary>
    /// <param name="threads">Threads, the caller's among them.</param>
    /// <param name="read">Fills an item; <see langword="false"/> at the end. One thread at a time.</param>
    /// <param name="work">Works on an item. Several threads at a time.</param>
    /// <param name="write">Takes an item; <see langword="false"/> ends the run. One thread at a time.</param>
    public static void Run<T>(int threads, Func<T, bool> read, Action<T> work, Func<T, bool> write)
        where T : class, new()
    {
        var first = new T();
        do
        {
            if (!read(first))
            {
                return;
            }
            work(first);
            if (!write(first))
            {
                return;
            }
        }
        while (threads == 1);
        if (read(first))
        {
            new Threads<T>(threads, first, read, work, write).Run();
        }
    }

    private sealed class Threads<T>(int threads, T first, Func<T, bool> read, Action<T> work, Func<T, bool> write)
        where T : class, new()
    {
        private readonly Lock _reading = new();
        private readonly object _writing = new();
        private readonly Dictionary<long, Item> _done = [];
        private readonly ConcurrentBag<T> _unused = [];
        private T? _first = first;
        private long _nextToRead;
        private long _nextToWrite;
        private bool _isWriting;
        private bool _isClosed;
        private volatile bool _isEnded;
        private ExceptionDispatchInfo? _failure;

        public void Run()
        {
            Task[] others = [.. Enumerable.Range(1, threads - 1).Select(_ => Task.Factory.StartNew(Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
            Loop();
            Task.WaitAll(others);
            _failure?.Throw();
        }

        private void Loop()
        {
            while (Read() is { } item)
            {
                item.Failure ??= Catch(() => work(item.Value));
                Deliver(item);
                if (BeginWriting())
                {
                    while (TakeReady() is { } ready)
                    {
                        Write(ready);
                    }
                }
            }
        }

        /// <summary>The next item, or the failure in its place; <see langword="null"/> at the end.</summary>
        private Item? Read()
        {
            lock (_reading)
            {
                if (_isEnded)
                {
                    return null;
                }
                var item = new Item(_nextToRead++, _first ?? (_unused.TryTake(out T? used) ? used : new T()));
                bool isThere = _first is not null;
                if (!isThere)
                {
                    item.Failure = Catch(() => isThere = read(item.Value));
                }
                _first = null;
                if (!isThere)
                {
                    _isEnded = true;
                }
                return isThere || item.Failure is not null ? item : null;
            }
        }

        /// <summary>Puts an item where the writer finds it. Waits while many are there and it is not its turn; the one whose turn it is never waits.</summary>
        private void Deliver(Item item)
        {
            lock (_writing)
            {
                _done.Add(item.Number, item);
                while (_done.Count > threads && item.Number > _nextToWrite && !_isClosed)
                {
                    Monitor.Wait(_writing);
                }
            }
        }

        /// <summary>Whether no other thread writes; one that does takes what comes meanwhile.</summary>
        private bool BeginWriting()
        {
            lock (_writing)
            {
                return !_isWriting && (_isWriting = true);
            }
        }

        /// <summary>The item whose turn it is; ends the writing when that one is not done.</summary>
        private Item? TakeReady()
        {
            lock (_writing)
            {
                Monitor.PulseAll(_writing);
                if (!_isClosed && _done.Remove(_nextToWrite, out Item? item))
                {
                    _nextToWrite++;
                    return item;
                }
                _isWriting = false;
                return null;
            }
        }

        private void Write(Item item)
        {
            bool goesOn = false;
            item.Failure ??= Catch(() => goesOn = write(item.Value));
            if (goesOn)
            {
                _unused.Add(item.Value);
                return;
            }
            _isEnded = true;
            lock (_writing)
            {
                _failure = item.Failure;
                _isClosed = true;
                Monitor.PulseAll(_writing);
            }
        }

        private static ExceptionDispatchInfo? Catch(Action action)
        {
            try
            {
                action();
                return null;
            }
            catch (Exception e)
            {
                return ExceptionDispatchInfo.Capture(e);
            }
        }

        /// <summary>An item, its place in the order, and what went wrong with it.</summary>
        private sealed class Item(long number, T value)
        {
            public long Number { get; } = number;

            public T Value { get; } = value;

            public ExceptionDispatchInfo? Failure { get; set; }
        }
    }
}
