using System.Buffers;

namespace Oligo.Internal;

/// <summary>A list whose array comes from the shared pool and goes back there.</summary>
internal sealed class PooledBuffer<T> : IDisposable
    where T : unmanaged
{
    private T[] _items = [];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Items => _items.AsSpan(0, Count);

    public Span<T> Writable => _items.AsSpan(0, Count);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow(1);
        }
        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items) => items.CopyTo(Append(items.Length));

    /// <summary>Makes room for more items and hands it out to be filled: its contents are undefined.</summary>
    public Span<T> Append(int count)
    {
        Span<T> room = Room(count);
        Count += count;
        return room;
    }

    /// <summary>Makes room for more items that do not count yet: <see cref="Advance"/> counts them.</summary>
    public Span<T> Room(int count)
    {
        if (_items.Length - Count < count)
        {
            Grow(count);
        }
        return _items.AsSpan(Count, count);
    }

    /// <summary>Counts items that were filled in the room.</summary>
    public void Advance(int count) => Count += count;

    public void Dispose()
    {
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
        }
        _items = [];
        Count = 0;
    }

    private void Grow(int count)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(checked(Count + count), (int)Math.Min(2L * Count, Array.MaxLength)));
        Items.CopyTo(larger);
        if (_items.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_items);
        }
        _items = larger;
    }
}
