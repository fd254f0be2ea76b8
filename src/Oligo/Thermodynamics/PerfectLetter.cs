namespace Oligo.Thermodynamics;

/// <summary>
/// A residue of A, C, G and T or U as tables of perfect duplexes see it: its base in the lower two bits, what its sugar is like above.
/// </summary>
internal static class PerfectLetter
{
    /// <summary>Number of patterns.</summary>
    public const int Count = 16;

    /// <summary>First of the patterns without a letter: sugars are of three kinds.</summary>
    public const int FirstUnused = 12;

    private const int LikeRna = 1 << 2;
    private const int Locked = 2 << 2;
    private const int BaseMask = 3;

    /// <summary>The letter of a residue; its base is one of the four.</summary>
    public static byte Of(byte residue)
    {
        int sugar = CompositeModel.IsLikeDna(residue) ? 0 : PairedResidue.SugarOf(residue) == ResidueSugar.Lna ? Locked : LikeRna;
        return (byte)(PairedResidue.BaseOf(residue) | sugar);
    }

    /// <summary>A residue that has a letter.</summary>
    public static byte ResidueOf(int letter) => PairedResidue.With((byte)(letter & BaseMask), (letter & ~BaseMask) switch
    {
        0 => ResidueSugar.Dna,
        LikeRna => ResidueSugar.Rna,
        _ => ResidueSugar.Lna,
    });

    public static bool IsLikeDna(byte letter) => letter <= BaseMask;

    public static bool IsWeak(byte letter) => (letter & BaseMask) is PairedResidue.Adenine or PairedResidue.Thymine;

    public static bool IsAdenine(byte letter) => (letter & BaseMask) == PairedResidue.Adenine;

    public static bool IsThymine(byte letter) => (letter & BaseMask) == PairedResidue.Thymine;

    /// <summary>The letter opposite, of DNA.</summary>
    public static byte DnaOpposite(byte letter) => (byte)(BaseMask - (letter & BaseMask));

    public static bool ArePaired(byte letter, byte other) => (letter & BaseMask) + (other & BaseMask) == BaseMask;
}
