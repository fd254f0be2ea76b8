using System.Globalization;
using System.Text.Json.Serialization;

namespace Oligo.Search;

/// <summary>A step of a site that is not a pair of Watson and Crick.</summary>
/// <remarks>Immutable, with value equality, and thread-safe.</remarks>
public readonly record struct SiteDifference
{
    [JsonConstructor]
    internal SiteDifference(PairStep kind, int oligoPosition, long recordPosition, char oligoBase, char targetBase)
    {
        Kind = kind;
        OligoPosition = oligoPosition;
        RecordPosition = recordPosition;
        OligoBase = oligoBase;
        TargetBase = targetBase;
    }

    /// <summary>What it is.</summary>
    public PairStep Kind { get; }

    /// <summary>
    /// Position in the oligonucleotide, from 1 at its 5' end; for a base that it lacks, that of the base after which it would be, seen from
    /// the 5' end.
    /// </summary>
    public int OligoPosition { get; }

    /// <summary>Position in the record, from 1; for a base that the record lacks, that of the base before it in the record.</summary>
    public long RecordPosition { get; }

    /// <summary>A, C, G or T; <c>-</c> for a base that the oligonucleotide lacks.</summary>
    public char OligoBase { get; }

    /// <summary>The base of the RNA that it would pair with: A, C, G, T or an ambiguous letter; <c>-</c> for none.</summary>
    public char TargetBase { get; }

    /// <summary>Position, base of the oligonucleotide, base of the target.</summary>
    /// <returns>For example <c>13T.G</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OligoPosition}{OligoBase}.{TargetBase}");
}
