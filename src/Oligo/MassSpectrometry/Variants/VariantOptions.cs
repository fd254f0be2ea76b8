using System.Collections.Immutable;
using System.Globalization;
using Oligo.Internal;

namespace Oligo.MassSpectrometry;

/// <summary>Which impurities or metabolites are listed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record VariantOptions
{
    /// <summary>Most molecules of any list.</summary>
    public const int MaxListed = 1_000_000;

    /// <summary>Every class, as far as lists usually go.</summary>
    public static VariantOptions Default { get; } = new();

    /// <summary>The classes; empty for all of the kind.</summary>
    /// <exception cref="ArgumentException">An item is missing.</exception>
    public ImmutableArray<VariantClass> Classes
    {
        get;
        init => field = value.IsDefault ? []
            : value.Contains(null!) ? throw new ArgumentException("A class is missing.", nameof(value))
            : value;
    } = [];

    /// <summary>Most molecules of the list, from 1 to <see cref="MaxListed"/>; 10,000 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public int MaxCount { get; init => field = Within(value, 1); } = 10_000;

    /// <summary>Most nucleotides that an impurity lacks, from 0 to <see cref="MaxListed"/>; 2 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public int MaxShorter { get; init => field = Within(value, 0); } = 2;

    /// <summary>Most units that an impurity has more, from 0 to <see cref="MaxListed"/>; 1 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public int MaxLonger { get; init => field = Within(value, 0); } = 1;

    /// <summary>
    /// Most changes of one kind at once, from 1 to <see cref="MaxListed"/>: linkages of another element, cyanoethyl groups, cations; 2 by
    /// default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public int MaxTimes { get; init => field = Within(value, 1); } = 2;

    /// <summary>Whether molecules of one class and one composition, which a mass cannot tell apart, are one of the list.</summary>
    public bool IsGrouped { get; init; } = true;

    /// <summary>Fewest nucleotides of a metabolite, from 1 to <see cref="MaxListed"/>; 5 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside that range.</exception>
    public int MinLength { get; init => field = Within(value, 1); } = 5;

    /// <summary>When exonucleases shorten a strand.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not defined.</exception>
    public ExonucleaseRule Exonucleases { get; init => field = DefinedValue.Demand(value); }

    internal VariantLimits Limits => new(MaxShorter, MaxLonger, MaxTimes, IsGrouped, MinLength, Exonucleases);

    /// <summary>The members, the same in every culture.</summary>
    /// <returns>The values of all properties.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"VariantOptions {{ Classes = {(Classes.IsDefault ? "" : string.Join(',', Classes))}, MaxCount = {MaxCount}, "
            + $"MaxShorter = {MaxShorter}, MaxLonger = {MaxLonger}, MaxTimes = {MaxTimes}, IsGrouped = {IsGrouped}, "
            + $"MinLength = {MinLength}, Exonucleases = {Exonucleases} }}");

    /// <summary>Whether two sets of options list the same.</summary>
    /// <param name="other">The other options.</param>
    /// <returns><see langword="true"/> if they do.</returns>
    public bool Equals(VariantOptions? other) => other is not null && Classes.SequenceEqual(other.Classes) && MaxCount == other.MaxCount
        && Limits == other.Limits;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Classes.Length, MaxCount, Limits);

    private static int Within(int value, int min)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, min);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxListed);
        return value;
    }
}
