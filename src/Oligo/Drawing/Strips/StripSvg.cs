namespace Oligo.Drawing;

/// <summary>Draws strips as SVG. The bytes depend on nothing but the molecule and the options.</summary>
public static class StripSvg
{
    /// <summary>
    /// Most nucleotides and groups that a picture holds: some 500 bytes each, so that the largest pictures are about as much as browsers
    /// open.
    /// </summary>
    public const int MaxCells = 100_000;

    /// <summary>
    /// Draws a strand, or a duplex with its second strand below the first, 3' to 5', with a bar for each Watson-Crick pair, a ring for a
    /// wobble pair and a cross for a mismatch.
    /// </summary>
    /// <remarks>
    /// The ends bear the sites that face outwards: <c>3'</c> and <c>5'</c> change places after an inverted joint.
    /// Characters that XML cannot hold show as U+FFFD.
    /// </remarks>
    /// <param name="molecule">The molecule.</param>
    /// <param name="options">How; <see cref="StripSvgOptions.Default"/> by default.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentException">The molecule has more than <see cref="MaxCells"/> units.</exception>
    public static string Write(NucleicAcid molecule, StripSvgOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        options ??= StripSvgOptions.Default;
        int cells = molecule.Strands.Sum(strand => strand.PackedUnits.Length);
        if (cells > MaxCells)
        {
            throw new ArgumentException(FormattableString.Invariant(
                $"A picture holds at most {MaxCells} nucleotides and groups; the molecule has {cells}."), nameof(molecule));
        }
        return new StripPicture(molecule, options).Draw();
    }
}
