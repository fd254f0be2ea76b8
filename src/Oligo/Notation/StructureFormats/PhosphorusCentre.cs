using Oligo.Structures;

namespace Oligo.Notation;

/// <summary>Rp and Sp as the order of four neighbours.</summary>
internal static class PhosphorusCentre
{
    /// <summary>Neighbours in the order that <see cref="GraphAtom.Stereo"/> requires.</summary>
    /// <param name="ranked">The four neighbours, highest first.</param>
    /// <param name="stereo">Rp or Sp.</param>
    public static int[] ToStereo(int[] ranked, PhosphorusStereo stereo) =>
        // Seen from the lowest, the three highest of an R centre run counter-clockwise.
        stereo == PhosphorusStereo.Rp ? [ranked[3], ranked[0], ranked[1], ranked[2]] : [ranked[3], ranked[0], ranked[2], ranked[1]];

    /// <summary>The configuration of a centre.</summary>
    /// <param name="ranked">The four neighbours, highest first.</param>
    /// <param name="stereo">The neighbours in their order of writing.</param>
    public static PhosphorusStereo FromStereo(int[] ranked, int[] stereo) =>
        Permutation.IsEven(ToStereo(ranked, PhosphorusStereo.Rp), stereo) ? PhosphorusStereo.Rp : PhosphorusStereo.Sp;
}
