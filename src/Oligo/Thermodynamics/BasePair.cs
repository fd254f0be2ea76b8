using System.Text.Json.Serialization;

namespace Oligo.Thermodynamics;

/// <summary>A pair of a structure. Immutable and thread-safe.</summary>
public readonly record struct BasePair
{
    /// <summary>A pair.</summary>
    /// <param name="first">0-based index of a base from the 5' end of the first strand.</param>
    /// <param name="second">0-based index of its partner from the 5' end of the second strand; of a hairpin of the same strand.</param>
    /// <exception cref="ArgumentOutOfRangeException">An index is negative.</exception>
    [JsonConstructor]
    public BasePair(int first, int second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(second);
        First = first;
        Second = second;
    }

    /// <summary>0-based index of a base from the 5' end of the first strand.</summary>
    public int First { get; }

    /// <summary>0-based index of its partner from the 5' end of the second strand; of a hairpin of the same strand.</summary>
    public int Second { get; }

    /// <summary>The two indices.</summary>
    /// <returns>For example <c>0-11</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{First}-{Second}");
}
