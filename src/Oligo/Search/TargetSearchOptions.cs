using System.Globalization;
using Oligo.Internal;

namespace Oligo.Search;

/// <summary>Which sites are searched for.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record TargetSearchOptions
{
    /// <summary>Windows with at most three mismatches, on both strands.</summary>
    public static TargetSearchOptions Default { get; } = new();

    /// <summary>Mismatches of a window at most; three unless set. Any number is possible.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int MaxMismatches { get; init => field = Checked(value); } = 3;

    /// <summary>Edits of a place at most: mismatches, and bases of either side without a partner. <see langword="null"/>, unless set,
    /// for windows without gaps.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int? MaxEdits { get; init => field = value is { } edits ? Checked(edits) : null; }

    /// <summary>Whether pairs of G with U or T do not count as mismatches; they do unless set.</summary>
    public bool WobbleIsFree { get; init; }

    /// <summary>What ambiguous letters of a target are taken for; they match nothing unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public AmbiguityRule Ambiguity { get; init => field = DefinedValue.Demand(value); }

    /// <summary>The strand that is searched; both unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public TargetStrand? Strand { get; init => field = value is { } strand ? DefinedValue.Demand(strand) : null; }

    /// <summary>How windows are found; the result does not depend on it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public SearchEngine Engine { get; init => field = DefinedValue.Demand(value); }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"TargetSearchOptions {{ MaxMismatches = {MaxMismatches}, MaxEdits = {MaxEdits}, WobbleIsFree = {WobbleIsFree}, "
            + $"Ambiguity = {Ambiguity}, Strand = {Strand}, Engine = {Engine} }}");

    private static int Checked(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count;
    }
}
