using System.Text.RegularExpressions;
using Oligo.Text;

namespace Oligo.Notation;

/// <summary>Makes records of lines: one a line, unless the notation has texts of several lines. Thread-safe.</summary>
/// <remarks>
/// Blank lines and lines that begin with # are skipped; an identifier precedes a tab. Legend lines of the bracket form belong to the line
/// above, and to a line that begins with &gt; the lines of its FASTA record, unless another notation is named: a blank line, a line with an
/// identifier and a tab, or the next header ends it. Records of FASTA, three parallel strings, and JSON documents have lines of their own
/// where their notation is named.
/// </remarks>
public static partial class NotationRecordReader
{
    /// <summary>The character that begins a record of FASTA.</summary>
    internal const char FastaHeader = '>';

    /// <summary>Reads records.</summary>
    /// <param name="reader">The lines; they are read as the records are taken.</param>
    /// <param name="notation">The notation of the records; <see langword="null"/> where it is to be detected record by record.</param>
    /// <param name="inPairs">Whether every two lines are the strands of a duplex, sense first.</param>
    /// <param name="maxLength">Characters of one record at most: see <see cref="NotationOptions.MaxTextLength"/>.</param>
    /// <returns>The records, in the order of their first lines. Taking one that is longer throws
    /// <see cref="InvalidDataException"/>.</returns>
    /// <exception cref="ArgumentNullException">There is no reader.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is not positive.</exception>
    public static IEnumerable<NotationRecord> Read(
        TextReader reader, INotation? notation = null, bool inPairs = false, int maxLength = NotationOptions.UsualMaxTextLength)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        var layout = notation as IRecordLayout;
        IEnumerable<RecordLine> lines = ReadLines(new RecordLines(reader, maxLength), notation is null || layout is { TakesHeaders: true });
        return inPairs ? PairedLines.GroupAll(lines)
            : layout is not null ? layout.MakeRecords(lines)
            : RecordDraft.Group(lines, Continues);
    }

    /// <summary>The record of a single text, which has one or more lines: all of them are of one molecule.</summary>
    /// <param name="text">The text, with an identifier and a tab before it or without.</param>
    /// <returns>The record; its line is 1.</returns>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static NotationRecord ReadOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new RecordDraft(new RecordLine(1, text, false)).Build();
    }

    /// <summary>
    /// Whether a notation makes records of lines in its own way; the records of any other are those of <see cref="Read"/> without a
    /// notation, but for headers of FASTA, so that callers with millions of lines may divide them themselves and need <see cref="Read"/>
    /// for these notations only.
    /// </summary>
    /// <param name="notation">The notation; <see langword="null"/> for detection.</param>
    /// <returns>Whether it does.</returns>
    public static bool HasLayout(INotation? notation) => notation is IRecordLayout;

    /// <summary>
    /// Whether a line belongs to the text above it, without a notation that is named: a legend, the rest of a bracket form that breaks
    /// after a dash, the rest of a strand that begins with 5'- and has no last end, a field of an infobox. Callers that divide lines
    /// themselves ask it for each line.
    /// </summary>
    /// <param name="first">The first line of the record so far.</param>
    /// <param name="last">Its last line; the first where it has one.</param>
    /// <param name="line">The line.</param>
    /// <returns>Whether it does.</returns>
    public static bool Continues(ReadOnlySpan<char> first, ReadOnlySpan<char> last, ReadOnlySpan<char> line) =>
        LegendLine().IsMatch(line) || (IsOpenBracket(first, last) && line.Contains('['))
            || IsRestOfStrand(first, last, line) || (IsInfobox(first) && line.TrimStart() is ['|', ..] or ['}', '}', ..]);

    // 5'-[G]*-, with what articles set before a line.
    private static bool IsOpenBracket(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        last.TrimEnd() is [.., var end] && TypographicText.IsDash(end) && first.Contains('[')
        && first.TrimStart(" :*>\u2022\u00B7-") is ['5' or '3', var prime, ..] && TypographicText.IsPrime(prime);

    // 5'-GCC TCA, which has the name of its last end on the next line. A line between them could be a strand of its own.
    private static bool IsRestOfStrand(ReadOnlySpan<char> first, ReadOnlySpan<char> last, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.Trim();
        if (!EndNames.Closes(rest) || EndNames.Find(rest[..^2]) >= 0 || rest.ContainsAny('\t', '='))
        {
            return false;
        }
        // Before the first end may be a caption.
        ReadOnlySpan<char> begun = first.Trim();
        int at = EndNames.Find(begun);
        bool isOpen = at == 0 || (at > 0 && begun[at - 1] is ' ' or ':');
        return isOpen && EndNames.Find(begun[(at + 2)..]) < 0 && first.SequenceEqual(last);
    }

    private static bool IsInfobox(ReadOnlySpan<char> first) => first.TrimStart() is ['{', '{', ..] or ['|', ..];

    private static IEnumerable<RecordLine> ReadLines(RecordLines reader, bool takesHeaders)
    {
        int number = 0;
        bool afterGap = false;
        while (reader.Read() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                afterGap = true;
            }
            else if (!text.StartsWith('#'))
            {
                yield return new RecordLine(number, text, afterGap) { MostOfRecord = reader.MaxLength, TakesHeaders = takesHeaders };
                afterGap = false;
            }
        }
    }

    // Without the name of a notation a gap ends a record of FASTA, and so does a row with an identifier: one row in error must not take
    // the others.
    private static bool Continues(RecordDraft draft, RecordLine line) =>
        draft.IsFasta ? !line.IsFastaHeader && !line.AfterGap && !line.HasId : Continues(draft.First, draft.Last, line.Text);

    // A legend entry of the bracket form: `: * = 2'-O-(2-methoxyethyl)`, `"m" = 5-methyl`.
    [GeneratedRegex("^[\\s:•·]*[\"“”']?([*md]|[-–—])[\"“”']?\\s*=", RegexOptions.CultureInvariant)]
    private static partial Regex LegendLine();
}
