using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>One isotopologue: all molecules with the same number of atoms of each isotope.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct FinePeak
{
    [JsonConstructor]
    internal FinePeak(int k, Mass mass, double probability)
    {
        K = k;
        Mass = mass;
        Probability = probability;
    }

    /// <summary>Mass number less that of the monoisotopic molecule.</summary>
    public int K { get; }

    /// <summary>Mass, exact to the last digit of AME2020.</summary>
    public Mass Mass { get; }

    /// <summary>Share of the molecules, from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>For example <c>FinePeak { K = 1, Mass = 13.00335483534, Probability = 0.0107 }</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"FinePeak {{ K = {K}, Mass = {Mass}, Probability = {Probability} }}");
}
