namespace Oligo.Thermodynamics;

/// <summary>A strand as a search reads it, 5' to 3'.</summary>
internal readonly ref struct FoldStrand
{
    /// <summary>A strand.</summary>
    /// <param name="bases">A, C, G, T or U as 0 to 3.</param>
    /// <param name="classes">0 for residues like DNA, 1 for those like RNA.</param>
    public FoldStrand(ReadOnlySpan<byte> bases, ReadOnlySpan<byte> classes)
    {
        Bases = bases;
        Classes = classes;
    }

    public ReadOnlySpan<byte> Bases { get; }

    public ReadOnlySpan<byte> Classes { get; }

    public int Length => Bases.Length;

    /// <summary>Whether a residue is like DNA.</summary>
    public bool HasDna => Classes.Contains((byte)0);

    /// <summary>Whether a residue is like RNA.</summary>
    public bool HasRna => Classes.Contains((byte)1);

    /// <summary>An order of strands: by bases, then by what their residues are like.</summary>
    public int CompareTo(FoldStrand other) =>
        Bases.SequenceCompareTo(other.Bases) is var order and not 0 ? order : Classes.SequenceCompareTo(other.Classes);
}
