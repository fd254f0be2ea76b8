using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>
/// Two strands on one line, each between the names of its ends: <c>Sense: 5'-...-3' Antisense: 5'-...-3'</c>. Captions that say which is
/// which make them a duplex; without them they may be two molecules, and what to type is said.
/// </summary>
internal sealed partial class CaptionedPair
{
    private const string FormName = "line of two strands";
    private const int LongestCaption = 80;
    private const int Ends = 4;

    private static readonly FrozenSet<string> s_sense =
        new[] { "sense", "passenger", "ss" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> s_antisense =
        new[] { "antisense", "anti", "guide", "as" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly SourceSpan _sense;
    private readonly SourceSpan _antisense;
    private readonly Diagnostic _remark;

    private CaptionedPair(SourceSpan sense, SourceSpan antisense, Diagnostic remark) =>
        (_sense, _antisense, _remark) = (sense, antisense, remark);

    private enum Which
    {
        NotSaid,
        Sense,
        Antisense,
    }

    /// <summary>The two strands of a text, or <see langword="null"/> where it does not hold two.</summary>
    public static CaptionedPair? Find(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(TypographicText.Primes) || text.ContainsAny('\n', '\r'))
        {
            return null;
        }
        Span<int> ends = stackalloc int[Ends];
        int count = 0;
        for (int at = 0; EndNames.Find(text[at..]) is var found and >= 0; at += found + 2)
        {
            if (count == Ends)
            {
                return null;
            }
            ends[count++] = at + found;
        }
        bool areStrands = count == Ends && text[ends[0]] == '5' && text[ends[1]] == '3' && text[ends[2]] != text[ends[3]]
            && IsOpening(text, ends[0]) && IsClosing(text, ends[1]) && IsOpening(text, ends[2]) && IsClosing(text, ends[3])
            && ends[1] - ends[0] > 2 && ends[3] - ends[2] > 2;
        return areStrands ? Find(SourceText.Of(text), ends) : null;
    }

    /// <summary>Reads both strands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="read">Reads one.</param>
    public ParseResult<NucleicAcid> Read(string text, Func<string, ParseResult<NucleicAcid>> read)
    {
        if (_remark.Severity == DiagnosticSeverity.Error)
        {
            return new ParseResult<NucleicAcid>(text, null, [_remark]);
        }
        ParseResult<NucleicAcid> sense = read(text.Substring(_sense.Start, _sense.Length));
        ParseResult<NucleicAcid> antisense = read(text.Substring(_antisense.Start, _antisense.Length));
        ParseResult<NucleicAcid> pair = StrandPair.Join(text, _sense, _antisense, sense, antisense, FormName);
        return new ParseResult<NucleicAcid>(text, pair.Success ? pair.Value : null, [_remark, .. pair.Diagnostics]);
    }

    // A locant of a name has a hyphen or a bracket around it.
    private static bool IsOpening(ReadOnlySpan<char> text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ':' or '/';

    private static bool IsClosing(ReadOnlySpan<char> text, int at) =>
        at + 2 == text.Length || char.IsWhiteSpace(text[at + 2]) || text[at + 2] is ',' or ';' or '.' or '/' or '(' or '[';

    private static CaptionedPair? Find(string text, ReadOnlySpan<int> ends)
    {
        SourceSpan first = SourceSpan.FromBounds(ends[0], ends[1] + 2);
        SourceSpan second = SourceSpan.FromBounds(ends[2], ends[3] + 2);
        SourceSpan[] around =
        [
            SourceSpan.FromBounds(0, first.Start), SourceSpan.FromBounds(first.End, second.Start),
            SourceSpan.FromBounds(second.End, text.Length),
        ];
        string[] captions = Array.ConvertAll(around, span => text.Substring(span.Start, span.Length));
        if (!Array.TrueForAll(captions, IsCaption))
        {
            return null;
        }
        string strands = string.Concat(text.AsSpan(first.Start, first.Length), text.AsSpan(second.Start, second.Length));
        for (int i = 0; i < captions.Length; i++)
        {
            if (StrandCaption.FindChemistry(captions[i], strands) is { } word)
            {
                return new CaptionedPair(first, second, StrandCaption.Refuse(word, around[i]));
            }
        }
        // Each caption is before its strand, or each after it.
        bool areBefore = LabelOf(captions[0]) != Which.NotSaid;
        (Which one, Which other) = areBefore
            ? (LabelOf(captions[0]), LabelOf(captions[1])) : (LabelOf(captions[1]), LabelOf(captions[2]));
        if (one == Which.NotSaid || other == Which.NotSaid || one == other)
        {
            return new CaptionedPair(first, second, new Diagnostic(NotationDiagnostics.TwoStrands, second, [],
                "write each on a line of its own; for a duplex add --pairs, or say `sense` and `antisense` before or after them"));
        }
        string[] said = [.. captions.Select(caption => caption.Trim(" \t,;/|&".ToCharArray())).Where(caption => caption.Length > 0)];
        SourceSpan place = areBefore ? around[0] : around[1];
        var note = new Diagnostic(
            NotationDiagnostics.CaptionSkipped, place, [Suggestion.List([.. said.Select(caption => $"`{caption}`")], "and")]);
        return one == Which.Sense ? new CaptionedPair(first, second, note) : new CaptionedPair(second, first, note);
    }

    private static bool IsCaption(string text) =>
        text.Length <= LongestCaption && !text.Contains("//", StringComparison.Ordinal) && CharactersOfCaptions().IsMatch(text);

    private static Which LabelOf(string caption)
    {
        string[] words = [.. Word().Matches(caption).Select(word => word.Value)];
        return Array.Exists(words, s_antisense.Contains) ? Which.Antisense
            : Array.Exists(words, s_sense.Contains) ? Which.Sense : Which.NotSaid;
    }

    [GeneratedRegex(@"\A[\p{L}\d\s,;:./|&+()\[\]#_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex CharactersOfCaptions();

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
