using System.Collections.Immutable;
using System.Globalization;
using Oligo.Monomers;

namespace Oligo.Drawing;

/// <summary>Draws one molecule from top to bottom: heading, lines of cells, legend.</summary>
internal sealed class StripPicture(NucleicAcid molecule, StripSvgOptions options)
{
    public const int CellHeight = 40;
    private const int Left = 44;
    private const int Margin = 16;
    private const int LegendLine = 20;
    private const int SwatchWidth = 28;
    private const int SwatchHeight = 15;
    private const int NumberHeight = 16;
    private const int RegionHeight = 24;
    private const int PairGap = 18;
    private const int BlockGap = 18;
    private const int NumberStep = 5;
    private const int LinkDepth = (CellHeight / 2) + 6;

    private readonly SvgCanvas _canvas = new(Margin);
    private readonly StripGrid _grid = new(StripLayout.Create(molecule));
    private readonly HashSet<int> _marks = [.. options.MarkedPositions];
    private readonly HashSet<int> _secondMarks = [.. options.SecondMarkedPositions];
    private readonly ImmutableArray<(string Name, SugarRun Run, string Sugars)> _regions = RegionsOf(molecule);
    private int _y = Margin;
    private bool _hasPair;
    private bool _hasWobble;
    private bool _hasMismatch;
    private bool _hasMark;

    public string Draw()
    {
        DrawHeading(options.Title, 18, "bold");
        DrawHeading(options.Caption, 13, "normal");
        for (int first = 0; first < _grid.Columns; first += options.CellsPerLine)
        {
            DrawBlock(first, Math.Min(_grid.Columns, first + options.CellsPerLine));
        }
        DrawLegend();
        return _canvas.ToDocument(options.Title ?? "Oligonucleotide strip", molecule.ToString()!, _y);
    }

    private void DrawHeading(string? text, int size, string weight)
    {
        if (text is not null)
        {
            _y += size;
            _canvas.Text(Margin, _y, text, size, weight: weight);
            _y += 8;
        }
    }

    private void DrawBlock(int first, int end)
    {
        if (_grid.Rows.Length == 1)
        {
            DrawRegions(_grid.Rows[0], first, end);
        }
        DrawRow(_grid.Rows[0], first, end, _y + NumberHeight, _marks, isNumberedAbove: true);
        _y += NumberHeight + CellHeight;
        if (molecule is Duplex duplex)
        {
            DrawPairs(duplex, first, end);
            // The numbers of the second strand are below it, so its cells follow the bars directly.
            DrawRow(_grid.Rows[1], first, end, _y + PairGap, _secondMarks, isNumberedAbove: false);
            _y += PairGap + CellHeight + NumberHeight;
        }
        for (int i = 1; molecule is StrandComplex && i < _grid.Rows.Length; i++)
        {
            DrawRow(_grid.Rows[i], first, end, _y + NumberHeight, i == 1 ? _secondMarks : [], isNumberedAbove: true);
            _y += NumberHeight + CellHeight;
        }
        _y += BlockGap;
    }

    private void DrawRow(StripRow row, int first, int end, int top, HashSet<int> marks, bool isNumberedAbove)
    {
        int labelY = top + (CellHeight / 2) + 5;
        for (int column = first; column < end; column++)
        {
            if (row.At(column) is not { } cell)
            {
                continue;
            }
            int indent = _grid.IndentOf(cell, column);
            int x = X(column, first) + indent;
            int right = X(column, first) + _grid.WidthAt(column) - indent;
            bool isMarked = !cell.IsGroup && marks.Contains(cell.Position);
            _hasMark |= isMarked;
            DrawCell(cell, x, right, top, isMarked);
            if (!cell.IsGroup && (cell.Position == 1 || cell.Position % NumberStep == 0 || cell.Position == row.LastPosition))
            {
                _canvas.Text((x + right) / 2, isNumberedAbove ? top - 4 : top + CellHeight + 13, Say(cell.Position),
                    10, anchor: "middle", fill: "#444444");
            }
            if (row.LinkAfter(column) is { } linked)
            {
                int next = row.ColumnAfter(column)!.Value;
                int lineEnd = next < end ? X(next, first) + _grid.IndentOf(row.At(next)!, next) : X(end, first);
                int middle = (right + indent + X(column + 1, first)) / 2;
                DrawLink(linked, right, lineEnd, middle, top + LinkDepth);
            }
            if (column == row.FirstColumn)
            {
                _canvas.Text(x - 8, labelY, row.LeftLabel, 13, anchor: "end");
            }
            if (column == row.LastColumn)
            {
                _canvas.Text(right + 8, labelY, row.RightLabel, 13);
            }
        }
    }

    private void DrawCell(StripCell cell, int x, int right, int top, bool isMarked)
    {
        string fill = cell.IsGroup ? StripPalette.Other : StripPalette.ColorOf(cell.SugarName);
        _canvas.Rect(x, top, right - x, CellHeight, cell.IsGroup ? 14 : 3, fill,
            isMarked ? StripPalette.Alert : StripPalette.Line, isMarked ? 3 : 1);
        string ink = StripPalette.InkOn(fill);
        _canvas.Text((x + right) / 2, top + (cell.IsGroup ? 25 : 19), cell.Label, StripGrid.SizeOf(cell),
            anchor: "middle", weight: "bold", fill: ink);
        if (!cell.IsGroup)
        {
            _canvas.Text((x + right) / 2, top + 34, cell.SugarLabel, StripGrid.SmallSize, anchor: "middle", fill: ink);
        }
    }

    /// <summary>
    /// A linkage: phosphorothioate as a thick line, any other dashed, a direct bond to a group thin; letters above, an unusual joint below.
    /// </summary>
    private void DrawLink(StripCell linked, int x, int end, int middle, int y)
    {
        bool isThio = IsThick(linked.LinkageName);
        _canvas.Line(x, y, end, y, isThio ? 2 : 1, isDashed: !isThio && linked.Linkage.Length > 0);
        (string letters, string joint) = StripGrid.SplitLink(linked.Linkage);
        if (letters.Length > 0)
        {
            _canvas.Text(middle, y - 4, letters, StripGrid.SizeOf(letters), anchor: "middle");
        }
        if (joint.Length > 0)
        {
            _canvas.Text(middle, y + 10, joint, StripGrid.JointSize, anchor: "middle");
        }
    }

    private void DrawPairs(Duplex duplex, int first, int end)
    {
        for (int column = first; column < end; column++)
        {
            if (_grid.Rows[0].At(column) is not { IsGroup: false } sense || _grid.Rows[1].At(column) is not { IsGroup: false })
            {
                continue;
            }
            int x = X(column, first) + (_grid.WidthAt(column) / 2);
            switch (duplex.PairAt(sense.Position - 1))
            {
                case BasePairKind.WatsonCrick:
                    _hasPair = true;
                    _canvas.Line(x, _y + 3, x, _y + PairGap - 3, 2);
                    break;
                case BasePairKind.Wobble:
                    _hasWobble = true;
                    _canvas.Rect(x - 3, _y + (PairGap / 2) - 3, 6, 6, 3, "#FFFFFF", StripPalette.Ink, 1);
                    break;
                default:
                    _hasMismatch = true;
                    _canvas.Text(x, _y + 13, "x", 11, anchor: "middle", fill: StripPalette.Alert);
                    break;
            }
        }
    }

    /// <summary>Brackets over wings and gap; a region that wraps is named once, on the line where most of it lies.</summary>
    private void DrawRegions(StripRow row, int first, int end)
    {
        if (_regions.IsEmpty)
        {
            return;
        }
        int y = _y + RegionHeight - 6;
        foreach ((string name, SugarRun run, string sugars) in _regions)
        {
            int[] inside =
                [.. Enumerable.Range(first, end - first)
                    .Where(column => row.At(column) is { IsGroup: false } cell && run.Contains(cell.Position - 1))];
            if (inside.Length == 0)
            {
                continue;
            }
            int x1 = X(inside[0], first);
            int x2 = X(inside[^1], first) + _grid.WidthAt(inside[^1]);
            _canvas.Bracket(x1, x2, y);
            string[] labels = [$"{name}, {Say(run.Length)} {sugars}", $"{name}, {Say(run.Length)}", name];
            int room = x2 - x1 + StripGrid.LinkWidth;
            if (first == LineOfName(row, run) && Array.Find(labels, label => TextMeasure.WidthOf(label, 11) <= room) is { } fitting)
            {
                _canvas.Text((x1 + x2) / 2, y - 5, fitting, 11, anchor: "middle");
            }
        }
        _y += RegionHeight;
    }

    /// <summary>The first column of the line that holds most of a region, the first of equals.</summary>
    private int LineOfName(StripRow row, SugarRun run) =>
        Enumerable.Range(0, _grid.Columns)
            .Where(column => row.At(column) is { IsGroup: false } cell && run.Contains(cell.Position - 1))
            .GroupBy(column => column / options.CellsPerLine)
            .MaxBy(line => line.Count())!.Key * options.CellsPerLine;

    /// <summary>Wings and gap of a gapmer with the names of their sugars; none of other molecules.</summary>
    private static ImmutableArray<(string Name, SugarRun Run, string Sugars)> RegionsOf(NucleicAcid molecule)
    {
        if (molecule is not Strand strand || StrandArchitecture.Create(strand) is not { Class: StrandClass.Gapmer } architecture)
        {
            return [];
        }
        return [("5' wing", architecture.FivePrimeWing, Sugars(architecture.FivePrimeWing)),
            ("gap", architecture.Gap, Sugars(architecture.Gap)),
            ("3' wing", architecture.ThreePrimeWing, Sugars(architecture.ThreePrimeWing))];

        string Sugars(SugarRun run) =>
            string.Join('/', architecture.Sugars[run.Start..run.End].Select(sugar => sugar.ShortName).Distinct());
    }

    private void DrawLegend()
    {
        ImmutableArray<StripLegendEntry> entries = StrandStrip.LegendOf(molecule);
        ILookup<string, Linkage> linkages = molecule.Strands.SelectMany(strand => strand.Units).Select(unit => unit.Linkage)
            .OfType<Linkage>().Distinct().ToLookup(linkage => linkage.Token, StringComparer.Ordinal);
        int swatch =
            entries.Max(entry =>
                Math.Max(SwatchWidth, TextMeasure.WidthOf(StripLegendEntry.Readable(entry.Symbol), StripGrid.SmallSize) + 4));
        foreach (StripLegendEntry entry in entries)
        {
            if (entry.Color is not null)
            {
                _canvas.Rect(Margin, _y, swatch, SwatchHeight, 2, entry.Color, StripPalette.Line, 1);
            }
            bool isLinkage = entry.Color is null && linkages.Contains(entry.Symbol);
            if (isLinkage)
            {
                bool isThio = IsThick(linkages[entry.Symbol].First().ShortName);
                _canvas.Line(Margin, _y + SwatchHeight, Margin + swatch, _y + SwatchHeight, isThio ? 2 : 1, isDashed: !isThio);
            }
            DrawMeaning(swatch, StripLegendEntry.Readable(entry.Symbol), entry.Meaning,
                entry.Color is { } fill ? StripPalette.InkOn(fill) : StripPalette.Ink);
        }
        if (_hasPair)
        {
            DrawMeaning(swatch, "|", "Watson-Crick pair");
        }
        if (_hasWobble)
        {
            _canvas.Rect(Margin + (swatch / 2) - 3, _y + 5, 6, 6, 3, "#FFFFFF", StripPalette.Ink, 1);
            DrawMeaning(swatch, "", "wobble pair");
        }
        if (_hasMismatch)
        {
            DrawMeaning(swatch, "x", "mismatch: opposite residues that do not pair", StripPalette.Alert);
        }
        if (_hasMark)
        {
            _canvas.Rect(Margin + 1, _y, swatch - 2, SwatchHeight, 2, "#FFFFFF", StripPalette.Alert, 3);
            DrawMeaning(swatch, "", "marked position");
        }
        _y += Margin - 4;
    }

    private void DrawMeaning(int swatch, string symbol, string meaning, string ink = StripPalette.Ink)
    {
        if (symbol.Length > 0)
        {
            _canvas.Text(Margin + (swatch / 2), _y + 12, symbol, StripGrid.SmallSize, anchor: "middle", weight: "bold", fill: ink);
        }
        _canvas.Text(Margin + swatch + 12, _y + 12, meaning, 12);
        _y += LegendLine;
    }

    private static bool IsThick(string linkageName) => linkageName == Linkage.Phosphorothioate.ShortName;

    private int X(int column, int first) => Left + _grid.Distance(first, column);

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
