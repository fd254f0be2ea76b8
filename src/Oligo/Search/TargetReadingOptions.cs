using System.Globalization;

namespace Oligo.Search;

/// <summary>How sequence files are read.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record TargetReadingOptions
{
    /// <summary>The usual limits; records are linear unless their header says otherwise.</summary>
    public static TargetReadingOptions Default { get; } = new();

    /// <summary>Letters of all records together at most; twenty thousand million unless set, for which five gigabytes are needed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long MaxLetters { get; init => field = Checked(value); } = 20_000_000_000;

    /// <summary>Whether every record is circular; else those are whose header holds the word <c>circular=true</c>.</summary>
    public bool AllCircular { get; init; }

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"TargetReadingOptions {{ MaxLetters = {MaxLetters}, AllCircular = {AllCircular} }}");

    private static long Checked(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}
