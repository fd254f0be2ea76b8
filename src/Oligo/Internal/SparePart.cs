namespace Oligo.Internal;

/// <summary>
/// Keeps one object with working arrays between calls. Thread-safe: whoever takes it has it alone until it is given back.
/// </summary>
/// <param name="make">Makes an object where there is no spare one.</param>
/// <param name="isKept">Whether an object is worth keeping for the next call.</param>
internal sealed class SparePart<T>(Func<T> make, Func<T, bool> isKept)
    where T : class
{
    private T? _spare;

    /// <summary>The spare object, or a new one where there is none or another thread has it.</summary>
    public T Take() => Interlocked.Exchange(ref _spare, null) ?? make();

    /// <summary>Gives an object back for the next call.</summary>
    public void GiveBack(T part)
    {
        if (isKept(part))
        {
            Volatile.Write(ref _spare, part);
        }
    }
}
