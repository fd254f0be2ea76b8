using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>As which nucleotide of the tables a residue absorbs: 0 to 3 are A, C, G, T of DNA, 4 to 7 A, C, G, U of RNA.</summary>
internal static class OpticalClass
{
    /// <summary>No nucleotide of any table.</summary>
    public const int None = -1;

    /// <summary>Deoxyinosine, which some sums have.</summary>
    public const int Inosine = 8;

    /// <summary>Number of classes.</summary>
    public const int Count = 9;

    private const int Rna = 4;

    // Modified sugars that are usual with U; the others (MOE, LNA, cEt, ...) come with T.
    private static readonly Sugar[] s_likeRna =
    [
        Sugar.Ribose, Sugar.MethylRibose, Sugar.FluoroRibose, Sugar.Una, Sugar.ThioRibose, Sugar.MirrorRibose, Sugar.HexadecylRibose,
        Sugar.AllylRibose, Sugar.AminoRibose,
    ];

    /// <summary>The class of a residue: T is of DNA and U of RNA; of the other bases the sugar decides.</summary>
    /// <param name="nucleobase">The base, modified ones by their letter.</param>
    /// <param name="sugar">The sugar.</param>
    /// <param name="forced">The table for all residues; <see langword="null"/> where base and sugar decide.</param>
    public static int Of(Nucleobase nucleobase, Sugar sugar, NucleicAcidKind? forced)
    {
        if (sugar.Equals(Sugar.Morpholine) || nucleobase.Letter == 'N')
        {
            return None;
        }
        if (nucleobase.Letter == 'I')
        {
            return Inosine;
        }
        bool rna = forced is { } kind
            ? kind == NucleicAcidKind.Rna
            : nucleobase.Letter == 'U' || (nucleobase.Letter != 'T' && (sugar.Class == SugarClass.Ribo || s_likeRna.Contains(sugar)));
        return ExtinctionTable.IndexOf(nucleobase.Letter) + (rna ? Rna : 0);
    }

    /// <summary>Whether a class is of RNA.</summary>
    public static bool IsRna(int optical) => optical is >= Rna and < Inosine;

    /// <summary>The letter of a class of A, C, G, T or U.</summary>
    public static char LetterOf(int optical) => "ACGTACGU"[optical];
}
