using System.Text;
using Oligo.Cli.Output;
using Oligo.Text;

namespace Oligo.Cli.Tables;

/// <summary>
/// A table for people: aligned columns, cut to the width of the terminal; what is cut is said at the end. Sentences are folded, beside the
/// other columns where there is room, else below them.
/// </summary>
/// <param name="output">The terminal.</param>
/// <param name="columns">The columns.</param>
/// <param name="width">Characters of a line; <see langword="null"/> for lines of any length.</param>
/// <param name="notes">Takes the note on what is cut.</param>
internal sealed class TerminalTableWriter(Stream output, IReadOnlyList<Column> columns, int? width, TextWriter notes) : TableWriter
{
    // Rows that widths are found from: more than a screen, and little enough for memory and patience.
    private const int RowsForWidths = 1000;

    private const string Gap = "  ";
    private const char Cut = '…';

    // A text that is cut to less says nothing.
    private const int NarrowestText = 8;

    // Words are cut to this before another column is left out.
    private const int UsualWords = 20;

    // What a column that must be seen takes before the others.
    private const int MostReserved = 16;

    // Sentences in a narrower column are hard to read: they are below the other columns.
    private const int NarrowestSentence = 36;

    private const int IndentBelow = 4;

    private readonly int? _folded = columns.Count > 1 && columns[^1].IsFolded && width is not null ? columns.Count - 1 : null;
    private readonly List<string[]> _waiting = [[.. columns.Select(column => column.Name)]];
    private int[]? _widths;
    private int[] _shown = [];
    private bool _isCut;

    public override void Write(TableRows rows)
    {
        for (int row = 0; row < rows.Count; row++)
        {
            _waiting.Add([.. columns.Select((column, i) => DiagnosticPrinter.MakePrintable(ListCell.TextOf(column, rows.CellOf(row, i))))]);
        }
        if (_waiting.Count > RowsForWidths)
        {
            Flush();
        }
    }

    public override void End()
    {
        Flush();
        string[] hidden = [.. columns.Where((_, i) => i != _folded && !_shown.Contains(i)).Select(column => column.Name)];
        if (hidden.Length > 0 || _isCut)
        {
            string what = hidden.Length == 0 ? "texts are cut" : $"not shown: {string.Join(", ", hidden)}";
            notes.WriteLine($"{what}, to fit the terminal; --columns chooses what is shown, -o FILE writes everything");
        }
    }

    private void Flush()
    {
        if (_widths is null)
        {
            Choose();
        }
        var text = new StringBuilder();
        foreach (string[] row in _waiting)
        {
            int start = text.Length;
            for (int i = 0; i < _shown.Length; i++)
            {
                text.Append(i == 0 ? "" : Gap).Append(Fit(row[_shown[i]], _widths![i], columns[_shown[i]].IsNumeric));
            }
            if (_folded is { } folded)
            {
                AppendFolded(text, row[folded], text.Length - start + Gap.Length);
            }
            EndLine(text);
        }
        _waiting.Clear();
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Adds a sentence beside the cells of a line, or below them.</summary>
    private void AppendFolded(StringBuilder text, string sentence, int column)
    {
        bool isBeside = width!.Value - column >= NarrowestSentence;
        int indent = isBeside ? column : Math.Min(IndentBelow, width.Value - 1);
        bool isFirst = isBeside;
        foreach (string line in TextFolding.Fold(sentence, width.Value - indent))
        {
            if (!isFirst)
            {
                EndLine(text);
            }
            text.Append(isFirst ? Gap : new string(' ', indent)).Append(line);
            isFirst = false;
        }
    }

    private static void EndLine(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
        text.Append('\n');
    }

    private string Fit(string cell, int room, bool alignRight)
    {
        // Rows after the first screens may be wider; where lines may have any length they are.
        if (cell.Length > room && width is not null)
        {
            _isCut = true;
            return string.Concat(cell.AsSpan(0, room - 1), Cut.ToString());
        }
        return alignRight ? cell.PadLeft(room) : cell.PadRight(room);
    }

    /// <summary>
    /// Chooses the columns: the first, those that a reader must see, those that the command is for, and of the others as many as fit, the
    /// last of them cut if it is text.
    /// </summary>
    private void Choose()
    {
        int[] full = [.. Enumerable.Range(0, columns.Count).Select(i => _waiting.Max(row => row[i].Length))];
        if (width is not { } room)
        {
            _shown = [.. Enumerable.Range(0, columns.Count)];
            _widths = full;
            return;
        }
        int[] enough = [.. full.Select((needed, i) => IsOfWords(i) ? Math.Min(needed, UsualWords) : needed)];
        int[] others = [.. Enumerable.Range(1, columns.Count - 1).Where(i => i != _folded)];
        int[] results = [.. others.Where(i => columns[i].IsResult)];
        int roomOfFirst = Math.Max(room - results.Sum(i => enough[i] + Gap.Length), Math.Min(NarrowestText, room));
        var chosen = new SortedDictionary<int, int> { [0] = Math.Clamp(enough[0], 1, results.Length > 0 ? roomOfFirst : room) };
        int left = room - chosen[0];
        foreach (int i in others.Where(MustBeSeen))
        {
            int needed = Math.Min(full[i], MostReserved) + Gap.Length;
            if (2 * needed <= left)
            {
                chosen[i] = needed - Gap.Length;
                left -= needed;
            }
        }
        foreach (int i in results.Where(i => !chosen.ContainsKey(i) && enough[i] + Gap.Length <= left))
        {
            chosen[i] = enough[i];
            left -= enough[i] + Gap.Length;
        }
        int last = 0;
        foreach (int i in others.Where(i => !chosen.ContainsKey(i) && !columns[i].IsResult))
        {
            int there = left - Gap.Length;
            bool fits = enough[i] <= there;
            if (!fits && (columns[i].IsNumeric || there < NarrowestText))
            {
                break;
            }
            chosen[i] = Math.Min(enough[i], there);
            left = there - chosen[i];
            last = i;
            if (!fits)
            {
                break;
            }
        }
        if (_folded is null)
        {
            Widen(chosen, full, last, left);
        }
        _shown = [.. chosen.Keys];
        _widths = [.. chosen.Values];
    }

    /// <summary>Whether a column is of words, of which the first say enough; a formula that is cut says nothing.</summary>
    private bool IsOfWords(int i) => !columns[i].IsNumeric && _waiting.Skip(1).Any(row => row[i].Contains(' ', StringComparison.Ordinal));

    private bool MustBeSeen(int i) =>
        columns[i].IsKept || (columns[i].Unremarkable is { } usual && _waiting.Skip(1).Any(row => !usual.Contains(row[i])));

    /// <summary>Words that are wider than the last column give way to it; what is left goes to those that are cut.</summary>
    private void Widen(SortedDictionary<int, int> chosen, int[] full, int last, int left)
    {
        while (chosen[last] < full[last] && WidestOfWords(chosen, chosen[last] + 1) is { } widest)
        {
            chosen[widest]--;
            chosen[last]++;
        }
        foreach (int i in chosen.Keys.ToArray())
        {
            int more = Math.Min(left, full[i] - chosen[i]);
            chosen[i] += more;
            left -= more;
        }
    }

    private int? WidestOfWords(SortedDictionary<int, int> chosen, int limit)
    {
        int[] wider = [.. chosen.Keys.Where(i => chosen[i] > limit && IsOfWords(i))];
        return wider.Length == 0 ? null : wider.MaxBy(i => chosen[i]);
    }
}
