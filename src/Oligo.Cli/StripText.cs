using System.Collections.Immutable;
using System.Globalization;
using Oligo.Drawing;
using Oligo.Monomers;
using Spectre.Console;

namespace Oligo.Cli;

/// <summary>Draws a strip with letters: positions, bases, sugars and linkages in step; colour repeats the sugars where there is any.</summary>
internal static class StripText
{
    private const int LineWidth = 80;
    private const int FewestCells = 5;
    private const int LabelWidth = 9;

    public static void Write(IAnsiConsole console, StrandStrip strip)
    {
        ImmutableArray<StripCell> cells = strip.Cells;
        int width = 1 + cells.Max(cell => Math.Max(cell.Text.Length, cell.Sugar.Length + (cell.Pendant.Length == 0 ? 0 : cell.Pendant.Length + 2)));
        width = Math.Max(width, 1 + cells.Max(cell => cell.Linkage.Length));
        int lastPosition = cells.Max(cell => cell.Position);
        int perLine = Math.Max(FewestCells, (LineWidth - LabelWidth) / width);
        for (int start = 0; start < cells.Length; start += perLine)
        {
            StripCell[] line = [.. cells.Skip(start).Take(perLine)];
            WriteLine(console, "position", line, width, cell => PositionOf(cell, lastPosition), colored: false);
            WriteLine(console, "base", line, width, cell => cell.Text, colored: true);
            WriteLine(console, "sugar", line, width, LowerLineOf, colored: true);
            if (line.Any(cell => cell.Linkage.Length > 0))
            {
                WriteLine(console, "linkage", line, width, cell => cell.Linkage, colored: false, shift: width / 2);
            }
        }
    }

    /// <summary>Both strands of a duplex: the second below the first, 3' to 5', residues that lie opposite in one column, their pairs between them.</summary>
    public static void WriteDuplex(IAnsiConsole console, Duplex duplex)
    {
        StripGrid grid = StripGrid.Of(duplex);
        int width = grid.Rows.Max(row => WidthOf(row));
        int perLine = Math.Max(FewestCells, (LineWidth - LabelWidth) / width);
        for (int start = 0; start < grid.Columns; start += perLine)
        {
            int[] columns = [.. Enumerable.Range(start, Math.Min(perLine, grid.Columns - start))];
            WriteRow(console, grid.Rows[0], columns, width, isFirst: true);
            console.WriteLine((Pad("pairs", LabelWidth) + string.Concat(columns.Select(column => Pad(PairMark(duplex, grid, column), width)))).TrimEnd());
            WriteRow(console, grid.Rows[1], columns, width, isFirst: false);
            console.WriteLine();
        }
    }

    // From the outside to the pairs: position, linkage, sugar, base.
    private static void WriteRow(IAnsiConsole console, StripRow row, int[] columns, int width, bool isFirst)
    {
        StripCell?[] cells = [.. columns.Select(row.At)];
        List<Action> lines =
        [
            () => WriteLine(console, $"{row.LeftLabel} to {row.RightLabel}", cells, width, cell => PositionOf(cell, row.LastPosition), colored: false),
            () => WriteLine(console, "linkage", [.. columns.Select(row.LinkAfter)], width, cell => cell.Linkage, colored: false, shift: width / 2),
            () => WriteLine(console, "sugar", cells, width, LowerLineOf, colored: true),
            () => WriteLine(console, "base", cells, width, cell => cell.Text, colored: true),
        ];
        foreach (Action line in isFirst ? lines : lines.AsEnumerable().Reverse())
        {
            line();
        }
    }

    private static int WidthOf(StripRow row) => 1 + Enumerable.Range(row.FirstColumn, row.LastColumn - row.FirstColumn + 1).Max(column => Math.Max(
        row.At(column) is { } cell ? Math.Max(cell.Text.Length, LowerLineOf(cell).Length) : 0, row.LinkAfter(column)?.Linkage.Length ?? 0));

    private static string PairMark(Duplex duplex, StripGrid grid, int column)
    {
        if (grid.Rows[0].At(column) is not { IsGroup: false } sense || grid.Rows[1].At(column) is not { IsGroup: false })
        {
            return "";
        }
        return duplex.PairAt(sense.Position - 1) switch { BasePairKind.WatsonCrick => "|", BasePairKind.Wobble => "o", _ => "x" };
    }

    private static string LowerLineOf(StripCell cell) => cell.Pendant.Length == 0 ? cell.Sugar : $"{cell.Sugar}<{cell.Pendant}>";

    public static void WriteLegend(IAnsiConsole console, ImmutableArray<StripLegendEntry> legend)
    {
        int width = Math.Max(4, legend.Max(entry => entry.Symbol.Length));
        foreach (StripLegendEntry entry in legend)
        {
            console.Write(new Spectre.Console.Text(Pad(entry == legend[0] ? "legend" : "", LabelWidth)));
            console.Write(new Spectre.Console.Text(Pad(entry.Symbol, width), StyleOf(entry.Color)));
            console.WriteLine(" " + entry.Meaning);
        }
    }

    private static string PositionOf(StripCell cell, int lastPosition)
    {
        bool shown = !cell.IsGroup && (cell.Position == 1 || cell.Position % 5 == 0 || cell.Position == lastPosition);
        return shown ? cell.Position.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static void WriteLine(IAnsiConsole console, string label, StripCell?[] cells, int width, Func<StripCell, string> text, bool colored, int shift = 0)
    {
        // Trailing blanks say nothing and spoil copying.
        int last = Array.FindLastIndex(cells, cell => cell is not null && text(cell).Length > 0);
        if (!colored)
        {
            console.WriteLine((Pad(label, LabelWidth) + new string(' ', shift) + string.Concat(cells.Select(cell => Pad(cell is null ? "" : text(cell), width)))).TrimEnd());
            return;
        }
        console.Write(new Spectre.Console.Text(last < 0 ? label : Pad(label, LabelWidth)));
        for (int i = 0; i <= last; i++)
        {
            string cell = cells[i] is { } filled ? text(filled) : "";
            Style style = cells[i] is { IsGroup: false } residue ? StyleOf(StripPalette.ColorOf(residue.SugarName)) : Style.Plain;
            string padded = i == last && !console.Profile.Capabilities.Ansi ? cell : Pad(cell, width - 1) + (i == last ? "" : " ");
            console.Write(new Spectre.Console.Text(padded, style));
        }
        console.WriteLine();
    }

    private static Style StyleOf(string? color) => color is null ? Style.Plain : new Style(Color.FromHex(StripPalette.Ink), Color.FromHex(color));

    private static string Pad(string text, int width) => text.PadRight(width);
}
