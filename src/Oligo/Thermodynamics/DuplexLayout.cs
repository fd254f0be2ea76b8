namespace Oligo.Thermodynamics;

/// <summary>Two strands side by side, residue by residue: the upper one 5' to 3', the lower one 3' to 5', and gaps.</summary>
internal readonly ref struct DuplexLayout
{
    public DuplexLayout(ReadOnlySpan<byte> top, ReadOnlySpan<byte> bottom, ReadOnlySpan<byte> topLinks, ReadOnlySpan<byte> bottomLinks)
    {
        Top = top;
        Bottom = bottom;
        TopLinks = topLinks;
        BottomLinks = bottomLinks;
    }

    public ReadOnlySpan<byte> Top { get; }

    public ReadOnlySpan<byte> Bottom { get; }

    /// <summary>How each residue of the upper strand is linked to the next one on its right.</summary>
    public ReadOnlySpan<byte> TopLinks { get; }

    /// <summary>How each residue of the lower strand is linked to the next one on its right.</summary>
    public ReadOnlySpan<byte> BottomLinks { get; }

    public int Count => Top.Length;

    /// <summary>
    /// Whether the lower strand is the upper one. Strands with inosine are taken for two: so their parameters agree with the temperatures
    /// measured by Watkins and SantaLucia, Nucleic Acids Res. 33, 6258 (2005), within 1.96 C, and otherwise within 2.23 C.
    /// </summary>
    public bool IsSymmetric
    {
        get
        {
            for (int i = 0; i < Top.Length; i++)
            {
                if (Top[i] != Bottom[^(i + 1)] || PairedResidue.BaseOf(Top[i]) >= PairedResidue.Inosine)
                {
                    return false;
                }
            }
            return true;
        }
    }

    /// <summary>The step at an index, as keys are written.</summary>
    public string KeyAt(int index, int length = 2)
    {
        Span<char> key = stackalloc char[(4 * length) + 1];
        int at = 0;
        Write(Top.Slice(index, length), key, ref at);
        key[at++] = '/';
        Write(Bottom.Slice(index, length), key, ref at);
        return key[..at].ToString();
    }

    private static void Write(ReadOnlySpan<byte> residues, Span<char> key, ref int at)
    {
        foreach (byte residue in residues)
        {
            ResidueSugar sugar = PairedResidue.SugarOf(residue);
            if (sugar == ResidueSugar.Lna)
            {
                key[at++] = '+';
            }
            key[at++] = PairedResidue.LetterOf(residue, sugar != ResidueSugar.Dna);
        }
    }
}
