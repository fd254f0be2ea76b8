using System.Collections.Immutable;
using System.Globalization;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>The transcripts of an annotation, by their place on sequences. Immutable and thread-safe.</summary>
public sealed class GeneModel
{
    private readonly Dictionary<string, PlacedItems<TranscriptModel>> _bySequence;

    internal GeneModel(IEnumerable<TranscriptModel> transcripts)
    {
        Transcripts = [.. transcripts.OrderBy(transcript => transcript.Sequence, StringComparer.Ordinal)
            .ThenBy(transcript => transcript.Start).ThenBy(transcript => transcript.End)
            .ThenBy(transcript => transcript.Id, StringComparer.Ordinal)];
        _bySequence = Transcripts.GroupBy(transcript => transcript.Sequence, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key, group => new PlacedItems<TranscriptModel>([.. group], transcript => (transcript.Start, transcript.End)),
                StringComparer.Ordinal);
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
        return _bySequence.TryGetValue(sequence, out PlacedItems<TranscriptModel>? transcripts) ? transcripts.At(start, end) : [];
    }

    /// <summary>The number of transcripts and sequences.</summary>
    /// <returns>For example <c>12 transcripts on 2 sequences</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountedNoun.Of(Transcripts.Length, "transcript")} on {CountedNoun.Of(_bySequence.Count, "sequence")}");
}
