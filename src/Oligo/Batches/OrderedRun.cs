using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Oligo.Batches;

/// <summary>One run of an <see cref="OrderedPipeline"/> on several threads.</summary>
internal sealed class OrderedRun<T>(
    int threads, Func<T, bool> read, Action<T> process, Func<T, bool> write, Action<Action> startThread)
    where T : class, new()
{
    // How long a read may take to return once the run has ended: more than a disk needs.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(0.5);

    private readonly int _threads = threads;
    private readonly ConcurrentBag<T> _unused = [];
    private readonly Lock _reading = new();
    private readonly Lock _starting = new();
    private long _nextToRead;
    private volatile bool _isAllRead;

    // Everything below is guarded by this; the calling thread waits here too.
    private readonly object _state = new();
    private readonly Dictionary<long, Item> _done = [];
    private long _nextToWrite;
    private bool _isWriting;
    private int _ahead;
    private int _startable = threads;
    private int _alive;
    private int _readers;
    private bool _isClosed;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs to the end.</summary>
    /// <param name="first">An item that has been read already.</param>
    public void Run(T first)
    {
        if (!TryStart(first))
        {
            _alive = 1;
            Loop(first);
        }
        lock (_state)
        {
            bool isInTime = true;
            while (_alive > 0 && isInTime)
            {
                isInTime = Monitor.Wait(_state, _isClosed && _alive == _readers ? s_grace : Timeout.InfiniteTimeSpan);
            }
        }
        _failure?.Throw();
    }

    /// <summary>
    /// Starts a thread unless there are enough, or the system provides no more: it is asked by one thread at a time, so that it is not
    /// asked again after a refusal.
    /// </summary>
    /// <param name="filled">An item that has been read already; <see langword="null"/> for none.</param>
    private bool TryStart(T? filled)
    {
        if (!MayStart())
        {
            return false;
        }
        lock (_starting)
        {
            if (!MayStart())
            {
                return false;
            }
            lock (_state)
            {
                _startable--;
                _alive++;
            }
            try
            {
                startThread(() => Loop(filled));
                return true;
            }
            catch (Exception e) when (e is OutOfMemoryException or ThreadStartException or PlatformNotSupportedException)
            {
                lock (_state)
                {
                    _startable = 0;
                    _alive--;
                }
                return false;
            }
        }
    }

    private bool MayStart()
    {
        lock (_state)
        {
            return _startable > 0 && !_isAllRead;
        }
    }

    private void Loop(T? filled)
    {
        while (Read(filled) is { } item)
        {
            filled = null;
            TryStart(null);
            item.Failure ??= Catch(() => process(item.Value));
            if (Deliver(item))
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

    /// <summary>The next item, or the failure in its place; <see langword="null"/> at the end, and if the run has ended.</summary>
    private Item? Read(T? filled)
    {
        CountReaders(1);
        Item? item = null;
        lock (_reading)
        {
            if (!_isAllRead)
            {
                T? value = filled;
                bool isThere = filled is not null;
                ExceptionDispatchInfo? failure = isThere ? null : Catch(() => isThere = read(value = TakeUnused()));
                item = isThere || failure is not null ? new Item(_nextToRead++, value!) { Failure = failure } : null;
                if (!isThere)
                {
                    _isAllRead = true;
                }
            }
        }
        return CountReaders(-1) ? item : null;
    }

    private T TakeUnused() => _unused.TryTake(out T? used) ? used : new T();

    /// <summary>Counts the threads that read or wait to read, of which the calling thread waits for none once the run has ended.</summary>
    /// <returns>Whether the run goes on.</returns>
    private bool CountReaders(int change)
    {
        lock (_state)
        {
            _readers += change;
            if (_isClosed)
            {
                Monitor.PulseAll(_state);
            }
            return !_isClosed;
        }
    }

    /// <summary>Puts an item where the writer finds it; waits while the item is far from its turn.</summary>
    /// <returns>Whether no other thread writes, so that this one does, what is delivered meanwhile included.</returns>
    private bool Deliver(Item item)
    {
        lock (_state)
        {
            _done.Add(item.Number, item);
            while (item.Number >= _nextToWrite + _threads && !_isClosed)
            {
                _ahead++;
                Monitor.Wait(_state);
                _ahead--;
            }
            return !_isWriting && (_isWriting = true);
        }
    }

    /// <summary>The item that is to be written next; ends the writing if it has not been processed yet, or the run has ended.</summary>
    private Item? TakeReady()
    {
        lock (_state)
        {
            // The calling thread waits at the same place, and to wake it for nothing costs more than the rest of this.
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
        _isAllRead = true;
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
