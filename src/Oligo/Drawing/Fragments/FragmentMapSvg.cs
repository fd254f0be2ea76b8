using Oligo.MassSpectrometry;

namespace Oligo.Drawing;

/// <summary>
/// Draws which bonds of a strand fragments show, as SVG: a hook at each bond and series, towards the end that its fragments keep. The bytes
/// depend on nothing but the molecule, the ions and the texts. Thread-safe.
/// </summary>
public static class FragmentMapSvg
{
    /// <summary>Most nucleotides and groups that a picture holds.</summary>
    public const int MaxCells = 2000;

    /// <summary>Draws the map of a molecule, strand below strand.</summary>
    /// <param name="molecule">The molecule.</param>
    /// <param name="ions">
    /// Ions of its fragments. Those of series from an end are drawn, each hook with the charges of its ions; internal fragments and
    /// losses of the whole strand are counted below.
    /// </param>
    /// <param name="title">A title, or <see langword="null"/> for none.</param>
    /// <param name="caption">A line below the title, or <see langword="null"/> for none.</param>
    /// <returns>An SVG document with LF line ends.</returns>
    /// <exception cref="ArgumentException">The molecule has more than <see cref="MaxCells"/> units.</exception>
    public static string Write(NucleicAcid molecule, IEnumerable<FragmentIon> ions, string? title = null, string? caption = null)
    {
        ArgumentNullException.ThrowIfNull(molecule);
        ArgumentNullException.ThrowIfNull(ions);
        int cells = molecule.Strands.Sum(strand => strand.PackedUnits.Length);
        return cells <= MaxCells
            ? new FragmentMapPicture(molecule, ions).Draw(title, caption)
            : throw new ArgumentException(FormattableString.Invariant(
                $"A map holds at most {MaxCells} nucleotides and groups; the molecule has {cells}."), nameof(molecule));
    }
}
