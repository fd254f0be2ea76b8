using System.Collections.Immutable;
using System.Globalization;
using Oligo.Cli.Output;
using Oligo.Drawing;
using Oligo.Monomers;
using Spectre.Console;

namespace Oligo.Cli.Views;

/// <summary>
/// Draws strands and duplexes with letters: positions, bases, sugars and linkages, aligned; colour repeats the sugars where there is
/// any.
/// </summary>
internal sealed class StripText
{
    private const int FewestCells = 5;
    private const int LabelWidth = 9;

    // A meaning begins with the short name: what comes after it is the whole name, or what a ligand is on.
    private static readonly string[] s_nameEnds = [", ", " on "];

    private readonly IAnsiConsole _console;
    private readonly NucleicAcid _molecule;
    private readonly StripLayout _layout;
    private readonly int _lineWidth;
    private readonly int[] _widths;

    private StripText(IAnsiConsole console, NucleicAcid molecule, int lineWidth)
    {
        _console = console;
        _molecule = molecule;
        _lineWidth = lineWidth;
        _layout = StripLayout.Create(molecule);
        int[] widths = [.. Enumerable.Range(0, _layout.ColumnCount).Select(column => _layout.Rows.Max(row => WidthOf(row, column)))];
        // Residues keep one rhythm; a column with groups only is as wide as it needs to be.
        int residue = Enumerable.Range(0, _layout.ColumnCount).Where(HasResidue).Select(column => widths[column]).DefaultIfEmpty().Max();
        _widths = [.. widths.Select((width, column) => HasResidue(column) ? residue : width)];
    }

    /// <summary>
    /// Writes a molecule: a duplex with its second strand below the first, 3' to 5', residues that lie opposite in one column,
    /// their pairs between them; the strands of a complex one after another.
    /// </summary>
    public static void Write(IAnsiConsole console, NucleicAcid molecule, int lineWidth)
    {
        if (molecule is StrandComplex complex)
        {
            for (int i = 0; i < complex.Strands.Length; i++)
            {
                console.WriteLine($"{(i == 0 ? "" : "\n")}strand {(i + 1).ToString(CultureInfo.InvariantCulture)}");
                Write(console, complex.Strands[i], lineWidth);
            }
            return;
        }
        var text = new StripText(console, molecule, lineWidth);
        for (int start = 0; start < text._widths.Length;)
        {
            int end = text.EndOfLine(start);
            text.WriteBlock([.. Enumerable.Range(start, end - start)], isLast: end == text._widths.Length);
            start = end;
        }
    }

    /// <summary>Writes a legend, entry after entry, with lines that break between entries or between words.</summary>
    public static void WriteLegend(IAnsiConsole console, ImmutableArray<StripLegendEntry> legend, int lineWidth, bool isBrief)
    {
        console.Write(new Spectre.Console.Text("legend".PadRight(LabelWidth)));
        int column = LabelWidth;
        foreach (StripLegendEntry entry in legend)
        {
            string said = isBrief ? entry.Meaning.Split(s_nameEnds, StringSplitOptions.None)[0] : entry.Meaning;
            string meaning = entry == legend[^1] ? said : said + ";";
            if (column > LabelWidth && column + 2 + entry.Symbol.Length + meaning.Length > lineWidth)
            {
                console.Write(new Spectre.Console.Text("\n" + new string(' ', LabelWidth)));
                column = LabelWidth;
            }
            else if (column > LabelWidth)
            {
                console.Write(new Spectre.Console.Text(" "));
                column++;
            }
            console.Write(new Spectre.Console.Text(entry.Symbol, StyleOf(entry.Color)));
            int indent = column + entry.Symbol.Length + 1;
            string[] lines = [.. TextFolding.Fold(meaning, lineWidth - indent)];
            console.Write(new Spectre.Console.Text(" " + string.Join("\n" + new string(' ', indent), lines)));
            column = indent + lines[^1].Length;
        }
        console.WriteLine();
    }

    private int EndOfLine(int start)
    {
        int width = LabelWidth;
        int end = start;
        while (end < _widths.Length && (end - start < FewestCells || width + _widths[end] <= _lineWidth))
        {
            width += _widths[end++];
        }
        return end;
    }

    private void WriteBlock(int[] columns, bool isLast)
    {
        StripRow first = _layout.Rows[0];
        if (_molecule is not Duplex duplex)
        {
            WritePositions("position", first, columns);
            WriteCells("base", first, columns, cell => cell.Text);
            WriteCells("sugar", first, columns, cell => cell.SugarLine);
            WriteLinkages(first, columns);
            return;
        }
        // From the outside to the pairs: position, linkage, sugar, base.
        StripRow second = _layout.Rows[1];
        WritePositions($"{first.LeftLabel} to {first.RightLabel}", first, columns);
        WriteLinkages(first, columns);
        WriteCells("sugar", first, columns, cell => cell.SugarLine);
        WriteCells("base", first, columns, cell => cell.Text);
        _console.WriteLine(
            ("pairs".PadRight(LabelWidth) + string.Concat(columns.Select(column => PairMark(duplex, column).PadRight(_widths[column]))))
                .TrimEnd());
        WriteCells("base", second, columns, cell => cell.Text);
        WriteCells("sugar", second, columns, cell => cell.SugarLine);
        WriteLinkages(second, columns);
        WritePositions($"{second.LeftLabel} to {second.RightLabel}", second, columns);
        if (!isLast)
        {
            _console.WriteLine();
        }
    }

    private bool HasResidue(int column) => _layout.Rows.Any(row => row.At(column) is { IsGroup: false });

    private int WidthOf(StripRow row, int column) => 1 + Math.Max(
        row.At(column) is { } cell ? Math.Max(cell.Text.Length, cell.SugarLine.Length) : 0, LinkageOf(row, column).Length);

    private string PairMark(Duplex duplex, int column)
    {
        if (_layout.Rows[0].At(column) is not { IsGroup: false } sense || _layout.Rows[1].At(column) is not { IsGroup: false })
        {
            return "";
        }
        return duplex.PairAt(sense.Position - 1) switch { BasePairKind.WatsonCrick => "|", BasePairKind.Wobble => "o", _ => "x" };
    }

    private static string PositionOf(StripCell cell, int lastPosition)
    {
        bool shown = !cell.IsGroup && (cell.Position == 1 || cell.Position % 5 == 0 || cell.Position == lastPosition);
        return shown ? cell.Position.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>The first position, every fifth and the last; where two would touch, the one nearer to the end.</summary>
    private void WritePositions(string label, StripRow row, int[] columns)
    {
        int[] starts = new int[columns.Length];
        for (int i = 1; i < columns.Length; i++)
        {
            starts[i] = starts[i - 1] + _widths[columns[i - 1]];
        }
        char[] line = [.. Enumerable.Repeat(' ', starts[^1] + _widths[columns[^1]] + LabelWidth)];
        int free = line.Length;
        for (int i = columns.Length - 1; i >= 0; i--)
        {
            string position = row.At(columns[i]) is { } cell ? PositionOf(cell, row.LastPosition) : "";
            if (position.Length > 0 && starts[i] + position.Length < free)
            {
                position.CopyTo(0, line, starts[i], position.Length);
                free = starts[i];
            }
        }
        _console.WriteLine((label.PadRight(LabelWidth) + new string(line)).TrimEnd());
    }

    private void WriteLinkages(StripRow row, int[] columns)
    {
        if (!columns.Any(column => LinkageOf(row, column).Length > 0))
        {
            return;
        }
        // A linkage begins in the middle of its column, or further left where it is long.
        IEnumerable<string> cells = columns.Select(column =>
        {
            string linkage = LinkageOf(row, column);
            return (new string(' ', Math.Min(_widths[column] / 2, _widths[column] - 1 - linkage.Length)) + linkage)
                .PadRight(_widths[column]);
        });
        _console.WriteLine(("linkage".PadRight(LabelWidth) + string.Concat(cells)).TrimEnd());
    }

    /// <summary>The linkage after a cell; of the last cell of a ring, the one back to the first.</summary>
    private string LinkageOf(StripRow row, int column) =>
        row.LinkAfter(column)?.Linkage
        ?? (_molecule is Strand { IsCircular: true } && column == row.LastColumn ? row.At(column)!.Linkage : "");

    private void WriteCells(string label, StripRow row, int[] columns, Func<StripCell, string> text)
    {
        // Trailing spaces say nothing and spoil copying.
        int last = Array.FindLastIndex(columns, column => row.At(column) is { } cell && text(cell).Length > 0);
        _console.Write(new Spectre.Console.Text(last < 0 ? label : label.PadRight(LabelWidth)));
        for (int i = 0; i <= last; i++)
        {
            StripCell? cell = row.At(columns[i]);
            string word = cell is null ? "" : text(cell);
            int width = _widths[columns[i]];
            bool isPainted = _console.Profile.Capabilities.Ansi && cell is { IsGroup: false };
            string padded = i < last ? word.PadRight(width - 1) + " " : isPainted ? word.PadRight(width - 1) : word;
            _console.Write(new Spectre.Console.Text(padded, isPainted ? StyleOf(StripPalette.ColorOf(cell!.SugarName)) : Style.Plain));
        }
        _console.WriteLine();
    }

    private static Style StyleOf(string? color) =>
        color is null ? Style.Plain : new Style(Color.FromHex(StripPalette.Ink), Color.FromHex(color));
}
