namespace Oligo.Notation;

/// <summary>Records that are JSON documents, each on one line or on many.</summary>
internal static class JsonRecords
{
    /// <summary>A record for each document. A line that looks complete but is not does not take the next document with it.</summary>
    public static IEnumerable<NotationRecord> Group(IEnumerable<RecordLine> lines)
    {
        RecordDraft? draft = null;
        var nesting = new JsonNesting();
        foreach (RecordLine line in lines)
        {
            if (draft is not null && draft.LineCount == 1 && draft.First.EndsWith('}') && new RecordDraft(line).First.StartsWith('{'))
            {
                yield return draft.Build();
                draft = null;
            }
            if (draft is null)
            {
                nesting = new JsonNesting();
                draft = new RecordDraft(line);
                nesting.Add(draft.First);
            }
            else
            {
                draft.Add(line);
                nesting.Add(line.Text);
            }
            if (nesting.IsClosed)
            {
                yield return draft.Build();
                draft = null;
            }
        }
        if (draft is not null)
        {
            yield return draft.Build();
        }
    }

    /// <summary>Counts the braces of a JSON text that are open, line by line.</summary>
    private struct JsonNesting
    {
        private int _depth;
        private bool _inString;
        private bool _escaped;
        private bool _opened;

        public readonly bool IsClosed => _opened && _depth <= 0;

        public void Add(string line)
        {
            foreach (char c in line)
            {
                if (_inString)
                {
                    _inString = _escaped || c != '"';
                    _escaped = !_escaped && c == '\\';
                    continue;
                }
                _inString = c == '"';
                _depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
                _opened |= c is '{' or '[';
            }
        }
    }
}
