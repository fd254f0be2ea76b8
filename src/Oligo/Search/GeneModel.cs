using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>The transcripts of an annotation, by their place on sequences. Immutable and thread-safe.</summary>
public sealed class GeneModel
{
    private readonly Dictionary<string, TranscriptModel[]> _bySequence;

    // Of each sequence, by index of the transcript, the highest end of it and of all before it.
    private readonly Dictionary<string, long[]> _ends;

    internal GeneModel(IEnumerable<TranscriptModel> transcripts)
    {
        Transcripts = [.. transcripts.OrderBy(transcript => transcript.Sequence, StringComparer.Ordinal)
            .ThenBy(transcript => transcript.Start).ThenBy(transcript => transcript.End)
            .ThenBy(transcript => transcript.Id, StringComparer.Ordinal)];
        _bySequence = Transcripts.GroupBy(transcript => transcript.Sequence, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _ends = _bySequence.ToDictionary(pair => pair.Key, pair => HighestEnds(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>The transcripts, by sequence and place.</summary>
    public ImmutableArray<TranscriptModel> Transcripts { get; }

    /// <summary>Names of the sequences, as the annotation has them, in alphabetical order.</summary>
    public ImmutableArray<string> Sequences => [.. _bySequence.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads an annotation.</summary>
    /// <param name="annotation">The text.</param>
    /// <param name="format">Its format.</param>
    /// <returns>The transcripts, or what is wrong with the annotation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="annotation"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such format.</exception>
    public static ParseResult<GeneModel> Read(TextReader annotation, AnnotationFormat format)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var reader = format switch
        {
            AnnotationFormat.Gtf => new AnnotationReader(GtfLines.Add),
            AnnotationFormat.Gff3 => new AnnotationReader(Gff3Lines.Add),
            AnnotationFormat.Bed => new AnnotationReader(BedLines.Add),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "There is no such format."),
        };
        return reader.Read(annotation) is { } fault
            ? new ParseResult<GeneModel>("", null, [fault])
            : new ParseResult<GeneModel>("", new GeneModel(reader.Transcripts()), []);
    }

    /// <summary>The transcripts that a stretch of a sequence touches, in the order of <see cref="Transcripts"/>.</summary>
    /// <param name="sequence">Name of the sequence, as the annotation has it.</param>
    /// <param name="start">First base, from 1.</param>
    /// <param name="end">Last base.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sequence"/> is <see langword="null"/>.</exception>
    public ImmutableArray<TranscriptModel> At(string sequence, long start, long end)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        if (!_bySequence.TryGetValue(sequence, out TranscriptModel[]? all))
        {
            return [];
        }
        long[] ends = _ends[sequence];
        // Before this one all end before the stretch.
        int first = Array.BinarySearch(ends, start);
        first = first < 0 ? ~first : first;
        while (first > 0 && ends[first - 1] >= start)
        {
            first--;
        }
        var found = ImmutableArray.CreateBuilder<TranscriptModel>();
        for (int i = first; i < all.Length && all[i].Start <= end; i++)
        {
            if (all[i].End >= start)
            {
                found.Add(all[i]);
            }
        }
        return found.ToImmutable();
    }

    /// <summary>The number of transcripts and sequences.</summary>
    /// <returns>For example <c>12 transcripts on 2 sequences</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountedNoun.Of(Transcripts.Length, "transcript")} on {CountedNoun.Of(_bySequence.Count, "sequence")}");

    private static long[] HighestEnds(TranscriptModel[] transcripts)
    {
        long[] ends = new long[transcripts.Length];
        long highest = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            highest = Math.Max(highest, transcripts[i].End);
            ends[i] = highest;
        }
        return ends;
    }
}
