using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>The atomic weight of an element in an edition.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct AtomicWeight
{
    [JsonConstructor]
    internal AtomicWeight(decimal value, decimal low, decimal high, bool isInterval)
    {
        Value = value;
        Low = low;
        High = high;
        IsInterval = isInterval;
    }

    /// <summary>The weight: the standard value, or the conventional one where the standard is an interval.</summary>
    public decimal Value { get; }

    /// <summary>Lower bound: end of the interval, or value minus stated uncertainty.</summary>
    public decimal Low { get; }

    /// <summary>Upper bound: end of the interval, or value plus stated uncertainty.</summary>
    public decimal High { get; }

    /// <summary>Whether IUPAC gives the standard weight as an interval.</summary>
    public bool IsInterval { get; }

    /// <summary>Half the distance between the bounds.</summary>
    public decimal HalfWidth => (High - Low) / 2;

    /// <summary>All values, in the invariant culture.</summary>
    /// <returns>The name of the type and of each property with its value, in braces.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"AtomicWeight {{ Value = {Value}, Low = {Low}, High = {High}, "
            + $"IsInterval = {IsInterval}, HalfWidth = {HalfWidth} }}");
}
