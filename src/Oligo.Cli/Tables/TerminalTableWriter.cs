using System.Text;
using Oligo.Text;

namespace Oligo.Cli.Tables;

/// <summary>A table for people: aligned columns, cut to the width of the terminal; what is cut is said at the end.</summary>
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

    private readonly List<string[]> _waiting = [[.. columns.Select(column => column.Name)]];
    private int[]? _widths;
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
        string[] hidden = [.. columns.Skip(_widths!.Length).Select(column => column.Name)];
        if (hidden.Length > 0 || _isCut)
        {
            string what = hidden.Length == 0 ? "texts are cut" : $"not shown: {string.Join(", ", hidden)}";
            notes.WriteLine($"{what}, to fit the terminal; --columns chooses what is shown, -o FILE writes everything");
        }
    }

    private void Flush()
    {
        _widths ??= Widths();
        var text = new StringBuilder();
        foreach (string[] row in _waiting)
        {
            int start = text.Length;
            for (int i = 0; i < _widths.Length; i++)
            {
                text.Append(i == 0 ? "" : Gap).Append(Fit(row[i], _widths[i], columns[i].IsNumeric));
            }
            while (text.Length > start && text[^1] == ' ')
            {
                text.Length--;
            }
            text.Append('\n');
        }
        _waiting.Clear();
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
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

    /// <summary>Widths of the columns that fit; the last of them may be a text that is cut.</summary>
    private int[] Widths()
    {
        int[] full = [.. Enumerable.Range(0, columns.Count).Select(i => _waiting.Max(row => row[i].Length))];
        if (width is not { } room)
        {
            return full;
        }
        var fitting = new List<int>();
        int used = 0;
        foreach (int needed in full)
        {
            int gap = fitting.Count == 0 ? 0 : Gap.Length;
            int left = room - used - gap;
            bool isText = !columns[fitting.Count].IsNumeric;
            if (needed > left && (!isText || left < NarrowestText) && fitting.Count > 0)
            {
                break;
            }
            fitting.Add(Math.Clamp(needed, 1, Math.Max(left, 1)));
            used += gap + fitting[^1];
            if (needed > left)
            {
                break;
            }
        }
        return [.. fitting];
    }
}
