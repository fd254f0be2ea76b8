using System.Collections.Immutable;
using Oligo.Chemistry;

namespace Oligo.MassSpectrometry;

/// <summary>Cations in the place of acidic protons, and amines of mobile phases that stay with the acid.</summary>
internal static class Salts
{
    private static readonly ImmutableArray<CounterIon> s_cations = [CounterIon.Sodium, CounterIon.Potassium];

    private static readonly ImmutableArray<(string Name, MolecularFormula Formula)> s_amines =
    [
        ("triethylamine", MolecularFormula.Parse("C6H15N")),
        ("tributylamine", MolecularFormula.Parse("C12H27N")),
        ("tributylamine oxide", MolecularFormula.Parse("C12H27NO")),
    ];

    public static IEnumerable<StrandVariant> Cations(VariantContext context, VariantClass variantClass)
    {
        foreach (CounterIon ion in s_cations)
        {
            MolecularFormula delta = ion.Formula.With(Element.Hydrogen, ion.Formula[Element.Hydrogen] - ion.Charge);
            for (int times = 1; times <= context.Limits.Times && times * ion.Charge <= context.Strand.AcidicProtons; times++)
            {
                yield return context.Make(variantClass, $"{AdductSum.Counted(times, ion.Symbol)} for {AdductSum.Counted(times, "H")}",
                    times * delta, VariantOrigin.Whole);
            }
        }
    }

    public static IEnumerable<StrandVariant> Amines(VariantContext context, VariantClass variantClass) =>
        context.Strand.AcidicProtons == 0
            ? []
            : s_amines.Select(amine => context.Make(variantClass, amine.Name, amine.Formula, VariantOrigin.Whole));
}
