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

    /// <summary>Whether a residue is like DNA.</summary>
    public bool HasDna => Classes.AsSpan().Contains((byte)0);

    /// <summary>Whether a residue is like RNA.</summary>
    public bool HasRna => Classes.AsSpan().Contains((byte)1);

    /// <summary>The bases, 3' to 5'.</summary>
    public byte[] ReversedBases => Reversed(Bases);

    /// <summary>The classes, 3' to 5'.</summary>
    public byte[] ReversedClasses => Reversed(Classes);

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

    /// <summary>An order of strands: by letters, then by what their residues are like.</summary>
    public int CompareTo(FoldSequence other) =>
        string.CompareOrdinal(Letters, other.Letters) is var order and not 0 ? order : Classes.AsSpan().SequenceCompareTo(other.Classes);

    /// <summary>Whether two bases pair by Watson and Crick.</summary>
    public static bool ArePaired(int one, int other) => one + other == Bases4 - 1;

    /// <summary>A strand of A, C, G, T and U.</summary>
    /// <param name="letters">Its letters.</param>
    /// <param name="classes">What each residue is like.</param>
    public static FoldSequence Of(string letters, byte[] classes) =>
        new([.. letters.Select(letter => (byte)ExtinctionTable.IndexOf(letter))], classes, letters);

    private static byte[] Reversed(byte[] items)
    {
        byte[] turned = [.. items];
        Array.Reverse(turned);
        return turned;
    }
}
