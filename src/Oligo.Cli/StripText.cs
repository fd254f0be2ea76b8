using System.Collections.Immutable;
using System.Globalization;
using Oligo.Drawing;
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
            WriteLine(console, "sugar", line, width, cell => cell.Pendant.Length == 0 ? cell.Sugar : $"{cell.Sugar}<{cell.Pendant}>", colored: true);
            if (line.Any(cell => cell.Linkage.Length > 0))
            {
                WriteLine(console, "linkage", line, width, cell => cell.Linkage, colored: false, shift: width / 2);
            }
        }
    }

    public static void WriteLegend(IAnsiConsole console, ImmutableArray<StripLegendEntry> legend)
    {
        foreach (StripLegendEntry entry in legend)
        {
            console.Write(new Spectre.Console.Text(Pad(entry == legend[0] ? "legend" : "", LabelWidth)));
            console.Write(new Spectre.Console.Text(Pad(entry.Symbol, 4), StyleOf(entry.Color)));
            console.WriteLine(" " + entry.Meaning);
        }
    }

    private static string PositionOf(StripCell cell, int lastPosition)
    {
        bool shown = !cell.IsGroup && (cell.Position == 1 || cell.Position % 5 == 0 || cell.Position == lastPosition);
        return shown ? cell.Position.ToString(CultureInfo.InvariantCulture) : "";
    }

    private static void WriteLine(IAnsiConsole console, string label, StripCell[] cells, int width, Func<StripCell, string> text, bool colored, int shift = 0)
    {
        if (!colored)
        {
            // Trailing blanks say nothing and spoil copying.
            string plain = Pad(label, LabelWidth) + new string(' ', shift) + string.Concat(cells.Select(cell => Pad(text(cell), width)));
            console.WriteLine(plain.TrimEnd());
            return;
        }
        console.Write(new Spectre.Console.Text(Pad(label, LabelWidth)));
        for (int i = 0; i < cells.Length; i++)
        {
            string cell = text(cells[i]);
            bool isLast = i == cells.Length - 1;
            Style style = cells[i].IsGroup ? Style.Plain : StyleOf(StripPalette.ColorOf(cells[i].SugarName));
            string padded = isLast && !console.Profile.Capabilities.Ansi ? cell : Pad(cell, width - 1) + (isLast ? "" : " ");
            console.Write(new Spectre.Console.Text(padded, style));
        }
        console.WriteLine();
    }

    private static Style StyleOf(string? color) => color is null ? Style.Plain : new Style(Color.FromHex(StripPalette.Ink), Color.FromHex(color));

    private static string Pad(string text, int width) => text.PadRight(width);
}
