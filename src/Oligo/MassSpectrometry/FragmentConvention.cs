namespace Oligo.MassSpectrometry;

/// <summary>How masses of fragments are counted: by default as here, or as other programs do.</summary>
[Flags]
public enum FragmentConvention
{
    /// <summary>Both sides of a cut are the strand together, and protons carry the charge.</summary>
    Complementary = 0,

    /// <summary>
    /// The fragments a, c, x and z, and these less H2O, have two hydrogens more, as in Mongo Oligo Mass Calculator and mzLib; both sides of
    /// a cut are then more than the strand.
    /// </summary>
    Mongo = 1,

    /// <summary>
    /// Hydrogen atoms carry the charge instead of protons, as in Pytheas and OligoShell: m/z is lower by an electron, 0.00054858, in
    /// negative mode and higher by it in positive mode.
    /// </summary>
    HydrogenAtom = 2,
}
