using System.Text;

namespace Oligo.Drawing;

/// <summary>How wide a text is at most: a picture does not know which sans-serif font a reader has.</summary>
/// <remarks>
/// Advances of the printable ASCII characters in thousandths of the font size. Source: DejaVu Sans Bold 2.37, table hmtx, rounded up:
/// wider at every character than Helvetica, Arial and their metric equivalents, regular or bold. Others count as a full square.
/// </remarks>
internal static class TextMeasure
{
    private const int Square = 1000;
    private const int First = ' ';

    private static ReadOnlySpan<short> Advances =>
    [
        349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366,
        696, 696, 696, 696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 581,
        1000, 774, 763, 734, 831, 684, 684, 821, 837, 373, 373, 775, 638, 996, 837, 851,
        733, 851, 771, 721, 683, 813, 774, 1104, 771, 725, 726, 458, 366, 458, 838, 500,
        500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666, 343, 1042, 712, 688,
        716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
    ];

    /// <summary>Most pixels that a text takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="size">Font size in pixels.</param>
    /// <returns>The width, rounded up.</returns>
    public static int WidthOf(string text, int size)
    {
        int sum = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            int at = rune.Value - First;
            sum += at >= 0 && at < Advances.Length ? Advances[at] : Square;
        }
        return ((sum * size) + Square - 1) / Square;
    }
}
