namespace Oligo.Monomers;

/// <summary>Letters of nucleic acids as sets: bit 0 A, bit 1 C, bit 2 G, bit 3 T or U.</summary>
internal static class IupacLetters
{
    /// <summary>Number of sets.</summary>
    public const int Sets = 16;

    // Letters by their set; sources of the letters: Nomenclature Committee of the IUB, Eur. J. Biochem. 150 (1985) 1-5.
    private const string Letters = "-ACMGRSVTWYHKDBN";

    private static readonly byte[] s_sets = MakeSets();

    /// <summary>The set of a letter in either case; 0 for what is not a letter of a nucleic acid.</summary>
    public static int SetOf(byte letter) => s_sets[letter];

    /// <summary>The letter of a set, as a capital, with T for U.</summary>
    public static char LetterOf(int set) => Letters[set];

    /// <summary>The set of what pairs with a set.</summary>
    public static int Complement(int set) => ((set & 1) << 3) | ((set & 2) << 1) | ((set & 4) >> 1) | ((set & 8) >> 3);

    /// <summary>What pairs with a sequence, 5' to 3' as it is, as capitals with T for U.</summary>
    /// <param name="letters">Letters of nucleic acids.</param>
    public static string ReverseComplement(string letters) => string.Create(letters.Length, letters, static (opposite, letters) =>
    {
        for (int i = 0; i < opposite.Length; i++)
        {
            opposite[i] = LetterOf(Complement(SetOf((byte)letters[^(i + 1)])));
        }
    });

    private static byte[] MakeSets()
    {
        byte[] sets = new byte[256];
        for (int set = 1; set < Letters.Length; set++)
        {
            sets[Letters[set]] = (byte)set;
            sets[char.ToLowerInvariant(Letters[set])] = (byte)set;
        }
        sets['U'] = sets['u'] = sets['T'];
        return sets;
    }
}
