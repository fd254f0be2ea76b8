using System.Collections.Immutable;

namespace Oligo.Search;

/// <summary>Things that lie on one sequence, looked up by place. Immutable and thread-safe.</summary>
/// <typeparam name="T">A thing.</typeparam>
internal sealed class PlacedItems<T>
{
    private readonly T[] _items;
    private readonly Func<T, (long Start, long End)> _placeOf;

    // By index of the thing, the highest end of it and of all before it.
    private readonly long[] _ends;

    /// <summary>Things in the order of their starts.</summary>
    public PlacedItems(T[] items, Func<T, (long Start, long End)> placeOf)
    {
        _items = items;
        _placeOf = placeOf;
        _ends = new long[items.Length];
        long highest = 0;
        for (int i = 0; i < items.Length; i++)
        {
            highest = Math.Max(highest, placeOf(items[i]).End);
            _ends[i] = highest;
        }
    }

    /// <summary>Things that have a place in common with a stretch, in their order.</summary>
    public ImmutableArray<T> At(long start, long end)
    {
        // Before this one all end before the stretch.
        int first = Array.BinarySearch(_ends, start);
        first = first < 0 ? ~first : first;
        while (first > 0 && _ends[first - 1] >= start)
        {
            first--;
        }
        var found = ImmutableArray.CreateBuilder<T>();
        for (int i = first; i < _items.Length && _placeOf(_items[i]).Start <= end; i++)
        {
            if (_placeOf(_items[i]).End >= start)
            {
                found.Add(_items[i]);
            }
        }
        return found.ToImmutable();
    }
}
