using Oligo.Text;

namespace Oligo.Monomers;

/// <summary>
/// Splits a monomer file with tabs between its columns: a header, then a row a line; blank lines and lines that begin with # are skipped.
/// </summary>
internal static class MonomerTableReader
{
    private const char ListSeparator = ';';

    public static void Read(string text, List<MonomerFileRow> rows, DiagnosticBag bag)
    {
        List<MonomerColumn?>? header = null;
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            ReadOnlySpan<char> line = text.AsSpan()[start..end].TrimEnd('\r');
            if (!line.IsWhiteSpace() && line[0] != '#')
            {
                if (header is null)
                {
                    header = ReadHeader(line, start, bag);
                }
                else
                {
                    rows.Add(ReadRow(line, start, header, bag));
                }
            }
            start = end + 1;
        }
    }

    private static List<MonomerColumn?> ReadHeader(ReadOnlySpan<char> line, int start, DiagnosticBag bag)
    {
        var header = new List<MonomerColumn?>();
        foreach (MonomerValue cell in Cells(line, start, '\t'))
        {
            MonomerColumn? column = MonomerColumn.Find(cell.Text);
            if (column is null)
            {
                bag.ReportWithHint(MonomerDiagnostics.UnknownColumn, cell.Span,
                    Suggestion.DidYouMean(cell.Text, MonomerColumn.All.Select(known => known.Name)), cell.Text);
            }
            else if (header.Contains(column))
            {
                bag.Report(MonomerDiagnostics.RepeatedColumn, cell.Span, column.Name);
                column = null;
            }
            header.Add(column);
        }
        return header;
    }

    private static MonomerFileRow ReadRow(ReadOnlySpan<char> line, int start, List<MonomerColumn?> header, DiagnosticBag bag)
    {
        var row = new MonomerFileRow(new SourceSpan(start, line.Length));
        List<MonomerValue> cells = Cells(line, start, '\t');
        if (cells.Count > header.Count)
        {
            bag.Report(MonomerDiagnostics.TooManyCells, cells[header.Count].Span,
                CountedNoun.Of(cells.Count, "cell"), CountedNoun.Of(header.Count, "column"));
        }
        for (int i = 0; i < Math.Min(cells.Count, header.Count); i++)
        {
            if (header[i] is not { } column || cells[i].Text.Length == 0)
            {
                continue;
            }
            foreach (MonomerValue value in column.IsList ? ListOf(cells[i]) : [cells[i]])
            {
                row.Add(column, value);
            }
        }
        return row;
    }

    /// <summary>The values of one text of a column that holds several.</summary>
    public static IEnumerable<MonomerValue> ListOf(MonomerValue value) =>
        Cells(value.Text, value.Span.Start, ListSeparator).Where(piece => piece.Text.Length > 0);

    /// <summary>The pieces of a line without the spaces around them.</summary>
    private static List<MonomerValue> Cells(ReadOnlySpan<char> line, int start, char separator)
    {
        var cells = new List<MonomerValue>();
        foreach (Range range in line.Split(separator))
        {
            (int offset, int length) = range.GetOffsetAndLength(line.Length);
            ReadOnlySpan<char> cell = line.Slice(offset, length);
            int blanks = length - cell.TrimStart().Length;
            string text = cell.Trim().ToString();
            cells.Add(new MonomerValue(text, new SourceSpan(start + offset + (text.Length == 0 ? 0 : blanks), text.Length)));
        }
        return cells;
    }
}
