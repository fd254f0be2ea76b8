using System.Collections.Immutable;
using Oligo.Chemistry;
using Oligo.Monomers;

namespace Oligo.MassSpectrometry;

/// <summary>Losses of ligands and of their parts.</summary>
internal static class Conjugates
{
    /// <summary>N-acetylgalactosamine less the water of its hydrolysis.</summary>
    private static readonly MolecularFormula s_galNAc = MolecularFormula.Parse("C8H13NO5");

    /// <summary>N-acetylgalactosamine with the hexyl chain of its amide, less water.</summary>
    private static readonly MolecularFormula s_hexylGalNAc = MolecularFormula.Parse("C14H25NO6");

    private static readonly MolecularFormula s_acetyl = MolecularFormula.Parse("C2H2O");

    // Groups with arms of N-acetylgalactosamine, how many, and whether they are bound by hexyl chains.
    private static readonly ImmutableArray<(Group Group, int Arms, bool IsHexyl)> s_clusters =
        [(Group.TriantennaryGalNAc, 3, false), (Group.TrishexylaminoGalNAc, 3, true), (Group.GalNAc, 1, false)];

    /// <summary>One or more sugars of a cluster lost by hydrolysis of their glycosidic bonds.</summary>
    public static IEnumerable<StrandVariant> SugarLosses(VariantContext context, VariantClass variantClass) =>
        Losses(context, variantClass, "GalNAc lost", s_galNAc, _ => true);

    /// <summary>One or more arms of a cluster lost with their hexyl chains.</summary>
    public static IEnumerable<StrandVariant> ArmLosses(VariantContext context, VariantClass variantClass) =>
        Losses(context, variantClass, "hexyl-GalNAc lost", s_hexylGalNAc, isHexyl => isHexyl);

    /// <summary>One or more acetyl groups of a cluster lost.</summary>
    public static IEnumerable<StrandVariant> AcetylLosses(VariantContext context, VariantClass variantClass) =>
        Losses(context, variantClass, "acetyl of GalNAc lost", s_acetyl, _ => true);

    /// <summary>A cluster cleaved at the amide of its linker, whose aminohexyl group stays.</summary>
    public static IEnumerable<StrandVariant> LinkersLeft(VariantContext context, VariantClass variantClass)
    {
        MolecularFormula delta = Group.AminoHexyl.Formula - Group.TrishexylaminoGalNAc.Formula;
        return new SiteRule(VariantPlace.Group, "ligand lost, aminohexyl left", unit => IsHexylCluster(unit) ? delta : null,
            unit => new GroupUnit(Group.AminoHexyl, unit.Linkage, unit.Stereo, unit.Joint)).Evaluate(context, variantClass);
    }

    /// <summary>A group at an end of the chain lost with the linkage that binds it.</summary>
    public static IEnumerable<StrandVariant> GroupLosses(VariantContext context, VariantClass variantClass)
    {
        int last = context.Units.Length - 1;
        if (last > 0 && !context.Strand.IsCircular)
        {
            if (context.Units[0] is GroupUnit first)
            {
                yield return Without(0, first, context.FormulaOf(0), 1, VariantPlace.FivePrimeEnd);
            }
            if (context.Units[last] is GroupUnit end)
            {
                yield return Without(last, end, context.FormulaOf(last) + context.Units[last - 1].Linkage!.Increment, 0,
                    VariantPlace.ThreePrimeEnd);
            }
        }

        StrandVariant Without(int unit, GroupUnit group, MolecularFormula lost, int first, VariantPlace place) => context.Make(
            variantClass, $"{group} and its linkage lost", -lost - EndOf(context.Strand, unit == 0),
            new VariantOrigin(place, [context.PositionOf(unit)], 1), () => context.Strand.FindPiece(first, last));
    }

    private static MolecularFormula EndOf(Strand strand, bool isFivePrime) =>
        StrandComposition.OfEnd(isFivePrime ? strand.FivePrimeGroup : strand.ThreePrimeGroup).Formula;

    private static IEnumerable<StrandVariant> Losses(
        VariantContext context, VariantClass variantClass, string name, MolecularFormula lost, Func<bool, bool> applies)
    {
        var positions = new List<int>();
        int arms = 0;
        for (int i = 0; i < context.Units.Length; i++)
        {
            Group? group = (context.Units[i] as GroupUnit)?.Group;
            int here = ArmsOf(group, applies) + ArmsOf(context.Units[i].Pendant, applies);
            arms += here;
            if (here > 0)
            {
                positions.Add(context.PositionOf(i));
            }
        }
        arms += ArmsOf(context.Strand.FivePrimeGroup?.Group, applies) + ArmsOf(context.Strand.ThreePrimeGroup?.Group, applies);
        for (int times = 1; times <= arms; times++)
        {
            var origin = new VariantOrigin(VariantPlace.Group, [.. positions], VariantOrigin.Choose(arms, times));
            yield return context.Make(variantClass, AdductSum.Counted(times, times == 1 ? name : $" {name}"), -times * lost, origin);
        }
    }

    private static int ArmsOf(Group? group, Func<bool, bool> applies) => group is null
        ? 0
        : s_clusters.Where(cluster => cluster.Group.Equals(group) && applies(cluster.IsHexyl)).Sum(cluster => cluster.Arms);

    private static bool IsHexylCluster(StrandUnit unit) => unit is GroupUnit group && group.Group.Equals(Group.TrishexylaminoGalNAc);
}
