namespace Oligo.Thermodynamics;

/// <summary>Which kind of duplex two strands make.</summary>
internal static class DuplexKinds
{
    private const int Dna = 1 << (int)ResidueSugar.Dna;
    private const int Rna = 1 << (int)ResidueSugar.Rna;
    private const int Methyl = 1 << (int)ResidueSugar.MethylRibose;
    private const int Locked = 1 << (int)ResidueSugar.Lna;

    private const int LikeDna = Dna | (1 << (int)ResidueSugar.Fana);

    /// <summary>The kind, and whether the lower strand has to be the upper one in its tables.</summary>
    /// <param name="layout">The strands.</param>
    /// <param name="hasTable">Whether the steps are those of a table, which sees neither PS nor methyl groups.</param>
    /// <param name="isSwapped">Whether the strands change places.</param>
    public static DuplexKind Find(in DuplexLayout layout, bool hasTable, out bool isSwapped)
    {
        (int top, bool isTopMarked) = Look(layout.Top, layout.Bottom, layout.TopLinks);
        (int bottom, bool isBottomMarked) = Look(layout.Bottom, layout.Top, layout.BottomLinks);
        DuplexKind kind = Find(top, bottom, isTopMarked || isBottomMarked, hasTable, out isSwapped);
        return kind == DuplexKind.Rna && (HasWobble(layout) || layout.IsSymmetric) ? DuplexKind.RnaOfChen : kind;
    }

    /// <summary>The kind of a strand on its perfect complement.</summary>
    /// <param name="sugars">The sugars of the strand, one bit each.</param>
    /// <param name="target">The sugar of the complement.</param>
    /// <param name="isMarked">Whether the strand has PS or methyl groups.</param>
    /// <param name="isSelfComplementary">Whether both strands are the same molecule.</param>
    /// <param name="hasTable">Whether the steps are those of a table.</param>
    /// <param name="isSwapped">Whether the complement is the upper strand.</param>
    public static DuplexKind FindPerfect(
        int sugars, ResidueSugar target, bool isMarked, bool isSelfComplementary, bool hasTable, out bool isSwapped)
    {
        DuplexKind kind = Find(sugars, 1 << (int)target, isMarked, hasTable, out isSwapped);
        return kind == DuplexKind.Rna && isSelfComplementary ? DuplexKind.RnaOfChen : kind;
    }

    /// <summary>The kind by the sugars of both strands; RNA is not looked at closer.</summary>
    private static DuplexKind Find(int top, int bottom, bool hasMarks, bool hasTable, out bool isSwapped)
    {
        bool isMarked = !hasTable && hasMarks;
        isSwapped = false;
        switch (top, bottom)
        {
            case (Dna, Dna):
                return DuplexKind.Dna;
            case (Rna, Rna):
                return isMarked ? DuplexKind.Composite : DuplexKind.Rna;
            case (Dna, Rna):
                return isMarked ? DuplexKind.Composite : DuplexKind.Hybrid;
            case (Rna, Dna):
                isSwapped = true;
                return isMarked ? DuplexKind.Composite : DuplexKind.Hybrid;
            case (Methyl, Rna) when hasTable:
                return DuplexKind.MethylRna;
            case (Rna, Methyl) when hasTable:
                isSwapped = true;
                return DuplexKind.MethylRna;
            case (Dna | Locked or Locked, Dna):
                return DuplexKind.LockedDna;
            case (Dna, Dna | Locked or Locked):
                isSwapped = true;
                return DuplexKind.LockedDna;
            default:
                return ModifiedKind(top, bottom, out isSwapped);
        }
    }

    /// <summary>
    /// One strand may be of any sugars where the other is RNA. Of two modified ones, one is like RNA throughout and the other in part.
    /// </summary>
    private static DuplexKind ModifiedKind(int top, int bottom, out bool isSwapped)
    {
        isSwapped = bottom != Rna && (top == Rna || (bottom & LikeDna) != 0);
        (int upper, int lower) = isSwapped ? (bottom, top) : (top, bottom);
        bool isOnModified = (lower & LikeDna) == 0 && (upper & ~LikeDna) != 0;
        return lower == Rna || isOnModified ? DuplexKind.Composite : DuplexKind.Other;
    }

    /// <summary>The sugars of a strand, without those of bases that hang over the other one.</summary>
    private static (int Sugars, bool IsMarked) Look(ReadOnlySpan<byte> residues, ReadOnlySpan<byte> opposite, ReadOnlySpan<byte> links)
    {
        int sugars = 0;
        int marks = 0;
        for (int i = 0; i < residues.Length; i++)
        {
            byte residue = residues[i];
            if (PairedResidue.BaseOf(residue) != PairedResidue.Gap && PairedResidue.BaseOf(opposite[i]) != PairedResidue.Gap)
            {
                sugars |= 1 << (int)PairedResidue.SugarOf(residue);
                marks |= residue & PairedResidue.Methylated;
            }
            marks |= links[i];
        }
        return (sugars, marks != 0);
    }

    private static bool HasWobble(in DuplexLayout layout)
    {
        for (int i = 0; i < layout.Count; i++)
        {
            if (PairedResidue.IsWobble(layout.Top[i], layout.Bottom[i]))
            {
                return true;
            }
        }
        return false;
    }
}
