using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Chemistry;

/// <summary>One isotopologue: all molecules with the same number of atoms of each isotope.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct FinePeak
{
    // The 96 low bits of the mass, which reach far beyond any molecule: lists of isotopologues are long, and half as large this way.
    private readonly ulong _lowMass;
    private readonly int _highMass;

    [JsonConstructor]
    internal FinePeak(int k, Mass mass, double probability)
    {
        _lowMass = unchecked((ulong)mass.Picodaltons);
        _highMass = (int)unchecked((long)(mass.Picodaltons >> 64));
        K = k;
        Probability = probability;
    }

    /// <summary>Mass number less that of the monoisotopic molecule.</summary>
    public int K { get; }

    /// <summary>Mass, exact to the last digit of AME2020.</summary>
    public Mass Mass => new(new Int128(unchecked((ulong)_highMass), _lowMass));

    /// <summary>Share of the molecules, from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>For example <c>FinePeak { K = 1, Mass = 13.00335483534, Probability = 0.0107 }</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"FinePeak {{ K = {K}, Mass = {Mass}, Probability = {Probability} }}");
}
