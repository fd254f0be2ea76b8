using Oligo.Monomers;

namespace Oligo.Drawing;

/// <summary>
/// Fills of cells by sugar: colours of Okabe and Ito, which colour-blind readers can tell apart, and white and grey for RNA and DNA; black
/// letters are readable on each, white ones on the darkest.
/// </summary>
/// <remarks>Colour repeats what the letters say and never says more. Source: Okabe and Ito, "Color Universal Design" (2008).</remarks>
public static class StripPalette
{
    /// <summary>Colour of the letters on every fill but the darkest; see <see cref="InkOn"/>.</summary>
    public const string Ink = "#000000";

    /// <summary>Fill of groups and of sugars without a colour of their own.</summary>
    internal const string Other = "#C9C9C9";

    /// <summary>Colour of frames, linkages and brackets.</summary>
    internal const string Line = "#333333";

    /// <summary>Colour of marks and of residues that do not pair; a thick frame or a letter says the same.</summary>
    internal const string Alert = "#D00000";

    private const string DarkBlue = "#0072B2";

    /// <summary>The colour of the letters on a fill.</summary>
    /// <param name="fill">A fill that <see cref="ColorOf"/> gave.</param>
    /// <returns>A colour as <c>#RRGGBB</c>, with a contrast of at least 4.5 to 1.</returns>
    public static string InkOn(string fill) => fill == DarkBlue ? "#FFFFFF" : Ink;

    /// <summary>The fill of a sugar.</summary>
    /// <param name="sugarName">Short name: MOE, DNA, ...</param>
    /// <returns>A colour as <c>#RRGGBB</c>.</returns>
    public static string ColorOf(string sugarName) => sugarName switch
    {
        _ when sugarName == Sugar.Deoxyribose.ShortName => "#EDEDED",
        _ when sugarName == Sugar.Ribose.ShortName => "#FFFFFF",
        _ when sugarName == Sugar.MethoxyethylRibose.ShortName => "#E69F00",
        _ when sugarName == Sugar.ConstrainedEthyl.ShortName => "#56B4E9",
        _ when sugarName == Sugar.Lna.ShortName => "#009E73",
        _ when sugarName == Sugar.MethylRibose.ShortName => "#F0E442",
        _ when sugarName == Sugar.FluoroRibose.ShortName => "#CC79A7",
        _ when sugarName == Sugar.Morpholine.ShortName => DarkBlue,
        _ => Other,
    };
}
