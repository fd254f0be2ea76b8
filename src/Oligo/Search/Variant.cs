using System.Globalization;

namespace Oligo.Search;

/// <summary>A change of a record that people carry: an allele of a line of VCF. Immutable and thread-safe.</summary>
/// <remarks>Letters that both alleles begin or end with are left out, so that place and letters are those that change.</remarks>
public sealed class Variant
{
    private Variant(string id, long start, string reference, string alternate, double? frequency)
    {
        Id = id;
        Start = start;
        Reference = reference;
        Alternate = alternate;
        Frequency = frequency;
    }

    /// <summary>Its identifier, such as that of dbSNP; empty where none is stated.</summary>
    public string Id { get; }

    /// <summary>First base of the record that changes, from 1; for an insertion the base after it.</summary>
    public long Start { get; }

    /// <summary>Last base that changes; for an insertion the base before it, one less than <see cref="Start"/>.</summary>
    public long End => Start + Reference.Length - 1;

    /// <summary>Letters that change, on the strand of the record as it is written; empty for an insertion.</summary>
    public string Reference { get; }

    /// <summary>Letters that are in their place; empty for a deletion.</summary>
    public string Alternate { get; }

    /// <summary>Share of chromosomes with the allele, 0 to 1, as <c>AF</c> states it; <see langword="null"/> where it is not.</summary>
    public double? Frequency { get; }

    /// <summary>Whether letters are put between two bases and none is changed.</summary>
    public bool IsInsertion => Reference.Length == 0;

    /// <summary>Whether a stretch of the record is changed: one of its bases is, or letters are put between two of them.</summary>
    /// <param name="start">First base, from 1.</param>
    /// <param name="end">Last base.</param>
    public bool Touches(long start, long end) =>
        IsInsertion ? start <= End && Start <= end : Start <= end && start <= End;

    /// <summary>Whether a site is changed; an insertion right before or after it leaves its letters as they are.</summary>
    /// <param name="site">A site of the record.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is <see langword="null"/>.</exception>
    public bool Touches(TargetSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Start <= site.End
            ? Touches(site.Start, site.End)
            : Touches(site.Start, site.Record.Length) || Touches(1, site.End);
    }

    /// <summary>Place and letters: <c>6G&gt;A</c>, <c>6_7GT&gt;AC</c>, <c>6delG</c>, <c>25_26insAA</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string place = Reference.Length == 1
            ? Start.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Math.Min(Start, End)}_{Math.Max(Start, End)}");
        return IsInsertion ? $"{place}ins{Alternate}"
            : Alternate.Length == 0 ? $"{place}del{Reference}"
            : $"{place}{Reference}>{Alternate}";
    }

    /// <summary>Makes a variant of the alleles of a line; <see langword="null"/> where they are equal.</summary>
    internal static Variant? Create(string id, long position, string reference, string alternate, double? frequency)
    {
        int tail = 0;
        int shorter = Math.Min(reference.Length, alternate.Length);
        // The beginning first: of a repeat, VCF has the leftmost of equal places.
        int head = reference.AsSpan().CommonPrefixLength(alternate);
        while (tail < shorter - head && reference[^(tail + 1)] == alternate[^(tail + 1)])
        {
            tail++;
        }
        return head == reference.Length && head == alternate.Length
            ? null
            : new Variant(id, position + head, reference[head..^tail], alternate[head..^tail], frequency);
    }
}
