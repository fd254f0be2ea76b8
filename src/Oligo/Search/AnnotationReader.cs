using System.Globalization;
using Oligo.Text;

namespace Oligo.Search;

/// <summary>Reads the lines of an annotation and gathers the exons of each transcript. Not thread-safe.</summary>
/// <param name="addLine">Adds the columns of a line; returns what is wrong with it, or <see langword="null"/>.</param>
internal sealed class AnnotationReader(Func<AnnotationReader, string[], string?> addLine)
{
    private readonly Dictionary<(string Sequence, string Id), TranscriptDraft> _drafts = [];

    // Beyond a thousand million million, sums of positions would not be positions.
    private const long HighestPosition = 1_000_000_000_000_000;

    /// <summary>By identifier of a feature, the gene that it names: GFF3 states genes in lines of their own.</summary>
    public Dictionary<string, string> Genes { get; } = new(StringComparer.Ordinal);

    /// <summary>By identifier of a feature, that of the feature which it is part of.</summary>
    public Dictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>By identifier of a transcript, the accession that it states.</summary>
    public Dictionary<string, string> Accessions { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads all lines.</summary>
    /// <returns>What is wrong; <see langword="null"/> for nothing.</returns>
    public Diagnostic? Read(TextReader annotation)
    {
        var lines = new LimitedLines(annotation);
        while (lines.Read() is { } line)
        {
            if (lines.IsCut)
            {
                return Fault(lines, $"it has more than {LimitedLines.MaxLength.ToString(CultureInfo.InvariantCulture)} characters");
            }
            if (line.StartsWith("##FASTA", StringComparison.Ordinal))
            {
                break;
            }
            string text = line.TrimEnd();
            if (text.Length == 0 || text[0] == '#' || IsTrackLine(text))
            {
                continue;
            }
            if (addLine(this, text.Split('\t')) is { } fault)
            {
                return Fault(lines, fault);
            }
        }
        return _drafts.Values.Any(draft => draft.Exons.Count > 0) ? null : new Diagnostic(SearchDiagnostics.NoExon, default, []);
    }

    /// <summary>The transcript of an identifier on a sequence; a transcript that the annotation has on two sequences is two.</summary>
    public TranscriptDraft DraftOf(string sequence, string id, TargetStrand strand)
    {
        if (!_drafts.TryGetValue((sequence, id), out TranscriptDraft? draft))
        {
            draft = new TranscriptDraft(sequence, id, strand);
            _drafts.Add((sequence, id), draft);
        }
        return draft;
    }

    /// <summary>The transcripts that have an exon.</summary>
    public IEnumerable<TranscriptModel> Transcripts() => _drafts.Values.Where(draft => draft.Exons.Count > 0).Select(draft =>
        draft.ToModel(Accessions.GetValueOrDefault(draft.Id, draft.Id), draft.Gene.Length > 0 ? draft.Gene : GeneOf(draft.Id)));

    /// <summary>First and last base, from 1.</summary>
    /// <returns>Whether they are whole numbers in their order.</returns>
    public static bool TryReadRange(string first, string last, out long start, out long end)
    {
        end = 0;
        return TryReadPosition(first, out start) && TryReadPosition(last, out end) && start >= 1 && start <= end;
    }

    /// <summary>A position, or a number of bases: a whole number that further ones can be added to.</summary>
    public static bool TryReadPosition(string text, out long position) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out position) && position < HighestPosition;

    private static Diagnostic Fault(LimitedLines lines, string fault) => new(
        SearchDiagnostics.BadAnnotation, default,
        [lines.Number.ToString(CultureInfo.InvariantCulture), DiagnosticPrinter.MakePrintable(fault)]);

    private string GeneOf(string id)
    {
        // The steps are counted: a damaged file may name parents in a circle.
        for (int step = 0; step < 8; step++)
        {
            if (Genes.TryGetValue(id, out string? gene))
            {
                return gene;
            }
            if (!Parents.TryGetValue(id, out string? parent))
            {
                break;
            }
            id = parent;
        }
        return "";
    }

    private static bool IsTrackLine(string line) =>
        line.StartsWith("track ", StringComparison.Ordinal) || line.StartsWith("browser ", StringComparison.Ordinal);
}
