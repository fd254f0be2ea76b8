using System.Collections.Immutable;
using System.Globalization;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Strands that lack nucleotides at an end, with hydroxyls or with what a cut leaves there.</summary>
/// <remarks>Groups of the chain between the end and the first nucleotide that is left go with the nucleotides.</remarks>
internal static class Shortmers
{
    /// <summary>n-x from the 5' end: synthesis, which goes 3' to 5', ended early.</summary>
    public static IEnumerable<StrandVariant> FromFivePrime(VariantContext context, VariantClass variantClass) =>
        CutsFromFivePrime(context).Select(cut => AtFivePrime(context, variantClass, cut, ChainCutPlace.AfterCore, "", () => null));

    /// <summary>n-x from the 3' end.</summary>
    public static IEnumerable<StrandVariant> FromThreePrime(VariantContext context, VariantClass variantClass) =>
        CutsFromThreePrime(context).Select(cut => AtThreePrime(context, variantClass, cut, ChainCutPlace.BeforeCore, "", () => null));

    /// <summary>n-x from the 5' end with the acid of the linkage that was cut.</summary>
    public static IEnumerable<StrandVariant> FromFivePrimeWithAcid(VariantContext context, VariantClass variantClass)
    {
        foreach (Cut cut in CutsFromFivePrime(context))
        {
            Linkage linkage = context.Units[cut.Unit].Linkage!;
            Group? acid = AcidOf(linkage, context.Composition.BridgeThreeOf(cut.Unit));
            if (context.Composition.IsSingleBond(new ChainCut(cut.Unit, ChainCutPlace.BeforeBridgeThree)))
            {
                yield return AtFivePrime(
                    context, variantClass, cut, ChainCutPlace.BeforeBridgeThree, $" + 5'-{NameOf(acid, linkage)}", () => acid);
            }
        }
    }

    /// <summary>n-x from the 3' end with the acid of the linkage that was cut.</summary>
    public static IEnumerable<StrandVariant> FromThreePrimeWithAcid(VariantContext context, VariantClass variantClass)
    {
        foreach (Cut cut in CutsFromThreePrime(context))
        {
            Linkage linkage = context.Units[cut.Unit].Linkage!;
            Group? acid = AcidOf(linkage, context.Composition.BridgeFiveOf(cut.Unit));
            yield return AtThreePrime(context, variantClass, cut, ChainCutPlace.AfterBridgeFive, $" + 3'-{NameOf(acid, linkage)}",
                () => acid);
        }
    }

    /// <summary>n-x from the 3' end of RNA with the cyclic phosphate that hydrolysis leaves; that of a whole 3'-phosphate too.</summary>
    public static IEnumerable<StrandVariant> WithCyclicPhosphate(VariantContext context, VariantClass variantClass)
    {
        if (context.Strand.ThreePrimeGroup is { } end && end.Group.Equals(Group.Phosphate) && IsRibose(context.Units[^1]))
        {
            yield return context.Make(variantClass, "3'-phosphate closed to a ring",
                StrandComposition.OfEnd(new AttachedGroup(Group.CyclicPhosphate)).Formula - StrandComposition.OfEnd(end).Formula,
                new VariantOrigin(VariantPlace.ThreePrimeEnd, [context.Strand.Length], 1),
                () => context.Strand.FindWithEnds(context.Strand.FivePrimeGroup, new AttachedGroup(Group.CyclicPhosphate)));
        }
        foreach (Cut cut in CutsFromThreePrime(context).Where(cut => IsRibose(context.Units[cut.Unit])))
        {
            Group? ring = Equals(context.Units[cut.Unit].Linkage, Linkage.Phosphodiester) ? Group.CyclicPhosphate : null;
            string name = ring is null ? "cyclic acid of its linkage" : "cyclic phosphate";
            yield return AtThreePrime(context, variantClass, cut, ChainCutPlace.AfterCore, $" + 2',3'-{name}", () => ring);
        }
    }

    private static StrandVariant AtFivePrime(VariantContext context, VariantClass variantClass, Cut cut, ChainCutPlace place, string end,
        Func<Group?> group)
    {
        MolecularFormula delta = context.Composition.Between(new ChainCut(cut.Unit, place), null).Formula - context.Strand.Formula;
        var origin = new VariantOrigin(VariantPlace.FivePrimeEnd, [.. Enumerable.Range(1, cut.Lost)], 1);
        return context.Make(variantClass, Name(cut.Lost, "5'", end), delta, origin, () =>
            place != ChainCutPlace.AfterCore && group() is null
                ? null
                : context.Strand.FindPiece(cut.Unit + 1, context.Units.Length - cut.Unit - 1, fivePrime: group()));
    }

    private static StrandVariant AtThreePrime(VariantContext context, VariantClass variantClass, Cut cut, ChainCutPlace place, string end,
        Func<Group?> group)
    {
        MolecularFormula delta = context.Composition.Between(null, new ChainCut(cut.Unit, place)).Formula - context.Strand.Formula;
        ImmutableArray<int> positions = [.. Enumerable.Range(context.Strand.Length - cut.Lost + 1, cut.Lost)];
        var origin = new VariantOrigin(VariantPlace.ThreePrimeEnd, positions, 1);
        return context.Make(variantClass, Name(cut.Lost, "3'", end), delta, origin, () =>
            place != ChainCutPlace.BeforeCore && group() is null
                ? null
                : context.Strand.FindPiece(0, cut.Unit + 1, threePrime: group()));
    }

    /// <summary>The linkages before each nucleotide that becomes the first, and how many nucleotides are lost by the cut.</summary>
    private static IEnumerable<Cut> CutsFromFivePrime(VariantContext context)
    {
        for (int lost = 1; !context.Strand.IsCircular && lost <= context.Limits.Shorter && lost < context.Strand.Length; lost++)
        {
            yield return new Cut(context.Strand.UnitIndex(lost) - 1, lost);
        }
    }

    private static IEnumerable<Cut> CutsFromThreePrime(VariantContext context)
    {
        for (int lost = 1; !context.Strand.IsCircular && lost <= context.Limits.Shorter && lost < context.Strand.Length; lost++)
        {
            yield return new Cut(context.Strand.UnitIndex(context.Strand.Length - lost - 1), lost);
        }
    }

    /// <summary>The group that the acid of a linkage is at an end, where it takes an oxygen along.</summary>
    private static Group? AcidOf(Linkage linkage, Bridge bridge) =>
        bridge != Bridge.Oxygen ? null
        : linkage.Equals(Linkage.Phosphodiester) ? Group.Phosphate
        : linkage.Equals(Linkage.Phosphorothioate) ? Group.Thiophosphate
        : linkage.Equals(Linkage.Phosphorodithioate) ? Group.Dithiophosphate
        : null;

    private static string NameOf(Group? acid, Linkage linkage) => acid?.Name ?? $"acid of {linkage.ShortName}";

    private static string Name(int lost, string from, string end) =>
        string.Create(CultureInfo.InvariantCulture, $"n-{lost} ({from}){end}");

    private static bool IsRibose(StrandUnit unit) => unit is Nucleotide nucleotide && nucleotide.Sugar.Equals(Sugar.Ribose)
        && (unit.Linkage is null || unit.Joint.Left == SugarSites.Three);

    /// <summary>A cut through the linkage after a unit, and the nucleotides lost by it.</summary>
    private readonly record struct Cut(int Unit, int Lost);
}
