namespace Oligo.Thermodynamics;

/// <summary>A strand as searches of structures see it: numbers of bases, and which residues are like RNA.</summary>
internal sealed class FoldSequence
{
    private const int Bases4 = 4;

    private FoldSequence(byte[] bases, byte[] classes, string letters)
    {
        Bases = bases;
        Classes = classes;
        Letters = letters;
    }

    /// <summary>A, C, G, T or U as 0 to 3.</summary>
    public byte[] Bases { get; }

    /// <summary>0 for residues like DNA, 1 for those like RNA.</summary>
    public byte[] Classes { get; }

    /// <summary>The letters, 5' to 3'.</summary>
    public string Letters { get; }

    /// <summary>Whether the strand is its own complement.</summary>
    public bool IsPalindrome
    {
        get
        {
            for (int i = 0; i < Bases.Length; i++)
            {
                if (!ArePaired(Bases[i], Bases[^(i + 1)]))
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>What a search reads of the strand.</summary>
    public FoldStrand Strand => new(Bases, Classes);

    /// <summary>Whether two bases pair by Watson and Crick.</summary>
    public static bool ArePaired(int one, int other) => one + other == Bases4 - 1;

    /// <summary>A strand of A, C, G, T and U.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="classes">What each residue is like.</param>
    public static FoldSequence Of(string letters, byte[] classes)
    {
        byte[] bases = new byte[letters.Length];
        for (int i = 0; i < bases.Length; i++)
        {
            bases[i] = BaseOf(letters[i]);
        }
        return new FoldSequence(bases, classes, letters);
    }

    /// <summary>The number of a letter among A, C, G, T or U.</summary>
    public static byte BaseOf(char letter) => (byte)ExtinctionTable.IndexOf(letter);
}
