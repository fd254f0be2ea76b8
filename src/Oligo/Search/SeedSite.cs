using System.Globalization;

namespace Oligo.Search;

/// <summary>A place where the seed of a guide strand pairs. Immutable and thread-safe.</summary>
public sealed class SeedSite
{
    internal SeedSite(TargetRecord record, long start, SeedClass seedClass)
    {
        Record = record;
        Start = start;
        Class = seedClass;
    }

    /// <summary>The record.</summary>
    public TargetRecord Record { get; }

    /// <summary>Position of the base that pairs with base 7 of the guide, in the record, from 1.</summary>
    public long Start { get; }

    /// <summary>How much pairs.</summary>
    public SeedClass Class { get; }

    /// <summary>Record, place and class.</summary>
    /// <returns>For example <c>NM_017545:1203 EightMer</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Record.Id}:{Start} {Class}");
}
