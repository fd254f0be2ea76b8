using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Oligo.Cli.Running;

/// <summary>Reads items one after the other, works on several at a time, and writes them in the order in which they were read.</summary>
/// <remarks>
/// Every thread does all three: it reads the next item, works on it, and writes what is ready unless another thread is at it. So no
/// item is handed over to be worked on,
/// and only a thread that is far ahead of the writer waits for it: so many items exist as the threads need, and each is used again.
/// Memory does not grow with the input,
/// and a slow writer slows the reader down. Threads are started as items are read: as many items as there are, at most.
/// The caller's thread waits. It does not wait for a reader that has nothing to give when the writer has ended the run: such a
/// thread ends when its input does, or with the process.
/// One item, or one thread, needs no pipeline: then everything happens on the caller's thread.
/// </remarks>
internal static class OrderedPipeline
{
    /// <summary>
    /// Runs until the reader ends or the writer stops. What was read before a failure is written before it is thrown; nothing after
    /// it is.
    /// </summary>
    /// <param name="threads">Threads that read, work and write.</param>
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
        // How long a reader may take to come out of a read when the run is over: more than a disk needs.
        private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(0.5);

        private readonly int _threads = threads;
        private readonly Lock _reading = new();
        private readonly ConcurrentBag<T> _unused = [];
        private T? _first = first;
        private long _nextToRead;
        private volatile bool _isEnded;

        // What follows belongs to whoever holds this.
        private readonly object _state = new();
        private readonly Dictionary<long, Item> _done = [];
        private long _nextToWrite;
        private int _startable = threads;
        private int _alive;
        private int _readers;
        private int _ahead;
        private bool _isWriting;
        private bool _isClosed;
        private ExceptionDispatchInfo? _failure;

        public void Run()
        {
            StartAnother();
            lock (_state)
            {
                bool isInTime = true;
                while (_alive > 0 && isInTime)
                {
                    bool onlyReaders = _isClosed && _alive == _readers;
                    isInTime = Monitor.Wait(_state, onlyReaders ? s_grace : Timeout.InfiniteTimeSpan);
                }
            }
            _failure?.Throw();
        }

        /// <summary>
        /// Starts a thread unless there are as many as wanted, or the system has no more: then those that there are do the work.
        /// </summary>
        private void StartAnother()
        {
            lock (_state)
            {
                if (_startable == 0 || _isClosed)
                {
                    return;
                }
                _startable--;
                _alive++;
            }
            try
            {
                new Thread(Loop) { IsBackground = true }.Start();
            }
            catch (Exception e) when (e is OutOfMemoryException or ThreadStartException)
            {
                lock (_state)
                {
                    _startable = 0;
                    if (--_alive == 0)
                    {
                        throw;
                    }
                }
            }
        }

        private void Loop()
        {
            while (Take() is { } item)
            {
                StartAnother();
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
            lock (_state)
            {
                _alive--;
                Monitor.PulseAll(_state);
            }
        }

        /// <summary>
        /// The next item, or the failure in its place; <see langword="null"/> at the end, and when the run is over meanwhile.
        /// </summary>
        private Item? Take()
        {
            lock (_state)
            {
                _readers++;
                if (_isClosed)
                {
                    Monitor.PulseAll(_state);
                }
            }
            Item? item = Read();
            lock (_state)
            {
                _readers--;
                return _isClosed ? null : item;
            }
        }

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

        /// <summary>
        /// Puts an item where the writer finds it. Waits while many are there and it is not its turn; the one whose turn it is
        /// never waits.
        /// </summary>
        private void Deliver(Item item)
        {
            lock (_state)
            {
                _done.Add(item.Number, item);
                while (_done.Count > _threads && item.Number > _nextToWrite && !_isClosed)
                {
                    _ahead++;
                    Monitor.Wait(_state);
                    _ahead--;
                }
            }
        }

        /// <summary>Whether no other thread writes; one that does takes what comes meanwhile.</summary>
        private bool BeginWriting()
        {
            lock (_state)
            {
                return !_isWriting && (_isWriting = true);
            }
        }

        /// <summary>The item whose turn it is; ends the writing when that one is not done.</summary>
        private Item? TakeReady()
        {
            lock (_state)
            {
                // The caller's thread waits at the same place, and to wake it for nothing costs more than the rest of this.
                if (_ahead > 0)
                {
                    Monitor.PulseAll(_state);
                }
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
            lock (_state)
            {
                _failure = item.Failure;
                _isClosed = true;
                Monitor.PulseAll(_state);
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
