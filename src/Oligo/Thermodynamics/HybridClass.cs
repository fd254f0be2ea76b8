using Oligo.Monomers;

namespace Oligo.Thermodynamics;

/// <summary>Whether a sugar pairs like DNA or like RNA; sugars of neither have no energies.</summary>
internal static class HybridClass
{
    private static readonly Sugar[] s_likeDna = [Sugar.Deoxyribose, Sugar.FluoroArabinose];

    private static readonly Sugar[] s_likeRna =
    [
        Sugar.Ribose, Sugar.MethylRibose, Sugar.FluoroRibose, Sugar.MethoxyethylRibose, Sugar.Lna, Sugar.ConstrainedEthyl,
        Sugar.ConstrainedEthylR, Sugar.MethylAcetamideRibose, Sugar.Ena,
    ];

    public static bool IsLikeRna(Sugar sugar) => !ReferenceEquals(sugar, Sugar.Deoxyribose) && s_likeRna.Contains(sugar);

    public static bool HasParameters(Sugar sugar) =>
        ReferenceEquals(sugar, Sugar.Deoxyribose) || s_likeDna.Contains(sugar) || IsLikeRna(sugar);
}
