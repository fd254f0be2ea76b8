using System.Globalization;
using Oligo.Thermodynamics;

namespace Oligo.Drawing;

/// <summary>
/// Draws hairpins and dimers as SVG: a hairpin as a line of letters with an arc for each pair, a dimer as two lines with bars. The bytes
/// depend on nothing but the structure.
/// </summary>
public static class StructureSvg
{
    private const int Margin = 16;
    private const int Column = 14;
    private const int LetterSize = 14;
    private const int LabelSize = 12;
    private const int LabelWidth = 24;
    private const int RowHeight = 22;
    private const int ArcHeight = 6;

    /// <summary>Draws a structure.</summary>
    /// <param name="structure">The structure.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    public static string Write(SecondaryStructure structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        var canvas = new SvgCanvas(Margin);
        int height = structure.Kind == StructureKind.Hairpin ? DrawHairpin(canvas, structure) : DrawDimer(canvas, structure);
        string energies = Energies(structure);
        canvas.Text(Margin, height + LabelSize, energies, LabelSize);
        string title = structure.Kind switch
        {
            StructureKind.Hairpin => "Hairpin",
            StructureKind.SelfDimer => "Self-dimer",
            _ => "Hetero-dimer",
        };
        return canvas.ToDocument(title, $"{structure.ToDotBracket()} {energies}", height + LabelSize + Margin);
    }

    private static int DrawHairpin(SvgCanvas canvas, SecondaryStructure structure)
    {
        int widest = structure.Pairs.Max(pair => pair.Second - pair.First);
        int line = Margin + (widest * ArcHeight) + RowHeight;
        int left = Margin + LabelWidth;
        foreach (BasePair pair in structure.Pairs)
        {
            canvas.Arc(Centre(left, pair.First), Centre(left, pair.Second), line - LetterSize, (pair.Second - pair.First) * ArcHeight);
        }
        DrawLetters(canvas, structure.First, left, line);
        DrawEnds(canvas, "5'", "3'", left, structure.First.Length, line);
        return line + RowHeight;
    }

    private static int DrawDimer(SvgCanvas canvas, SecondaryStructure structure)
    {
        DimerRows rows = DimerRows.Of(structure);
        int left = Margin + LabelWidth;
        int top = Margin + LetterSize;
        int bottom = top + (2 * RowHeight);
        string first = Merged(rows.FirstOpen, rows.FirstPaired);
        string second = Merged(rows.SecondOpen, rows.SecondPaired);
        for (int i = 0; i < rows.FirstPaired.Length; i++)
        {
            if (rows.FirstPaired[i] != ' ')
            {
                canvas.Line(Centre(left, i), top + 4, Centre(left, i), bottom - LetterSize, 2);
            }
        }
        DrawLetters(canvas, first, left, top);
        DrawLetters(canvas, second, left, bottom);
        DrawEnds(canvas, "5'", "3'", left, first.Length, top);
        DrawEnds(canvas, "3'", "5'", left, second.Length, bottom);
        return bottom + RowHeight;
    }

    private static void DrawLetters(SvgCanvas canvas, string letters, int left, int line)
    {
        for (int i = 0; i < letters.Length; i++)
        {
            if (letters[i] != ' ')
            {
                canvas.Text(Centre(left, i), line, letters[i].ToString(), LetterSize, "middle");
            }
        }
    }

    private static void DrawEnds(SvgCanvas canvas, string start, string end, int left, int columns, int line)
    {
        canvas.Text(left - 4, line, start, LabelSize, "end");
        canvas.Text(left + (columns * Column) + 4, line, end, LabelSize);
    }

    private static int Centre(int left, int column) => left + (column * Column) + (Column / 2);

    // The dashes at the ends only fill up the rows of the text.
    private static string Merged(string open, string paired)
    {
        char[] merged = [.. open.PadRight(paired.Length)];
        for (int i = 0; i < paired.Length; i++)
        {
            merged[i] = paired[i] != ' ' ? paired[i] : merged[i];
        }
        return new string(merged).TrimEnd('-', ' ');
    }

    private static string Energies(SecondaryStructure structure)
    {
        string free = structure.FreeEnergy.ToString("F2", CultureInfo.InvariantCulture);
        string celsius = structure.TemperatureCelsius.ToString("0.##", CultureInfo.InvariantCulture);
        string melting = double.IsFinite(structure.MeltingCelsius)
            ? ", Tm " + structure.MeltingCelsius.ToString("F1", CultureInfo.InvariantCulture) + " C"
            : "";
        return $"dG {free} kcal/mol at {celsius} C{melting}";
    }
}
