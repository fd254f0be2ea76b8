namespace Oligo.MassSpectrometry;

/// <summary>A product of a digest. Immutable, with value equality, and thread-safe.</summary>
public sealed record DigestProduct
{
    internal DigestProduct(Strand strand, int index, int first, int missedCleavages)
    {
        Strand = strand;
        Index = index;
        First = first;
        MissedCleavages = missedCleavages;
    }

    /// <summary>The product, with its new ends.</summary>
    public Strand Strand { get; }

    /// <summary>1-based index of the strand that it is of.</summary>
    public int Index { get; }

    /// <summary>1-based position of its first nucleotide in that strand.</summary>
    public int First { get; }

    /// <summary>1-based position of its last nucleotide in that strand.</summary>
    public int Last => First + Strand.Length - 1;

    /// <summary>Bonds that the enzyme could have cut.</summary>
    public int MissedCleavages { get; }

    /// <summary>How many places of the molecule give the same product.</summary>
    public int Copies { get; internal init; } = 1;

    /// <summary>How many other products of the digest have the same formula.</summary>
    public int Isomers { get; internal init; }

    /// <summary>Whether no other place gives a product of its mass.</summary>
    public bool IsUnique => Copies == 1 && Isomers == 0;

    /// <summary>The product in the canonical notation.</summary>
    /// <returns>For example <c>Uro Ar {p}</c>.</returns>
    public override string ToString() => Strand.ToString();
}
