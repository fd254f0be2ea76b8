using Oligo.Drawing;

namespace Oligo.Web;

/// <summary>The strip of the molecule as SVG.</summary>
internal static class StripAnswer
{
    // More cells would make a picture that nobody looks at and that the page would be slow to show.
    public const int MaxUnits = 400;

    public static string Draw(PageRequest request, string text)
    {
        if (PageReading.Read(text, request).Molecule is not { } molecule || molecule.Strands.Sum(strand => strand.Units.Length) > MaxUnits)
        {
            return "";
        }
        return StripSvg.Write(molecule, new StripSvgOptions
        {
            CellsPerLine = Math.Clamp(request.Number("cells") ?? 20, 5, 100),
            MarkedPositions = request.Numbers("marks"),
            SecondMarkedPositions = request.Numbers("secondMarks"),
        });
    }
}
