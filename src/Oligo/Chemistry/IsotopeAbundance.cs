using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>The mole fraction of an isotope in an evaluation.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct IsotopeAbundance
{
    [JsonConstructor]
    internal IsotopeAbundance(decimal value, decimal? low = null, decimal? high = null)
    {
        Value = value;
        Low = low;
        High = high;
    }

    /// <summary>Mole fraction, 0 to 1: the representative value, or the best measurement where CIAAW gives an interval.</summary>
    public decimal Value { get; }

    /// <summary>Lower end of CIAAW's interval, or <see langword="null"/> where there is none.</summary>
    public decimal? Low { get; }

    /// <summary>Upper end of CIAAW's interval, or <see langword="null"/> where there is none.</summary>
    public decimal? High { get; }

    /// <summary>All values, in the invariant culture.</summary>
    /// <returns>The name of the type and of each property with its value, in braces.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"IsotopeAbundance {{ Value = {Value}, Low = {Low}, High = {High} }}");
}
