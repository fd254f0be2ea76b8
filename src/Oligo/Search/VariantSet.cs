using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>Variants of the records of a database, by their place. Immutable and thread-safe.</summary>
public sealed class VariantSet
{
    private readonly TargetDatabase _database;
    private readonly Dictionary<int, PlacedItems<Variant>> _byRecord;

    internal VariantSet(TargetDatabase database, Dictionary<int, List<Variant>> variants, long symbolic, ImmutableArray<string> others)
    {
        _database = database;
        _byRecord = variants.ToDictionary(pair => pair.Key, pair => new PlacedItems<Variant>(
            [.. pair.Value.OrderBy(variant => PlaceOf(variant)).ThenBy(variant => variant.Alternate, StringComparer.Ordinal)], PlaceOf));
        Count = variants.Values.Sum(list => (long)list.Count);
        SymbolicCount = symbolic;
        OtherSequences = others;
    }

    /// <summary>Number of variants on records of the database.</summary>
    public long Count { get; }

    /// <summary>Alleles that state no letters, such as <c>&lt;DEL&gt;</c>, <c>*</c> and ends of translocations; left out.</summary>
    public long SymbolicCount { get; }

    /// <summary>Names of some sequences of the file that are no records of the database; their variants are left out.</summary>
    public ImmutableArray<string> OtherSequences { get; }

    /// <summary>Reads VCF, and compares the reference alleles with the records.</summary>
    /// <param name="vcf">The text.</param>
    /// <param name="database">The records.</param>
    /// <param name="nameOf">What the file calls a record; its name unless given.</param>
    /// <returns>The variants, or what is wrong with the file: a line that is damaged, or of another sequence.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="vcf"/> or <paramref name="database"/> is
    /// <see langword="null"/>.</exception>
    public static ParseResult<VariantSet> Read(TextReader vcf, TargetDatabase database, Func<TargetRecord, string>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(vcf);
        ArgumentNullException.ThrowIfNull(database);
        var reader = new VariantReader(database, nameOf ?? (record => record.Id));
        return reader.Read(vcf) is { } fault
            ? new ParseResult<VariantSet>("", null, [fault])
            : new ParseResult<VariantSet>("", reader.ToSet(), []);
    }

    /// <summary>The variants that change a stretch of a record, and the insertions beside it, in the order of their places.</summary>
    /// <param name="record">A record of the database.</param>
    /// <param name="start">First base, from 1.</param>
    /// <param name="end">Last base; less than the start for a stretch over the origin of a circular record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The record is of another database.</exception>
    public ImmutableArray<Variant> At(TargetRecord record, long start, long end)
    {
        ArgumentNullException.ThrowIfNull(record);
        _database.Demand(record);
        if (!_byRecord.TryGetValue(record.Index, out PlacedItems<Variant>? variants))
        {
            return [];
        }
        return end < start
            ? [.. variants.At(start, record.Length), .. variants.At(1, end)]
            : variants.At(start, end);
    }

    /// <summary>The number of variants.</summary>
    /// <returns>For example <c>12 variants</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "variant" : "variants")}");

    // An insertion lies on both bases beside it.
    private static (long Start, long End) PlaceOf(Variant variant) =>
        (Math.Min(variant.Start, variant.End), Math.Max(variant.Start, variant.End));
}
