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

    /// <summary>How far a stretch of the sequence is from the nearest border of exon and intron.</summary>
    /// <param name="start">First base on the sequence, from 1.</param>
    /// <param name="end">Last base.</param>
    /// <returns>0 where it covers one; 1 where it ends at one; <see langword="null"/> for a transcript without introns.</returns>
    public long? SpliceDistanceOf(long start, long end)
    {
        long? nearest = null;
        for (int i = 0; i + 1 < Exons.Length; i++)
        {
            long donor = DistanceTo(Exons[i].End, start, end);
            long acceptor = DistanceTo(Exons[i + 1].Start - 1, start, end);
            nearest = Math.Min(nearest ?? long.MaxValue, Math.Min(donor, acceptor));
        }
        return nearest;
    }

    /// <summary>What of splicing and translation a strand reaches that covers a stretch of the sequence.</summary>
    /// <param name="start">First base on the sequence, from 1.</param>
    /// <param name="end">Last base.</param>
    /// <returns><c>donor</c> (5' splice site), <c>acceptor</c> (3' splice site), <c>start codon</c>, those of them that it covers a
    /// base on both sides of, or a base of.</returns>
    public ImmutableArray<string> ReachOf(long start, long end)
    {
        var reach = ImmutableArray.CreateBuilder<string>();
        bool isPlus = Strand == TargetStrand.Plus;
        bool afterExon = Exons.SkipLast(1).Any(exon => DistanceTo(exon.End, start, end) == 0);
        bool beforeExon = Exons.Skip(1).Any(exon => DistanceTo(exon.Start - 1, start, end) == 0);
        if (isPlus ? afterExon : beforeExon)
        {
            reach.Add("donor");
        }
        if (isPlus ? beforeExon : afterExon)
        {
            reach.Add("acceptor");
        }
        // The three bases of the codon may be in two exons.
        if ((isPlus ? CodingStart : CodingEnd) is { } first && SplicedPositionOf(first) is { } codon
            && SplicedBases(start, end).Any(position => position >= codon && position < codon + 3))
        {
            reach.Add("start codon");
        }
        return reach.ToImmutable();
    }

    /// <summary>Number of bases of the spliced RNA.</summary>
    public long SplicedLength => Exons.Sum(exon => exon.End - exon.Start + 1);

    /// <summary>Where a base of the sequence is in the spliced RNA.</summary>
    /// <param name="position">The base on the sequence, from 1.</param>
    /// <returns>Its position from the 5' end of the RNA, from 1; <see langword="null"/> for a base that is in no exon.</returns>
    public long? SplicedPositionOf(long position)
    {
        long before = 0;
        foreach ((long start, long end) in Exons)
        {
            if (position < start)
            {
                return null;
            }
            if (position <= end)
            {
                long fromLeft = before + position - start + 1;
                return Strand == TargetStrand.Plus ? fromLeft : SplicedLength - fromLeft + 1;
            }
            before += end - start + 1;
        }
        return null;
    }

    /// <summary>Its identifier.</summary>
    /// <returns><see cref="Id"/>.</returns>
    public override string ToString() => Id;

    // 0 where the stretch has the base and the next one.
    private static long DistanceTo(long last, long start, long end) =>
        start > last ? start - last : end <= last ? last - end + 1 : 0;

    private IEnumerable<long> SplicedBases(long start, long end)
    {
        for (long position = start; position <= end; position++)
        {
            if (SplicedPositionOf(position) is { } spliced)
            {
                yield return spliced;
            }
        }
    }
}
