namespace Oligo.Thermodynamics;

/// <summary>A residue as the kernel sees it: its base in the lower three bits, its sugar above, and a bit for 5-methylcytosine.</summary>
internal static class PairedResidue
{
    public const byte Adenine = 0;
    public const byte Cytosine = 1;
    public const byte Guanine = 2;

    /// <summary>Thymine or uracil.</summary>
    public const byte Thymine = 3;

    public const byte Inosine = 4;

    /// <summary>A residue without parameters.</summary>
    public const byte Unknown = 5;

    /// <summary>No residue: a dangling end or a bulge is opposite.</summary>
    public const byte Gap = 7;

    /// <summary>The bit of 5-methylcytosine.</summary>
    public const byte Methylated = 0x80;

    private const int BaseMask = 7;
    private const int SugarShift = 3;
    private const int SugarMask = 15;

    private const string Letters = "ACGTI?";

    public static byte Of(char letter) => letter switch
    {
        'A' => Adenine,
        'C' => Cytosine,
        'G' => Guanine,
        'T' or 'U' => Thymine,
        'I' => Inosine,
        '.' => Gap,
        _ => Unknown,
    };

    public static int BaseOf(byte residue) => residue & BaseMask;

    public static ResidueSugar SugarOf(byte residue) => (ResidueSugar)((residue >> SugarShift) & SugarMask);

    public static byte With(byte nucleobase, ResidueSugar sugar) => (byte)(nucleobase | ((int)sugar << SugarShift));

    /// <summary>The letter of a residue as keys write it; T is U on a strand of RNA.</summary>
    public static char LetterOf(byte residue, bool isRna) =>
        BaseOf(residue) switch
        {
            Thymine when isRna => 'U',
            Gap => '.',
            int index => Letters[index],
        };

    /// <summary>The base opposite in a perfect duplex.</summary>
    public static byte Complement(byte residue) => BaseOf(residue) switch
    {
        Adenine => Thymine,
        Cytosine => Guanine,
        Guanine or Inosine => Cytosine,
        Thymine => Adenine,
        _ => Unknown,
    };

    /// <summary>Whether two residues pair as Watson and Crick described.</summary>
    public static bool IsPair(byte top, byte bottom) => BaseOf(top) + BaseOf(bottom) == 3 && BaseOf(top) < 4 && BaseOf(bottom) < 4;

    /// <summary>Whether two residues are G and T or U.</summary>
    public static bool IsWobble(byte top, byte bottom) => (BaseOf(top), BaseOf(bottom)) is (Guanine, Thymine) or (Thymine, Guanine);

    /// <summary>Whether a pair holds a duplex together at its end: Watson-Crick, wobble, or inosine with any base.</summary>
    public static bool IsBound(byte top, byte bottom) =>
        IsPair(top, bottom) || IsWobble(top, bottom)
        || (BaseOf(top) == Inosine && BaseOf(bottom) <= Inosine) || (BaseOf(bottom) == Inosine && BaseOf(top) <= Inosine);
}
