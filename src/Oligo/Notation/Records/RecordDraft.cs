namespace Oligo.Notation;

/// <summary>A record whose lines are still being collected.</summary>
internal sealed class RecordDraft
{
    private readonly List<string> _lines;
    private readonly int _number;
    private readonly string? _id;
    private readonly RecordFault _fault;
    private readonly bool _takesHeaders;
    private long _length;

    public RecordDraft(RecordLine first)
    {
        _number = first.Number;
        _takesHeaders = first.TakesHeaders;
        string line = first.Text;
        _length = line.Length;
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || first.IsFastaHeader || IsIndentation(line, tab))
        {
            _lines = [line];
            return;
        }
        string id = line[..tab].Trim();
        string text = line[(tab + 1)..];
        _id = id.Length == 0 ? null : id;
        _lines = [text];
        _fault = text.Contains('\t', StringComparison.Ordinal) ? RecordFault.ExtraTab : RecordFault.None;
    }

    /// <summary>The text of the first line, without its identifier.</summary>
    public string First => _lines[0];

    /// <summary>The text of the last line so far.</summary>
    public string Last => _lines[^1];

    public int LineCount => _lines.Count;

    public string? Id => _id;

    public bool IsFasta => _takesHeaders && First.StartsWith(NotationRecordReader.FastaHeader);

    public bool Contains(char character) => _lines.Exists(line => line.Contains(character, StringComparison.Ordinal));

    /// <summary>Adds a line.</summary>
    /// <exception cref="InvalidDataException">The record is longer than allowed.</exception>
    public void Add(RecordLine line)
    {
        _length += line.Text.Length + 1L;
        if (_length > line.MostOfRecord)
        {
            throw RecordLines.TooLong(line.Number, line.MostOfRecord);
        }
        _lines.Add(line.Text);
    }

    public NotationRecord Build() => new(_id ?? (IsFasta ? HeaderName() : null), string.Join('\n', _lines), _number, _fault);

    /// <summary>Records that begin with the lines that do not continue the one above.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="continues">Whether a line belongs to the record above it.</param>
    public static IEnumerable<NotationRecord> Group(IEnumerable<RecordLine> lines, Func<RecordDraft, RecordLine, bool> continues)
    {
        RecordDraft? draft = null;
        foreach (RecordLine line in lines)
        {
            if (draft is not null && continues(draft, line))
            {
                draft.Add(line);
                continue;
            }
            if (draft is not null)
            {
                yield return draft.Build();
            }
            draft = new RecordDraft(line);
        }
        if (draft is not null)
        {
            yield return draft.Build();
        }
    }

    // A document may have tabs between its words.
    private static bool IsIndentation(string line, int tab) => line.AsSpan(0, tab).TrimStart().StartsWith('{');

    /// <summary>The first word after &gt;, which names a FASTA record.</summary>
    private string? HeaderName()
    {
        ReadOnlySpan<char> header = First.AsSpan(1);
        int end = header.IndexOfAny('\n', '\r');
        header = (end < 0 ? header : header[..end]).Trim();
        int blank = header.IndexOfAny(' ', '\t');
        string id = (blank < 0 ? header : header[..blank]).ToString();
        return id.Length == 0 ? null : id;
    }
}
