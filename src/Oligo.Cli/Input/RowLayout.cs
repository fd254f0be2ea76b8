using System.Globalization;
using System.Text.RegularExpressions;
using Oligo.Notation;

namespace Oligo.Cli.Input;

/// <summary>How lines of a file make up rows: one a line, unless the dialect has texts of several lines.</summary>
/// <remarks>Blank lines and lines that begin with # are passed over; an identifier stands before a tab.</remarks>
internal static partial class RowLayout
{
    public const char FastaHeader = '>';

    /// <summary>The rows of a file.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="dialect">The named dialect; <see langword="null"/> for detection row by row.</param>
    public static IEnumerable<InputRow> Read(TextReader reader, string name, INotation? dialect)
    {
        IEnumerable<Line> lines = Lines(reader);
        IEnumerable<InputRow> rows =
            dialect == Notations.Fhir ? Documents(lines, name)
            : dialect == Notations.Axolabs || dialect == Notations.Alnylam ? Pairs(lines, name)
            : Joined(lines, name, dialect);
        return rows.Select(row => WithHeaderName(row.Text.Contains('\n', StringComparison.Ordinal) ? row with { Source = $"{name}, record at{row.Source![(name.Length + 1)..]}" } : row));
    }

    /// <summary>Whether a dialect makes rows of lines in a way of its own. Otherwise a row is a line, but for the lines of legends and FASTA records.</summary>
    public static bool IsOwn(INotation? dialect) =>
        dialect is not null && (dialect == Notations.Fhir || dialect == Notations.Axolabs || dialect == Notations.Alnylam || dialect == Notations.Parallel || dialect == Notations.Fasta);

    /// <summary>The row of a text that stands on the command line.</summary>
    public static InputRow OfText(string text) => WithHeaderName(Split(text, "1", null));

    private static IEnumerable<Line> Lines(TextReader reader)
    {
        int number = 0;
        bool afterGap = false;
        while (reader.ReadLine() is { } text)
        {
            number++;
            if (string.IsNullOrWhiteSpace(text))
            {
                afterGap = true;
            }
            else if (!text.StartsWith('#'))
            {
                yield return new Line(number, text, afterGap);
                afterGap = false;
            }
        }
    }

    /// <summary>A row for each line, and the lines that belong to the row above.</summary>
    private static IEnumerable<InputRow> Joined(IEnumerable<Line> lines, string name, INotation? dialect)
    {
        InputRow? row = null;
        int count = 0;
        foreach (Line line in lines)
        {
            if (row is not null && Continues(row.Text, count, line, dialect))
            {
                row = Append(row, line);
                count++;
                continue;
            }
            if (row is not null)
            {
                yield return row;
            }
            row = Start(line, name);
            count = 1;
        }
        if (row is not null)
        {
            yield return row;
        }
    }

    private static bool Continues(string above, int count, Line line, INotation? dialect)
    {
        if (above.StartsWith(FastaHeader))
        {
            // Where the dialect is named, records may have gaps; otherwise a gap ends them.
            return !line.Text.StartsWith(FastaHeader) && (dialect == Notations.Fasta || !line.AfterGap);
        }
        if (dialect == Notations.Parallel)
        {
            return count < 3 && !line.AfterGap && !line.HasId && !above.Contains('/', StringComparison.Ordinal);
        }
        return LegendLine().IsMatch(line.Text);
    }

    /// <summary>Two lines between gaps or identifiers are a duplex; any other number is one strand a line.</summary>
    private static IEnumerable<InputRow> Pairs(IEnumerable<Line> lines, string name)
    {
        var block = new List<Line>(3);
        bool isList = false;
        foreach (Line line in lines)
        {
            if (line.AfterGap || line.HasId)
            {
                foreach (InputRow row in Flush(block, name))
                {
                    yield return row;
                }
                isList = false;
            }
            block.Add(line);
            if (isList || block.Count > 2)
            {
                isList = true;
                foreach (InputRow row in Flush(block, name))
                {
                    yield return row;
                }
            }
        }
        foreach (InputRow row in Flush(block, name))
        {
            yield return row;
        }
    }

    private static InputRow[] Flush(List<Line> block, string name)
    {
        InputRow[] rows = block.Count == 2 ? [Append(Start(block[0], name), block[1])] : [.. block.Select(line => Start(line, name))];
        block.Clear();
        return rows;
    }

    /// <summary>A row for each JSON document, of one line or many. A line that looks whole but is not does not take the next document with it.</summary>
    private static IEnumerable<InputRow> Documents(IEnumerable<Line> lines, string name)
    {
        InputRow? row = null;
        var nesting = new JsonNesting();
        foreach (Line line in lines)
        {
            if (row is not null && row.Text.EndsWith('}') && !row.Text.Contains('\n', StringComparison.Ordinal) && Start(line, name).Text.StartsWith('{'))
            {
                yield return row;
                row = null;
            }
            if (row is null)
            {
                nesting = new JsonNesting();
                row = Start(line, name);
                nesting.Add(row.Text);
            }
            else
            {
                row = Append(row, line);
                nesting.Add(line.Text);
            }
            if (nesting.IsClosed)
            {
                yield return row;
                row = null;
            }
        }
        if (row is not null)
        {
            yield return row;
        }
    }

    private static InputRow Start(Line line, string name)
    {
        string at = line.Number.ToString(CultureInfo.InvariantCulture);
        return Split(line.Text, at, $"{name}, line {at}") with { Line = line.Number };
    }

    private static InputRow Append(InputRow row, Line line) => row with { Text = row.Text + "\n" + line.Text };

    private static InputRow Split(string line, string number, string? source)
    {
        int tab = line.IndexOf('\t', StringComparison.Ordinal);
        if (tab < 0 || line.StartsWith(FastaHeader) || IsIndentation(line, tab))
        {
            return new InputRow(number, false, line, source, null);
        }
        string id = line[..tab].Trim();
        string text = line[(tab + 1)..];
        return new InputRow(id.Length == 0 ? number : id, id.Length > 0, text, source, text.Contains('\t', StringComparison.Ordinal) ? PlainRowReader.ExtraTab(text) : null);
    }

    // A document may have tabs between its words.
    private static bool IsIndentation(string line, int tab) => line.AsSpan(0, tab).TrimStart().StartsWith('{');

    /// <summary>The first word behind > names a FASTA record.</summary>
    private static InputRow WithHeaderName(InputRow row)
    {
        if (row.HasId || !row.Text.StartsWith(FastaHeader))
        {
            return row;
        }
        ReadOnlySpan<char> header = row.Text.AsSpan(1);
        int end = header.IndexOfAny('\n', '\r');
        header = (end < 0 ? header : header[..end]).Trim();
        int blank = header.IndexOfAny(' ', '\t');
        string id = (blank < 0 ? header : header[..blank]).ToString();
        return id.Length == 0 ? row : row with { Id = id, HasId = true };
    }

    // A legend entry of the bracket form: `: * = 2'-O-(2-methoxyethyl)`, `"m" = 5-methyl`.
    [GeneratedRegex("^[\\s:•·]*[\"“”']?([*md]|[-–—])[\"“”']?\\s*=", RegexOptions.CultureInvariant)]
    public static partial Regex LegendLine();

    private readonly record struct Line(int Number, string Text, bool AfterGap)
    {
        public bool HasId => Text.Contains('\t', StringComparison.Ordinal);
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
