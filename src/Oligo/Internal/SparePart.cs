namespace Oligo.Internal;

/// <summary>
/// Keeps one object with working arrays between calls. Thread-safe: whoever takes it has it alone until it is given back.
/// </summary>
internal sealed class SparePart<T>
    where T : class
{
    private T? _spare;

    /// <summary>The spare object; null where there is none, or another thread has it.</summary>
    public T? Take() => Interlocked.Exchange(ref _spare, null);

    /// <summary>Gives an object back for the next call.</summary>
    public void GiveBack(T part) => Volatile.Write(ref _spare, part);
}
