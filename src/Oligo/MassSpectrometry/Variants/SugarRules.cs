using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Sugars that take the place of others.</summary>
internal static class SugarRules
{
    private static readonly MolecularFormula s_hydrogenFluoride = MolecularFormula.Parse("FH");

    /// <summary>One sugar of the tables in the place of another.</summary>
    public static SiteRule Replaced(string name, Sugar old, Sugar other)
    {
        MolecularFormula delta = other.Formula - old.Formula;
        return new(VariantPlace.Nucleotide, name, unit => Has(unit, old) ? delta : null, unit => WithSugar((Nucleotide)unit, other));
    }

    /// <summary>Loss of HF from 2'-fluoro sugars.</summary>
    public static SiteRule Dehydrofluorination { get; } =
        new(VariantPlace.Nucleotide, "HF lost", unit => Has(unit, Sugar.FluoroRibose) ? -s_hydrogenFluoride : null);

    private static bool Has(StrandUnit unit, Sugar sugar) => unit is Nucleotide nucleotide && nucleotide.Sugar.Equals(sugar);

    private static Nucleotide WithSugar(Nucleotide old, Sugar sugar) =>
        new(old.Base, sugar, old.Linkage, old.Stereo, old.Joint, old.Pendant);
}
