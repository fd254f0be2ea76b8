using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>All isotopologues of one mass number, taken together.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct IsotopePeak
{
    [JsonConstructor]
    internal IsotopePeak(int k, double probability, Mass mass)
    {
        K = k;
        Probability = probability;
        Mass = mass;
    }

    /// <summary>Mass number less that of the monoisotopic molecule. Negative where an element has a lighter isotope than its most abundant
    /// one, such as lithium, boron and iron.</summary>
    public int K { get; }

    /// <summary>Share of the molecules, from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>Centroid: the mean mass of these isotopologues, weighted by their probabilities, in Da.</summary>
    public Mass Mass { get; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>For example <c>IsotopePeak { K = 1, Probability = 0.0107, Mass = 13.00335483534 }</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"IsotopePeak {{ K = {K}, Probability = {Probability}, Mass = {Mass} }}");
}
