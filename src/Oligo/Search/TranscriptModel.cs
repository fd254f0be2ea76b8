using System.Collections.Immutable;

namespace Oligo.Search;

/// <summary>Where a transcript lies on a sequence: its exons, and the coding part of them. Immutable and thread-safe.</summary>
public sealed class TranscriptModel
{
    internal TranscriptModel(
        string id, string gene, string sequence, TargetStrand strand, ImmutableArray<(long Start, long End)> exons,
        (long Start, long End)? coding)
    {
        Id = id;
        Gene = gene;
        Sequence = sequence;
        Strand = strand;
        Exons = exons;
        CodingStart = coding?.Start;
        CodingEnd = coding?.End;
    }

    /// <summary>Its identifier.</summary>
    public string Id { get; }

    /// <summary>Symbol or identifier of its gene; empty where none is stated.</summary>
    public string Gene { get; }

    /// <summary>Name of the sequence that it lies on, as the annotation has it.</summary>
    public string Sequence { get; }

    /// <summary>The strand of the sequence that has the letters of the RNA.</summary>
    public TargetStrand Strand { get; }

    /// <summary>First and last base of each exon on the sequence, from 1, in the order of the sequence.</summary>
    public ImmutableArray<(long Start, long End)> Exons { get; }

    /// <summary>The lowest position of the coding sequence, the stop codon included; <see langword="null"/> without one.</summary>
    public long? CodingStart { get; }

    /// <summary>The highest position of the coding sequence, the stop codon included; <see langword="null"/> without one.</summary>
    public long? CodingEnd { get; }

    /// <summary>The first base of the first exon on the sequence.</summary>
    public long Start => Exons[0].Start;

    /// <summary>The last base of the last exon on the sequence.</summary>
    public long End => Exons[^1].End;

    /// <summary>Says where in the transcript a stretch of the sequence lies.</summary>
    /// <param name="start">First base on the sequence, from 1.</param>
    /// <param name="end">Last base.</param>
    /// <returns>The place; <see langword="null"/> for a stretch that does not touch the transcript.</returns>
    public TranscriptPlace? PlaceOf(long start, long end) =>
        end < start || end < Start || start > End ? null : TranscriptPlace.Create(this, start, end);

    /// <summary>Its identifier.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;
}
