namespace Oligo.Chemistry;

/// <summary>The atomic weight of an element in an edition.</summary>
/// <param name="Value">The weight: the standard value, or the conventional one where the standard is an interval.</param>
/// <param name="Low">Lower bound: end of the interval, or value minus stated uncertainty.</param>
/// <param name="High">Upper bound: end of the interval, or value plus stated uncertainty.</param>
/// <param name="IsInterval">Whether IUPAC gives the standard weight as an interval.</param>
public readonly record struct AtomicWeight(decimal Value, decimal Low, decimal High, bool IsInterval)
{
    /// <summary>Half the distance between the bounds.</summary>
    public decimal HalfWidth => (High - Low) / 2;
}
