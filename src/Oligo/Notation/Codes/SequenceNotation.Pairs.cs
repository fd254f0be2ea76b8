using Oligo.Text;

namespace Oligo.Notation;

/// <content>Two sequences as a duplex of strands of one design.</content>
internal sealed partial class SequenceNotation
{
    private static ParseResult<NucleicAcid> ReadPair(
        ReadOnlySpan<char> text, SourceSpan sense, SourceSpan antisense, NotationOptions options)
    {
        (DiagnosticBag ofSense, DiagnosticBag ofAntisense) = (new(), new());
        ReadOnlySpan<char> one = text.Slice(sense.Start, sense.Length);
        ReadOnlySpan<char> other = text.Slice(antisense.Start, antisense.Length);
        SequenceLetters? first = ReadLetters(one, options, ofSense);
        SequenceLetters? second = ReadLetters(other, options, ofAntisense);
        // That a design is missing is said once, and of sequences only.
        bool areSequences = ofSense.ErrorCount + ofAntisense.ErrorCount == 0;
        Strand? built = areSequences ? Build(first!, new SourceSpan(0, sense.Length), options, ofSense) : null;
        Strand? beside = built is null ? null : Build(second!, new SourceSpan(0, antisense.Length), options, ofAntisense);
        string input = SourceText.Of(text);
        return beside is null
            ? new ParseResult<NucleicAcid>(input, null, [.. Shift(ofSense, sense), .. Shift(ofAntisense, antisense)])
            : StrandPair.Join(input, sense, antisense, ReadingLimits.Result(one.ToString(), built, ofSense, options),
                ReadingLimits.Result(other.ToString(), beside, ofAntisense, options), FormName);
    }

    private static IEnumerable<Diagnostic> Shift(DiagnosticBag bag, SourceSpan strand) =>
        bag.ToImmutable().Select(diagnostic => diagnostic.Shift(strand.Start));

    /// <summary>
    /// The two strands of a text. A line end is between two only where each names its ends: a long sequence has many lines.
    /// </summary>
    private static bool TryFindPair(ReadOnlySpan<char> text, out SourceSpan sense, out SourceSpan antisense)
    {
        (int at, int length) = StrandBreak.Find(text);
        int next = at + length;
        (sense, antisense) = at < 0 ? default : (new SourceSpan(0, at), new SourceSpan(next, text.Length - next));
        return at >= 0 && (length == StrandBreak.Sign.Length
            || (EndNames.Closes(text[..at].TrimEnd()) && EndNames.Opens(text[next..].TrimStart())));
    }
}
