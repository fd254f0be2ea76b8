using Oligo.Monomers;

namespace Oligo.Notation;

/// <summary>
/// The words of siRNA codes for an inverted unit at an end of a strand: <c>(invAb)</c>, <c>(invdA)</c>, <c>(invdC)</c>, <c>(invdG)</c>,
/// <c>(invdT)</c>. Bound 5'-5' at the 5' end, 3'-3' at the 3' end.
/// </summary>
/// <remarks>Source: the Axolabs tables of Indigo, Ketcher and Datagrok.</remarks>
internal static class InvertedEnd
{
    /// <summary>The inverted abasic unit.</summary>
    public const string Abasic = "(invAb)";

    private static readonly ResidueTokens s_residues = new(ResidueTokens.Of(
        Sugar.Deoxyribose, "(invdN)", ('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine),
        ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)));

    private static readonly ResidueTokens s_bareResidues = new(ResidueTokens.Of(
        Sugar.Deoxyribose, "invdN", ('A', Nucleobase.Adenine), ('C', Nucleobase.Cytosine),
        ('G', Nucleobase.Guanine), ('T', Nucleobase.Thymine)));

    /// <summary>Every word.</summary>
    public static IEnumerable<string> Words => [.. s_residues.Tokens, Abasic];

    public static IEnumerable<string> TokensOf(Monomer row) => row.Equals(Group.AbasicDeoxyribose) ? [Abasic] : s_residues.TokensOf(row);

    /// <summary>The words without parentheses.</summary>
    public static IEnumerable<string> BareTokensOf(Monomer row) =>
        row.Equals(Group.AbasicDeoxyribose) ? [Abasic[1..^1]] : s_bareResidues.TokensOf(row);

    /// <summary>Takes the word of an inverted unit, in parentheses or without.</summary>
    public static bool TryTakeBare(DialectText text, out PackedUnit unit)
    {
        if (TryTake(text, out unit, Abasic[1..^1]))
        {
            return true;
        }
        bool isResidue = s_bareResidues.TryTake(text, out Nucleobase nucleobase, out Sugar sugar);
        unit = isResidue ? new PackedUnit(nucleobase, sugar) : default;
        return isResidue;
    }

    /// <summary>Takes the word of an inverted unit that is at the place of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="abasic">Another word for the abasic unit.</param>
    public static bool TryTake(DialectText text, out PackedUnit unit, string abasic = Abasic)
    {
        if (text.Take(Abasic) || text.Take(abasic))
        {
            unit = new PackedUnit(Group.AbasicDeoxyribose);
            return true;
        }
        bool isResidue = s_residues.TryTake(text, out Nucleobase nucleobase, out Sugar sugar);
        unit = isResidue ? new PackedUnit(nucleobase, sugar) : default;
        return isResidue;
    }

    /// <summary>Whether a unit is bound the wrong way round to the one unit beside it.</summary>
    public static bool IsInverted(Strand strand, int unit) =>
        IsInvertedStart(strand, unit) || (unit > 0 && strand.PackedUnits[unit - 1].Joint == Joint.ThreeThree);

    /// <summary>Whether a joint is one that the words state: ordinary, or that of an inverted unit at an end.</summary>
    public static bool StatesJoint(Strand strand, int unit) =>
        strand.PackedUnits[unit].Joint is { IsOrdinary: true }
            || strand.PackedUnits[unit].Joint == Joint.ThreeThree || IsInvertedStart(strand, unit);

    /// <summary>The word of an inverted unit, or <see langword="null"/> if there is none or it is not at a free end.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="unit">Index of the unit.</param>
    /// <param name="residue">The residue, or <see langword="null"/> for a group.</param>
    public static string? WordOf(Strand strand, int unit, Nucleotide? residue)
    {
        bool isLast = unit == strand.PackedUnits.Length - 1 && strand.ThreePrimeGroup is null
            && unit > 0 && strand.PackedUnits[unit - 1].Joint == Joint.ThreeThree;
        if (!isLast && !IsInvertedStart(strand, unit))
        {
            return null;
        }
        return residue is not null ? s_residues.TokenOf(residue.Base, residue.Sugar)
            : strand.Library.Groups[strand.PackedUnits[unit].GroupCode].Equals(Group.AbasicDeoxyribose) ? Abasic : null;
    }

    /// <summary>The word of an inverted unit at the 3' end without parentheses, or <see langword="null"/>.</summary>
    public static string? BareWordOf(Strand strand, int unit, Nucleotide? residue) =>
        unit > 0 ? WordOf(strand, unit, residue)?[1..^1] : null;

    private static bool IsInvertedStart(Strand strand, int unit) =>
        unit == 0 && strand.FivePrimeGroup is null && strand.PackedUnits[0] is { HasLinkage: true } first && first.Joint == Joint.FiveFive;
}
