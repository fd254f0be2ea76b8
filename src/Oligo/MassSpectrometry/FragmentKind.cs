namespace Oligo.MassSpectrometry;

/// <summary>What a fragment is of its strand.</summary>
public enum FragmentKind
{
    /// <summary>From the 5' end to a cut: a, b, c, d.</summary>
    FivePrime = 0,

    /// <summary>From a cut to the 3' end: w, x, y, z.</summary>
    ThreePrime = 1,

    /// <summary>Between two cuts, such as <c>w:a-B</c>.</summary>
    Internal = 2,

    /// <summary>The whole strand, without what it lost.</summary>
    Molecule = 3,

    /// <summary>A small part by itself: a free base or an acid of phosphorus.</summary>
    Small = 4,
}
