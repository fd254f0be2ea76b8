using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>A linkage of a strand as an enzyme sees it.</summary>
/// <param name="Strand">The strand.</param>
/// <param name="Unit">0-based index of the unit before the linkage.</param>
internal readonly record struct CleavageSite(Strand Strand, int Unit)
{
    /// <summary>Whether nucleotides are on both sides of an ordinary joint.</summary>
    public bool IsBetweenNucleotides =>
        Unit + 1 < Strand.PackedUnits.Length && !Strand.PackedUnits[Unit].IsGroup && !Strand.PackedUnits[Unit + 1].IsGroup
        && Strand.PackedUnits[Unit].HasLinkage && Strand.PackedUnits[Unit].Joint.IsOrdinary;

    /// <summary>Whether it is a phosphodiester after a nucleotide with a free 2'-hydroxyl.</summary>
    public bool IsAfterRibose => IsBetweenNucleotides && IsPhosphodiester && IsRibose(Unit) && Strand.PendantAt(Unit) is null;

    public bool IsPhosphodiester => Strand.Library.Linkages[Strand.PackedUnits[Unit].LinkageCode].Equals(Linkage.Phosphodiester);

    /// <summary>Letter of the base before the linkage.</summary>
    public char Before => LetterAt(0);

    /// <summary>Letter of the base after the linkage.</summary>
    public char After => LetterAt(1);

    public bool IsRibose(int unit) =>
        Strand.PackedUnits[unit] is { IsGroup: false } packed && Strand.Library.Sugars[packed.SugarCode].Equals(Sugar.Ribose);

    /// <summary>Whether the bases after the linkage are these, unmodified, on ribose.</summary>
    public bool IsBefore(params ReadOnlySpan<Nucleobase> bases)
    {
        if (Unit + bases.Length >= Strand.PackedUnits.Length)
        {
            return false;
        }
        for (int i = 0; i < bases.Length; i++)
        {
            int unit = Unit + 1 + i;
            if (!IsRibose(unit) || !Strand.Library.Bases[Strand.PackedUnits[unit].BaseCode].Equals(bases[i]))
            {
                return false;
            }
        }
        return true;
    }

    private char LetterAt(int offset) => Strand.Library.Bases[Strand.PackedUnits[Unit + offset].BaseCode].Letter;
}
