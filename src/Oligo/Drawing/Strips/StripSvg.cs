namespace Oligo.Drawing;

/// <summary>Draws strips as SVG. The bytes depend on nothing but the molecule and the options.</summary>
public static class StripSvg
{
    private const int FewestCells = 5;

    /// <summary>Draws a strand, or a duplex with its second strand below the first, 3' to 5', with a bar for each Watson-Crick pair, a ring for a wobble pair and a cross for a mismatch.</summary>
    /// <remarks>
    /// The ends bear the sites that face outwards: <c>3'</c> and <c>5'</c> change places behind an inverted joint.
    /// Characters that XML cannot hold show as U+FFFD.
    /// </remarks>
    /// <param name="molecule">The molecule.</param>
    /// <param name="options">How; <see cref="StripSvgOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 5 cells in a line.</exception>
    public static string Write(NucleicAcid molecule, StripSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= StripSvgOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.CellsPerLine, FewestCells, nameof(options));
        return new StripPicture(molecule, options).Draw();
    }
}
