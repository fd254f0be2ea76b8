using System.Collections.Immutable;

namespace Oligo.Thermodynamics;

/// <summary>
/// How bases of the target change the rate at which human RNase H1 cleaves, position by position, relative to the mean of a random library.
/// Immutable and thread-safe.
/// </summary>
public sealed partial class RNaseHRates
{
    private const int Bases = 4;

    private readonly ImmutableArray<double> _rates;

    private RNaseHRates(string name, string source, ImmutableArray<double> rates)
    {
        Name = name;
        Source = source;
        _rates = rates;
    }

    /// <summary>Name of the library: R4a, R4b or R7.</summary>
    public string Name { get; }

    /// <summary>Where the rates were published.</summary>
    public string Source { get; }

    /// <summary>Number of positions.</summary>
    public int Length => _rates.Length / Bases;

    /// <summary>The relative rate of a base.</summary>
    /// <param name="position">0-based position from the 5' end of the window of the target.</param>
    /// <param name="letter">A, C, G, and U or T.</param>
    /// <returns>1 for no effect, more for a quicker cleavage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such position or base.</exception>
    public double RateOf(int position, char letter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Length);
        return _rates[(Bases * position) + ExtinctionTable.IndexOf(letter)];
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
