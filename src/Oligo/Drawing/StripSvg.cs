using System.Collections.Immutable;
using System.Globalization;
using System.Security;
using System.Text;

namespace Oligo.Drawing;

/// <summary>Draws strips as SVG. The bytes depend on nothing but the molecule and the options.</summary>
public static class StripSvg
{
    private const int CellWidth = 32;
    private const int CellHeight = 40;
    private const int LinkWidth = 16;
    private const int Pitch = CellWidth + LinkWidth;
    private const int Left = 44;
    private const int Margin = 16;
    private const int LineHeight = 20;
    private const int NumberHeight = 16;
    private const int RegionHeight = 24;
    private const int PairGap = 18;
    private const int BlockGap = 18;
    private const int FewestCells = 5;

    /// <summary>Draws a strand, or a duplex with its second strand below the first, 3' to 5', and a bar for each Watson-Crick pair.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="options">How; <see cref="StripSvgOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 5 cells in a line.</exception>
    public static string Write(NucleicAcid molecule, StripSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= StripSvgOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CellsPerLine, FewestCells, nameof(options));
        var picture = new Picture(molecule, options);
        return picture.Draw();
    }

    /// <summary>One strand on the grid: which cell stands in which column.</summary>
    private sealed record Row(ImmutableArray<StripCell> Cells, int FirstColumn, bool IsReversed)
    {
        public int LastColumn => FirstColumn + Cells.Length - 1;

        public StripCell? At(int column) => column >= FirstColumn && column <= LastColumn ? Cells[column - FirstColumn] : null;

        /// <summary>The linkage drawn right of a column: of the cell itself, or of its right neighbour in a strand drawn 3' to 5'.</summary>
        public StripCell? LinkRightOf(int column) => IsReversed ? At(column + 1) : At(column);
    }

    private sealed class Picture(NucleicAcid molecule, StripSvgOptions options)
    {
        private readonly StringBuilder _body = new();
        private int _y = Margin;
        private int _width = 320;

        public string Draw()
        {
            DrawHeading();
            ImmutableArray<Row> rows = LayOut();
            int columns = rows.Max(row => row.LastColumn) + 1;
            for (int first = 0; first < columns; first += options.CellsPerLine)
            {
                DrawBlock(rows, first, Math.Min(columns, first + options.CellsPerLine));
            }
            DrawLegend();
            string title = Escape(options.Title ?? "Oligonucleotide strip");
            string description = Escape(molecule.ToString()!);
            return $"""
                <svg xmlns="http://www.w3.org/2000/svg" width="{Say(_width)}" height="{Say(_y)}" viewBox="0 0 {Say(_width)} {Say(_y)}" role="img" font-family="Helvetica, Arial, sans-serif">
                <title>{title}</title>
                <desc>{description}</desc>
                <rect width="{Say(_width)}" height="{Say(_y)}" fill="#FFFFFF"/>
                {_body}</svg>

                """.ReplaceLineEndings("\n");
        }

        private void DrawHeading()
        {
            if (options.Title is not null)
            {
                _y += 18;
                Text(Margin, _y, options.Title, 18, weight: "bold");
                _y += 8;
            }
            if (options.Caption is not null)
            {
                _y += 14;
                Text(Margin, _y, options.Caption, 13);
                _y += 8;
            }
        }

        private ImmutableArray<Row> LayOut()
        {
            StrandStrip first = StrandStrip.Of(molecule.Strands[0]);
            if (molecule is not Duplex duplex)
            {
                return [new Row(first.Cells, 0, IsReversed: false)];
            }
            StrandStrip second = StrandStrip.Of(duplex.Antisense);
            ImmutableArray<StripCell> reversed = [.. second.Cells.Reverse()];
            // Both rows are shifted so that paired nucleotides share a column and nothing lies left of column 0.
            int senseLead = LeadingGroups(first.Cells);
            int antisenseLead = LeadingGroups(reversed);
            int sense = duplex.Register - senseLead;
            int antisense = -antisenseLead;
            int shift = -Math.Min(sense, antisense);
            return [new Row(first.Cells, sense + shift, IsReversed: false), new Row(reversed, antisense + shift, IsReversed: true)];
        }

        private static int LeadingGroups(ImmutableArray<StripCell> cells) => cells.TakeWhile(cell => cell.IsGroup).Count();

        private void DrawBlock(ImmutableArray<Row> rows, int first, int end)
        {
            _width = Math.Max(_width, Left + ((end - first) * Pitch) + Left);
            if (rows.Length == 1)
            {
                DrawRegions(rows[0], first, end);
            }
            for (int i = 0; i < rows.Length; i++)
            {
                Row row = rows[i];
                int top = _y + NumberHeight;
                DrawRow(row, first, end, top, isFirst: i == 0);
                _y = top + CellHeight;
                if (i == 0 && rows.Length == 2)
                {
                    DrawPairs(rows, first, end);
                    // The numbers of the second strand stand below it, so its cells follow the bars directly.
                    _y += PairGap - NumberHeight;
                }
            }
            _y += (rows.Length == 2 ? NumberHeight : 0) + BlockGap;
        }

        private void DrawRow(Row row, int first, int end, int top, bool isFirst)
        {
            int middle = top + (CellHeight / 2) + 5;
            for (int column = first; column < end; column++)
            {
                if (row.At(column) is not { } cell)
                {
                    continue;
                }
                int x = X(column, first);
                DrawCell(cell, x, top, isFirst && options.MarkedPositions.Contains(cell.Position));
                int numberY = isFirst ? top - 4 : top + CellHeight + 13;
                bool numbered = !cell.IsGroup && (cell.Position == 1 || cell.Position % 5 == 0 || cell.Position == row.Cells.Max(other => other.Position));
                if (numbered)
                {
                    Text(x + (CellWidth / 2), numberY, Say(cell.Position), 10, anchor: "middle", fill: "#444444");
                }
                if (column < row.LastColumn && row.LinkRightOf(column) is { Linkage.Length: > 0 } linked)
                {
                    DrawLink(linked, x + CellWidth, top);
                }
                if (column == row.FirstColumn)
                {
                    Text(x - 8, middle, row.IsReversed ? "3'" : "5'", 13, anchor: "end");
                }
                if (column == row.LastColumn)
                {
                    Text(x + CellWidth + 8, middle, row.IsReversed ? "5'" : "3'", 13);
                }
            }
        }

        private void DrawCell(StripCell cell, int x, int top, bool marked)
        {
            string fill = cell.IsGroup ? StripPalette.Other : StripPalette.ColorOf(cell.SugarName);
            int radius = cell.IsGroup ? 14 : 3;
            string stroke = marked ? "stroke=\"#D00000\" stroke-width=\"3\"" : "stroke=\"#333333\" stroke-width=\"1\"";
            _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{top}\" width=\"{CellWidth}\" height=\"{CellHeight}\" rx=\"{radius}\" fill=\"{fill}\" {stroke}/>\n");
            int center = x + (CellWidth / 2);
            int size = cell.Text.Length <= 2 ? 15 : cell.Text.Length <= 4 ? 11 : 7;
            Text(center, top + (cell.IsGroup ? 25 : 19), cell.Text, size, anchor: "middle", weight: "bold");
            if (!cell.IsGroup)
            {
                string below = cell.Pendant.Length == 0 ? cell.Sugar : $"{cell.Sugar}<{cell.Pendant}>";
                Text(center, top + 34, below, below.Length <= 3 ? 11 : 7, anchor: "middle");
            }
        }

        private void DrawLink(StripCell linked, int x, int top)
        {
            int y = top + (CellHeight / 2);
            bool thio = linked.LinkageName == Monomers.Linkage.Phosphorothioate.ShortName;
            string dash = thio ? "" : " stroke-dasharray=\"3 2\"";
            _body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x}\" y1=\"{y + 6}\" x2=\"{x + LinkWidth}\" y2=\"{y + 6}\" stroke=\"#333333\" stroke-width=\"{(thio ? 2 : 1)}\"{dash}/>\n");
            int size = linked.Linkage.Length == 1 ? 11 : linked.Linkage.Length == 2 ? 9 : 5;
            Text(x + (LinkWidth / 2), y + 2, linked.Linkage, size, anchor: "middle");
        }

        private void DrawPairs(ImmutableArray<Row> rows, int first, int end)
        {
            var duplex = (Duplex)molecule;
            for (int column = first; column < end; column++)
            {
                if (rows[0].At(column) is not { IsGroup: false } sense || rows[1].At(column) is not { IsGroup: false } antisense)
                {
                    continue;
                }
                int x = X(column, first) + (CellWidth / 2);
                if (duplex.Sense[sense.Position - 1].Base.PairsWith(duplex.Antisense[antisense.Position - 1].Base))
                {
                    _body.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x}\" y1=\"{_y + 3}\" x2=\"{x}\" y2=\"{_y + PairGap - 3}\" stroke=\"#333333\" stroke-width=\"2\"/>\n");
                }
                else
                {
                    Text(x, _y + 13, "x", 11, anchor: "middle", fill: "#D00000");
                }
            }
        }

        /// <summary>Brackets over wings and gap; a region that wraps is named on the line where most of it lies.</summary>
        private void DrawRegions(Row row, int first, int end)
        {
            StrandArchitecture architecture = StrandArchitecture.Of(molecule.Strands[0]);
            if (architecture.Class != StrandClass.Gapmer)
            {
                return;
            }
            (string Name, SugarRun Run)[] regions = [("5' wing", architecture.FivePrimeWing), ("gap", architecture.Gap), ("3' wing", architecture.ThreePrimeWing)];
            bool any = false;
            foreach ((string name, SugarRun run) in regions)
            {
                int[] inside = [.. Enumerable.Range(first, end - first).Where(column => row.At(column) is { IsGroup: false } cell && run.Contains(cell.Position - 1))];
                if (inside.Length == 0)
                {
                    continue;
                }
                any = true;
                int x1 = X(inside[0], first);
                int x2 = X(inside[^1], first) + CellWidth;
                int y = _y + RegionHeight - 6;
                _body.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y + 4}V{y}H{x2}V{y + 4}\" fill=\"none\" stroke=\"#333333\" stroke-width=\"1\"/>\n");
                string sugars = string.Join('/', architecture.Sugars[run.Start..run.End].Select(sugar => sugar.ShortName).Distinct());
                string label = inside.Length >= 3 ? $"{name}, {Say(run.Length)} {sugars}" : name;
                if (2 * inside.Length > run.Length || inside.Length >= 3)
                {
                    Text((x1 + x2) / 2, y - 5, label, 11, anchor: "middle");
                }
            }
            _y += any ? RegionHeight : 0;
        }

        private void DrawLegend()
        {
            foreach (StripLegendEntry entry in StrandStrip.MakeLegend(molecule.Strands))
            {
                if (entry.Color is not null)
                {
                    _body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Margin}\" y=\"{_y}\" width=\"28\" height=\"15\" rx=\"2\" fill=\"{entry.Color}\" stroke=\"#333333\"/>\n");
                }
                Text(Margin + 14, _y + 12, entry.Symbol, entry.Symbol.Length <= 3 ? 11 : 7, anchor: "middle", weight: "bold");
                Text(Margin + 40, _y + 12, entry.Meaning, 12);
                _width = Math.Max(_width, Margin + 40 + (entry.Meaning.Length * 7) + Margin);
                _y += LineHeight;
            }
            _y += Margin - 4;
        }

        private void Text(int x, int y, string text, int size, string anchor = "start", string weight = "normal", string fill = StripPalette.Ink)
        {
            if (anchor == "start")
            {
                _width = Math.Max(_width, x + (text.Length * size * 6 / 10) + Margin);
            }
            _body.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\" font-weight=\"{weight}\" fill=\"{fill}\">{Escape(text)}</text>\n");
        }

        private static int X(int column, int first) => Left + ((column - first) * Pitch);

        private static string Escape(string text) => SecurityElement.Escape(text);

        private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
